import type { Feed, Folder } from '@shared/contract/feeds'
import type { FolderId } from '@shared/contract/ids'
import { inShownOrder } from '@shared/text/siblingOrder'

/** A folder with what is in it, and the unread count of all below. */
export interface FolderNode {
  readonly folder: Folder
  readonly folders: readonly FolderNode[]
  readonly feeds: readonly Feed[]
  readonly unread: number
}

/** The folders and feeds directly under `parent` (null: the top), each in the order they are shown in. A folder inside itself is not followed. */
export function folderTree(
  folders: readonly Folder[],
  feeds: readonly Feed[],
  parent: FolderId | null = null
): Omit<FolderNode, 'folder' | 'unread'> {
  const inside = folders.filter((folder) => folder.parentId === parent)
  const others = folders.filter((folder) => folder.parentId !== parent)
  const nodes = inShownOrder(inside, ({ name }) => name).map((folder): FolderNode => {
    const content = folderTree(others, feeds, folder.id)
    return { folder, ...content, unread: unreadOf(content) }
  })
  const own = feeds.filter((feed) => feed.folderId === parent)
  return { folders: nodes, feeds: inShownOrder(own, ({ title }) => title) }
}

function unreadOf({ folders, feeds }: Omit<FolderNode, 'folder' | 'unread'>): number {
  return [...folders, ...feeds].reduce((sum, { unread }) => sum + unread, 0)
}
