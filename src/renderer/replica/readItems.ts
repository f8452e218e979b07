import type { ArticleHead, ArticleStatus } from '@shared/contract/articles'
import type { ArticleId, StoryId } from '@shared/contract/ids'
import { MOST_IDS } from '../library/limits'
import type { TimelineItem } from './itemStore'
import type { ReplicaSource } from './replica'
import { statusOf, UNTOUCHED } from './rows'
import type { ReplicaDatabase } from './schema'

/** Reads rows from the replica, and those it lacks from the library; ids that neither knows are left out. */
export async function readItems(
  { db, client }: Pick<ReplicaSource, 'db' | 'client'>,
  ids: readonly ArticleId[],
  sizes: Map<StoryId, number>
): Promise<TimelineItem[]> {
  const rows = (await db.articles.bulkGet([...ids])).filter((row) => row !== undefined)
  const here = new Set(rows.map((row) => row.id))
  const missing = ids.filter((id) => !here.has(id)).slice(0, MOST_IDS)
  const older = missing.length > 0 ? await client.request('articles.heads', { ids: missing }) : { articles: [], statuses: [] }
  const heads = [...rows.map((row) => row.head), ...older.articles]
  return toItems(db, heads, [...rows.map(statusOf), ...older.statuses], sizes)
}

/** Joins heads with their statuses and the sizes of their stories; `sizes` are those known already, and takes up the others. */
export async function toItems(
  db: ReplicaDatabase,
  heads: readonly ArticleHead[],
  statuses: readonly ArticleStatus[],
  sizes: Map<StoryId, number>
): Promise<TimelineItem[]> {
  const byId = new Map(statuses.map((status) => [status.articleId, status]))
  await countStories(db, heads, sizes)
  return heads.map((head) => ({
    id: head.id,
    head,
    status: byId.get(head.id) ?? statusOf({ id: head.id, ...UNTOUCHED }),
    storySize: Math.max(1, head.storyId === null ? 1 : (sizes.get(head.storyId) ?? 1))
  }))
}

/** Counts by index, since a story's own row does not come with a fresh replica; a count takes as long as reading a head. */
async function countStories(db: ReplicaDatabase, heads: readonly ArticleHead[], sizes: Map<StoryId, number>): Promise<void> {
  const ids = [...new Set(heads.flatMap((head) => head.storyId ?? []))].filter((id) => !sizes.has(id))
  if (ids.length === 0) return
  const counts = await db.dexie.transaction('r', db.articles, () =>
    Promise.all(ids.map((id) => db.articles.where('storyId').equals(id).count()))
  )
  for (const [index, id] of ids.entries()) sizes.set(id, counts[index] ?? 1)
}
