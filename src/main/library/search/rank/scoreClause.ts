import type { TextClause } from '@shared/text/queryTypes'
import type { Sql } from '../../archive/sql'
import { type Spelling, scopeOf, spellClause } from '../matchExpression'
import { numberList } from '../numberList'
import type { Candidates } from './candidates'
import type { Counts } from './counts'
import { K1, weights } from './weights'

/** What a clause is worth in each candidate, by their order. */
export interface ClauseScore {
  readonly worth: Float64Array
  /** Inverse document frequency: how rare what was asked for is. */
  readonly rarity: number
}

const ranked = ({ body, lead, names, title, notes } = weights.columns) => `
WITH ranked AS MATERIALIZED (
  SELECT rowid AS row, bm25(words, ${body}, ${lead}, ${names}, ${title}, ${notes}) AS rank FROM words
  WHERE words MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?)
SELECT json_group_array(row) AS rows, json_group_array(rank) AS ranks FROM ranked`

/** Articles looked at for one phrase: one with more is too common to tell answers apart by how often it stands in them. */
const MOST_RANKED = 10_000
/** How often a phrase is taken to stand in those that were not looked at. */
const TYPICAL_COUNT = 0.8

/**
 * Scores a clause as one term, however many inflections it stands for. SQLite's bm25() takes each phrase for a term of its own, so that a rare
 * inflection would outweigh the word: so each is asked for alone, the weighted count is taken back out of its rank, and counts are added up.
 */
export function scoreClause(sql: Sql, clause: TextClause, spelling: Spelling, candidates: Candidates, counts: Counts): ClauseScore {
  const scope = scopeOf(clause)
  const { whole, beginning } = spellClause(clause, spelling)
  const phrases = beginning === null ? whole : [...whole, beginning]
  const occurrences = new Float64Array(candidates.rows.length)
  for (const [index, phrase] of phrases.entries()) {
    const add = (expression: string, span: Span) => {
      const found = { expression, rarity: sqliteRarity(counts.total, counts.of(expression)), share: index === 0 ? 1 : weights.inflected }
      addOccurrences(sql, found, candidates, span, occurrences)
    }
    add(`${scope}(${phrase})`, [candidates.oldest, Number.MAX_SAFE_INTEGER])
    if (candidates.hasOlderTitles) add(`{title} : (${phrase})`, [0, candidates.oldest - 1])
  }
  const rarity = rarityOf(counts.total, counts.of(`${scope}(${phrases.join(' OR ')})`))
  return { worth: occurrences.map((count) => (rarity * (1 + K1) * count) / (1 + count)), rarity }
}

/** Robertson and Spärck Jones's weight, kept above zero as Lucene does. */
function rarityOf(total: number, found: number): number {
  return Math.log(1 + (total - found + 0.5) / (found + 0.5))
}

type Span = readonly [from: number, to: number]

/** A phrase as FTS5 takes it, how rare SQLite finds it, and what an occurrence counts. */
interface Phrase {
  readonly expression: string
  readonly rarity: number
  readonly share: number
}

/** Adds how often a phrase stands in each candidate of a span, columns weighted and length allowed for. */
function addOccurrences(
  sql: Sql,
  { expression, rarity, share }: Phrase,
  candidates: Candidates,
  [from, to]: Span,
  occurrences: Float64Array
): void {
  const found = sql.get<{ rows: string; ranks: string }>(ranked(), expression, from, to, MOST_RANKED)
  const [rows, ranks] = [numberList(found?.rows), numberList(found?.ranks)]
  const add = (place: number | undefined, count: number) => {
    if (place !== undefined) occurrences[place] = (occurrences[place] ?? 0) + share * count
  }
  for (const [index, row] of rows.entries()) add(candidates.placeOf.get(row), countBehind(-(ranks[index] ?? 0) / rarity))
  const last = rows.at(-1)
  if (rows.length < MOST_RANKED || last === undefined) return
  for (const [place, row] of candidates.rows.entries()) if (row < last && row >= from) add(place, TYPICAL_COUNT)
}

/** FTS5's inverse document frequency (sqlite.org/fts5.html §5.1.1). */
function sqliteRarity(total: number, found: number): number {
  const rarity = Math.log((total - found + 0.5) / (found + 0.5))
  return rarity > 0 ? rarity : 1e-6
}

/** `saturated` is (K1 + 1) c / (c + 1); answers c. */
function countBehind(saturated: number): number {
  return saturated <= 0 ? 0 : Math.min(saturated / Math.max(1 + K1 - saturated, 1e-3), 1000)
}
