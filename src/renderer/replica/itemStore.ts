import type { ArticleHead, ArticleStatus } from '@shared/contract/articles'
import type { ArticleId, StoryId } from '@shared/contract/ids'
import type { Applied } from './applied'
import { readItems } from './readItems'
import type { ReplicaSource } from './replica'

/** One row of a list: what it shows of an article and what the reader did with it. */
export interface TimelineItem {
  readonly id: ArticleId
  readonly head: ArticleHead
  readonly status: ArticleStatus
  /** Articles of its story that the window knows, itself included; 1 when it belongs to none. */
  readonly storySize: number
}

/** Rows kept in memory: some sixty screens of them. */
const KEPT = 2000

/** The rows that lists have shown lately, kept true by what is written to the replica. Rows it lacks come from the library. */
export class ItemStore {
  readonly #source: ReplicaSource
  readonly #items = new Map<ArticleId, TimelineItem>()
  readonly #stale = new Set<ArticleId>()
  readonly #storySizes = new Map<StoryId, number>()
  readonly #loading = new Map<ArticleId, Promise<void>>()
  readonly #listeners = new Set<() => void>()

  constructor(source: ReplicaSource) {
    this.#source = source
    source.onApplied((applied) => this.#follow(applied))
  }

  /** What is in memory, at once; another object once it changed or went out of date, and must be loaded again. */
  peek(id: ArticleId): TimelineItem | undefined {
    return this.#items.get(id)
  }

  /** Brings rows into memory, each read once however many ask for it. */
  async load(ids: readonly ArticleId[]): Promise<void> {
    const wanted = ids.filter((id) => (!this.#items.has(id) || this.#stale.has(id)) && !this.#loading.has(id))
    if (wanted.length > 0) this.#begin(wanted)
    await Promise.all(ids.map((id) => this.#loading.get(id)))
  }

  /** Keeps rows that came with a page of the library. */
  remember(items: readonly TimelineItem[]): void {
    for (const item of items) this.#keep(item)
    this.#changed()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  #begin(wanted: readonly ArticleId[]): void {
    for (const id of wanted) this.#stale.delete(id)
    const reading = this.#read(wanted).finally(() => {
      for (const id of wanted) this.#loading.delete(id)
    })
    for (const id of wanted) this.#loading.set(id, reading)
  }

  async #read(ids: readonly ArticleId[]): Promise<void> {
    this.remember(await readItems(this.#source, ids, this.#storySizes))
  }

  #keep(item: TimelineItem): void {
    this.#items.delete(item.id)
    this.#items.set(item.id, item)
    const [oldest] = this.#items.keys()
    if (this.#items.size > KEPT && oldest !== undefined) this.#items.delete(oldest)
  }

  #follow({ rebuilt, articles, removed, statuses, kinds }: Applied): void {
    if (rebuilt) this.#items.clear()
    if (rebuilt || removed.size > 0 || kinds.has('story')) this.#storySizes.clear()
    for (const id of removed) this.#items.delete(id)
    for (const [id, item] of this.#items) {
      const status = statuses.get(id)
      const isStale = articles.has(id) || (kinds.has('story') && item.head.storyId !== null)
      if (isStale) this.#stale.add(id)
      if (status || isStale) this.#items.set(id, { ...item, status: status ?? item.status })
    }
    this.#changed()
  }

  #changed(): void {
    for (const listener of this.#listeners) listener()
  }
}
