import { inflateRawSync } from 'node:zlib'
import type { Article, ArticleImage, ArticleLink, ArticleMedia } from '@shared/contract/articles'
import { ReaderError } from '@shared/contract/errors'
import type { ArticleId, ImageHash } from '@shared/contract/ids'
import { imageAddress } from '@shared/contract/imageAddress'
import { mediaAddress } from '@shared/contract/mediaAddress'
import { composeBody } from './body'
import { headsById, statusesById } from './heads'
import { plainText } from './plainText'
import { positionOf } from './positions'
import type { Sql } from './sql'

interface BodyRow {
  readonly html: Uint8Array
  readonly feedTitle: string
  readonly siteName: string | null
  readonly direction: 'ltr' | 'rtl'
  readonly leadImage: number | null
  readonly commentsUrl: string | null
  readonly revisions: number
}
type LinkRow = Omit<ArticleLink, 'isRelated' | 'isQueued'> & { readonly isRelated: number; readonly isQueued: number }
interface ImageRow extends Omit<ArticleImage, 'src' | 'hash' | 'canRetry'> {
  readonly hash: ImageHash | null
}
interface MediaRow extends Omit<ArticleMedia, 'src' | 'poster'> {
  readonly hash: ImageHash | null
  readonly poster: number | null
}

const SELECT_BODY = `
SELECT c.html, coalesce(f.custom_title, f.title) AS feedTitle, a.site_name AS siteName, a.direction, a.lead_image AS leadImage,
  a.comments_url AS commentsUrl, (SELECT count(*) - 1 FROM contents o WHERE o.article_id = a.id) AS revisions
FROM articles a JOIN contents c ON c.id = a.content_id JOIN feeds f ON f.id = a.feed_id WHERE a.id = ?`
const SELECT_IMAGES = `
SELECT p.position, p.url, p.hash, p.reason, m.mime, m.width, m.height, m.bytes, p.alt, p.caption, p.credit
FROM article_images p LEFT JOIN images m ON m.hash = p.hash WHERE p.article_id = ? ORDER BY p.position`
const SELECT_LINKS = `
SELECT position, url, text, is_related AS isRelated, target_id AS articleId,
  target_id IS NULL AND EXISTS (SELECT 1 FROM queued_pages q WHERE q.canonical_url = links.canonical_url) AS isQueued
FROM links WHERE article_id = ? ORDER BY position`
const SELECT_MEDIA = `
SELECT p.position, p.url, p.kind, coalesce(m.mime, p.mime) AS mime, p.title, coalesce(m.bytes, p.bytes) AS bytes, p.seconds,
  p.poster, p.hash, p.reason
FROM article_media p LEFT JOIN media m ON m.hash = p.hash WHERE p.article_id = ? ORDER BY p.position`
const SELECT_BACKLINKS = `
SELECT DISTINCT a.id, a.title FROM links l JOIN articles a ON a.id = l.article_id WHERE l.target_id = ? ORDER BY a.sort_key DESC`

/** A whole story, ready to be shown. Throws `not-found`. */
export function readArticle(sql: Sql, id: ArticleId): Article {
  const [head] = headsById(sql, [id])
  const [status] = statusesById(sql, [id])
  const row = sql.get<BodyRow>(SELECT_BODY, id)
  if (head === undefined || status === undefined || row === undefined) throw new ReaderError('not-found', 'This story is no longer kept.')
  const { articleId: _, ...marks } = status
  const { feedTitle, siteName, direction, commentsUrl, revisions } = row
  const images = sql.all<ImageRow>(SELECT_IMAGES, id).map(toImage)
  const links = sql.all<LinkRow>(SELECT_LINKS, id).map(toLink)
  const media = sql.all<MediaRow>(SELECT_MEDIA, id).map((medium) => toMedia(medium, images))
  const backlinks = sql.all<Article['backlinks'][number]>(SELECT_BACKLINKS, id)
  const about = { feedTitle, siteName, direction, commentsUrl, revisions }
  return { ...head, ...marks, ...about, ...textOf(row, images, links), images, links, media, backlinks, position: positionOf(sql, id) }
}

function toImage(row: ImageRow): ArticleImage {
  const src = row.hash === null || row.mime === null ? null : imageAddress(row.hash, row.mime)
  return { ...row, src, canRetry: src === null && /^https?:/.test(row.url) }
}

function toLink(row: LinkRow): ArticleLink {
  return { ...row, isRelated: row.isRelated === 1, isQueued: row.isQueued === 1 }
}

function toMedia({ hash, poster, ...medium }: MediaRow, images: readonly ArticleImage[]): ArticleMedia {
  const src = hash === null || medium.mime === null ? null : mediaAddress(hash, medium.mime)
  return { ...medium, src, poster: images.find(({ position }) => position === poster)?.src ?? null }
}

function textOf({ html, leadImage }: BodyRow, images: readonly ArticleImage[], links: readonly ArticleLink[]) {
  const stored = inflateRawSync(html).toString('utf8')
  const pictures = new Map(images.map((image) => [image.position, image]))
  const savedLinks = new Map(links.flatMap(({ url, articleId }) => (articleId === null ? [] : [[url, articleId] as const])))
  const body = composeBody(stored, { pictures, savedLinks })
  const isApart = leadImage !== null && !body.shown.has(leadImage)
  return { html: body.html, text: plainText(stored), leadImagePosition: isApart ? leadImage : null }
}
