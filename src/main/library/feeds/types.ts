import type { PictureReference } from '../articles/types'

/** A file that comes with an item: a recording, a film, a picture. What the feed does not say is null. */
export interface Enclosure {
  readonly url: string
  /** As the feed says, else by the name of the file. */
  readonly mime: string | null
  readonly bytes: number | null
  readonly title: string | null
  /** How long it plays. */
  readonly seconds: number | null
}

/** One entry of a feed, whatever the format; addresses are absolute, nothing is sanitized yet. */
export interface ParsedItem {
  /** As the feed gives it; not to be trusted, see `identity.ts`. */
  readonly guid: string | null
  readonly url: string | null
  /** Plain text. */
  readonly title: string | null
  readonly author: string | null
  /** The item's content, when the feed carries one. */
  readonly html: string | null
  /** HTML or plain text. */
  readonly summary: string | null
  /** Milliseconds since 1970, as the feed says, however absurd. */
  readonly publishedAt: number | null
  readonly categories: readonly string[]
  readonly commentCount: number | null
  /** The page where the item is discussed. */
  readonly commentsUrl: string | null
  readonly enclosures: readonly Enclosure[]
  readonly images: readonly PictureReference[]
  /** BCP 47 tag. */
  readonly language: string | null
}

/** Items of one feed that are read, the first ones; feeds with all a site ever wrote have some thousands. */
export const MOST_ITEMS = 20_000

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json'

export interface ParsedFeed {
  readonly format: FeedFormat
  readonly title: string | null
  readonly siteUrl: string | null
  /** Minutes the publisher asks to wait between fetches (RSS `ttl`, `sy:updatePeriod`). */
  readonly ttlMinutes: number | null
  /** In the order of the feed. */
  readonly items: readonly ParsedItem[]
  /** The end was missing, or there were too many items: what is here may not be all. */
  readonly isCut: boolean
}
