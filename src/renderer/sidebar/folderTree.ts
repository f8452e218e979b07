import type { Feed, Folder } from '@shared/contract/feeds'
import type { FolderId } from '@shared/contract/ids'

/** A folder with what is in it, and the unread count of all below. */
export interface FolderNode {
  readonly folder: Folder
  readonly folders: readonly FolderNode[]
  readonly feeds: readonly Feed[]
  readonly unread: number
}

const byName = (one: { readonly name: string }, other: { readonly name: string }) => one.name.localeCompare(other.name)
const byTitle = (one: Feed, other: Feed) => one.title.localeCompare(other.title)

/** The folders and feeds directly under `parent` (null: the top), each sorted by name. A folder inside itself is not followed. */
export function folderTree(
  folders: readonly Folder[],
  feeds: readonly Feed[],
  parent: FolderId | null = null
): Omit<FolderNode, 'folder' | 'unread'> {
  const inside = folders.filter((folder) => folder.parentId === parent)
  const others = folders.filter((folder) => folder.parentId !== parent)
  const nodes = inside.map((folder): FolderNode => {
    const content = folderTree(others, feeds, folder.id)
    return { folder, ...content, unread: unreadOf(content) }
  })
  return {
    folders: nodes.toSorted((one, other) => byName(one.folder, other.folder)),
    feeds: feeds.filter((feed) => feed.folderId === parent).toSorted(byTitle)
  }
}

function unreadOf({ folders, feeds }: Omit<FolderNode, 'folder' | 'unread'>): number {
  return [...folders, ...feeds].reduce((sum, { unread }) => sum + unread, 0)
}
