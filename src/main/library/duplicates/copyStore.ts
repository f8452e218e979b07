import { inflateRawSync } from 'node:zlib'
import { canonicalUrl } from '@shared/text/canonicalUrl'
import { plainText } from '../archive/plainText'
import type { Sql } from '../archive/sql'
import { withoutRelatedLines } from '../stories/vectorStore'
import { takeApart } from './compareTexts'
import type { ComparedArticle } from './judgeCopies'

/** An article of the archive with its text taken apart, and its part in a group of copies. */
export interface StoredCopy extends ComparedArticle {
  readonly contentId: number
  readonly isRead: boolean
}

interface Row {
  readonly id: number
  readonly contentId: number
  readonly feedId: number
  readonly url: string | null
  readonly title: string
  readonly publishedAt: number
  readonly textState: string
  readonly isRead: number
  readonly html: Uint8Array
}

const SELECT = `
SELECT a.id, a.content_id AS contentId, a.feed_id AS feedId, a.url, a.title, a.published_at AS publishedAt, a.text_state AS textState,
  s.is_read AS isRead, c.html
FROM articles a JOIN statuses s ON s.article_id = a.id JOIN contents c ON c.id = a.content_id WHERE a.id = ?`
/** Postings looked at of one sample, newest first: what more articles share is no text but what surrounds it. */
const POSTINGS = 40
const SHARING = `SELECT article_id AS id FROM text_samples WHERE hash = ? AND article_id <> ? ORDER BY article_id DESC LIMIT ${POSTINGS}`
/** Front pages are no story's address. */
const SAME_ADDRESS = `
SELECT DISTINCT a.id, a.feed_id AS feedId FROM addresses d CROSS JOIN addresses o ON o.canonical_url = d.canonical_url CROSS JOIN articles a ON a.id = o.article_id
WHERE d.article_id = ? AND d.canonical_url NOT LIKE 'https://%/' LIMIT 50`
const STANDING = 'SELECT coalesce(a.duplicate_of, a.id) AS id FROM json_each(?) k CROSS JOIN articles a ON a.id = k.value ORDER BY k.key'

/** Reads an article; null when it is gone. */
export function readCopy(sql: Sql, id: number): StoredCopy | null {
  const row = sql.get<Row>(SELECT, id)
  if (row === undefined) return null
  const { url, textState, isRead, html, ...known } = row
  const text = plainText(withoutRelatedLines(inflateRawSync(html).toString('utf8')))
  return { ...known, host: hostOf(url), isFull: textState === 'full', isRead: isRead === 1, parts: takeApart(text) }
}

function hostOf(url: string | null): string | null {
  const canonical = canonicalUrl(url ?? '')
  return URL.canParse(canonical) ? new URL(canonical).host : null
}

/** Remembers the samples of an article's text in place of what was known of it. */
export function writePrint(sql: Sql, id: number, contentId: number, samples: readonly number[]): void {
  sql.run('DELETE FROM article_prints WHERE article_id = ?', id)
  sql.run('INSERT INTO article_prints (article_id, content_id, samples) VALUES (?, ?, ?)', id, contentId, JSON.stringify(samples))
  for (const hash of samples) sql.run('INSERT OR IGNORE INTO text_samples (hash, article_id) VALUES (?, ?)', hash, id)
}

/** Whether an article's text was looked at before, in whatever revision. */
export function hasPrint(sql: Sql, id: number): boolean {
  return sql.get('SELECT 1 AS one FROM article_prints WHERE article_id = ?', id) !== undefined
}

/** The articles known by an address of this one; none when a feed gives it to several, as it does with a page where stories change. */
export function sameAddress(sql: Sql, id: number): number[] {
  const found = sql.all<{ id: number; feedId: number }>(SAME_ADDRESS, id)
  const feeds = new Set(found.map((row) => row.feedId))
  return feeds.size < found.length ? [] : found.map((row) => row.id).filter((other) => other !== id)
}

/** The articles whose texts share samples with an article's, those that share most first. */
export function sharingSamples(sql: Sql, id: number, samples: readonly number[], limit: number): number[] {
  const counts = new Map<number, number>()
  for (const hash of samples) {
    for (const other of sql.all<{ id: number }>(SHARING, hash, id)) counts.set(other.id, (counts.get(other.id) ?? 0) + 1)
  }
  const likely = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  return likely.slice(0, limit).map(([other]) => other)
}

/** The rows that stand for these articles, each once. */
export function standingOf(sql: Sql, ids: readonly number[]): number[] {
  return [...new Set(sql.all<{ id: number }>(STANDING, JSON.stringify(ids)).map((row) => row.id))]
}
