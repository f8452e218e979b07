import type { FeedKind } from '@shared/contract/feeds'
import type { FeedId, FolderId } from '@shared/contract/ids'
import type { Sql } from '../sql'

/** What the arrangement of folders consists of. */
export interface FolderPlace {
  readonly id: FolderId
  readonly parentId: FolderId | null
  readonly name: string
  readonly position: number | null
  readonly keepDays: number | null
  readonly foldDuplicates: number | null
  /** 1: it stays when it is empty. */
  readonly byHand: number
}

/** What the arrangement of feeds consists of. */
export interface FeedPlace {
  readonly id: FeedId
  readonly kind: FeedKind
  readonly folderId: FolderId | null
  readonly position: number | null
  readonly keepDays: number | null
}

/** Where every feed and folder lies. Acts make another state of it, which is then written. */
export interface TreeState {
  readonly folders: ReadonlyMap<FolderId, FolderPlace>
  readonly feeds: ReadonlyMap<FeedId, FeedPlace>
}

const FOLDERS = `SELECT id, parent_id AS parentId, name, position, keep_days AS keepDays, fold_duplicates AS foldDuplicates, by_hand AS byHand
FROM folders`
const FEEDS = 'SELECT id, kind, folder_id AS folderId, position, keep_days AS keepDays FROM feeds'

export function readTree(sql: Sql): TreeState {
  return { folders: byId(sql.all<FolderPlace>(FOLDERS)), feeds: byId(sql.all<FeedPlace>(FEEDS)) }
}

/** The same state with some rows in place of those it had. */
export function withFolders({ folders, feeds }: TreeState, changed: readonly FolderPlace[]): TreeState {
  return { folders: new Map([...folders, ...byId(changed)]), feeds }
}

export function withFeeds({ folders, feeds }: TreeState, changed: readonly FeedPlace[]): TreeState {
  return { folders, feeds: new Map([...feeds, ...byId(changed)]) }
}

export const foldersIn = ({ folders }: TreeState, parent: FolderId | null): readonly FolderPlace[] =>
  [...folders.values()].filter(({ parentId }) => parentId === parent)

export const feedsIn = ({ feeds }: TreeState, folder: FolderId | null): readonly FeedPlace[] =>
  [...feeds.values()].filter(({ folderId }) => folderId === folder)

/** The folders from one up to the top, itself first; it ends where a folder would come again. */
export function wayUp({ folders }: TreeState, id: FolderId | null): readonly FolderId[] {
  const way: FolderId[] = []
  for (let at = id; at !== null && !way.includes(at); at = folders.get(at)?.parentId ?? null) way.push(at)
  return way
}

/** Whether every folder and feed lies in something that is there, no folder in itself, and none beside another of its name. */
export function isForest(state: TreeState): boolean {
  const folders = [...state.folders.values()]
  const isThere = (id: FolderId | null) => id === null || state.folders.has(id)
  const names = new Set(folders.map(({ parentId, name }) => `${parentId} ${name}`))
  return (
    names.size === folders.length &&
    folders.every(({ id, parentId }) => isThere(parentId) && !wayUp(state, parentId).includes(id)) &&
    [...state.feeds.values()].every(({ folderId }) => isThere(folderId))
  )
}

function byId<Id, Row extends { readonly id: Id }>(rows: readonly Row[]): Map<Row['id'], Row> {
  return new Map(rows.map((row) => [row.id, row]))
}
