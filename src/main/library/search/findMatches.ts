import { wantedClauses } from '@shared/text/highlight'
import { parseQuery } from '@shared/text/query'
import type { Query, QueryNode } from '@shared/text/queryTypes'
import type { Sql } from '../archive/sql'
import type { Catalog } from './catalog/types'
import { correctQuery } from './correctQuery'
import { anyOf, type Mask, placesIn } from './mask'
import { matchPlan } from './matchPlan'
import { isPlain, type PartialWord, partialMatches } from './partialMatches'
import { planQuery } from './planQuery'
import { raiseAlike } from './rank/raiseAlike'
import { firstOf, type Ranking, rankingWithout, stack } from './rank/ranking'
import { byTime, newestFirst, rankMatches } from './rank/rankMatches'
import { wholeSpelling } from './spelling'

/** All that answers a query. */
export interface FoundMatches {
  readonly catalog: Catalog
  readonly query: Query
  readonly ranking: Ranking
  /** So many of the ranking, from the first, answer in their present texts; so many after them only in earlier ones; the rest in part. */
  readonly present: number
  readonly older: number
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
  if (query.terms.length === 0) return { catalog, query, ranking: nothing, present: 0, older: 0, corrected: null, words: [] }
  const exact = await findPresent(sql, catalog, query, options.now)
  // With operators a query says exactly what it wants, and has it if there is any.
  const enough = query.terms.every(isPlain) ? ENOUGH.corrected : 1
  const corrected = sizeOf(exact) < enough ? await correctQuery(sql, query, text) : null
  const present = corrected === null ? exact : join(catalog, exact, await findPresent(sql, catalog, corrected, options.now))
  const whole = options.includeOlder && query.terms.some(asksForWords) ? join(catalog, present, findOlder(sql, catalog, query)) : present
  const partial = sizeOf(whole) < ENOUGH.partial ? await findPartial(sql, catalog, corrected ?? query, whole, options.now) : null
  return {
    catalog,
    query,
    ranking: stack(whole.ranking, partial?.ranking ?? nothing),
    present: sizeOf(present),
    older: sizeOf(whole) - sizeOf(present),
    corrected: sizeOf(present) > sizeOf(exact) ? corrected : null,
    words: partial?.words ?? []
  }
}

const nothing: Ranking = { places: [], scores: [] }

/** Answers as a set and in order. */
interface Answers {
  readonly mask: Mask
  readonly ranking: Ranking
}

const sizeOf = ({ ranking }: Answers): number => ranking.places.length

async function findPresent(sql: Sql, catalog: Catalog, query: Query, now: number): Promise<Answers> {
  const spelling = wholeSpelling(sql)
  const mask = matchPlan(sql, catalog, planQuery(query, spelling))
  return { mask, ranking: await rankMatches(sql, catalog, mask, wantedClauses(query), spelling, now) }
}

/** Two answers as one, what is only in the second below. */
function join({ size }: Catalog, first: Answers, second: Answers): Answers {
  return { mask: anyOf([first.mask, second.mask], size), ranking: stack(first.ranking, rankingWithout(second.ranking, first.mask)) }
}

/** Articles of which an earlier text answers, newest first. */
function findOlder(sql: Sql, catalog: Catalog, query: Query): Answers {
  const mask = matchPlan(sql, catalog, planQuery(query, wholeSpelling(sql)), 'older_words')
  return { mask, ranking: byTime(newestFirst(catalog, placesIn(mask)), 1) }
}

async function findPartial(sql: Sql, catalog: Catalog, query: Query, whole: Answers, now: number) {
  const spelling = wholeSpelling(sql)
  const partial = partialMatches(sql, catalog, query, spelling, whole.mask)
  if (partial === null) return null
  const clauses = partial.words.map((word) => word.clause)
  const ranked = await rankMatches(sql, catalog, partial.mask, clauses, { ...spelling, goesOn: partial.goesOn }, now)
  const raised = await raiseAlike(sql, catalog, rankingWithout(ranked, whole.mask, WEIGHED_PARTIAL), whole.ranking)
  return { ranking: firstOf(raised, MOST_PARTIAL), words: partial.words }
}

function asksForWords(node: QueryNode): boolean {
  return node.kind === 'text' || ((node.kind === 'and' || node.kind === 'or') && node.of.some(asksForWords))
}
