import type { Query, QueryNode, TextClause } from '@shared/text/queryTypes'
import type { Sql } from '../archive/sql'
import type { Catalog } from './catalog/types'
import { allOf, type Mask, noneOf } from './mask'
import { matchExpression, type Spelling } from './matchExpression'
import { matchingRows, rowMask } from './matchPlan'

/** One of the words of a query, where it is found, and how much of what was asked for it is. */
export interface PartialWord {
  readonly clause: TextClause
  readonly mask: Mask
  readonly rarity: number
}

/** Answers that hold some of the words of a query, though not all. */
export interface PartialAnswers {
  readonly mask: Mask
  readonly words: readonly PartialWord[]
  /** Which of the words stand for all words that begin so. */
  readonly goesOn: Spelling['goesOn']
}

/** The part of what was asked for, weighed by rarity, that a partial answer must hold. */
const LEAST_SHARE = 0.25

/**
 * Finds what holds the weightier part of the words of a query of plain words, or of a single one that is still open the beginning; null for any
 * other query, which is exact. `exact` is left out.
 */
export function partialMatches(sql: Sql, catalog: Catalog, query: Query, spelling: Spelling, exact: Mask): PartialAnswers | null {
  const plain = query.terms.filter(isPlain)
  const [only] = plain
  if (only === undefined || plain.length < query.terms.length) return null
  if (plain.length === 1) return begunMatches(sql, catalog, only, spelling, exact)
  const words = plain.map((word): PartialWord => {
    const clause = { ...word, isOpen: true }
    const rows = matchingRows(sql, 'words', matchExpression(clause, { ...spelling, goesOn: isLong }))
    return { clause, mask: rowMask(catalog, rows), rarity: Math.log(1 + (catalog.size - rows.length + 0.5) / (rows.length + 0.5)) }
  })
  return { mask: allOf([holdingEnough(words, catalog.size), noneOf(exact)], catalog.size), words, goesOn: isLong }
}

/** A word that few stories hold may be the beginning of one that many do: the reader has paused, not ended. */
function begunMatches(sql: Sql, catalog: Catalog, word: TextClause, spelling: Spelling, exact: Mask): PartialAnswers | null {
  if (!word.isOpen) return null
  const goesOn = () => true
  const begun = rowMask(catalog, matchingRows(sql, 'words', matchExpression(word, { ...spelling, goesOn })))
  return { mask: allOf([begun, noneOf(exact)], catalog.size), words: [{ clause: word, mask: exact, rarity: 1 }], goesOn }
}

/** A long word may be the first part of another: compounds are written in one in many languages. */
function isLong({ tokens: [word = ''] }: TextClause): boolean {
  return word.length >= 5
}

/** Words without quotes, star or field. */
export function isPlain(term: QueryNode): term is TextClause {
  return term.kind === 'text' && term.field === 'any' && term.match === 'whole'
}

function holdingEnough(words: readonly PartialWord[], size: number): Mask {
  const shares = new Float64Array(size)
  const whole = words.reduce((sum, { rarity }) => sum + rarity, 0)
  for (const { mask, rarity } of words) {
    for (let place = mask.indexOf(1); place >= 0; place = mask.indexOf(1, place + 1)) shares[place] = (shares[place] ?? 0) + rarity / whole
  }
  return Uint8Array.from(shares, (share) => (share >= LEAST_SHARE ? 1 : 0))
}
