import type { Folder, TreeUndo } from '@shared/contract/feeds'
import { type FeedId, type FolderId, folderId } from '@shared/contract/ids'
import { foldersById } from '../folders'
import { keptUndos } from '../keptUndos'
import type { Store } from '../store'
import { refuseNewFolder, withFeedMoved, withFolderMoved, withFolderRemoved, withFolderRenamed, withNamesInOrder } from './treeActs'
import { changeBetween, type TreeChange, withoutChange } from './treeChange'
import { readTree, type TreeState, withFolders } from './treeState'
import { writeTree } from './writeTree'

/** How the reader arranges feeds and folders. The latest ten acts of this session can be undone, a later one first. */
export interface ArchiveTree {
  readonly tree: {
    moveFeed(id: FeedId, folder: FolderId | null, order?: readonly FeedId[] | undefined): TreeUndo
    moveFolder(id: FolderId, parent: FolderId | null, order?: readonly FolderId[] | undefined): TreeUndo
    /** @throws ReaderError `bad-request` where the name is taken, too many are there or they lie too deep. */
    addFolder(name: string, parent: FolderId | null): TreeUndo & { readonly folder: Folder }
    renameFolder(id: FolderId, name: string): TreeUndo
    /** What is in it moves up. */
    removeFolder(id: FolderId): TreeUndo
    /** Takes back the order by hand of what is in a folder, null for the top. */
    sortByName(id: FolderId | null): TreeUndo
    /** Gives feeds of one place the order they are told in. */
    placeFeeds(order: readonly FeedId[]): void
    placeFolders(order: readonly FolderId[]): void
    /** @throws ReaderError `bad-request` while a later change is in the way, `not-found` when it is too late. */
    undo(token: string): void
  }
}

export function treeMethods(store: Store): ArchiveTree {
  const undos = keptUndos<TreeChange>()
  const write = (act: (state: TreeState) => TreeState): TreeChange =>
    store.write(() => {
      const before = readTree(store.sql)
      const change = changeBetween(before, act(before))
      writeTree(store, change)
      return change
    })
  const undoable = (act: (state: TreeState) => TreeState): TreeUndo => ({ undoToken: undos.keep(write(act)) })
  return {
    tree: {
      moveFeed: (id, folder, order) => undoable((state) => withFeedMoved(state, id, folder, order)),
      moveFolder: (id, parent, order) => undoable((state) => withFolderMoved(state, id, parent, order)),
      renameFolder: (id, name) => undoable((state) => withFolderRenamed(state, id, name)),
      removeFolder: (id) => undoable((state) => withFolderRemoved(state, id)),
      sortByName: (id) => undoable((state) => withNamesInOrder(state, id)),
      addFolder: (name, parentId) =>
        store.write(() => {
          const id = nextFolder(store)
          const made = { id, parentId, name, position: null, keepDays: null, foldDuplicates: null, byHand: 1 }
          const done = undoable((state) => {
            refuseNewFolder(state, parentId, name)
            return withFolders(state, [made])
          })
          const [folder] = foldersById(store.sql, [id])
          if (folder === undefined) throw new Error('the folder was not made')
          return { ...done, folder }
        }),
      placeFeeds: (order) => store.write(() => placeAll(store, 'feed', order)),
      placeFolders: (order) => store.write(() => placeAll(store, 'folder', order)),
      undo: (token) => undos.undo(token, (change) => void write((state) => withoutChange(state, change)))
    }
  }
}

function placeAll({ sql, note }: Store, kind: 'feed' | 'folder', order: readonly number[]): void {
  for (const [position, id] of order.entries()) {
    sql.run(`UPDATE ${kind}s SET position = ? WHERE id = ?`, position, id)
    note(kind, id)
  }
}

/** A number that no folder had before. */
function nextFolder({ sql }: Store): FolderId {
  const last = sql.get<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'folders'")
  return folderId.parse((last?.seq ?? 0) + 1)
}
