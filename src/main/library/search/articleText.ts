import { inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { plainText } from '../archive/plainText'
import type { Sql } from '../archive/sql'
import { NOTES } from './fingerprint'

/** An article's words as they are indexed and cut into snippets. */
export interface ArticleText {
  readonly id: number
  readonly sortKey: number
  readonly contentId: number
  readonly title: string
  readonly topic: string | null
  readonly byline: string | null
  readonly sections: readonly string[]
  /** BCP 47 tag, when known. */
  readonly language: string | null
  /** Plain text, paragraphs parted by blank lines. */
  readonly text: string
  /** What the reader noted and marked, parted by blank lines; null when nothing. */
  readonly notes: string | null
}

interface Row extends Omit<ArticleText, 'sections' | 'text'> {
  /** A JSON array. */
  readonly sections: string
  readonly html: Uint8Array
}

const SELECT = `
SELECT a.id, a.sort_key AS sortKey, a.content_id AS contentId, a.title, a.topic, a.byline, a.sections, a.language, ${NOTES} AS notes, c.html
FROM library.articles a JOIN library.contents c ON c.id = a.content_id WHERE a.id = ?`
const strings = z.array(z.string())

/** Reads an article's words from the attached archive; null when it is no longer kept. */
export function readArticleText(sql: Sql, id: number): ArticleText | null {
  const row = sql.get<Row>(SELECT, id)
  if (row === undefined) return null
  const { html, sections, ...known } = row
  return { ...known, sections: strings.parse(JSON.parse(sections)), text: plainText(inflateRawSync(html).toString('utf8')) }
}

const SELECT_OLDER = 'SELECT title, html FROM library.contents WHERE article_id = ? AND id <> ? ORDER BY id DESC'

/** What a story said before, all its earlier texts together, titles parted by blank lines too; null when it never changed. */
export function readOlderText(
  sql: Sql,
  { id, contentId }: Pick<ArticleText, 'id' | 'contentId'>
): { readonly titles: string; readonly text: string } | null {
  const rows = sql.all<{ title: string; html: Uint8Array }>(SELECT_OLDER, id, contentId)
  if (rows.length === 0) return null
  const texts = rows.map(({ html }) => plainText(inflateRawSync(html).toString('utf8')))
  return { titles: rows.map(({ title }) => title).join('\n\n'), text: texts.join('\n\n') }
}
