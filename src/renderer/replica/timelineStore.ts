import type { ArticleId } from '@shared/contract/ids'
import type { Scope } from '@shared/contract/scope'
import type { Settings } from '@shared/contract/settings'
import { coalesce } from '../library/coalesce'
import type { Applied } from './applied'
import { type FeedRules, readFeedRules } from './feedRules'
import { isFilled } from './fill'
import { type FoldedRows, foldRows, type RowFold } from './foldRows'
import { type Folds, readFolds } from './folds'
import type { TimelineItem } from './itemStore'
import { listIds } from './listIds'
import { OlderRows } from './olderRows'
import { Places } from './places'
import type { Replica } from './replica'

/** A list as it is now; another object once it changes. */
export interface Timeline {
  readonly status: 'loading' | 'ready'
  /** Rows shown: all that the replica holds and the older pages fetched so far, less those folded away. */
  readonly count: number
  /** Whether the library may have older ones, which come as `reach` nears the end. */
  readonly hasMore: boolean
  idAt(index: number): ArticleId | undefined
  /** The row of an article, or that which stands for it; -1 when it is not in the list. */
  indexOf(id: ArticleId): number
  /** What a row stands for; null for itself only. */
  foldOf(id: ArticleId): RowFold | null
  /** How deep in opened folds a row stands; 0 for most. */
  depthOf(id: ArticleId): number
  /** The row whose opened fold a row stands in; itself for one that stands in none. */
  parentOf(id: ArticleId): ArticleId
  /** Opens or closes the fold of a row. */
  setOpen(fold: RowFold, isOpen: boolean): void
  /** What is in memory of a row. */
  itemAt(index: number): TimelineItem | undefined
  /** Reads the rows from `start` to before `end`. */
  rows(start: number, end: number): Promise<readonly TimelineItem[]>
  /** Says how far down the list is looked at; fetches the next older page when that is near the end. */
  reach(end: number): void
  /** Reads the list again and lets go those read meanwhile. */
  refresh(): void
}

export type ListReplica = Pick<Replica, 'db' | 'client' | 'items' | 'openFolds' | 'state' | 'onApplied'>

/** Which list, and how it is shown. */
export interface ListView extends Pick<Settings, 'unreadOnly' | 'foldStories' | 'foldDuplicates'> {
  readonly scope: Scope
}

/** Older rows are fetched when the view comes this near to the last one known. */
const MARGIN = 100
const PAUSE = 150

/** What a list is made of, as it was last read. */
interface Loaded extends FeedRules {
  readonly ids: readonly ArticleId[]
  readonly folds: Folds
}

/** A part of `Loaded`, read again by itself: reading a story marks it read and its feed counts one less, and neither moves a row. */
type Part = 'feeds' | 'folds' | 'ids'

/** Follows one list while somebody listens: keys from the replica, rows past its horizon from the library. */
export class TimelineStore {
  readonly #replica: ListReplica
  readonly #view: ListView
  readonly #older: OlderRows
  readonly #listeners = new Set<() => void>()
  readonly #reload = coalesce(() => this.#load(), PAUSE)
  readonly #stale = new Set<Part>()
  readonly #places = new Places()
  #stops: readonly (() => void)[] = []
  #kept: ReadonlySet<ArticleId> = new Set()
  #loaded: Loaded | null = null
  #timeline: Timeline

  constructor(replica: ListReplica, view: ListView) {
    this.#replica = replica
    this.#view = view
    this.#older = new OlderRows(replica, view.scope, view.unreadOnly)
    this.#timeline = this.#snapshot()
  }

  get = (): Timeline => this.#timeline

  subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) this.#start()
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) for (const stop of this.#stops) stop()
    }
  }

  #start(): void {
    const { onApplied, openFolds } = this.#replica
    this.#stops = [onApplied((applied) => this.#follow(applied)), openFolds.subscribe(() => this.#publish())]
    this.#read('feeds', 'folds', 'ids')
  }

  #follow(applied: Applied): void {
    this.#older.follow(applied, this.#replica.state()?.horizon)
    const { kinds } = applied
    if (kinds.has('article')) this.#read('folds', 'ids')
    if (kinds.has('feed') || kinds.has('folder')) this.#read('feeds')
    if (kinds.has('status')) this.#followStatuses(applied)
  }

  #followStatuses({ statuses }: Applied): void {
    if (this.#view.foldStories) this.#read('folds')
    if (mayMoveRows(this.#view, this.#kept, statuses)) this.#read('ids')
  }

  #read(...parts: readonly Part[]): void {
    for (const part of parts) this.#stale.add(part)
    this.#reload()
  }

  async #load(): Promise<void> {
    if (this.#replica.state() === null) return
    const stale = new Set(this.#stale)
    this.#stale.clear()
    try {
      const loaded = await this.#readParts(stale)
      if (loaded === this.#loaded) return
      this.#loaded = loaded
      this.#publish()
    } catch (thrown) {
      for (const part of stale) this.#stale.add(part)
      throw thrown
    }
  }

  /** The list with these parts read again; the same object when they are as before. */
  async #readParts(stale: ReadonlySet<Part>): Promise<Loaded> {
    const { db } = this.#replica
    const { scope, unreadOnly, foldDuplicates } = this.#view
    const last = this.#loaded
    const rules = last !== null && !stale.has('feeds') ? last : await readFeedRules(db, foldDuplicates)
    const hasOtherFeeds = rules.key !== last?.key
    if (last !== null && !hasOtherFeeds && !stale.has('folds') && !stale.has('ids')) return last
    const [ids, folds] = await Promise.all([
      last === null || hasOtherFeeds || stale.has('ids') ? listIds(db, { scope, unreadOnly, keep: this.#kept }) : last.ids,
      last === null || stale.has('folds') ? readFolds(db, (id) => this.#older.foldOf(id)) : last.folds
    ])
    if (isOfUnread(this.#view)) this.#kept = new Set(ids)
    return { ids, folds, key: rules.key, copiesOf: rules.copiesOf }
  }

  #publish(): void {
    this.#timeline = this.#snapshot()
    for (const listener of this.#listeners) listener()
  }

  #hasMore(): boolean {
    const state = this.#replica.state()
    return state !== null && state.horizon > 0 && !this.#older.isDone
  }

  #reach(end: number): void {
    const state = this.#replica.state()
    const isNear = end + MARGIN > this.#timeline.count
    if (this.#loaded === null || !isNear || !this.#hasMore() || state === null || !isFilled(state)) return
    void this.#older.fetchNext(state.horizon).then((fetched) => (fetched ? this.#publish() : undefined))
  }

  #refresh(): void {
    this.#kept = new Set()
    this.#read('ids')
  }

  readonly #setOpen = ({ key }: RowFold, isOpen: boolean): void => {
    const { openFolds } = this.#replica
    const open = new Set(openFolds.get())
    if (isOpen) open.add(key)
    else open.delete(key)
    openFolds.set(open)
  }

  #fold(): FoldedRows {
    const { ids, folds, copiesOf } = this.#loaded ?? NOTHING_LOADED
    const older = this.#older.ids
    return foldRows(older.length === 0 ? ids : [...ids, ...older], folds, {
      stories: this.#view.foldStories && this.#view.scope.kind !== 'story',
      copiesOf,
      open: this.#replica.openFolds.get()
    })
  }

  #snapshot(): Timeline {
    const { items } = this.#replica
    const folded = this.#fold()
    const { ids } = folded
    const itemAt = (index: number) => {
      const id = ids[index]
      return id === undefined ? undefined : items.peek(id)
    }
    return {
      status: this.#loaded === null ? 'loading' : 'ready',
      count: ids.length,
      hasMore: this.#hasMore(),
      idAt: (index) => ids[index],
      indexOf: (id) => this.#places.of(folded.rowOf(id), ids),
      foldOf: folded.foldOf,
      depthOf: folded.depthOf,
      parentOf: folded.parentOf,
      setOpen: this.#setOpen,
      itemAt,
      rows: async (start, end) => {
        await items.load(ids.slice(start, end))
        return ids.slice(start, end).flatMap((_, index) => itemAt(start + index) ?? [])
      },
      reach: (end) => this.#reach(end),
      refresh: () => this.#refresh()
    }
  }
}

const isOfUnread = ({ scope, unreadOnly }: ListView): boolean => unreadOnly || scope.kind === 'unread'

/** Whether what the reader did with these articles may bring rows into a list or take them out; `kept` are those that stay. */
function mayMoveRows(view: ListView, kept: ReadonlySet<ArticleId>, statuses: Applied['statuses']): boolean {
  const { kind } = view.scope
  if (kind === 'annotated' || kind === 'queued' || kind === 'starred') return true
  return isOfUnread(view) && [...statuses].some(([id, { isRead }]) => !isRead && !kept.has(id))
}

const NOTHING_LOADED: Loaded = {
  ids: [],
  folds: { story: () => 0, standing: () => 0, feed: () => 0, isUnread: () => false },
  key: '',
  copiesOf: () => false
}
