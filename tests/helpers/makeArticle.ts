import { feedId, imageHash } from '@shared/contract/ids'
import type { CapturedArticle, SanitizedHtml } from '../../src/main/library/articles/types'

let made = 0

/** Sanitized HTML for tests that have no sanitizer: the words are ours. */
export function trustedHtml(html: string): SanitizedHtml {
  return html as SanitizedHtml
}

/** A picture's name made from a number, for tests that need no file. */
export function makeImageHash(number: number) {
  return imageHash.parse(number.toString(16).padStart(64, '0'))
}

/** A story as the capture hands it to the archive, each with its own guid and address; feed 1 unless told. */
export function makeArticle(overrides: Partial<CapturedArticle> = {}): CapturedArticle {
  made += 1
  const url = `https://news.example/story-${made}`
  return {
    feedId: feedId.parse(1),
    guid: `story-${made}`,
    itemHash: `item-${made}`,
    url,
    title: `Council votes on harbour plan ${made}`,
    topic: null,
    byline: 'Ada Marsh',
    sections: ['World', 'Europe'],
    publishedAt: Date.UTC(2024, 4, 1, 12) + made * 60_000,
    language: 'en',
    direction: 'ltr',
    siteName: 'News Example',
    commentCount: null,
    commentsUrl: null,
    html: trustedHtml(`<p>The council met on day ${made}.</p><p>The plan passed.</p>`),
    excerpt: `The council met on day ${made}.`,
    wordCount: 9,
    images: [],
    leadImage: null,
    links: [],
    media: [],
    addresses: [url],
    text: 'full',
    textReason: null,
    ...overrides
  }
}
