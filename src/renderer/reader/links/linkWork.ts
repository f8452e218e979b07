import type { SavePageResult } from '@shared/contract/offline'
import { showToast } from '../../design/toasts'
import { request } from '../../library/request'
import { say } from '../../messages/say'
import { t } from '../../messages/translate'
import { createKeyedWork, type Work } from '../keyedWork'
import type { BodyLink } from './bodyLinks'

/** Pages being saved from links, by their address. */
export const linkWork = createKeyedWork<SavePageResult>()

/** Saves the page a link leads to, or queues it; the link then resolves by itself. */
export function saveLink({ url, fromId }: Pick<BodyLink, 'url' | 'fromId'>): Promise<void> {
  return linkWork.run(url, () => request('pages.save', { url, fromId }))
}

/** The same by a key: how it ended is told at the foot of the window, unless a link's card is there to say it. */
export async function saveLinkByKey(link: BodyLink): Promise<void> {
  if (linkWork.peek(link.url)?.status === 'working') return
  await saveLink(link)
  if (document.querySelector('[data-link-card]') === null) showToast(describeLinkWork(linkWork.peek(link.url), link.isQueued))
}

/** What became of the page behind a link, in words; empty when nothing did. */
export function describeLinkWork(work: Work<SavePageResult> | null, isQueued: boolean): string {
  if (work === null) return isQueued ? t('reader.waitsToBeSaved') : ''
  if (work.status === 'working') return t('reader.saving')
  if (work.status === 'failed') return say(work.message)
  return work.result.kind === 'saved' ? t('reader.linkSaved') : t('reader.linkWaits', { reason: say(work.result.reason) })
}
