import type { FeedId } from './ids'

/** Bytes on disk by kind. A picture that several stories show counts once, with the story that had it first. */
export interface StorageBytes {
  readonly text: number
  readonly pictures: number
  readonly media: number
}

/** How much room the library takes, and where. Times are milliseconds since 1970. */
export interface StorageOverview {
  readonly total: number
  readonly kinds: StorageBytes & { readonly thumbnails: number; readonly search: number; readonly removed: number }
  /** Largest first. */
  readonly feeds: readonly FeedStorage[]
  /** By month of publication, oldest first, without gaps. */
  readonly months: readonly MonthStorage[]
}

export interface FeedStorage extends StorageBytes {
  readonly feedId: FeedId
  readonly articles: number
  readonly oldestAt: number | null
  readonly newestAt: number | null
}

export interface MonthStorage {
  /** `2026-11`, UTC. */
  readonly month: string
  readonly articles: number
  readonly bytes: number
}

/** What the rules would remove now. `kept`: stories past their time that a star, the queue, a tag, a note or highlight, or a starred story's link keeps; each once. */
export interface RetentionPreview {
  readonly articles: number
  readonly bytes: number
  readonly byFeed: readonly { readonly feedId: FeedId; readonly articles: number; readonly bytes: number }[]
  readonly kept: {
    readonly starred: number
    readonly queued: number
    readonly tagged: number
    readonly annotated: number
    readonly linked: number
    readonly unread: number
  }
  /** The first of them, oldest first. */
  readonly examples: readonly { readonly title: string; readonly feedId: FeedId; readonly publishedAt: number }[]
}

/** Stories taken out of the library together; they can be brought back until `undoUntil`, then they go for good. */
export interface Removal {
  readonly id: number
  readonly at: number
  readonly undoUntil: number
  readonly articles: number
  readonly bytes: number
}
