import { canonicalUrl } from '@shared/text/canonicalUrl'
import type { ExtractionInput } from './extractStory'
import { topicOfHeadline } from './metadata/topic'
import { sanitizeHtml } from './sanitize/sanitizeHtml'
import { directionOf } from './text/direction'
import type { ExtractedStory } from './types'

/** The story of which nothing but the feed's own words could be had: no page and no markup is looked at. */
export function headlineOnly({ hints, pageUrl }: ExtractionInput, reason: string): ExtractedStory {
  const title = hints.title ?? pageUrl ?? ''
  const addresses = [pageUrl, hints.url].flatMap((url) => (url ? [canonicalUrl(url)] : []))
  return {
    title,
    topic: topicOfHeadline(title),
    byline: hints.byline,
    sections: hints.categories.slice(0, 1),
    publishedAt: hints.publishedAt,
    language: hints.language,
    direction: directionOf(title),
    siteName: null,
    commentCount: hints.commentCount,
    commentsUrl: hints.commentsUrl,
    html: sanitizeHtml(''),
    excerpt: '',
    wordCount: 0,
    pictures: [],
    leadPicture: null,
    links: [],
    media: hints.media,
    addresses: [...new Set(addresses)],
    text: 'failed',
    textReason: reason,
    more: { nextPage: null, amp: null }
  }
}
