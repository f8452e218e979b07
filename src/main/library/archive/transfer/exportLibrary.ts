import type { Sql, SqlValue } from '../sql'
import { feedWithout, folderWithout, libraryTables, queuedWithout, removedWithout } from './libraryTables'
import { type ExportedRow, exportRow } from './rows'

type Row = Readonly<Record<string, SqlValue>>
interface Numbered {
  readonly id: number
}

/** A folder or feed of the export; `above` is the row number of the folder it lies in. */
export interface ExportedPlace extends Numbered {
  readonly above: number | null
  readonly row: ExportedRow
}

/** Folders above before those in them, else in the order they were made. */
const FOLDERS = `
WITH RECURSIVE tree(id, depth) AS (
  SELECT id, 0 FROM folders WHERE parent_id IS NULL
  UNION ALL SELECT f.id, t.depth + 1 FROM folders f JOIN tree t ON f.parent_id = t.id)
SELECT f.* FROM tree t JOIN folders f ON f.id = t.id ORDER BY t.depth, f.id`

export function exportFolders(sql: Sql): readonly ExportedPlace[] {
  return sql
    .all<Row & Numbered & { parent_id: number | null }>(FOLDERS)
    .map((row) => ({ id: row.id, above: row.parent_id, row: exportRow(row, folderWithout) }))
}

export function exportFeeds(sql: Sql): readonly ExportedPlace[] {
  return sql
    .all<Row & Numbered & { folder_id: number | null }>('SELECT * FROM feeds ORDER BY id')
    .map((row) => ({ id: row.id, above: row.folder_id, row: exportRow(row, feedWithout) }))
}

/** Items that rules removed and that are not to come back; `of`: the feed. */
export function exportRemovedItems(sql: Sql): readonly { readonly of: number; readonly row: ExportedRow }[] {
  const rows = sql.all<Row & { feed_id: number }>('SELECT * FROM removed_items ORDER BY feed_id, guid')
  return rows.map((row) => ({ of: row.feed_id, row: exportRow(row, removedWithout) }))
}

/** Rules, smart feeds, settings …: each row with the name of its kind. */
export function exportLibraryRows(
  sql: Sql
): readonly { readonly type: (typeof libraryTables)[number]['called']; readonly row: ExportedRow }[] {
  return libraryTables.flatMap(({ name, called, order, without }) =>
    sql.all<Row>(`SELECT * FROM ${name} ORDER BY ${order}`).map((row) => ({ type: called, row: exportRow(row, without) }))
  )
}

/** What the reader decided of two stories. */
export function exportDecisions(sql: Sql): readonly { readonly one: number; readonly other: number; readonly verdict: string }[] {
  return sql.all('SELECT article_id AS one, other_id AS other, verdict FROM story_decisions ORDER BY article_id, other_id')
}

/** Pages that wait to be saved; `from`: the story whose link each is. */
export function exportQueuedPages(sql: Sql): readonly { readonly from: number | null; readonly row: ExportedRow }[] {
  const rows = sql.all<Row & { from_id: number | null }>('SELECT * FROM queued_pages ORDER BY id')
  return rows.map((row) => ({ from: row.from_id, row: exportRow(row, queuedWithout) }))
}
