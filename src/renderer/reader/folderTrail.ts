import type { Folder } from '@shared/contract/feeds'
import type { FeedId } from '@shared/contract/ids'
import type { Feeds } from '../replica/useFeeds'

/** The folders that a feed is in, outermost first. */
export function folderTrail({ feeds, folders }: Pick<Feeds, 'feeds' | 'folders'>, feedId: FeedId): readonly Folder[] {
  const trail: Folder[] = []
  let id = feeds.find((feed) => feed.id === feedId)?.folderId ?? null
  for (let folder = byId(folders, id); folder !== undefined && !trail.includes(folder); folder = byId(folders, id)) {
    trail.unshift(folder)
    id = folder.parentId
  }
  return trail
}

const byId = (folders: readonly Folder[], id: Folder['parentId']): Folder | undefined => folders.find((folder) => folder.id === id)
