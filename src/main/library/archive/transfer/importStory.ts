import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type ArticleId, articleId, type FeedId, type SortKey } from '@shared/contract/ids'
import type { SanitizedHtml } from '../../articles/types'
import { writeSections } from '../articleParts'
import { keepCounts } from '../counters'
import { countLinksOf, resolveIncoming, resolveLinksOf } from '../links'
import { freeSortKey } from '../sortKeys'
import type { Sql, SqlValue } from '../sql'
import type { Store } from '../store'
import { touch } from '../touched'
import { mergeMarks } from './mergeMarks'
import { type ExportedRow, importRow, insertRow } from './rows'
import { derivedColumns, positionWithout, statusWithout, storyTables } from './storyTables'

/** A story out of an export, its texts looked at and its files stored. */
export interface IncomingStory {
  readonly feedId: FeedId
  readonly guid: string
  readonly url: string | null
  readonly publishedAt: number
  readonly sections: readonly string[]
  readonly story: ExportedRow
  /** Oldest first; one of them is the present one. */
  readonly texts: readonly IncomingText[]
  readonly status: ExportedRow
  readonly position: ExportedRow | null
  readonly parts: Readonly<Record<(typeof storyTables)[number]['called'], readonly ExportedRow[]>>
}
export interface IncomingText {
  readonly savedAt: number
  readonly title: string
  readonly html: SanitizedHtml
  readonly isPresent: boolean
}

export type Imported = { readonly id: ArticleId; readonly kind: 'new' | 'merged' }

interface StoredText {
  readonly savedAt: number
  readonly title: string
  readonly html: Uint8Array
}

const FIND = 'SELECT id, published_at AS publishedAt, sort_key AS sortKey FROM articles WHERE feed_id = ? AND guid = ?'
const FIND_BY_URL = `
SELECT id, published_at AS publishedAt, sort_key AS sortKey FROM articles
WHERE feed_id = ?1 AND id IN (SELECT article_id FROM addresses WHERE canonical_url IN (SELECT value FROM json_each(?2)))
ORDER BY sort_key DESC LIMIT 1`
const COUNT = `
UPDATE articles SET
  (images_total, images_saved) = (SELECT count(*), count(hash) FROM article_images WHERE article_id = ?1),
  (media_total, media_saved) = (SELECT count(*), count(hash) FROM article_media WHERE article_id = ?1)
WHERE id = ?1`

/** Takes in a story: as a new one, or into the one of the same feed that has its id or one of its addresses. One transaction. */
export function importStory(store: Store, incoming: IncomingStory): Imported {
  const known = findKnown(store.sql, incoming)
  if (known === null) return { id: insertStory(store, incoming), kind: 'new' }
  mergeStory(store, known, incoming)
  return { id: known, kind: 'merged' }
}

function findKnown(sql: Sql, { feedId, guid, parts }: IncomingStory): ArticleId | null {
  const addresses = JSON.stringify(parts.addresses.map((row) => row['canonicalUrl']))
  return (sql.get<{ id: ArticleId }>(FIND, feedId, guid) ?? sql.get<{ id: ArticleId }>(FIND_BY_URL, feedId, addresses))?.id ?? null
}

function insertStory(store: Store, incoming: IncomingStory): ArticleId {
  const { sql } = store
  const { feedId, guid, sections } = incoming
  const id = nextArticleId(sql)
  const publishedAt = Math.trunc(Math.min(Math.max(incoming.publishedAt, 0), store.now()))
  const sortKey = freeSortKey(sql, id, publishedAt)
  const columns = new Map<string, SqlValue>([
    ...importRow(sql, 'articles', incoming.story, derivedColumns),
    ...Object.entries({ id, sort_key: sortKey, feed_id: feedId, guid, published_at: publishedAt, ...noCounts })
  ])
  touch(sql, 'VALUES (?)', id)
  keepCounts(store, () => {
    insertRow(sql, 'articles', columns)
    const status = importRow(sql, 'statuses', incoming.status, statusWithout)
    insertRow(sql, 'statuses', new Map<string, SqlValue>([...status, ['article_id', id], ['feed_id', feedId], ['sort_key', sortKey]]))
    writeSections(sql, id, sortKey, sections)
    insertParts(sql, id, incoming.parts, 'tags')
    insertParts(sql, id, incoming.parts, 'annotations')
  })
  sql.run('DELETE FROM removed_items WHERE feed_id = ? AND guid = ?', feedId, guid)
  insertTexts(sql, id, incoming.texts)
  for (const called of ['addresses', 'links', 'media', 'pictures'] as const) insertParts(sql, id, incoming.parts, called)
  if (incoming.position !== null) insertPosition(sql, id, incoming.position)
  settle(store, id)
  store.note('article', id)
  store.note('status', id)
  return id
}

const noCounts = { content_id: 0, links_total: 0, links_saved: 0, images_total: 0, images_saved: 0 }

function insertPosition(sql: Sql, id: ArticleId, position: ExportedRow): void {
  const columns = importRow(sql, 'reading_positions', position, positionWithout)
  insertRow(sql, 'reading_positions', new Map<string, SqlValue>([...columns, ['article_id', id]]))
}

function insertParts(sql: Sql, id: ArticleId, parts: IncomingStory['parts'], called: keyof IncomingStory['parts']): void {
  const table = storyTables.find((one) => one.called === called)
  for (const row of table === undefined ? [] : parts[called]) {
    const columns = importRow(sql, table?.name ?? '', row, table?.without ?? [])
    insertRow(sql, table?.name ?? '', new Map<string, SqlValue>([...columns, ['article_id', id]]), 'INSERT OR IGNORE')
  }
}

/** Writes the texts in their order and makes the present one so. */
function insertTexts(sql: Sql, id: ArticleId, texts: readonly (Omit<IncomingText, 'html'> & { readonly html: string })[]): void {
  for (const { savedAt, title, html, isPresent } of texts) {
    const insert = 'INSERT INTO contents (article_id, saved_at, title, html) VALUES (?, ?, ?, ?) RETURNING id'
    const row = sql.get<{ id: number }>(insert, id, savedAt, title, deflateRawSync(html, { level: 6 }))
    if (row !== undefined && isPresent) sql.run('UPDATE articles SET content_id = ? WHERE id = ?', row.id, id)
  }
}

/** Counts and links, as of now. */
function settle(store: Store, id: ArticleId): void {
  store.sql.run(COUNT, id)
  resolveLinksOf(store.sql, id)
  countLinksOf(store, id)
  resolveIncoming(store, id)
}

/** Texts of both are kept; the later present one stays it, with its pictures and links. What the reader did is put together. */
function mergeStory(store: Store, id: ArticleId, incoming: IncomingStory): void {
  const { sql } = store
  touch(sql, 'VALUES (?)', id)
  const stored = presentOf(sql, id)
  const present = incoming.texts.find(({ isPresent }) => isPresent)
  const isLater = present !== undefined && stored !== null && present.savedAt > stored.savedAt
  mergeTexts(sql, id, incoming.texts, isLater)
  if (isLater) replaceStory(store, id, incoming)
  mergeMarks(store, id, incoming)
  settle(store, id)
  store.note('article', id)
  store.note('status', id)
}

function presentOf(sql: Sql, id: ArticleId): StoredText | null {
  const present = 'SELECT c.saved_at AS savedAt, c.title, c.html FROM contents c JOIN articles a ON a.content_id = c.id WHERE a.id = ?'
  return sql.get<StoredText>(present, id) ?? null
}

function mergeTexts(sql: Sql, id: ArticleId, incoming: readonly IncomingText[], isLater: boolean): void {
  const select =
    'SELECT saved_at AS savedAt, title, html, id = (SELECT content_id FROM articles WHERE id = ?1) AS isPresent FROM contents WHERE article_id = ?1 ORDER BY id'
  const stored = sql.all<StoredText & { isPresent: number }>(select, id).map((text) => ({
    savedAt: text.savedAt,
    title: text.title,
    html: inflateRawSync(text.html).toString('utf8'),
    isPresent: text.isPresent === 1 && !isLater
  }))
  const isKnown = (text: IncomingText) => stored.some((one) => one.title === text.title && one.html === text.html)
  const added = incoming.filter((text) => !isKnown(text)).map((text) => ({ ...text, isPresent: text.isPresent && isLater }))
  if (added.length === 0) return
  sql.run('DELETE FROM contents WHERE article_id = ?', id)
  insertTexts(
    sql,
    id,
    [...stored, ...added].sort((one, other) => one.savedAt - other.savedAt)
  )
}

function replaceStory(store: Store, id: ArticleId, incoming: IncomingStory): void {
  const { sql } = store
  const columns = importRow(sql, 'articles', incoming.story, [...derivedColumns, 'guid', 'published_at', 'saved_at'])
  const names = [...columns.keys()]
  const row = sql.get<{ sortKey: SortKey }>('SELECT sort_key AS sortKey FROM articles WHERE id = ?', id)
  keepCounts(store, () => {
    sql.run(`UPDATE articles SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`, ...columns.values(), id)
    if (row !== undefined) writeSections(sql, id, row.sortKey, incoming.sections)
  })
  for (const called of ['links', 'media', 'pictures'] as const) {
    const table = storyTables.find((one) => one.called === called)
    sql.run(`DELETE FROM ${table?.name} WHERE article_id = ?`, id)
    insertParts(sql, id, incoming.parts, called)
  }
}

function nextArticleId(sql: Sql): ArticleId {
  const row = sql.get<{ seq: number }>(`SELECT seq FROM sqlite_sequence WHERE name = 'articles'`)
  return articleId.parse((row?.seq ?? 0) + 1)
}
