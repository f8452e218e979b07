import { boundHtml } from '../../../../../src/main/library/articles/dom/boundHtml'
import { parseDocument } from '../../../../../src/main/library/articles/dom/dom'
import { type Page, readPage } from '../../../../../src/main/library/articles/metadata/page'
import { type Metadata, readMetadata } from '../../../../../src/main/library/articles/metadata/readMetadata'
import type { FeedHints } from '../../../../../src/main/library/articles/types'

/** A feed that knows nothing. */
export const silentFeed: FeedHints = {
  title: null,
  url: null,
  byline: null,
  html: null,
  summary: null,
  publishedAt: null,
  categories: [],
  commentCount: null,
  commentsUrl: null,
  language: null,
  images: [],
  media: []
}

export const storyUrl = 'https://quay.example/world/a-gate-is-shut'

/** A page as the extraction sees it. */
export function pageOf(html: string, url: string | null = storyUrl): Page {
  return readPage(parseDocument(boundHtml(html).html), url)
}

/** What the page, with a feed's help, says of its story. */
export function metadataOf(html: string, hints: Partial<FeedHints> = {}, url: string | null = storyUrl): Metadata {
  return readMetadata(pageOf(html, url), { ...silentFeed, ...hints })
}

/** A JSON-LD script; as publishers must, it escapes what would end it. */
export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`
}
