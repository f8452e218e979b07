import type { ChangeKind } from '@shared/contract/changes'
import type { ArticleId } from '@shared/contract/ids'
import type { Scope } from '@shared/contract/scope'
import { coalesce } from '../library/coalesce'
import type { Applied } from './applied'
import { isFilled } from './fill'
import type { TimelineItem } from './itemStore'
import { listIds } from './listIds'
import { OlderRows } from './olderRows'
import type { Replica } from './replica'

/** A list as it is now; another object once it changes. */
export interface Timeline {
  readonly status: 'loading' | 'ready'
  /** Rows known: all that the replica holds and the older pages fetched so far. */
  readonly count: number
  /** Whether the library may have older ones, which come as `reach` nears the end. */
  readonly hasMore: boolean
  idAt(index: number): ArticleId | undefined
  /** -1 when it is not in the list. */
  indexOf(id: ArticleId): number
  /** What is in memory of a row. */
  itemAt(index: number): TimelineItem | undefined
  /** Reads the rows from `start` to before `end`. */
  rows(start: number, end: number): Promise<readonly TimelineItem[]>
  /** Says how far down the list is looked at; fetches the next older page when that is near the end. */
  reach(end: number): void
  /** Reads the list again and lets go those read meanwhile. */
  refresh(): void
}

export type ListReplica = Pick<Replica, 'db' | 'client' | 'items' | 'state' | 'onApplied'>

/** Older rows are fetched when the view comes this near to the last one known. */
const MARGIN = 100
const PAUSE = 150
/** What may change which rows a list has. */
const TOUCHING: readonly ChangeKind[] = ['article', 'feed', 'folder', 'status']

/** Follows one list while somebody listens: keys from the replica, rows past its horizon from the library. */
export class TimelineStore {
  readonly #replica: ListReplica
  readonly #scope: Scope
  readonly #unreadOnly: boolean
  readonly #older: OlderRows
  readonly #listeners = new Set<() => void>()
  readonly #reload = coalesce(() => this.#load(), PAUSE)
  #stopFollowing: () => void = () => undefined
  #kept: ReadonlySet<ArticleId> = new Set()
  #ids: readonly ArticleId[] = []
  #isLoaded = false
  #timeline: Timeline

  constructor(replica: ListReplica, scope: Scope, unreadOnly: boolean) {
    this.#replica = replica
    this.#scope = scope
    this.#unreadOnly = unreadOnly
    this.#older = new OlderRows(replica, scope, unreadOnly)
    this.#timeline = this.#snapshot()
  }

  get = (): Timeline => this.#timeline

  subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) this.#start()
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#stopFollowing()
    }
  }

  #start(): void {
    this.#stopFollowing = this.#replica.onApplied((applied) => this.#follow(applied))
    this.#reload()
  }

  #follow(applied: Applied): void {
    this.#older.follow(applied, this.#replica.state()?.horizon)
    if (TOUCHING.some((kind) => applied.kinds.has(kind))) this.#reload()
  }

  async #load(): Promise<void> {
    if (this.#replica.state() === null) return
    this.#ids = await listIds(this.#replica.db, { scope: this.#scope, unreadOnly: this.#unreadOnly, keep: this.#kept })
    if (this.#unreadOnly || this.#scope.kind === 'unread') this.#kept = new Set(this.#ids)
    this.#isLoaded = true
    this.#publish()
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
    const isNear = end + MARGIN > this.#ids.length + this.#older.ids.length
    if (!this.#isLoaded || !isNear || !this.#hasMore() || state === null || !isFilled(state)) return
    void this.#older.fetchNext(state.horizon).then((fetched) => (fetched ? this.#publish() : undefined))
  }

  #refresh(): void {
    this.#kept = new Set()
    this.#reload()
  }

  #snapshot(): Timeline {
    const { items } = this.#replica
    const ids = this.#older.ids.length === 0 ? this.#ids : [...this.#ids, ...this.#older.ids]
    let places: ReadonlyMap<ArticleId, number> | undefined
    const itemAt = (index: number) => {
      const id = ids[index]
      return id === undefined ? undefined : items.peek(id)
    }
    return {
      status: this.#isLoaded ? 'ready' : 'loading',
      count: ids.length,
      hasMore: this.#hasMore(),
      idAt: (index) => ids[index],
      indexOf: (id) => {
        places ??= new Map(ids.map((each, index) => [each, index]))
        return places.get(id) ?? -1
      },
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
