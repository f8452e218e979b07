import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { Article, ArticleHead, ArticleRevision, ArticleStatus, ReadingPosition } from '@shared/contract/articles'
import type { ArticlePage, ChangeBatch, ReplicaStart } from '@shared/contract/changes'
import type { ErrorData } from '@shared/contract/errors'
import type { Feed, FeedKind, Folder, LedgerRow } from '@shared/contract/feeds'
import type { HistoryPage } from '@shared/contract/history'
import type { ArticleId, FeedId, FolderId, ImageHash, SmartFeedId, SortKey, StoryId } from '@shared/contract/ids'
import type { ReadSpan, Scope } from '@shared/contract/scope'
import type { SmartFeed } from '@shared/contract/search'
import type { MarkAnswer, SharedTag, StoryMark } from '@shared/contract/selection'
import type { Settings } from '@shared/contract/settings'
import type { FeedStorage, MonthStorage, Removal } from '@shared/contract/storage'
import type { Story } from '@shared/contract/stories'
import type { TagRemoved, TagRenamed } from '@shared/contract/tags'
import type { CapturedArticle } from '../articles/types'
import type { ArchiveAnnotations } from './annotations/annotations'
import type { ArchiveDuplicates } from './duplicates'
import type { RemovableArticle } from './expired'
import type { ArchiveRules } from './filterRules/filterRules'
import type { ArchiveCheckup, ArchiveGaps, ArchiveMedia, ArchiveQueue } from './offlineTypes'
import type { ArchiveTransfer } from './transfer/transferMethods'
import type { ArchiveTree } from './tree/treeMethods'

export interface NewFeed {
  readonly kind: FeedKind
  readonly url: string
  readonly siteUrl: string | null
  readonly title: string
  readonly folderId: FolderId | null
}

/** What a conditional request needs (RFC 9110 §13), byte for byte as the server sent it, and the schedule. */
export interface FetchState {
  readonly feedId: FeedId
  readonly kind: FeedKind
  readonly url: string
  readonly etag: string | null
  readonly lastModified: string | null
  /** SHA-256 of the last body, for servers that never answer 304. */
  readonly bodyHash: string | null
  readonly checkedAt: number | null
  readonly dueAt: number | null
  readonly failures: number
  /** Address of a permanent redirect and how many fetches in a row met it. */
  readonly movedTo: string | null
  readonly movedSeen: number
}

/** The outcome of one fetch: a ledger row and the feed's new state, recorded together. */
export interface FetchOutcome extends LedgerRow {
  readonly state: 'ok' | 'failing' | 'gone'
  readonly failures: number
  readonly etag: string | null
  readonly lastModified: string | null
  readonly bodyHash: string | null
  readonly movedTo: string | null
  readonly movedSeen: number
  /** From the feed itself; null leaves what is stored. */
  readonly title: string | null
  readonly siteUrl: string | null
}

export interface StoredItem {
  readonly id: ArticleId
  readonly guid: string
  readonly itemHash: string
  /** It was removed by a rule: known, and not to come back. */
  readonly isRemoved: boolean
}

export interface StoredImage {
  readonly hash: ImageHash
  readonly mime: string
  readonly width: number
  readonly height: number
  readonly bytes: number
}

/**
 * When a commit is on disk. `full`: before the call returns, as all that the reader did. `relaxed`: soon after; a killed process
 * loses neither, but a power cut may lose the last relaxed ones, so they hold only what can be fetched or computed again.
 */
export type Durability = 'full' | 'relaxed'

type FeedRule = 'everyMinutes' | 'fullText' | 'keepDays' | 'notify' | 'pictures' | 'saveMedia'

/** The source of truth. Every method is one transaction: relaxed where it stores what was fetched, full everywhere else. */
export interface Archive
  extends ArchiveGaps,
    ArchiveQueue,
    ArchiveMedia,
    ArchiveCheckup,
    ArchiveDuplicates,
    ArchiveAnnotations,
    ArchiveRules,
    ArchiveTransfer,
    ArchiveTree {
  /** For the parts that own tables of their own here (search, stories). */
  readonly database: DatabaseSyncInstance
  readonly path: string
  /** What opening met. */
  readonly report: OpenReport
  /** Sequence number of the newest change. */
  lastChange(): number
  /** Calls back after each commit that wrote to the change log, with the newest sequence number. */
  onChange(listener: (seq: number) => void): () => void
  /** Several calls as one; `full` unless told. */
  transaction<T>(work: () => T, durability?: Durability): T
  /** Records that a thing changed; inside the transaction that changed it. */
  noteChange(kind: 'annotation' | 'article' | 'status' | 'feed' | 'folder' | 'counter' | 'story' | 'smartFeed', key: number | string): void

  feeds(): readonly Feed[]
  feed(id: FeedId): Feed
  feedByUrl(url: string): Feed | null
  addFeed(feed: NewFeed): Feed
  removeFeed(id: FeedId): void
  renameFeed(id: FeedId, title: string): Feed
  /** How long a feed's stories are kept and whether their media are saved; what is left out stays. */
  setFeedRules(id: FeedId, rules: { readonly [Rule in FeedRule]?: Feed[Rule] | undefined }): Feed
  moveFeedAddress(id: FeedId, url: string): void
  folders(): readonly Folder[]
  setFolderRules(
    id: FolderId,
    rules: { readonly keepDays?: number | null | undefined; readonly foldDuplicates?: boolean | null | undefined }
  ): Folder
  /** Finds or makes the folder at a path of names; null for the empty path. */
  ensureFolder(path: readonly string[]): FolderId | null
  fetchState(id: FeedId): FetchState
  recordFetch(outcome: FetchOutcome): void
  ledger(id: FeedId, limit: number): readonly LedgerRow[]

  /** The stored article of a feed item: by guid, else by address. */
  findItem(feedId: FeedId, guid: string, url: string | null): StoredItem | null
  /** Where the newest story with this headline is, ignoring the case of ASCII letters; null when none with an address is kept. */
  addressByTitle(title: string): { readonly url: string } | null
  /** Which of these guids are stored, with their fingerprints; one query for a whole feed. */
  storedItems(feedId: FeedId, guids: readonly string[]): ReadonlyMap<string, StoredItem>
  /** Saves a new article, or a revision of the one at `replaces`. Resolves links both ways. */
  saveArticle(article: CapturedArticle, replaces?: ArticleId): { readonly id: ArticleId; readonly kind: 'new' | 'changed' }
  addImage(image: StoredImage): void
  image(hash: ImageHash): StoredImage | null
  /** Remembers the thumbnail made of a kept picture; sizes in pixels. */
  setThumbnail(hash: ImageHash, thumbnail: { readonly mime: string; readonly width: number; readonly height: number }): void
  /** Pictures that no story shows any more. */
  unreferencedImages(): readonly ImageHash[]
  /** Drops the rows of pictures whose files are to go; one that a story shows again meanwhile stays. */
  forgetImages(hashes: readonly ImageHash[]): void

  article(id: ArticleId): Article
  /** What was saved before a time, oldest first, with its size and what speaks for keeping it. Reads every row. */
  savedBefore(time: number): readonly RemovableArticle[]
  /** Where the room goes; bytes as `StorageBytes` says. Reads every row. */
  storage(): { readonly feeds: readonly FeedStorage[]; readonly months: readonly MonthStorage[]; readonly removedBytes: number }
  /** Opens a removal, empty yet; answers its number. */
  beginRemoval(undoUntil: number): number
  /** Takes articles out so that they can be brought back. `bytes`: what that frees once the removal is purged. */
  removeArticles(removalId: number, ids: readonly ArticleId[], bytes: number): void
  /** Newest first. */
  removals(): readonly Removal[]
  /** Brings back what a removal took; answers how many. */
  undoRemoval(removalId: number): number
  /** Lets go for good what can no longer be brought back. */
  purgeRemovals(): void
  /** Keeps where the reader is in an article; null: at its beginning. Of one that is no longer kept nothing is kept. */
  setPosition(id: ArticleId, position: ReadingPosition | null): void
  /** Earlier texts, newest first. */
  revisions(id: ArticleId): readonly ArticleRevision[]
  heads(ids: readonly ArticleId[]): { readonly articles: readonly ArticleHead[]; readonly statuses: readonly ArticleStatus[] }
  page(query: { scope: Scope; unreadOnly: boolean; before: SortKey | null; limit: number }): ArticlePage
  /** Marks articles, and the copies of each with it. */
  setRead(ids: readonly ArticleId[], isRead: boolean): void
  setStarred(ids: readonly ArticleId[], isStarred: boolean): void
  /** Puts stories into the read-later queue, or takes them out. */
  setQueued(ids: readonly ArticleId[], isQueued: boolean): void
  /** The reader's labels of a story, in place of those it had. */
  setTags(id: ArticleId, tags: readonly string[]): void
  /** Marks several stories as one act; `value` null: marks them, or where all have the mark takes it away. */
  mark(ids: readonly ArticleId[], mark: StoryMark, value: boolean | null): MarkAnswer
  /** The tags of several stories, by name. */
  tagsOf(ids: readonly ArticleId[]): readonly SharedTag[]
  /** Adds tags to several stories and takes others away, as one act. @throws ReaderError `too-large` when a story would have too many. */
  changeTags(
    ids: readonly ArticleId[],
    tags: { readonly add: readonly string[]; readonly remove: readonly string[] }
  ): { readonly changed: number; readonly undoToken: string }
  /** Takes one of the last acts on several stories back. @throws ReaderError `not-found` */
  undoAct(undoToken: string): { readonly restored: number }
  /** Has every story that carries a tag carry another in its place, and smart feeds ask for that. @throws ReaderError `not-found` */
  renameTag(from: string, to: string): TagRenamed
  /** Takes a tag from every story. @throws ReaderError `not-found` */
  removeTag(tag: string): TagRemoved
  /** Takes back a renaming or removal where nothing was changed since; answers how many stories have the tag again. */
  undoTag(undoToken: string): { readonly restored: number }
  /** Into the history, and read where that is wished. */
  opened(id: ArticleId, marksRead: boolean): void
  /** Marks a scope read, or a part of it. */
  markAllRead(scope: Scope, span?: ReadSpan): { readonly marked: number; readonly undoToken: string }
  undoMarkAllRead(undoToken: string): { readonly restored: number }
  /** Opened stories whose headline or feed holds `text`, those opened before `before`, latest first. */
  historyPage(text: string, before: number | null, limit: number): HistoryPage
  /** Null: everything. */
  removeHistory(ids: readonly ArticleId[] | null): { readonly removed: number; readonly undoToken: string }
  restoreHistory(undoToken: string): void

  /** Running stories, those with the latest news first. */
  latestStories(limit: number): readonly Story[]
  /** The reader has looked at a running story. @throws ReaderError `not-found` */
  setStorySeen(id: StoryId): void

  smartFeeds(): readonly SmartFeed[]
  addSmartFeed(feed: Pick<SmartFeed, 'title' | 'query' | 'notify'>): SmartFeed
  changeSmartFeed(
    id: SmartFeedId,
    patch: { readonly title?: string | undefined; readonly query?: string | undefined; readonly notify?: boolean | undefined }
  ): SmartFeed
  removeSmartFeed(id: SmartFeedId): void
  setSmartFeedUnread(id: SmartFeedId, unread: number): void
  /** Queries asked before, latest first. */
  recentSearches(): readonly string[]
  rememberSearch(query: string): void
  forgetSearches(): void

  replicaStart(): ReplicaStart
  changesSince(cursor: number, limit: number): ChangeBatch
  settings(): Settings
  changeSettings(patch: Partial<{ [K in keyof Settings]: Settings[K] | undefined }>): Settings
  counts(): {
    readonly articles: number
    readonly unread: number
    readonly starred: number
    readonly stories: number
    readonly complete: number
    readonly images: number
    readonly imageBytes: number
    readonly media: number
    readonly mediaBytes: number
    readonly queued: number
  }
  close(): void
}

/** How the archive reports damage at opening; the words name the file that was set aside. */
export interface OpenReport {
  readonly recovered: ErrorData | null
}
