import type { ArticleHead, ArticleStatus } from '@shared/contract/articles'
import type { ArticleId, StoryId } from '@shared/contract/ids'
import { MOST_IDS } from '../library/limits'
import type { TimelineItem } from './itemStore'
import type { ReplicaSource } from './replica'
import { statusOf } from './rows'
import type { ReplicaDatabase } from './schema'

/** Reads rows from the replica, and those it lacks from the library; ids that neither knows are left out. */
export async function readItems({ db, client }: Pick<ReplicaSource, 'db' | 'client'>, ids: readonly ArticleId[]): Promise<TimelineItem[]> {
  const rows = (await db.articles.bulkGet([...ids])).filter((row) => row !== undefined)
  const here = new Set(rows.map((row) => row.id))
  const missing = ids.filter((id) => !here.has(id)).slice(0, MOST_IDS)
  const older = missing.length > 0 ? await client.request('articles.heads', { ids: missing }) : { articles: [], statuses: [] }
  const heads = [...rows.map((row) => row.head), ...older.articles]
  return toItems(db, heads, [...rows.map(statusOf), ...older.statuses])
}

/** Joins heads with their statuses and the sizes of their stories. */
export async function toItems(
  db: ReplicaDatabase,
  heads: readonly ArticleHead[],
  statuses: readonly ArticleStatus[]
): Promise<TimelineItem[]> {
  const byId = new Map(statuses.map((status) => [status.articleId, status]))
  const sizes = await storySizes(db, heads)
  return heads.map((head) => ({
    id: head.id,
    head,
    status: byId.get(head.id) ?? { articleId: head.id, isRead: false, isStarred: false },
    storySize: Math.max(1, head.storyId === null ? 1 : (sizes.get(head.storyId) ?? 1))
  }))
}

/** Counts by index: a story is small, and its own row does not come with a fresh replica. */
async function storySizes(db: ReplicaDatabase, heads: readonly ArticleHead[]): Promise<ReadonlyMap<StoryId, number>> {
  const ids = [...new Set(heads.flatMap((head) => head.storyId ?? []))]
  if (ids.length === 0) return new Map()
  const counts = await db.dexie.transaction('r', db.articles, () =>
    Promise.all(ids.map((id) => db.articles.where('storyId').equals(id).count()))
  )
  return new Map(ids.map((id, index) => [id, counts[index] ?? 1]))
}
