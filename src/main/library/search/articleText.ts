import { inflateRawSync } from 'node:zlib'
import { plainText } from '../archive/plainText'
import type { Sql } from '../archive/sql'

/** An article's words as they are indexed and cut into snippets. */
export interface ArticleText {
  readonly id: number
  readonly sortKey: number
  readonly contentId: number
  readonly title: string
  readonly byline: string | null
  /** BCP 47 tag, when known. */
  readonly language: string | null
  /** Plain text, paragraphs parted by blank lines. */
  readonly text: string
}

interface Row extends Omit<ArticleText, 'text'> {
  readonly html: Uint8Array
}

const SELECT = `
SELECT a.id, a.sort_key AS sortKey, a.content_id AS contentId, a.title, a.byline, a.language, c.html
FROM library.articles a JOIN library.contents c ON c.id = a.content_id WHERE a.id = ?`

/** Reads an article's words from the attached archive; null when it is no longer kept. */
export function readArticleText(sql: Sql, id: number): ArticleText | null {
  const row = sql.get<Row>(SELECT, id)
  if (row === undefined) return null
  const { html, ...known } = row
  return { ...known, text: plainText(inflateRawSync(html).toString('utf8')) }
}
