import { deflateRawSync } from 'node:zlib'
import type { ArticleId } from '@shared/contract/ids'
import type { CapturedArticle, CapturedImage } from '../articles/types'
import type { Sql } from './sql'

const INSERT_CONTENT = 'INSERT INTO contents (article_id, saved_at, title, html) VALUES (?, ?, ?, ?) RETURNING id'
const INSERT_IMAGE =
  'INSERT INTO article_images (article_id, position, url, hash, reason, alt, caption, credit) VALUES (?, ?, ?, ?, ?, ?, ?, ?)'

/** Writes one revision's text; answers its row number. Deflate level 6: a smaller level is no faster at this size. */
export function insertContent(sql: Sql, id: ArticleId, { title, html }: CapturedArticle, savedAt: number): number {
  const row = sql.get<{ id: number }>(INSERT_CONTENT, id, savedAt, title, deflateRawSync(html, { level: 6 }))
  if (row === undefined) throw new Error('the content was not inserted')
  return row.id
}

/** Replaces the sections an article is listed under; each name once. */
export function writeSections(sql: Sql, id: ArticleId, sortKey: number, sections: readonly string[]): void {
  sql.run('DELETE FROM article_sections WHERE article_id = ?', id)
  for (const section of new Set(sections)) {
    sql.run('INSERT INTO article_sections (section, sort_key, article_id) VALUES (?, ?, ?)', section, sortKey, id)
  }
}

/** Replaces an article's pictures; the rows of kept ones must be in `images` already. */
export function writeImages(sql: Sql, id: ArticleId, images: readonly CapturedImage[]): void {
  sql.run('DELETE FROM article_images WHERE article_id = ?', id)
  images.forEach((image, position) => {
    const { url, hash, reason, alt, caption, credit } = image
    sql.run(INSERT_IMAGE, id, position, url, hash, reason, alt, caption, credit)
  })
}
