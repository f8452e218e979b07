import { copyRules } from './copyRules'
import type { ReplicaDatabase } from './schema'

/** What a list needs of feeds and folders. */
export interface FeedRules {
  /** The same as long as no feed or folder came, went, moved or folds its copies otherwise; counts and titles do not matter. */
  readonly key: string
  /** Whether copies that come from a feed are folded away. */
  readonly copiesOf: (feed: number) => boolean
}

/** Reads them; `foldDuplicates` is what the settings say. */
export async function readFeedRules(db: Pick<ReplicaDatabase, 'feeds' | 'folders'>, foldDuplicates: boolean): Promise<FeedRules> {
  const [feeds, folders] = await Promise.all([db.feeds.toArray(), db.folders.toArray()])
  const key = JSON.stringify([
    feeds.map(({ id, folderId }) => [id, folderId]),
    folders.map(({ id, parentId, foldDuplicates: own }) => [id, parentId, own])
  ])
  return { key, copiesOf: copyRules(feeds, folders, foldDuplicates) }
}
