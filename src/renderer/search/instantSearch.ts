import type { ArticleStatus } from '@shared/contract/articles'
import type { ArticleId } from '@shared/contract/ids'
import { parseQuery } from '@shared/text/query'
import type { ReplicaDatabase } from '../replica/schema'
import { collectHits, SLICE } from './collectHits'
import { fillIndex, indexRows } from './fillIndex'
import { InstantIndex } from './instantIndex'
import { passes } from './passes'
import { hasWords, type InstantPlan, planQuery } from './planQuery'
import { RowTable } from './rowTable'
import type { SearchRow } from './searchTypes'
import { readSources, type Sources } from './sources'

/** What was written to the replica, as far as the search cares. */
export interface IndexNews {
  /** The replica's cursor after it. */
  readonly cursor: number
  readonly rebuilt: boolean
  /** Feeds or folders are others than before. */
  readonly feeds: boolean
  readonly articles: readonly ArticleId[]
  readonly removed: readonly ArticleId[]
  readonly statuses: readonly ArticleStatus[]
}

export type InstantSearch = ReturnType<typeof createInstantSearch>

const LIMIT = 50
/** Fewer hits than this, and the reader may have mistyped. */
const FEW = 5
/** Rows looked at between two glances at the clock. */
const CHUNK = 100

/**
 * The instant tier over one replica: fills itself newest first, follows what is written, answers the newest query only.
 * `pause` gives way to a waiting keystroke.
 */
export function createInstantSearch(db: ReplicaDatabase, pause: () => Promise<void>) {
  const index = new InstantIndex()
  const table = new RowTable(db)
  let sources: Promise<Sources> | null = null
  let newest = 0
  let following = Promise.resolve()

  /** Ids, best first; none when only the archive can answer truly. Null: a newer query came. */
  async function search(text: string): Promise<readonly ArticleId[] | null> {
    const mine = ++newest
    const isCurrent = () => mine === newest
    const plan = planQuery(parseQuery(text), index.languages)
    if (plan === null) return []
    if (!hasWords(plan)) return plan.rowTerms.length > 0 ? check(plan, await table.newestFirst(), isCurrent) : []
    const hits = await collectHits(index, plan, { isForgiving: false, pause, isCurrent })
    const found = hits && (await check(plan, hits, isCurrent))
    if (found === null || found.length >= FEW) return found
    const near = await collectHits(index, plan, { isForgiving: true, pause, isCurrent })
    return near && check(plan, [...new Set([...found, ...near])], isCurrent)
  }

  /** The first ids whose rows pass what the index can't tell, in the order given. */
  async function check(plan: InstantPlan, ids: readonly ArticleId[], isCurrent: () => boolean): Promise<ArticleId[] | null> {
    if (!isCurrent()) return null
    if (plan.rowTerms.length + plan.exact.length === 0) return ids.slice(0, LIMIT)
    sources ??= readSources(db)
    const known = await sources
    const good: ArticleId[] = []
    let sliceStart = performance.now()
    for (let start = 0; start < ids.length && good.length < LIMIT; start += CHUNK) {
      const rows = await table.rows(ids.slice(start, start + CHUNK))
      for (const row of rows) if (passes(row, plan, known)) good.push(row.id)
      if (performance.now() - sliceStart < SLICE) continue
      await pause()
      if (!isCurrent()) return null
      sliceStart = performance.now()
    }
    return isCurrent() ? good.slice(0, LIMIT) : null
  }

  /** One batch after the other, so that `followed` says how far the index is true. */
  function follow(news: IndexNews): Promise<void> {
    following = following.then(() => takeIn(news))
    return following
  }

  async function takeIn({ rebuilt, feeds, articles, removed, statuses, cursor }: IndexNews): Promise<void> {
    if (rebuilt) {
      index.clear()
      table.clear()
    }
    if (feeds) await readFeeds()
    table.setStatuses(statuses)
    drop(removed)
    await indexRows(table, db, index, articles, pause)
    index.followed = cursor
  }

  /** A feed that goes takes its articles along. */
  async function readFeeds(): Promise<void> {
    sources = readSources(db)
    drop(table.ofOtherFeeds(await sources))
  }

  function drop(ids: readonly ArticleId[]): void {
    for (const id of ids) index.remove(id)
    table.remove(ids)
  }

  async function fill(): Promise<void> {
    await fillIndex(table, db, index, pause)
    await table.fill(pause)
  }

  return { index, search, follow, fill, rows: (ids: readonly ArticleId[]): Promise<SearchRow[]> => table.rows(ids) }
}
