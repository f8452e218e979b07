import type { ErrorData } from './errors'
import type { FeedId, FolderId } from './ids'

/** A folder of the sidebar; folders nest by `parentId`. */
export interface Folder {
  readonly id: FolderId
  readonly parentId: FolderId | null
  readonly name: string
  /** Days that stories of its feeds are kept; 0 for ever, null as the folder above or the settings say. */
  readonly keepDays: number | null
  /** Whether copies of one text are one row in its lists; null as the folder above or the settings say. */
  readonly foldDuplicates: boolean | null
  /** Its place among the folders beside it; null: by name, after those that have one. */
  readonly position: number | null
}

/** A change of feeds and folders; `folders.undo` takes it back. */
export interface TreeUndo {
  readonly undoToken: string
}

/** `new`: never fetched · `ok` · `failing`: the last fetch failed, see `error` · `gone`: the server said 410, no longer asked. */
export type FeedState = 'new' | 'ok' | 'failing' | 'gone'

/** `web`: fetched from its address · `imports`: holds what the reader saved by hand, files or pages · `sample`: the edition shipped with the app. */
export type FeedKind = 'web' | 'imports' | 'sample'

export type FullText = 'feed' | 'page'
export type PicturesKept = 'all' | 'lead' | 'none'

/** A subscription, with its maintained counts. Times are milliseconds since 1970. */
export interface Feed {
  readonly id: FeedId
  readonly kind: FeedKind
  readonly url: string
  readonly siteUrl: string | null
  readonly title: string
  readonly folderId: FolderId | null
  readonly state: FeedState
  readonly error: ErrorData | null
  readonly addedAt: number
  readonly checkedAt: number | null
  readonly dueAt: number | null
  /** Days that its stories are kept; 0 for ever, null as its folder or the settings say. */
  readonly keepDays: number | null
  /** Whether its recordings and films are saved with each story. */
  readonly saveMedia: boolean
  /** `page` fetches each story's page, `feed` keeps the text that the feed carries. */
  readonly fullText: FullText
  /** Which pictures of its stories are kept. */
  readonly pictures: PicturesKept
  /** Minutes between two checks, 0 only by hand; null as the settings say. */
  readonly everyMinutes: number | null
  /** Whether the system tells of its new stories. */
  readonly notify: boolean
  /** Its place among the feeds beside it; null: by name, after those that have one. */
  readonly position: number | null
  readonly unread: number
  readonly total: number
}

/** A feed that a page offers (`link rel=alternate`, or a feed found at a usual address). */
export interface FeedCandidate {
  readonly url: string
  readonly title: string | null
  readonly format: 'rss' | 'atom' | 'json' | 'unknown'
}

/** `choose`: the page offers several feeds; ask again with one of their addresses. */
export type SubscribeResult =
  | { readonly kind: 'subscribed'; readonly feed: Feed; readonly isNew: boolean }
  | { readonly kind: 'choose'; readonly candidates: readonly FeedCandidate[] }

/** One fetch of one feed, as the ledger keeps it. */
export interface LedgerRow {
  readonly feedId: FeedId
  /** Milliseconds since 1970. */
  readonly at: number
  readonly durationMs: number
  /** HTTP status of the last response, or null when none came. */
  readonly status: number | null
  readonly bytes: number
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly error: ErrorData | null
  readonly nextAt: number | null
  /** Why the next check is when it is, in words for a person. */
  readonly nextReason: string
}

/** What an OPML import did. Feeds that could not be fetched yet are kept and shown with their error at the next sync. */
export interface OpmlImportResult {
  readonly added: readonly Feed[]
  /** Addresses that were subscribed already. */
  readonly existing: readonly string[]
  /** Outlines that are not usable as a feed, with the reason. */
  readonly refused: readonly { readonly title: string; readonly reason: string }[]
  /** Addresses the list links to (OPML 2.0 `type="link"`): other lists, which `feeds.importOpmlFrom` takes in, or pages. Each is refused too. */
  readonly links: readonly { readonly title: string; readonly url: string }[]
}
