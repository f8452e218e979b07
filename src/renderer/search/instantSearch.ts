import { type ArticleId, articleId } from '@shared/contract/ids'
import { parseQuery } from '@shared/text/query'
import type { ReplicaDatabase } from '../replica/schema'
import { checkTexts } from './checkTexts'
import { FactTable } from './factTable'
import { IndexFollower } from './indexFollower'
import { InstantIndex } from './instantIndex'
import { KeptIndex } from './keptIndex'
import { hasWords, type InstantPlan, planQuery } from './planQuery'
import { RowTable } from './rowTable'
import type { SegmentStore } from './segmentStore'
import { TopHits } from './topHits'

export type InstantSearch = ReturnType<typeof createInstantSearch>

interface Parts {
  readonly replica: ReplicaDatabase
  readonly segments: SegmentStore
  /** Gives way to a waiting keystroke. */
  readonly pause: () => Promise<void>
}

const LIMIT = 50
/** Fewer hits than this, and the reader may have mistyped. */
const FEW = 5
/** Hits looked through for a phrase. */
const MOST_HITS = 1000
/** Milliseconds of search before a waiting keystroke is let in. */
const SLICE = 6

/** The instant tier over one replica: takes up what is stored, follows what is written, answers the newest query only. */
export function createInstantSearch({ replica, segments, pause }: Parts) {
  const index = new InstantIndex()
  const facts = new FactTable()
  const table = new RowTable(replica)
  const follower = new IndexFollower({ replica, index, facts, table, kept: new KeptIndex(index, segments, pause), pause })
  let newest = 0

  /** Ids, best first; none when only the archive can answer truly. Null: a newer query came. */
  async function search(text: string): Promise<readonly ArticleId[] | null> {
    const mine = ++newest
    const isCurrent = () => mine === newest
    await pause()
    if (!isCurrent()) return null
    const plan = planQuery(parseQuery(text), index.languages)
    if (plan === null) return []
    if (!hasWords(plan)) return plan.rowTerms.length > 0 ? check(plan, facts.newest(plan.rowTerms, limitOf(plan)), isCurrent) : []
    const hits = await collect(plan, false, isCurrent)
    const found = hits && (await check(plan, hits, isCurrent))
    if (found === null || found.length >= FEW) return found
    const near = await collect(plan, true, isCurrent)
    return near && check(plan, [...new Set([...found, ...near])], isCurrent)
  }

  /** The best hits of all segments, best first; null as soon as the query is no longer the newest. */
  async function collect(plan: InstantPlan, isForgiving: boolean, isCurrent: () => boolean): Promise<readonly number[] | null> {
    const passes = plan.rowTerms.length > 0 ? facts.filter(plan.rowTerms) : () => true
    const top = new TopHits(limitOf(plan))
    const visit = (id: number, score: number) => {
      if (passes(id)) top.add(id, score)
    }
    let sliceStart = performance.now()
    for (const _ of index.search(plan, isForgiving, visit)) {
      if (performance.now() - sliceStart < SLICE) continue
      await pause()
      if (!isCurrent()) return null
      sliceStart = performance.now()
    }
    return top.ids()
  }

  async function check(plan: InstantPlan, hits: readonly number[], isCurrent: () => boolean): Promise<readonly ArticleId[] | null> {
    const ids = hits.map((id) => articleId.parse(id))
    if (plan.exact.length > 0) return checkTexts(table, plan, ids, { limit: LIMIT, pause, isCurrent })
    return isCurrent() ? ids.slice(0, LIMIT) : null
  }

  return {
    index,
    search,
    rows: (ids: readonly ArticleId[]) => table.rows(ids),
    follow: follower.follow.bind(follower),
    fill: follower.fill.bind(follower)
  }
}

/** More hits are looked for where some will not hold the phrase. */
function limitOf(plan: InstantPlan): number {
  return plan.exact.length > 0 ? MOST_HITS : LIMIT
}
