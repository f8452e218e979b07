import type { Article, ArticleMedia } from '@shared/contract/articles'
import type { StoryOrigin } from '../archive/offlineTypes'
import type { Enclosure, ParsedItem } from '../feeds/types'
import type { PlannedItem } from '../sync/planItems'
import { unmarked } from '../sync/retryMark'

/** A stored story as an item that goes down the line once more: what it knows of itself stands where the page says less. */
export function storedItem(article: Article, { guid, itemHash, url }: StoryOrigin): PlannedItem {
  const item: ParsedItem = {
    guid,
    url,
    title: article.title,
    author: article.byline,
    // A whole text would stand against the page's own, which may have changed.
    html: article.capture.text === 'full' ? null : article.html,
    summary: null,
    publishedAt: article.publishedAt,
    categories: article.sections,
    commentCount: article.commentCount,
    commentsUrl: article.commentsUrl,
    enclosures: article.media.map(toEnclosure),
    images: [],
    language: article.language
  }
  return { item, guid, matchUrl: null, itemHash: unmarked(itemHash), replaces: article.id, tries: 0, isChanged: true, place: 0 }
}

/** Of a medium whose type nobody said, the kind tells enough. */
const usualTypes: Readonly<Record<ArticleMedia['kind'], string>> = {
  audio: 'audio/mpeg',
  document: 'application/octet-stream',
  video: 'video/mp4'
}

function toEnclosure({ url, kind, mime, title, bytes, seconds }: ArticleMedia): Enclosure {
  return { url, mime: mime ?? usualTypes[kind], bytes, title, seconds }
}
