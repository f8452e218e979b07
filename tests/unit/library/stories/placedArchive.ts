import type { ArticleId, StoryId } from '@shared/contract/ids'
import type { CapturedArticle } from '../../../../src/main/library/articles/types'
import { silentLog } from '../../../../src/main/library/log'
import { openStories } from '../../../../src/main/library/stories/stories'
import { makeArticle, trustedHtml } from '../../../helpers/makeArticle'
import { addFeed, temporaryArchive } from '../archive/temporaryArchive'

export const hour = 3_600_000
export const day = 24 * hour
export const start = Date.UTC(2024, 2, 1)

/** An archive whose articles are placed into stories; its clock stands at `now()`. */
export function placedArchive(now?: () => number) {
  const archive = temporaryArchive(undefined, now)
  const stories = openStories(archive, silentLog)
  const feed = addFeed(archive)
  function save(title: string, text: string, more: Partial<CapturedArticle> = {}, replaces?: ArticleId): ArticleId {
    const html = trustedHtml(
      text
        .split(/(?<=\.) /)
        .map((sentence) => `<p>${sentence}</p>`)
        .join('')
    )
    return archive.saveArticle(makeArticle({ feedId: feed.id, title, html, publishedAt: start, ...more }), replaces).id
  }
  const storyIds = (ids: readonly ArticleId[]) => archive.heads(ids).articles.map((head) => head.storyId)
  return { archive, stories, feed, save, storyIds }
}

/** The story that all of these articles are in. */
export function commonStory(storyIds: readonly (StoryId | null)[]): StoryId {
  const [first = null, ...others] = new Set(storyIds)
  if (first === null || others.length > 0) throw new Error(`one story was expected, not ${storyIds.join(', ')}`)
  return first
}
