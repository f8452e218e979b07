import type { TextClause } from '@shared/text/queryTypes'
import type { Sql } from '../../archive/sql'
import type { Catalog } from '../catalog/types'
import { type Mask, placesIn } from '../mask'
import type { Spelling } from '../matchExpression'
import { startPace } from '../pace'
import { type Candidates, chooseCandidates } from './candidates'
import { type ClauseScore, scoreClause } from './scoreClause'
import { scorePairs } from './scorePairs'
import { weights } from './weights'

/** An answer by its place in the catalog, and its worth; higher is better, comparable within one query. */
export interface RankedMatch {
  readonly place: number
  readonly score: number
}

const DAY_MS = 86_400_000

/**
 * All answers, best first: words by BM25F, what stands together, and how new an article is; those that are not scored after them by time.
 * `clauses`: the words that were asked for. `now`: milliseconds since 1970. Others get their turn meanwhile.
 */
export async function rankMatches(
  sql: Sql,
  catalog: Catalog,
  mask: Mask,
  clauses: readonly TextClause[],
  spelling: Spelling,
  now: number
): Promise<RankedMatch[]> {
  if (clauses.length === 0) return newestFirst(catalog, placesIn(mask)).map((place, index) => ({ place, score: 1 / (index + 1) }))
  const candidates = chooseCandidates(sql, catalog, mask, clauses, spelling)
  const total = await scoreAll(sql, clauses, spelling, candidates)
  const scored = candidates.places.map((place, index): RankedMatch => {
    return { place, score: (total[index] ?? 0) * recencyOf(now - (catalog.publishedAt[place] ?? 0)) }
  })
  const later = byWorth(catalog, scored)
  const known = new Set(candidates.places)
  const rest = newestFirst(
    catalog,
    placesIn(mask).filter((place) => !known.has(place))
  )
  const least = later.at(-1)?.score ?? 1
  return [...later, ...rest.map((place, index) => ({ place, score: least / (index + 2) }))]
}

async function scoreAll(sql: Sql, clauses: readonly TextClause[], spelling: Spelling, candidates: Candidates): Promise<Float64Array> {
  const pace = startPace()
  const total = new Float64Array(candidates.rows.length)
  const scores: ClauseScore[] = []
  for (const clause of clauses) {
    const score = scoreClause(sql, clause, spelling, candidates)
    for (const [index, worth] of score.worth.entries()) total[index] = (total[index] ?? 0) + worth
    scores.push(score)
    await pace.pause()
  }
  scorePairs(sql, clauses, scores, candidates, total)
  return total
}

function recencyOf(age: number): number {
  const { gain, halfLifeDays } = weights.recency
  return 1 + gain * 2 ** (-Math.max(0, age) / (halfLifeDays * DAY_MS))
}

/** Equals go by time. */
function byWorth({ sortKeys }: Catalog, matches: readonly RankedMatch[]): RankedMatch[] {
  return matches.toSorted((a, b) => b.score - a.score || (sortKeys[b.place] ?? 0) - (sortKeys[a.place] ?? 0))
}

/** Rows stand in order of time but for those of one second. */
export function newestFirst({ sortKeys }: Catalog, places: readonly number[]): number[] {
  return places.toSorted((a, b) => (sortKeys[b] ?? 0) - (sortKeys[a] ?? 0))
}
