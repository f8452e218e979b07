import { wantedClauses } from '@shared/text/highlight'
import { parseQuery } from '@shared/text/query'
import type { Query, QueryNode } from '@shared/text/queryTypes'
import type { Sql } from '../archive/sql'
import type { Catalog } from './catalog/types'
import { correctQuery } from './correctQuery'
import { anyOf, type Mask, noneOf, placesIn } from './mask'
import { matchPlan } from './matchPlan'
import { isLong, isPlain, type PartialWord, partialMatches } from './partialMatches'
import { planQuery } from './planQuery'
import { raiseAlike } from './rank/raiseAlike'
import { newestFirst, type RankedMatch, rankMatches } from './rank/rankMatches'
import { wholeSpelling } from './spelling'

/** How a match answers: in its present text, only in an earlier one, or with some of the words only. */
export type MatchKind = 'present' | 'older' | 'partial'

/** An answer, and how it answers. */
export interface FoundMatch extends RankedMatch {
  readonly kind: MatchKind
}

/** All that answers a query. */
export interface FoundMatches {
  readonly catalog: Catalog
  readonly query: Query
  /** Best first. */
  readonly matches: readonly FoundMatch[]
  /** The query with its misspelt words put right, when answers of that are among the matches. */
  readonly corrected: (Query & { readonly text: string }) | null
  /** The words that partial answers hold some of. */
  readonly words: readonly PartialWord[]
}

/** How a query is to be answered. */
export interface FindOptions {
  readonly includeOlder: boolean
  /** Milliseconds since 1970. */
  readonly now: number
}

/** With so many answers a query needs no correction; with so many no answers that hold only some of its words. */
const ENOUGH = { corrected: 5, partial: 10 } as const
const MOST_PARTIAL = 50
/** Of more that hold some of the words, the best by their words are compared with the best answers. */
const WEIGHED_PARTIAL = 200

/**
 * Finds what answers a query: the present texts, best first; then, where that is little, what its misspelt words likely stand for; then, when
 * asked for, articles of which only an earlier text answers; last, where all that is little, what holds only some of its words.
 */
export async function findMatches(sql: Sql, catalog: Catalog, text: string, options: FindOptions): Promise<FoundMatches> {
  const query = parseQuery(text, options.now)
  const nothing = { catalog, query, matches: [], corrected: null, words: [] }
  if (query.terms.length === 0) return nothing
  const exact = await findPresent(sql, catalog, query, options.now)
  // With operators a query says exactly what it wants, and has it if there is any.
  const enough = query.terms.every(isPlain) ? ENOUGH.corrected : 1
  const corrected = exact.matches.length < enough ? await correctQuery(sql, query, text) : null
  const other = corrected === null ? null : await findPresent(sql, catalog, corrected, options.now)
  const present = other === null ? exact : join(catalog, exact, other)
  const older = options.includeOlder && query.terms.some(asksForWords) ? findOlder(sql, catalog, query, present.mask) : []
  const whole = [...present.matches, ...older]
  const partial =
    whole.length < ENOUGH.partial
      ? await findPartial(sql, catalog, corrected ?? query, present.mask, whole, options.now)
      : { matches: [], words: [] }
  const isCorrected = other !== null && present.matches.length > exact.matches.length
  return {
    catalog,
    query,
    matches: [...whole, ...partial.matches],
    corrected: isCorrected ? corrected : null,
    words: partial.words
  }
}

interface Present {
  readonly mask: Mask
  readonly matches: readonly FoundMatch[]
}

async function findPresent(sql: Sql, catalog: Catalog, query: Query, now: number): Promise<Present> {
  const spelling = wholeSpelling(sql)
  const mask = matchPlan(sql, catalog, planQuery(query, spelling))
  const ranked = await rankMatches(sql, catalog, mask, wantedClauses(query), spelling, now)
  return { mask, matches: ranked.map((match) => ({ ...match, kind: 'present' })) }
}

/** Two answers as one, those of the second below. */
function join({ size }: Catalog, first: Present, second: Present): Present {
  const others = second.matches.filter(({ place }) => first.mask[place] === 0)
  return { mask: anyOf([first.mask, second.mask], size), matches: [...first.matches, ...below(first.matches, others)] }
}

async function findPartial(sql: Sql, catalog: Catalog, query: Query, present: Mask, whole: readonly FoundMatch[], now: number) {
  const spelling = wholeSpelling(sql)
  const partial = partialMatches(sql, catalog, query, spelling, present)
  if (partial === null) return { matches: [], words: [] }
  const clauses = partial.words.map((word) => word.clause)
  const ranked = await rankMatches(sql, catalog, partial.mask, clauses, { ...spelling, goesOn: isLong }, now)
  const known = new Set(whole.map(({ place }) => place))
  const others = ranked.filter(({ place }) => !known.has(place)).slice(0, WEIGHED_PARTIAL)
  const raised = (await raiseAlike(sql, catalog, others, whole)).slice(0, MOST_PARTIAL)
  const matches = raised.map((match): FoundMatch => ({ ...match, kind: 'partial' }))
  return { matches: below(whole, matches), words: partial.words }
}

/** Articles of which only an earlier text answers, newest first, below all others. */
function findOlder(sql: Sql, catalog: Catalog, query: Query, present: Mask): FoundMatch[] {
  const older = matchPlan(sql, catalog, planQuery(query, wholeSpelling(sql)), 'older_words')
  const places = newestFirst(catalog, placesIn(noneOf(anyOf([noneOf(older), present], catalog.size))))
  return places.map((place, index) => ({ place, score: 1e-6 / (index + 1), kind: 'older' }))
}

function asksForWords(node: QueryNode): boolean {
  return node.kind === 'text' || ((node.kind === 'and' || node.kind === 'or') && node.of.some(asksForWords))
}

/** Scores of a second answer, brought below those of the first. */
function below(first: readonly FoundMatch[], second: readonly FoundMatch[]): readonly FoundMatch[] {
  const [least, most] = [first.at(-1)?.score, second[0]?.score]
  if (least === undefined || most === undefined) return second
  return second.map((match) => ({ ...match, score: (match.score / most) * least * 0.5 }))
}
