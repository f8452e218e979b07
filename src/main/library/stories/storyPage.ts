import type { ArticleHead } from '@shared/contract/articles'
import { ReaderError } from '@shared/contract/errors'
import { type ArticleId, articleId } from '@shared/contract/ids'
import type { StoryMember, StoryPage } from '@shared/contract/stories'
import { chaptersOf, storiesById } from '../archive/stories'
import type { Archive } from '../archive/types'
import { groupBy } from './groupBy'
import { chooseLead } from './leadPicture'
import { nearStories } from './nearStories'
import { storyNames } from './storyNames'
import { storyRow } from './storyRows'
import type { TermIndex } from './termIndex'
import { strongestTies } from './ties'
import type { VectorStore } from './vectorStore'

/** More members than this are not shown; no story that places itself has so many. */
const MOST_MEMBERS = 500
const MEMBERS = 'SELECT id FROM articles WHERE story_id = ? ORDER BY sort_key LIMIT ?'

/** All that a story's page shows. @throws ReaderError `not-found` */
export function storyPage(archive: Archive, store: VectorStore, index: TermIndex, id: number): StoryPage {
  const { sql } = store
  const { seenAt } = storyRow(sql, id)
  const [story] = storiesById(sql, [id])
  if (story === undefined) throw new ReaderError('not-found', 'This running story is no longer kept.')
  const ids = sql.all<{ id: number }>(MEMBERS, id, MOST_MEMBERS).map((row) => articleId.parse(row.id))
  const members = describeMembers(archive, store, id, ids, seenAt)
  return {
    story,
    chapters: story.sagaId === null ? [story] : chaptersOf(sql, story.sagaId),
    members,
    leadId: chooseLead(sql, id),
    sources: countSources(members.map(({ head }) => head)),
    names: storyNames(store, ids),
    seenAt,
    near: nearStories(store, index, story, ids)
  }
}

function describeMembers(
  archive: Archive,
  store: VectorStore,
  id: number,
  ids: readonly ArticleId[],
  seenAt: number | null
): StoryMember[] {
  const { articles, statuses } = archive.heads(ids)
  const statusById = new Map(statuses.map((status) => [status.articleId, status]))
  const ties = strongestTies(store.sql, id)
  return articles.flatMap((head) => {
    const status = statusById.get(head.id)
    const why = ties.get(head.id)?.reasons ?? []
    return status === undefined ? [] : [{ head, status, why, isNew: seenAt !== null && head.savedAt > seenAt }]
  })
}

function countSources(heads: readonly ArticleHead[]): StoryPage['sources'] {
  const sources = [...groupBy(heads, (head) => head.feedId)].map(([feedId, ofFeed]) => ({ feedId, articles: ofFeed.length }))
  return sources.sort((a, b) => b.articles - a.articles || a.feedId - b.feedId)
}
