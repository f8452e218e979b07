import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { ArticleRevision } from '@shared/contract/articles'
import type { ArticleId } from '@shared/contract/ids'
import type { SanitizedHtml } from '../articles/types'
import { plainText } from './plainText'
import type { Sql } from './sql'
import type { Store } from './store'

const INSERT = 'INSERT INTO contents (article_id, saved_at, title, html) VALUES (?, ?, ?, ?) RETURNING id'
const PRESENT = `
SELECT c.id, c.title, c.html FROM articles a JOIN contents c ON c.id = a.content_id WHERE a.id = ?`
const EARLIER = `
SELECT c.id, c.saved_at AS savedAt, c.title, c.html FROM contents c JOIN articles a ON a.id = c.article_id
WHERE c.article_id = ? AND c.id <> a.content_id ORDER BY c.id DESC LIMIT ?`
/** A text that is edited each hour keeps its first and its latest versions. */
const THIN_OUT = `
DELETE FROM contents WHERE article_id = ?1 AND id IN (SELECT id FROM contents WHERE article_id = ?1 ORDER BY id LIMIT -1 OFFSET 1)
  AND id NOT IN (SELECT id FROM contents WHERE article_id = ?1 ORDER BY id DESC LIMIT ?2)`
const VERSIONS_KEPT = 20

interface ContentRow {
  readonly id: number
  readonly title: string
  readonly html: Uint8Array
}

/** What a later capture brought. */
export interface Revised {
  readonly title: string
  /** Null: the text stays as it is. */
  readonly html: SanitizedHtml | null
  /** The text before was not the whole story: the new one takes its place and is no change by the publisher. */
  readonly completes: boolean
}

/** Writes a story's text and makes it the present one. Deflate level 6: a smaller level is no faster at this size. */
export function insertContent(sql: Sql, id: ArticleId, { title, html }: { title: string; html: string }, savedAt: number): void {
  const row = sql.get<{ id: number }>(INSERT, id, savedAt, title, deflateRawSync(html, { level: 6 }))
  if (row === undefined) throw new Error('the content was not inserted')
  sql.run('UPDATE articles SET content_id = ? WHERE id = ?', row.id, id)
}

/** Takes in a later text. Only other words make a revision, and the older text is kept then; other markup replaces it silently. */
export function reviseContent(store: Store, id: ArticleId, { title, html, completes }: Revised): void {
  const { sql } = store
  const present = sql.get<ContentRow>(PRESENT, id)
  const before = present === undefined ? '' : htmlOf(present)
  const after = html ?? before
  if (present !== undefined && present.title === title && before === after) return
  insertContent(sql, id, { title, html: after }, store.now())
  if (present === undefined) return
  if (completes || (present.title === title && plainText(before) === plainText(after))) {
    sql.run('DELETE FROM contents WHERE id = ?', present.id)
    return
  }
  sql.run('UPDATE articles SET revised_at = ? WHERE id = ?', store.now(), id)
  sql.run(THIN_OUT, id, VERSIONS_KEPT)
}

/** Earlier texts of a story, newest first. */
export function revisionsOf(sql: Sql, id: ArticleId): readonly ArticleRevision[] {
  const rows = sql.all<ContentRow & { savedAt: number }>(EARLIER, id, VERSIONS_KEPT + 1)
  return rows.map((row) => ({ id: row.id, savedAt: row.savedAt, title: row.title, text: plainText(htmlOf(row)) }))
}

function htmlOf({ html }: ContentRow): string {
  return inflateRawSync(html).toString('utf8')
}
