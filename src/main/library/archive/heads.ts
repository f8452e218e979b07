import type { ArticleHead, ArticleStatus, CaptureState, LeadImage } from '@shared/contract/articles'
import type { ArticleId, FeedId, ImageHash, SortKey, StoryId } from '@shared/contract/ids'
import { imageAddress, thumbnailAddress } from '@shared/contract/imageAddress'
import { z } from 'zod'
import type { Sql } from './sql'
import { idList } from './touched'

interface HeadRow {
  readonly id: ArticleId
  readonly sortKey: SortKey
  readonly feedId: FeedId
  readonly url: string | null
  readonly title: string
  readonly topic: string | null
  readonly byline: string | null
  readonly excerpt: string
  readonly sections: string
  readonly publishedAt: number
  readonly savedAt: number
  readonly revisedAt: number | null
  readonly language: string | null
  readonly commentCount: number | null
  readonly wordCount: number
  readonly storyId: StoryId | null
  readonly duplicateOf: ArticleId | null
  readonly duplicates: number
  readonly textState: CaptureState['text']
  readonly textReason: string | null
  readonly imagesSaved: number
  readonly imagesTotal: number
  readonly linksSaved: number
  readonly linksTotal: number
  readonly mediaSaved: number
  readonly mediaTotal: number
  readonly leadHash: ImageHash | null
  readonly leadAlt: string | null
  readonly leadMime: string | null
  readonly leadWidth: number | null
  readonly leadHeight: number | null
  readonly thumbnailMime: string | null
  readonly thumbnailWidth: number | null
  readonly thumbnailHeight: number | null
}
interface StatusRow {
  readonly articleId: ArticleId
  readonly isRead: number
  readonly isStarred: number
  readonly isQueued: number
  /** A JSON array. */
  readonly tags: string
  readonly hasHighlight: number
  readonly hasNote: number
}

/** Row numbers in, rows out in the same order; ids that are not kept are left out. */
const SELECT_HEADS = `
SELECT a.id, a.sort_key AS sortKey, a.feed_id AS feedId, a.url, a.title, a.topic, a.byline, a.excerpt, a.sections,
  a.published_at AS publishedAt, a.saved_at AS savedAt, a.revised_at AS revisedAt, a.language, a.comment_count AS commentCount, a.word_count AS wordCount,
  a.story_id AS storyId, a.duplicate_of AS duplicateOf, a.duplicates, a.text_state AS textState, a.text_reason AS textReason,
  a.images_saved AS imagesSaved, a.images_total AS imagesTotal, a.links_saved AS linksSaved, a.links_total AS linksTotal,
  a.media_saved AS mediaSaved, a.media_total AS mediaTotal,
  m.hash AS leadHash, p.alt AS leadAlt, m.mime AS leadMime, m.width AS leadWidth, m.height AS leadHeight,
  m.thumbnail_mime AS thumbnailMime, m.thumbnail_width AS thumbnailWidth, m.thumbnail_height AS thumbnailHeight
FROM json_each(?) k CROSS JOIN articles a ON a.id = k.value
LEFT JOIN article_images p ON p.article_id = a.id AND p.position = a.lead_image
LEFT JOIN images m ON m.hash = p.hash
ORDER BY k.key`
const SELECT_STATUSES = `
SELECT s.article_id AS articleId, s.is_read AS isRead, s.is_starred AS isStarred, s.queued_at IS NOT NULL AS isQueued,
  (SELECT json_group_array(tag) FROM (SELECT tag FROM article_tags t WHERE t.article_id = s.article_id ORDER BY tag)) AS tags,
  EXISTS (SELECT 1 FROM annotations n WHERE n.article_id = s.article_id AND n.quote IS NOT NULL) AS hasHighlight,
  EXISTS (SELECT 1 FROM annotations n WHERE n.article_id = s.article_id AND n.note <> '') AS hasNote
FROM json_each(?) k CROSS JOIN statuses s ON s.article_id = k.value ORDER BY k.key`

const strings = z.array(z.string())

export function headsById(sql: Sql, ids: readonly number[]): readonly ArticleHead[] {
  return sql.all<HeadRow>(SELECT_HEADS, idList(ids)).map(toHead)
}

export function statusesById(sql: Sql, ids: readonly number[]): readonly ArticleStatus[] {
  return sql.all<StatusRow>(SELECT_STATUSES, idList(ids)).map(toStatus)
}

function toHead(row: HeadRow): ArticleHead {
  return {
    id: row.id,
    sortKey: row.sortKey,
    feedId: row.feedId,
    url: row.url,
    title: row.title,
    topic: row.topic,
    byline: row.byline,
    excerpt: row.excerpt,
    sections: strings.parse(JSON.parse(row.sections)),
    publishedAt: row.publishedAt,
    savedAt: row.savedAt,
    revisedAt: row.revisedAt,
    language: row.language,
    commentCount: row.commentCount,
    wordCount: row.wordCount,
    leadImage: leadImageOf(row),
    capture: captureOf(row),
    storyId: row.storyId,
    duplicateOf: row.duplicateOf,
    duplicates: row.duplicates
  }
}

function captureOf(row: HeadRow): CaptureState {
  return {
    text: row.textState,
    textReason: row.textReason,
    images: { saved: row.imagesSaved, total: row.imagesTotal },
    links: { saved: row.linksSaved, total: row.linksTotal },
    media: { saved: row.mediaSaved, total: row.mediaTotal }
  }
}

function leadImageOf(row: HeadRow): LeadImage | null {
  const { leadHash, leadMime, leadWidth, leadHeight, thumbnailMime, thumbnailWidth, thumbnailHeight } = row
  if (leadHash === null || leadMime === null || leadWidth === null || leadHeight === null) return null
  const alt = row.leadAlt ?? ''
  if (thumbnailMime === null || thumbnailWidth === null || thumbnailHeight === null) {
    return { src: imageAddress(leadHash, leadMime), width: leadWidth, height: leadHeight, alt }
  }
  return { src: thumbnailAddress(leadHash, thumbnailMime), width: thumbnailWidth, height: thumbnailHeight, alt }
}

function toStatus({ articleId, isRead, isStarred, isQueued, tags, hasHighlight, hasNote }: StatusRow): ArticleStatus {
  return {
    articleId,
    isRead: isRead === 1,
    isStarred: isStarred === 1,
    isQueued: isQueued === 1,
    tags: strings.parse(JSON.parse(tags)),
    hasHighlight: hasHighlight === 1,
    hasNote: hasNote === 1
  }
}
