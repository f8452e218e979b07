import type { Annotation } from './annotations'
import type { ArticleHead, ArticleStatus } from './articles'
import type { Feed, Folder } from './feeds'
import type { ArticleId, FeedId, FolderId, SmartFeedId, SortKey, StoryId } from './ids'
import type { SmartFeed } from './search'
import type { Story } from './stories'

/** A maintained count of stories: `all`, `annotated`, `starred`, `queued`, `section:NAME`, or `tag:NAME`. */
export interface Counter {
  readonly key: string
  readonly total: number
  readonly unread: number
}

/**
 * One entry of the change log: the present state of one thing, or null once it is deleted.
 * The log keeps only the latest entry of each thing, so a follower that starts anywhere ends at the truth.
 */
export type Change = { readonly seq: number } & (
  | { readonly kind: 'article'; readonly id: ArticleId; readonly value: ArticleHead | null }
  | { readonly kind: 'status'; readonly id: ArticleId; readonly value: ArticleStatus | null }
  /** All that the reader marked and noted in one story. */
  | { readonly kind: 'annotation'; readonly id: ArticleId; readonly value: readonly Annotation[] | null }
  | { readonly kind: 'feed'; readonly id: FeedId; readonly value: Feed | null }
  | { readonly kind: 'folder'; readonly id: FolderId; readonly value: Folder | null }
  | { readonly kind: 'counter'; readonly id: string; readonly value: Counter | null }
  | { readonly kind: 'story'; readonly id: StoryId; readonly value: Story | null }
  | { readonly kind: 'smartFeed'; readonly id: SmartFeedId; readonly value: SmartFeed | null }
)
export type ChangeKind = Change['kind']

/** Changes after a cursor, oldest first. `more`: ask again with `cursor`. */
export interface ChangeBatch {
  readonly changes: readonly Change[]
  readonly cursor: number
  readonly more: boolean
}

/** What a fresh replica needs before it fills: taken in one transaction. */
export interface ReplicaStart {
  /** Random id of this archive: a replica made from another one must be thrown away. */
  readonly libraryId: string
  readonly cursor: number
  /** Oldest sort key that the replica is to hold; 0 when it holds everything. */
  readonly horizon: SortKey
  readonly articleCount: number
  readonly feeds: readonly Feed[]
  readonly folders: readonly Folder[]
  readonly counters: readonly Counter[]
  readonly smartFeeds: readonly SmartFeed[]
}

/** A page of a list, newest first, with the statuses of its rows. */
export interface ArticlePage {
  readonly articles: readonly ArticleHead[]
  readonly statuses: readonly ArticleStatus[]
  readonly more: boolean
}
