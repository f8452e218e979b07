import type { TextClause } from '@shared/text/queryTypes'
import type { Sql } from '../../archive/sql'
import type { Catalog } from '../catalog/types'
import { type Mask, placesIn } from '../mask'
import type { Spelling } from '../matchExpression'
import { startPace } from '../pace'
import { type Candidates, chooseCandidates } from './candidates'
import { makeCounts } from './counts'
import type { Ranking } from './ranking'
import { type ClauseScore, scoreClause } from './scoreClause'
import { scorePairs } from './scorePairs'
import { weights } from './weights'

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
): Promise<Ranking> {
  if (clauses.length === 0) return byTime(newestFirst(catalog, placesIn(mask)), 1)
  const candidates = chooseCandidates(sql, catalog, mask, clauses, spelling)
  const total = await scoreAll(sql, clauses, spelling, candidates)
  for (const [index, place] of candidates.places.entries()) {
    total[index] = (total[index] ?? 0) * recencyOf(now - (catalog.publishedAt[place] ?? 0))
  }
  const scored = byWorth(catalog, candidates, total)
  const rest = mask.slice()
  for (const place of candidates.places) rest[place] = 0
  const later = byTime(newestFirst(catalog, placesIn(rest)), (scored.scores.at(-1) ?? 1) / 2)
  return { places: [...scored.places, ...later.places], scores: [...scored.scores, ...later.scores] }
}

/** What is not scored: the later, the better, the first worth `most`. */
export function byTime(places: readonly number[], most: number): Ranking {
  return { places, scores: places.map((_, index) => most / (index + 1)) }
}

async function scoreAll(sql: Sql, clauses: readonly TextClause[], spelling: Spelling, candidates: Candidates): Promise<Float64Array> {
  const pace = startPace()
  const total = new Float64Array(candidates.rows.length)
  const scores: ClauseScore[] = []
  const counts = makeCounts(sql)
  for (const clause of clauses) {
    const score = scoreClause(sql, clause, spelling, candidates, counts)
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
function byWorth({ sortKeys }: Catalog, { places }: Candidates, total: Float64Array): Ranking {
  const keyOf = (index: number) => sortKeys[places[index] ?? 0] ?? 0
  const order = [...places.keys()].sort((a, b) => (total[b] ?? 0) - (total[a] ?? 0) || keyOf(b) - keyOf(a))
  return { places: order.map((index) => places[index] ?? 0), scores: order.map((index) => total[index] ?? 0) }
}

/** Rows stand in order of time but for those of one second. */
export function newestFirst({ sortKeys }: Catalog, places: readonly number[]): number[] {
  return places.toSorted((a, b) => (sortKeys[b] ?? 0) - (sortKeys[a] ?? 0))
}
