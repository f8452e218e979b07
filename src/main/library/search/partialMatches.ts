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
}

/** The part of what was asked for, weighed by rarity, that a partial answer must hold. */
const LEAST_SHARE = 0.25

/**
 * Finds what holds the weightier part of the words of a query of plain words; null for any other, which is exact, and for a single word.
 * `exact` is left out.
 */
export function partialMatches(sql: Sql, catalog: Catalog, query: Query, spelling: Spelling, exact: Mask): PartialAnswers | null {
  const plain = query.terms.filter(isPlain)
  if (plain.length < Math.max(2, query.terms.length)) return null
  const words = plain.map((word): PartialWord => {
    const clause = { ...word, isOpen: true }
    const rows = matchingRows(sql, 'words', matchExpression(clause, { ...spelling, goesOn: isLong }))
    return { clause, mask: rowMask(catalog, rows), rarity: Math.log(1 + (catalog.size - rows.length + 0.5) / (rows.length + 0.5)) }
  })
  return { mask: allOf([holdingEnough(words, catalog.size), noneOf(exact)], catalog.size), words }
}

/** A long word may be the first part of another: compounds are written in one in many languages. */
export function isLong({ tokens: [word = ''] }: TextClause): boolean {
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
