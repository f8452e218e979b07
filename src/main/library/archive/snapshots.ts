import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { ArticleId } from '@shared/contract/ids'
import { z } from 'zod'
import { keepCounts } from './counters'
import { countLinksOf, resolveIncoming, resolveLinksOf } from './links'
import type { Sql, SqlValue } from './sql'
import type { Store } from './store'
import { touch } from './touched'

/** The tables that hold an article, the one with its id first: each row goes into the snapshot as it is. Terms are computed again. */
const tables = [
  { name: 'articles', key: 'id' },
  { name: 'contents', key: 'article_id' },
  { name: 'statuses', key: 'article_id' },
  { name: 'article_sections', key: 'article_id' },
  { name: 'article_images', key: 'article_id' },
  { name: 'article_media', key: 'article_id' },
  { name: 'article_tags', key: 'article_id' },
  { name: 'annotations', key: 'article_id' },
  { name: 'addresses', key: 'article_id' },
  { name: 'links', key: 'article_id' }
] as const

/** Columns that point at rows which may be gone by the time the article comes back. */
const pointers: Readonly<Record<string, readonly string[]>> = { articles: ['duplicate_of', 'story_id'], links: ['target_id'] }

const value = z.union([z.string(), z.number(), z.null(), z.object({ base64: z.string() })])
const snapshot = z.record(z.string(), z.array(z.record(z.string(), value)))

/** Every row of an article, deflated. */
export function takeSnapshot(sql: Sql, id: ArticleId): Uint8Array {
  const rows = tables.map(({ name, key }) => [name, sql.all<Row>(`SELECT * FROM ${name} WHERE ${key} = ?`, id).map(toJson)] as const)
  return deflateRawSync(JSON.stringify(Object.fromEntries(rows)), { level: 6 })
}

/** Puts an article back as it was, under its old id and in its old place; links are resolved both ways as of now. */
export function putBack(store: Store, id: ArticleId, deflated: Uint8Array): void {
  const rows = withFreeContents(store.sql, snapshot.parse(JSON.parse(inflateRawSync(deflated).toString('utf8'))))
  touch(store.sql, 'VALUES (?)', id)
  keepCounts(store, () => {
    for (const { name } of tables) for (const row of rows[name] ?? []) insert(store.sql, name, row)
  })
  resolveLinksOf(store.sql, id)
  countLinksOf(store, id)
  resolveIncoming(store, id)
  // It stood for copies that have found another row meanwhile.
  store.sql.run('UPDATE articles SET duplicates = 0 WHERE id = ?', id)
  store.note('status', id)
  store.note('annotation', id)
}

/** SQLite gives the numbers of texts that were taken out to others: then the texts come back under new ones, in their old order. */
function withFreeContents(sql: Sql, rows: Snapshot): Snapshot {
  const numbers = (rows.contents ?? []).map((row) => Number(row.id)).sort((a, b) => a - b)
  const isTaken = (id: number) => sql.get('SELECT 1 FROM contents WHERE id = ?', id) !== undefined
  if (!numbers.some(isTaken)) return rows
  const last = sql.get<{ id: number }>('SELECT max(id) AS id FROM contents')?.id ?? 0
  const renumbered = new Map(numbers.map((id, index) => [id, last + 1 + index]))
  const renumber = (table: string, column: string) =>
    (rows[table] ?? []).map((row) => ({ ...row, [column]: renumbered.get(Number(row[column])) ?? null }))
  return { ...rows, articles: renumber('articles', 'content_id'), contents: renumber('contents', 'id') }
}

type Snapshot = z.infer<typeof snapshot>
type Row = Readonly<Record<string, SqlValue>>
type JsonRow = Readonly<Record<string, z.infer<typeof value>>>

function toJson(row: Row): JsonRow {
  const entries = Object.entries(row).map(([column, cell]) => [
    column,
    cell instanceof Uint8Array ? { base64: Buffer.from(cell).toString('base64') } : cell
  ])
  return Object.fromEntries(entries)
}

function insert(sql: Sql, table: string, row: JsonRow): void {
  const columns = Object.keys(row)
  const values = columns.map((column) => (pointers[table]?.includes(column) ? null : toValue(row[column] ?? null)))
  sql.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, ...values)
}

function toValue(cell: z.infer<typeof value>): SqlValue {
  return typeof cell === 'object' && cell !== null ? Buffer.from(cell.base64, 'base64') : cell
}
