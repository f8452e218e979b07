import type { ArticleId } from '@shared/contract/ids'
import { parseQuery } from '@shared/text/query'
import type { ReplicaDatabase } from '../replica/schema'
import { allowedIds } from './allowedIds'
import { checkRows } from './checkRows'
import { collectHits } from './collectHits'
import { fillIndex, indexRows } from './fillIndex'
import { InstantIndex } from './instantIndex'
import { filtersOf, hasWords, type InstantPlan, planQuery } from './planQuery'

/** What was written to the replica, as far as the index cares. */
export interface IndexNews {
  /** The replica's cursor after it. */
  readonly cursor: number
  readonly rebuilt: boolean
  readonly articles: readonly ArticleId[]
  readonly removed: readonly ArticleId[]
}

/** Ids, best first; none when only the archive can answer truly. Null: a newer query came. */
export type InstantAnswer = readonly ArticleId[] | null

export type InstantSearch = ReturnType<typeof createInstantSearch>

const LIMIT = 50
/** Fewer hits than this, and the reader may have mistyped. */
const FEW = 5
/** Hits looked through when their rows decide. */
const MOST_HITS = 1000

/**
 * The instant tier over one replica: fills itself newest first, follows what is written, answers the newest query only.
 * `pause` gives way to a waiting keystroke.
 */
export function createInstantSearch(db: ReplicaDatabase, pause: () => Promise<void>) {
  const index = new InstantIndex()
  const allowed = new Map<string, Promise<ReadonlySet<ArticleId> | null>>()
  let newest = 0
  let following = Promise.resolve()

  async function search(text: string): Promise<InstantAnswer> {
    const mine = ++newest
    const isCurrent = () => mine === newest
    const plan = planQuery(parseQuery(text), index.languages)
    if (plan === null) return []
    const ids = await candidates(plan, isCurrent)
    if (ids === null) return null
    const checked = await checkRows(db, plan, ids, LIMIT)
    return isCurrent() ? checked : null
  }

  async function candidates(plan: InstantPlan, isCurrent: () => boolean): Promise<readonly ArticleId[] | null> {
    const ids = await allowedBy(plan)
    if (!hasWords(plan)) return plan.rowTerms.length > 0 ? newestFirst(ids) : []
    const hits = await collectHits(index, plan, { allowed: ids, isForgiving: false, limit: MOST_HITS, pause, isCurrent })
    if (hits === null || hits.length >= FEW) return hits
    const more = await collectHits(index, plan, { allowed: ids, isForgiving: true, limit: MOST_HITS, pause, isCurrent })
    return more && [...new Set([...hits, ...more])]
  }

  /** Filters are read from the replica once and again after it changed: a keystroke has no time for 20,000 keys. */
  function allowedBy(plan: InstantPlan): Promise<ReadonlySet<ArticleId> | null> {
    const clauses = filtersOf(plan)
    const key = JSON.stringify(clauses)
    const known = allowed.get(key) ?? allowedIds(db, clauses)
    allowed.set(key, known)
    return known
  }

  async function newestFirst(ids: ReadonlySet<ArticleId> | null): Promise<readonly ArticleId[]> {
    const all = await db.articles.orderBy('order').primaryKeys()
    return ids ? all.filter((id) => ids.has(id)) : all
  }

  /** One batch after the other, so that `followed` says how far the index is true. */
  function follow(news: IndexNews): Promise<void> {
    following = following.then(() => takeIn(news))
    return following
  }

  async function takeIn({ rebuilt, articles, removed, cursor }: IndexNews): Promise<void> {
    allowed.clear()
    if (rebuilt) index.clear()
    for (const id of removed) index.remove(id)
    await indexRows(db, index, articles, pause)
    index.followed = cursor
  }

  return { index, search, follow, fill: () => fillIndex(db, index, pause) }
}
