import type { ArticleStatus } from '@shared/contract/articles'
import type { ArticleId } from '@shared/contract/ids'
import { isFilled } from '../replica/fill'
import { statusOf } from '../replica/rows'
import type { ArticleRow, ReplicaDatabase } from '../replica/schema'
import type { FactTable } from './factTable'
import type { InstantIndex } from './instantIndex'
import type { KeptIndex } from './keptIndex'
import type { RowTable } from './rowTable'
import { readSources } from './sources'

/** What was written to the replica, as far as the index cares. */
export interface IndexNews {
  readonly rebuilt: boolean
  readonly articles: readonly ArticleId[]
  readonly removed: readonly ArticleId[]
  readonly statuses: readonly ArticleStatus[]
  /** Feeds or folders are others than before. */
  readonly feeds: boolean
}

interface Parts {
  readonly replica: ReplicaDatabase
  readonly index: InstantIndex
  readonly facts: FactTable
  readonly table: RowTable
  readonly kept: KeptIndex
  /** Gives way to a waiting keystroke. */
  readonly pause: () => Promise<void>
}

/** Rows read and indexed between two pauses: some milliseconds of work. */
const CHUNK = 100

/** Keeps the index, and what is known of the rows, true to the replica. */
export class IndexFollower {
  readonly #parts: Parts
  #work = Promise.resolve()
  #walks = 0
  /** Whether the index may hold articles that are no longer in the replica. */
  #isUnchecked = true

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Takes up stored segments, so that they can be searched, then walks through the replica newest first: learns what filters ask,
   * and indexes what the segments lack or say differently.
   */
  async fill(): Promise<void> {
    this.#walks++
    try {
      const horizon = await this.#next(() => this.#open())
      if (horizon !== null) await this.#walk(-horizon)
    } finally {
      this.#walks--
    }
    await this.#next(() => this.#dropUnknown())
  }

  async follow(news: IndexNews): Promise<void> {
    await this.#next(() => this.#takeIn(news))
    // A replica that began anew may have filled in part before it was told.
    if (news.rebuilt) await this.fill()
  }

  /** One piece of work after the other, so that what was read of the replica last is what stays. */
  #next<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#work.then(work)
    this.#work = result.then(
      () => undefined,
      () => undefined
    )
    return result
  }

  /** Null when there is no replica yet. */
  async #open(): Promise<number | null> {
    const { replica, kept } = this.#parts
    const [state] = await Promise.all([replica.meta.get('state'), kept.prepare()])
    if (state === undefined) return null
    await kept.open(state.libraryId)
    await this.#takeSources()
    return state.horizon
  }

  /** What lies past the horizon comes as news. */
  async #walk(end: number): Promise<void> {
    let last: number | null = Number.NEGATIVE_INFINITY
    while (last !== null && last < end) {
      const before: number = last
      last = await this.#next(() => this.#takeChunk(before, end))
      await this.#parts.pause()
    }
  }

  /** Takes the next rows in order of time; returns the order of the last one, null when there are no more. */
  async #takeChunk(before: number, end: number): Promise<number | null> {
    const rows = await this.#parts.replica.articles.where('order').between(before, end, false, true).limit(CHUNK).toArray()
    await this.#takeRows(rows)
    return rows.at(-1)?.order ?? null
  }

  async #takeIn({ rebuilt, articles, removed, statuses, feeds }: IndexNews): Promise<void> {
    const { replica, facts, table, pause } = this.#parts
    if (rebuilt) {
      facts.clear()
      table.clear()
      this.#isUnchecked = true
      await this.#open()
    } else if (feeds) await this.#takeSources()
    this.#drop(removed)
    for (const status of statuses) {
      facts.mark(status)
      table.mark(status)
    }
    for (let start = 0; start < articles.length; start += CHUNK) {
      await this.#takeRows(await replica.articles.bulkGet(articles.slice(start, start + CHUNK)))
      await pause()
    }
    await this.#dropUnknown()
  }

  async #takeRows(rows: readonly (ArticleRow | undefined)[]): Promise<void> {
    const { index, facts, table, kept } = this.#parts
    for (const row of rows) {
      if (row === undefined) continue
      table.put(row)
      facts.put(row.head, statusOf(row))
      index.put(row.head)
      await kept.sealWhenFull()
    }
  }

  /** A feed that goes takes its articles along. */
  async #takeSources(): Promise<void> {
    const sources = await readSources(this.#parts.replica)
    this.#parts.facts.setSources(sources)
    this.#drop(this.#parts.table.ofOtherFeeds(sources))
  }

  #drop(ids: readonly ArticleId[]): void {
    for (const id of ids) {
      this.#parts.index.remove(id)
      this.#parts.facts.remove(id)
      this.#parts.table.remove(id)
    }
  }

  /** Once all of the replica was seen, what is only in stored segments is no longer true. */
  async #dropUnknown(): Promise<void> {
    const { replica, index, facts, kept } = this.#parts
    if (!this.#isUnchecked || this.#walks > 0) return
    const state = await replica.meta.get('state')
    if (state === undefined || !isFilled(state)) return
    for (const id of [...index.ids()]) if (!facts.has(id)) index.remove(id)
    await kept.tidy()
    this.#isUnchecked = false
  }
}
