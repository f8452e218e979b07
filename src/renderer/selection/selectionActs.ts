import type { ArticleId } from '@shared/contract/ids'
import type { StoryMark } from '@shared/contract/selection'
import type { MessageKey } from '@shared/messages/catalog'
import { report } from '../design/report'
import { showToast } from '../design/toasts'
import { request } from '../library/request'
import { t } from '../messages/translate'

/** What an act says it did. */
const said = {
  read: { yes: 'selection.markedRead', no: 'selection.markedUnread' },
  starred: { yes: 'selection.starred', no: 'selection.unstarred' },
  queued: { yes: 'selection.queued', no: 'selection.unqueued' }
} as const satisfies Record<StoryMark, Record<'yes' | 'no', MessageKey>>

/** Marks stories, or takes the mark away where all of them have it. One act: kept before it is said, and undone as a whole. */
export async function markStories(ids: readonly ArticleId[], mark: StoryMark): Promise<void> {
  const { value, changed, undoToken } = await request('articles.mark', { ids: [...ids], mark })
  offerUndo(t(said[mark][value ? 'yes' : 'no'], { count: changed }), undoToken)
}

/** Gives stories tags and takes others from them, as one act. */
export async function changeTags(ids: readonly ArticleId[], tags: { readonly add: string[]; readonly remove: string[] }): Promise<void> {
  if (tags.add.length + tags.remove.length === 0) return
  const { changed, undoToken } = await request('articles.changeTags', { ids: [...ids], ...tags })
  if (changed > 0) offerUndo(t('selection.tagged', { count: changed }), undoToken)
}

function offerUndo(text: string, undoToken: string): void {
  showToast(text, { title: t('common.undo'), run: () => report(request('articles.undoAct', { undoToken })) })
}
