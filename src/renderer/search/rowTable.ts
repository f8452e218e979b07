import type { ArticleStatus } from '@shared/contract/articles'
import type { ArticleId } from '@shared/contract/ids'
import { statusOf } from '../replica/rows'
import type { ArticleRow, ReplicaDatabase } from '../replica/schema'
import type { SearchRow } from './searchTypes'

/** Rows read from the replica between two pauses: some 10 ms. */
const CHUNK = 250

/**
 * The replica's rows in the search worker's memory, so that a keystroke reads no database: what filters look at, and what is drawn
 * of a hit. While it fills, rows it lacks are read from the replica.
 */
export class RowTable {
  readonly #db: ReplicaDatabase
  readonly #rows = new Map<ArticleId, SearchRow>()
  /** Statuses told before their row was read. */
  readonly #early = new Map<ArticleId, ArticleStatus>()
  #newestFirst: readonly ArticleId[] | null = null
  #isFilled = false

  constructor(db: ReplicaDatabase) {
    this.#db = db
  }

  peek(id: ArticleId): SearchRow | undefined {
    return this.#rows.get(id)
  }

  /** The rows of these ids, in their order, without those that are gone. */
  async rows(ids: readonly ArticleId[]): Promise<SearchRow[]> {
    const missing = ids.filter((id) => !this.#rows.has(id))
    if (missing.length > 0) await this.read(missing)
    return ids.flatMap((id) => this.#rows.get(id) ?? [])
  }

  /** Reads rows anew, as the replica has them now. */
  async read(ids: readonly ArticleId[]): Promise<readonly ArticleRow[]> {
    const rows = (await this.#db.articles.bulkGet([...ids])).filter((row) => row !== undefined)
    for (const row of rows) this.#put(row)
    return rows
  }

  /** Every id, newest first. */
  async newestFirst(): Promise<readonly ArticleId[]> {
    if (!this.#isFilled) return this.#db.articles.orderBy('order').primaryKeys()
    this.#newestFirst ??= [...this.#rows.values()].sort((a, b) => b.head.sortKey - a.head.sortKey).map(({ id }) => id)
    return this.#newestFirst
  }

  /** Reads every row there is, newest first; lets a keystroke in every so often. */
  async fill(pause: () => Promise<void>): Promise<void> {
    const ids = await this.#db.articles.orderBy('order').primaryKeys()
    for (let start = 0; start < ids.length; start += CHUNK) {
      await this.read(ids.slice(start, start + CHUNK).filter((id) => !this.#rows.has(id)))
      await pause()
    }
    this.#isFilled = true
    this.#early.clear()
  }

  setStatuses(statuses: readonly ArticleStatus[]): void {
    for (const status of statuses) {
      const row = this.#rows.get(status.articleId)
      if (row) this.#rows.set(row.id, { ...row, status })
      else if (!this.#isFilled) this.#early.set(status.articleId, status)
    }
  }

  remove(ids: readonly ArticleId[]): void {
    for (const id of ids) this.#rows.delete(id)
    if (ids.length > 0) this.#newestFirst = null
  }

  /** The ids of rows whose feed is not among these. */
  ofOtherFeeds(feeds: { has(id: SearchRow['head']['feedId']): boolean }): ArticleId[] {
    return [...this.#rows.values()].filter(({ head }) => !feeds.has(head.feedId)).map(({ id }) => id)
  }

  clear(): void {
    this.#rows.clear()
    this.#early.clear()
    this.#newestFirst = null
  }

  #put(row: ArticleRow): void {
    this.#rows.set(row.id, { id: row.id, head: row.head, status: this.#early.get(row.id) ?? statusOf(row) })
    this.#newestFirst = null
  }
}
