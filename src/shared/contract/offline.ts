import { z } from 'zod'
import type { ArticleId } from './ids'
import { storyId } from './ids'
import { scope } from './scope'
import { selectedIds } from './selection'

/** Stories to be made ready offline: a timeline's scope, a search, a story, or chosen articles. */
export const offlineScope = z.union([
  scope,
  z.object({ kind: z.literal('search'), query: z.string().min(1).max(1000) }),
  z.object({ kind: z.literal('story'), storyId }),
  z.object({ kind: z.literal('articles'), ids: selectedIds })
])
export type OfflineScope = z.infer<typeof offlineScope>

/** What to make ready beside text and pictures: the pages that stories link to, and recordings and films. */
export const offlineChoice = z.object({ scope: offlineScope, links: z.boolean().default(false), media: z.boolean().default(false) })
export type OfflineChoice = z.infer<typeof offlineChoice>

/** What a preparation would do. `bytes`: estimated from what the library already holds and what feeds say of their media. */
export interface OfflineEstimate {
  readonly articles: number
  /** Articles that lack nothing. */
  readonly ready: number
  readonly texts: number
  readonly pictures: number
  /** Addresses linked to and not saved; 0 unless chosen. */
  readonly links: number
  readonly media: number
  readonly bytes: number
}

/** A step of a running preparation, sent at most ten times a second. `bytes` as sent over the network. */
export interface OfflineProgress {
  readonly phase: 'running' | 'paused' | 'done' | 'cancelled'
  readonly done: number
  readonly total: number
  readonly bytes: number
  readonly failed: number
}

/** Something that could not be had; `url` is where it was asked for. */
export interface OfflineFailure {
  readonly articleId: ArticleId
  readonly title: string
  readonly what: 'text' | 'picture' | 'link' | 'media'
  readonly url: string
  /** Words for a person. */
  readonly reason: string
}

/** What a preparation did. `failed` lists at most 500; `failedCount` counts all. */
export interface OfflineResult {
  readonly texts: number
  readonly pictures: number
  readonly links: number
  readonly media: number
  readonly bytes: number
  readonly failedCount: number
  readonly failed: readonly OfflineFailure[]
  readonly cancelled: boolean
  readonly durationMs: number
}

/** A page to be saved once the network is there. Times are milliseconds since 1970. */
export interface QueuedPage {
  readonly id: number
  readonly url: string
  readonly title: string | null
  readonly addedAt: number
  /** The story whose link it is, when it came from one. */
  readonly fromId: ArticleId | null
  readonly tries: number
  /** Why the last try failed, in words for a person. */
  readonly reason: string | null
}

/** `queued`: it could not be had now, `reason` says why; it is tried again when the network is there. */
export type SavePageResult =
  | { readonly kind: 'saved'; readonly id: ArticleId; readonly isNew: boolean }
  | { readonly kind: 'queued'; readonly page: QueuedPage; readonly reason: string }

/** What a check of the whole library found, and what it mended. Lists name at most 200. */
export interface DoctorReport {
  readonly isSound: boolean
  /** What SQLite says of the archive's file; null when it is sound. */
  readonly archiveProblem: string | null
  readonly articles: number
  readonly pictures: number
  /** Pictures whose file is gone, or no longer what was stored; shown as missing in their stories from now on. */
  readonly missingPictures: number
  readonly changedPictures: number
  readonly missingMedia: number
  /** Files that belong to nothing. */
  readonly orphanFiles: number
  /** Articles that the full-text index lacks, or holds and should not. */
  readonly searchBehind: number
  /** Counts (unread, per feed, pictures, links) that were not the tally of what is stored. */
  readonly wrongCounts: number
  readonly damaged: readonly { readonly id: ArticleId; readonly title: string; readonly pictures: number }[]
  readonly repaired: {
    readonly pictures: number
    readonly files: number
    readonly counts: number
    readonly searchRebuilt: boolean
  }
}
