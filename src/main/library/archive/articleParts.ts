import type { ArticleId } from '@shared/contract/ids'
import type { CapturedImage, MediaReference } from '../articles/types'
import type { Sql } from './sql'

const INSERT_IMAGE =
  'INSERT INTO article_images (article_id, position, url, hash, reason, alt, caption, credit, candidates, is_passing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'
const INSERT_MEDIUM =
  'INSERT INTO article_media (article_id, position, url, kind, mime, title, bytes, seconds, poster, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'
const KEPT_MEDIA = 'SELECT url, hash FROM article_media WHERE article_id = ? AND hash IS NOT NULL'
const COUNT_MEDIA = `
UPDATE articles SET (media_total, media_saved) = (SELECT count(*), count(hash) FROM article_media WHERE article_id = ?1) WHERE id = ?1`

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
    const [candidates, isPassing] = image.hash === null ? [JSON.stringify(image.candidates), Number(image.isPassing)] : [null, 0]
    sql.run(INSERT_IMAGE, id, position, url, hash, reason, alt, caption, credit, candidates, isPassing)
  })
}

/** Replaces an article's media; a file that is kept stays with its address. */
export function writeMedia(sql: Sql, id: ArticleId, media: readonly MediaReference[]): void {
  const kept = new Map(sql.all<{ url: string; hash: string }>(KEPT_MEDIA, id).map(({ url, hash }) => [url, hash]))
  const removed = sql.run('DELETE FROM article_media WHERE article_id = ?', id)
  media.forEach(({ url, kind, mime, title, bytes, seconds, poster }, position) => {
    sql.run(INSERT_MEDIUM, id, position, url, kind, mime, title, bytes, seconds, poster, kept.get(url) ?? null)
  })
  if (media.length + removed > 0) sql.run(COUNT_MEDIA, id)
}
