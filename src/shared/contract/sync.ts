import type { ErrorData } from './errors'
import type { FeedId } from './ids'

/** A step of a running sync, sent at most ten times a second. Counts are of this run. */
export interface SyncProgress {
  readonly phase: 'feeds' | 'articles' | 'done' | 'cancelled'
  readonly feedsDone: number
  readonly feedsTotal: number
  readonly articlesDone: number
  readonly articlesTotal: number
  readonly images: number
  readonly bytes: number
  readonly failed: number
}

/** What a sync did. `bytes` came over the network, compressed as sent. */
export interface SyncSummary {
  readonly feeds: number
  readonly new: number
  readonly changed: number
  readonly images: number
  readonly bytes: number
  readonly failed: readonly { readonly feedId: FeedId; readonly url: string; readonly title: string; readonly error: ErrorData }[]
  readonly cancelled: boolean
  readonly durationMs: number
}
