import type { SmartFeed } from '@shared/contract/search'
import { report } from '../design/report'
import { showToast } from '../design/toasts'
import { request } from '../library/request'
import { t } from '../messages/translate'

/** Lets a smart feed go; for a while it can be had back. */
export async function removeSmartFeed({ id, title, query, notify }: SmartFeed): Promise<void> {
  await request('smartFeeds.remove', { id })
  const undo = () => report(request('smartFeeds.add', { title, query, notify }))
  showToast(t('smartFeeds.removed', { name: title }), { title: t('common.undo'), run: undo })
}
