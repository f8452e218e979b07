import { ReaderError } from '@shared/contract/errors'
import { type FeedId, type FolderId, feedId, folderId } from '@shared/contract/ids'
import { z } from 'zod'
import type { Sql, SqlValue } from '../sql'
import type { Store } from '../store'
import { feedWithout, folderWithout, libraryTables, queuedWithout, removedWithout } from './libraryTables'
import { type ExportedRow, importRow, insertRow } from './rows'

const named = z.object({ name: z.string().trim().min(1).max(200) })
const addressed = z.object({ url: z.string().min(1).max(4096) })

/** Finds the folder of that name in its place, or makes it. */
export function importFolder(store: Store, row: ExportedRow, above: FolderId | null): FolderId {
  const { sql } = store
  const { name } = named.parse(row)
  const find = 'SELECT id FROM folders WHERE ifnull(parent_id, 0) = ? AND name = ?'
  const known = sql.get<{ id: FolderId }>(find, above ?? 0, name)
  if (known !== undefined) return known.id
  insertRow(
    sql,
    'folders',
    new Map<string, SqlValue>([...importRow(sql, 'folders', row, folderWithout), ['name', name], ['parent_id', above]])
  )
  const id = folderId.parse(sql.get<{ id: number }>(find, above ?? 0, name)?.id)
  store.note('folder', id)
  return id
}

/** Finds the feed of that address, which stays as it is, or adds it. */
export function importFeed(store: Store, row: ExportedRow, folder: FolderId | null): { readonly id: FeedId; readonly isNew: boolean } {
  const { sql } = store
  const { url } = addressed.parse(row)
  const find = 'SELECT id FROM feeds WHERE url = ?'
  const known = sql.get<{ id: FeedId }>(find, url)
  if (known !== undefined) return { id: known.id, isNew: false }
  insertRow(sql, 'feeds', new Map<string, SqlValue>([...importRow(sql, 'feeds', row, feedWithout), ['url', url], ['folder_id', folder]]))
  const id = feedId.parse(sql.get<{ id: number }>(find, url)?.id)
  store.note('feed', id)
  return { id, isNew: true }
}

/** An item that is not to come back, unless its story is here. */
export function importRemovedItem({ sql }: Store, row: ExportedRow, feed: FeedId): void {
  const columns = importRow(sql, 'removed_items', row, removedWithout)
  const isHere = sql.get('SELECT 1 FROM articles WHERE feed_id = ? AND guid = ?', feed, columns.get('guid') ?? '') !== undefined
  if (isHere) return
  insertRow(sql, 'removed_items', new Map<string, SqlValue>([...columns, ['feed_id', feed], ['article_id', 0]]), 'INSERT OR IGNORE')
}

/** Adds a rule, smart feed, setting …, unless one like it is there. */
export function importLibraryRow(store: Store, type: string, row: ExportedRow): void {
  const { sql } = store
  const table = libraryTables.find(({ called }) => called === type)
  if (table === undefined) throw new ReaderError('unreadable-file', 'The export holds something this version does not know.')
  const columns = importRow(sql, table.name, row, table.without)
  const where = table.key.map((column) => `${column} IS ?`).join(' AND ')
  const known = sql.get(`SELECT 1 FROM ${table.name} WHERE ${where}`, ...table.key.map((column) => columns.get(column) ?? null))
  if (known !== undefined) return
  insertRow(sql, table.name, columns)
  if (type === 'smartFeed') store.note('smartFeed', lastRow(sql))
}

export function importDecision({ sql }: Store, one: number, other: number, verdict: string): void {
  const [first, second] = one < other ? [one, other] : [other, one]
  sql.run('INSERT OR IGNORE INTO story_decisions (article_id, other_id, verdict) VALUES (?, ?, ?)', first, second, verdict)
}

export function importQueuedPage({ sql }: Store, row: ExportedRow, from: number | null): void {
  insertRow(
    sql,
    'queued_pages',
    new Map<string, SqlValue>([...importRow(sql, 'queued_pages', row, queuedWithout), ['from_id', from]]),
    'INSERT OR IGNORE'
  )
}

function lastRow(sql: Sql): number {
  return sql.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}
