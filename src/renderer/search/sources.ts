import type { FeedId, FolderId } from '@shared/contract/ids'
import type { FilteredArticle } from '@shared/text/matchFilter'
import type { ReplicaDatabase } from '../replica/schema'

/** What is known of an article's feed. */
export type Source = Pick<FilteredArticle, 'feedTitle' | 'folders'>
export type Sources = ReadonlyMap<FeedId, Source>

/** Every feed's name and the folders it is in, outermost first. */
export async function readSources(db: Pick<ReplicaDatabase, 'feeds' | 'folders'>): Promise<Sources> {
  const [feeds, folders] = await Promise.all([db.feeds.toArray(), db.folders.toArray()])
  const byId = new Map(folders.map((folder) => [folder.id, folder]))
  const pathTo = (id: FolderId | null): string[] => {
    const folder = id === null ? undefined : byId.get(id)
    return folder === undefined ? [] : [...pathTo(folder.parentId), folder.name]
  }
  return new Map(feeds.map((feed) => [feed.id, { feedTitle: feed.title, folders: pathTo(feed.folderId) }]))
}
