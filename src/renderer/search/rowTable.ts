import type { ArticleStatus } from '@shared/contract/articles'
import type { ArticleId, FeedId } from '@shared/contract/ids'
import { statusOf } from '../replica/rows'
import type { ArticleRow, ReplicaDatabase } from '../replica/schema'
import type { SearchRow } from './searchTypes'

/**
 * The replica's rows in the search worker's memory, so that a keystroke reads no database, which waits while the replica is written:
 * what is drawn of a hit, and the texts that phrases are looked for in.
 */
export class RowTable {
  readonly #db: Pick<ReplicaDatabase, 'articles'>
  readonly #rows = new Map<number, SearchRow>()

  constructor(db: Pick<ReplicaDatabase, 'articles'>) {
    this.#db = db
  }

  /** The rows of these ids, in their order, without those that are gone; what is not here yet is read from the replica. */
  async rows(ids: readonly ArticleId[]): Promise<readonly SearchRow[]> {
    const missing = ids.filter((id) => !this.#rows.has(id))
    if (missing.length === 0) return ids.flatMap((id) => this.#rows.get(id) ?? [])
    const read = (await this.#db.articles.bulkGet(missing)).filter((row) => row !== undefined)
    const others = new Map(read.map((row) => [row.id, searchRow(row)]))
    return ids.flatMap((id) => this.#rows.get(id) ?? others.get(id) ?? [])
  }

  put(row: ArticleRow): void {
    this.#rows.set(row.id, searchRow(row))
  }

  /** Takes in what the reader did with an article; one that is not here yet comes with its status. */
  mark(status: ArticleStatus): void {
    const row = this.#rows.get(status.articleId)
    if (row) this.#rows.set(row.id, { ...row, status })
  }

  remove(id: number): void {
    this.#rows.delete(id)
  }

  clear(): void {
    this.#rows.clear()
  }

  /** The ids of rows whose feed is not among these. */
  ofOtherFeeds(feeds: { has(id: FeedId): boolean }): ArticleId[] {
    return [...this.#rows.values()].filter(({ head }) => !feeds.has(head.feedId)).map(({ id }) => id)
  }
}

function searchRow(row: ArticleRow): SearchRow {
  return { id: row.id, head: row.head, status: statusOf(row) }
}
