import type { ArticleId, StoryId } from '@shared/contract/ids'
import type { StoryChange } from '@shared/contract/stories'
import { report } from '../design/report'
import { showToast } from '../design/toasts'
import { request } from '../library/request'
import { t } from '../messages/translate'

/** Takes articles out of their story, into one of their own where they are several. */
export async function splitStory(ids: readonly ArticleId[]): Promise<StoryChange> {
  const change = await request('stories.split', { ids: [...ids] })
  offerUndo(t('stories.takenOut', { count: ids.length }), change)
  return change
}

/** Makes one story of two. */
export async function joinStories(id: StoryId, other: StoryId): Promise<StoryChange> {
  const change = await request('stories.merge', { ids: [id, other] })
  offerUndo(t('stories.joined'), change)
  return change
}

/** Two stories are never to become one. */
export async function keepApart(id: StoryId, otherId: StoryId): Promise<StoryChange> {
  const change = await request('stories.keepApart', { id, otherId })
  offerUndo(t('stories.keptApart'), change)
  return change
}

function offerUndo(words: string, { undoToken }: StoryChange): void {
  showToast(words, { title: t('common.undo'), run: () => report(request('stories.undo', { undoToken })) })
}
