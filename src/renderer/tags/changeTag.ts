import { renameTagIn } from '@shared/text/queryTags'
import { report } from '../design/report'
import { showToast } from '../design/toasts'
import { request } from '../library/request'
import { t } from '../messages/translate'
import type { WindowState } from '../useWindowState'

/** The window's searches, which a tag may be in. */
type Searches = Pick<WindowState, 'go' | 'session'>

/** Gives a tag another name in the whole library; the searches of the window go with it. `others`: every other tag there is. */
export async function renameTag(from: string, name: string, others: readonly string[], { go, session }: Searches): Promise<void> {
  const { tag, stories, smartFeeds, undoToken } = await request('tags.rename', { from, to: name })
  go({ type: 'rewrite', query: (query) => renameTagIn(query, { from, to: tag, others }) })
  session.again()
  const undo = async () => {
    await request('tags.undo', { undoToken })
    // Who searched for a tag that took another in goes on searching for it.
    if (!others.includes(tag)) go({ type: 'rewrite', query: (query) => renameTagIn(query, { from: tag, to: from, others }) })
    session.again()
  }
  offerUndo(t(smartFeeds > 0 ? 'tags.renamedAsked' : 'tags.renamed', { tag, count: stories, feeds: smartFeeds }), undo)
}

/** Takes a tag from every story; for a while it can be had back. */
export async function removeTag(tag: string, { session }: Searches): Promise<void> {
  const { stories, smartFeeds, undoToken } = await request('tags.remove', { tag })
  session.again()
  const undo = async () => {
    await request('tags.undo', { undoToken })
    session.again()
  }
  offerUndo(t(smartFeeds > 0 ? 'tags.removedAsked' : 'tags.removed', { tag, count: stories, feeds: smartFeeds }), undo)
}

function offerUndo(words: string, undo: () => Promise<void>): void {
  showToast(words, { title: t('common.undo'), run: () => report(undo()) })
}
