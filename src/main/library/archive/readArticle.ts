import { inflateRawSync } from 'node:zlib'
import type { Article, ArticleImage, ArticleLink } from '@shared/contract/articles'
import { ReaderError } from '@shared/contract/errors'
import type { ArticleId, ImageHash } from '@shared/contract/ids'
import { imageAddress } from '@shared/contract/imageAddress'
import { composeBody } from './body'
import { headsById, statusesById } from './heads'
import { plainText } from './plainText'
import type { Sql } from './sql'

interface BodyRow {
  readonly html: Uint8Array
  readonly feedTitle: string
  readonly siteName: string | null
  readonly direction: 'ltr' | 'rtl'
  readonly leadImage: number | null
}
type LinkRow = Omit<ArticleLink, 'isRelated'> & { readonly isRelated: number }
interface ImageRow extends Omit<ArticleImage, 'src' | 'hash'> {
  readonly hash: ImageHash | null
}

const SELECT_BODY = `
SELECT c.html, coalesce(f.custom_title, f.title) AS feedTitle, a.site_name AS siteName, a.direction, a.lead_image AS leadImage
FROM articles a JOIN contents c ON c.id = a.content_id JOIN feeds f ON f.id = a.feed_id WHERE a.id = ?`
const SELECT_IMAGES = `
SELECT p.position, p.url, p.hash, p.reason, m.mime, m.width, m.height, m.bytes, p.alt, p.caption, p.credit
FROM article_images p LEFT JOIN images m ON m.hash = p.hash WHERE p.article_id = ? ORDER BY p.position`
const SELECT_LINKS = `
SELECT position, url, text, is_related AS isRelated, target_id AS articleId FROM links WHERE article_id = ? ORDER BY position`
const SELECT_BACKLINKS = `
SELECT DISTINCT a.id, a.title FROM links l JOIN articles a ON a.id = l.article_id WHERE l.target_id = ? ORDER BY a.sort_key DESC`

/** A whole story, ready to be shown. Throws `not-found`. */
export function readArticle(sql: Sql, id: ArticleId): Article {
  const [head] = headsById(sql, [id])
  const [status] = statusesById(sql, [id])
  const row = sql.get<BodyRow>(SELECT_BODY, id)
  if (head === undefined || status === undefined || row === undefined) throw new ReaderError('not-found', 'This story is no longer kept.')
  const { isRead, isStarred } = status
  const { feedTitle, siteName, direction } = row
  const images = sql.all<ImageRow>(SELECT_IMAGES, id).map(toImage)
  const links = sql.all<LinkRow>(SELECT_LINKS, id).map((link) => ({ ...link, isRelated: link.isRelated === 1 }))
  const backlinks = sql.all<Article['backlinks'][number]>(SELECT_BACKLINKS, id)
  return { ...head, isRead, isStarred, feedTitle, siteName, direction, ...textOf(row, images, links), images, links, backlinks }
}

function toImage(row: ImageRow): ArticleImage {
  return { ...row, src: row.hash === null || row.mime === null ? null : imageAddress(row.hash, row.mime) }
}

function textOf({ html, leadImage }: BodyRow, images: readonly ArticleImage[], links: readonly ArticleLink[]) {
  const stored = inflateRawSync(html).toString('utf8')
  const pictures = new Map(images.map((image) => [image.position, image]))
  const savedLinks = new Map(links.flatMap(({ url, articleId }) => (articleId === null ? [] : [[url, articleId] as const])))
  const body = composeBody(stored, { pictures, savedLinks })
  const isApart = leadImage !== null && !body.shown.has(leadImage)
  return { html: body.html, text: plainText(stored), leadImagePosition: isApart ? leadImage : null }
}
