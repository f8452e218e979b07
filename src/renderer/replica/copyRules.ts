import type { Feed, Folder } from '@shared/contract/feeds'
import type { FolderId } from '@shared/contract/ids'

/** Whether lists fold the copies of a folder's feeds: as the nearest folder that says so, else as the settings do. */
export function foldsCopies(folders: ReadonlyMap<FolderId, Folder>, id: FolderId | null, otherwise: boolean): boolean {
  const folder = id === null ? undefined : folders.get(id)
  if (folder === undefined) return otherwise
  return folder.foldDuplicates ?? foldsCopies(folders, folder.parentId, otherwise)
}

/** The same of feeds, by their ids. A feed that is not known is treated as the settings say. */
export function copyRules(feeds: readonly Feed[], folders: readonly Folder[], otherwise: boolean): (feed: number) => boolean {
  const byId = new Map(folders.map((folder) => [folder.id, folder]))
  const rules = new Map<number, boolean>(feeds.map(({ id, folderId }) => [id, foldsCopies(byId, folderId, otherwise)]))
  return (feed) => rules.get(feed) ?? otherwise
}
