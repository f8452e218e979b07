import type { Sql, SqlValue } from '../archive/sql'
import { eachRow } from './eachRow'
import { startPace } from './pace'
import { type Plan, planMatch, selectNewest, type TextTable } from './planQuery'

/** An answer and its worth; higher is better, comparable within one query. */
export interface RankedMatch {
  readonly id: number
  readonly score: number
}

interface Match {
  readonly id: number
  readonly sortKey: number
}

/** Scoring more than the newest 3,000 does not find better answers (measured: recall within 0.005). */
const SCORED = 3000
/** A word in the headline says more than one in the text. */
const rankIn = (table: TextTable) =>
  `SELECT rowid AS sortKey, bm25(${table}, 6.0, 1.0) AS rank FROM ${table} WHERE ${table} MATCH ? AND rowid >= ?`

/** All answers to a plan, best first: the newest by bm25, older ones after them by time. Others get their turn meanwhile. */
export async function rankMatches(sql: Sql, plan: Plan): Promise<RankedMatch[]> {
  const { text, values } = selectNewest(plan)
  const matches = await readAll<Match>(sql, text, values)
  const ranks = await readRanks(sql, plan, matches[Math.min(SCORED, matches.length) - 1]?.sortKey ?? 0)
  const hasWords = plan.wanted !== null
  const scored = matches.map(({ id, sortKey }, index) => ({ id, score: hasWords ? scoreOf(ranks.get(sortKey), index) : 1 / (index + 1) }))
  return scored.sort((a, b) => b.score - a.score)
}

/** SQLite's bm25 is below zero, lower being better. Equals go by time; what was not scored stands below all that was. */
function scoreOf(rank: number | undefined, index: number): number {
  const place = 0.001 / (index + 1)
  return rank === undefined ? place / 2 : Math.max(0, -rank) + place
}

async function readRanks(sql: Sql, plan: Plan, oldest: number): Promise<Map<number, number>> {
  const match = planMatch(plan)
  if (match === null) return new Map()
  const rows = await readAll<{ sortKey: number; rank: number }>(sql, rankIn(plan.table), [match, oldest])
  return new Map(rows.map((row) => [row.sortKey, row.rank]))
}

async function readAll<Row>(sql: Sql, text: string, values: readonly SqlValue[]): Promise<Row[]> {
  const pace = startPace()
  const rows: Row[] = []
  for (const row of eachRow<Row>(sql, text, values)) {
    rows.push(row)
    if (pace.isSpent()) await pace.pause()
  }
  return rows
}
