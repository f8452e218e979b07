import type { ArticleHead } from '@shared/contract/articles'
import type { Counter } from '@shared/contract/changes'
import type { Feed, Folder } from '@shared/contract/feeds'
import type { ArticleId, FeedId, FolderId, SmartFeedId, SortKey, StoryId } from '@shared/contract/ids'
import type { SmartFeed } from '@shared/contract/search'
import type { Story } from '@shared/contract/stories'
import { Dexie, type Table } from 'dexie'

/** The replica is disposable: a new shape gets a new number, and the window rebuilds it from the archive. */
const NAME_PREFIX = 'offprint-replica-'
const REPLICA_NAME = `${NAME_PREFIX}7`

/** IndexedDB has no boolean keys. */
export type Flag = 0 | 1

/** An article as the replica keeps it: the head whole, and beside it what the indexes need. */
export interface ArticleRow {
  readonly id: ArticleId
  /** Negated sort key: read forwards it gives the newest first, which is twice as fast as reading backwards. */
  readonly order: number
  readonly feedId: FeedId
  readonly isRead: Flag
  readonly isStarred: Flag
  readonly isQueued: Flag
  readonly tags: readonly string[]
  readonly hasHighlight: boolean
  readonly hasNote: boolean
  /** `order` of what the reader marked or noted something in; others have none, and are not in its index. */
  readonly annotatedOrder?: number
  /** One `section \n order` string for each section, since IndexedDB can't combine a compound with a multi-entry index. */
  readonly sectionOrder: readonly string[]
  readonly storyId: StoryId | null
  /** The log's sequence number at which the searchable words last changed. */
  readonly seq: number
  readonly head: ArticleHead
}

/** A status that came before its article: kept until the log is read to its end. */
export interface OrphanRow {
  readonly id: ArticleId
  readonly isRead: Flag
  readonly isStarred: Flag
  readonly isQueued: Flag
  readonly tags: readonly string[]
  readonly hasHighlight: boolean
  readonly hasNote: boolean
}

/** How far the replica follows the library. It holds every article with `sortKey >= horizon`; while it fills, `horizon > target`. */
export interface ReplicaState {
  readonly libraryId: string
  readonly cursor: number
  readonly horizon: SortKey
  readonly target: SortKey
}

/** What folding needs of the articles whose ids fall to one chunk, a few numbers for each (folds.ts). */
export interface FoldChunk {
  readonly id: number
  readonly numbers: Uint32Array<ArrayBuffer>
}

type MetaRow = ReplicaState & { readonly key: 'state' }

/** The open replica: typed tables over one IndexedDB database. */
export interface ReplicaDatabase {
  readonly dexie: Dexie
  readonly articles: Table<ArticleRow, ArticleId>
  readonly orphans: Table<OrphanRow, ArticleId>
  readonly feeds: Table<Feed, FeedId>
  readonly folders: Table<Folder, FolderId>
  readonly counters: Table<Counter, string>
  readonly smartFeeds: Table<SmartFeed, SmartFeedId>
  readonly stories: Table<Story, StoryId>
  readonly folds: Table<FoldChunk, number>
  readonly meta: Table<MetaRow, 'state'>
}

const stores = {
  articles:
    'id, order, annotatedOrder, [feedId+order], [isRead+order], [isStarred+order], [isQueued+order], *sectionOrder, [storyId+order], storyId, seq',
  counters: 'key',
  feeds: 'id',
  folders: 'id',
  folds: 'id',
  meta: 'key',
  orphans: 'id',
  smartFeeds: 'id',
  stories: 'id'
}

/** Opens the replica on first use; page and workers may each hold one. */
export function openReplica(name: string = REPLICA_NAME): ReplicaDatabase {
  const dexie = new Dexie(name)
  dexie.version(1).stores(stores)
  return {
    dexie,
    articles: dexie.table('articles'),
    orphans: dexie.table('orphans'),
    feeds: dexie.table('feeds'),
    folders: dexie.table('folders'),
    counters: dexie.table('counters'),
    smartFeeds: dexie.table('smartFeeds'),
    stories: dexie.table('stories'),
    folds: dexie.table('folds'),
    meta: dexie.table('meta')
  }
}

/** Deletes replicas of other shapes, left by other versions of the program. */
export async function deleteOtherShapes(current: string = REPLICA_NAME): Promise<void> {
  const names = await Dexie.getDatabaseNames()
  await Promise.all(names.filter((name) => name.startsWith(NAME_PREFIX) && name !== current).map((name) => Dexie.delete(name)))
}
