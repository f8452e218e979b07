import { ReaderError } from '@shared/contract/errors'
import type { Folder } from '@shared/contract/feeds'
import type { FolderId } from '@shared/contract/ids'
import type { Sql } from './sql'
import type { Store } from './store'
import { idList } from './touched'
import type { Archive } from './types'

const SELECT = 'SELECT id, parent_id AS parentId, name, keep_days AS keepDays, fold_duplicates AS foldDuplicates, position FROM folders'

/** The folders of the sidebar. One that only an import made lives while something is in it. */
export function folderMethods(store: Store): Pick<Archive, 'folders' | 'ensureFolder' | 'setFolderRules'> {
  return {
    folders: () => allFolders(store.sql),
    setFolderRules: (id, { keepDays, foldDuplicates }) =>
      store.write(() => {
        if (keepDays !== undefined) store.sql.run('UPDATE folders SET keep_days = ? WHERE id = ?', keepDays, id)
        if (foldDuplicates !== undefined) {
          const value = foldDuplicates === null ? null : Number(foldDuplicates)
          store.sql.run('UPDATE folders SET fold_duplicates = ? WHERE id = ?', value, id)
        }
        store.note('folder', id)
        const [folder] = foldersById(store.sql, [id])
        if (folder === undefined) throw new ReaderError('not-found', 'This folder is no longer there.')
        return folder
      }),
    ensureFolder: (path) =>
      store.write(() => {
        let parent: FolderId | null = null
        for (const name of path) parent = ensureChild(store, parent, name)
        return parent
      })
  }
}

export function allFolders(sql: Sql): readonly Folder[] {
  return sql.all<FolderRow>(`${SELECT} ORDER BY name COLLATE NOCASE, id`).map(toFolder)
}

export function foldersById(sql: Sql, ids: readonly number[]): readonly Folder[] {
  return sql.all<FolderRow>(`${SELECT} WHERE id IN (SELECT value FROM json_each(?))`, idList(ids)).map(toFolder)
}

interface FolderRow extends Omit<Folder, 'foldDuplicates'> {
  readonly foldDuplicates: number | null
}

function toFolder({ foldDuplicates, ...row }: FolderRow): Folder {
  return { ...row, foldDuplicates: foldDuplicates === null ? null : foldDuplicates === 1 }
}

function ensureChild(store: Store, parent: FolderId | null, name: string): FolderId {
  const { sql } = store
  const found = sql.get<{ id: FolderId }>('SELECT id FROM folders WHERE ifnull(parent_id, 0) = ? AND name = ?', parent ?? 0, name)
  if (found !== undefined) return found.id
  const made = sql.get<{ id: FolderId }>('INSERT INTO folders (parent_id, name) VALUES (?, ?) RETURNING id', parent, name)
  if (made === undefined) throw new Error('the folder was not inserted')
  store.note('folder', made.id)
  return made.id
}

const DELETE_EMPTY = `
DELETE FROM folders WHERE id = ?1 AND by_hand = 0
  AND NOT EXISTS (SELECT 1 FROM feeds WHERE folder_id = ?1) AND NOT EXISTS (SELECT 1 FROM folders WHERE parent_id = ?1)
RETURNING parent_id AS parentId`

/** Removes a folder that has become empty, and those above it that become empty by that; what the reader made or changed stays. */
export function removeEmptyFolder(store: Store, id: FolderId | null): void {
  if (id === null) return
  const removed = store.sql.get<{ parentId: FolderId | null }>(DELETE_EMPTY, id)
  if (removed === undefined) return
  store.note('folder', id)
  removeEmptyFolder(store, removed.parentId)
}
