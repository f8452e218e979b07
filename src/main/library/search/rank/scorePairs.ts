import type { TextClause } from '@shared/text/queryTypes'
import type { Sql } from '../../archive/sql'
import { numberList } from '../numberList'
import type { Candidates } from './candidates'
import type { ClauseScore } from './scoreClause'
import { weights } from './weights'

/** Below this a word is too common for its neighbourhood to say anything. */
const LEAST_RARITY = 0.7

const FOUND = `SELECT json_group_array(rowid) AS rows FROM words WHERE words MATCH ? AND rowid >= ?`

/** Adds to `total` what candidates gain where neighbouring words of the query stand together, as they are written. */
export function scorePairs(
  sql: Sql,
  clauses: readonly TextClause[],
  scores: readonly ClauseScore[],
  candidates: Candidates,
  total: Float64Array
): void {
  for (let at = 0; at + 1 < clauses.length; at++) {
    const [left, right] = [clauses[at], clauses[at + 1]]
    const rarity = Math.min(scores[at]?.rarity ?? 0, scores[at + 1]?.rarity ?? 0)
    if (left === undefined || right === undefined || rarity < LEAST_RARITY) continue
    const [first, second] = [left.tokens.join(' '), right.tokens.join(' ')]
    const { phrase, phraseInTitle, near } = weights.pair
    const star = right.match === 'prefix' || right.isOpen ? '*' : ''
    gain(sql, `"${first} ${second}"${star}`, phrase * rarity, candidates.oldest, candidates, total)
    gain(sql, `{title} : "${first} ${second}"${star}`, (phraseInTitle - phrase) * rarity, 0, candidates, total)
    gain(sql, `NEAR("${first}" "${second}"${star}, ${weights.nearWords})`, near * rarity, candidates.oldest, candidates, total)
  }
}

function gain(sql: Sql, expression: string, worth: number, from: number, { placeOf }: Candidates, total: Float64Array): void {
  for (const row of numberList(sql.get<{ rows: string }>(FOUND, expression, from)?.rows)) {
    const place = placeOf.get(row)
    if (place !== undefined) total[place] = (total[place] ?? 0) + worth
  }
}
