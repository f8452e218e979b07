import type { FolderId } from '@shared/contract/ids'
import type { Store } from '../store'
import type { TreeChange } from './treeChange'
import type { FeedPlace, FolderPlace } from './treeState'

const INSERT_FOLDER = 'INSERT INTO folders (id, name) VALUES (?, ?)'
const PASS = 'UPDATE folders SET name = ? WHERE id = ?'
const SET_FOLDER = 'UPDATE folders SET parent_id = ?, name = ?, position = ?, keep_days = ?, fold_duplicates = ?, by_hand = ? WHERE id = ?'
const SET_FEED = 'UPDATE feeds SET folder_id = ?, position = ?, keep_days = ? WHERE id = ?'

/** Writes the rows that a change left, inside the running transaction. */
export function writeTree(store: Store, { folders, feeds }: TreeChange): void {
  const { sql } = store
  const standing = [...folders.values()].flatMap(({ after }) => after ?? [])
  // Folders may trade names and places, and none lies in one that is not there yet.
  for (const { id } of standing) {
    if (folders.get(id)?.before === null) sql.run(INSERT_FOLDER, id, passingName(id))
    else sql.run(PASS, passingName(id), id)
  }
  const gone = [...folders].flatMap(([id, { after }]) => (after === null ? [id] : []))
  for (const id of gone) sql.run(PASS, passingName(id), id)
  for (const folder of standing) setFolder(store, folder)
  for (const { after } of feeds.values()) if (after !== null) setFeed(store, after)
  // Empty by now: what was in them has gone elsewhere.
  for (const id of gone) sql.run('DELETE FROM folders WHERE id = ?', id)
  for (const id of folders.keys()) store.note('folder', id)
  for (const id of feeds.keys()) store.note('feed', id)
}

/** No folder of the reader's is called so. */
const passingName = (id: FolderId): string => ` ${id}`

function setFolder({ sql }: Store, { id, parentId, name, position, keepDays, foldDuplicates, byHand }: FolderPlace): void {
  sql.run(SET_FOLDER, parentId, name, position, keepDays, foldDuplicates, byHand, id)
}

function setFeed({ sql }: Store, { id, folderId, position, keepDays }: FeedPlace): void {
  sql.run(SET_FEED, folderId, position, keepDays, id)
}
