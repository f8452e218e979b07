import { wantedClauses } from '@shared/text/highlight'
import { parseQuery } from '@shared/text/query'
import type { Query, QueryNode } from '@shared/text/queryTypes'
import type { Sql } from '../archive/sql'
import type { Catalog } from './catalog/types'
import { correctQuery } from './correctQuery'
import { anyOf, type Mask, noneOf, placesIn } from './mask'
import { matchPlan } from './matchPlan'
import { planQuery } from './planQuery'
import { newestFirst, type RankedMatch, rankMatches } from './rank/rankMatches'
import { wholeSpelling } from './spelling'

/** An answer, and what of it answered. */
export interface FoundMatch extends RankedMatch {
  /** Only an earlier text of the article answers. */
  readonly isOlder: boolean
}

/** All that answers a query. */
export interface FoundMatches {
  readonly catalog: Catalog
  /** As written: its words are shown, unless only corrected ones were found. */
  readonly query: Query
  /** Best first. */
  readonly matches: readonly FoundMatch[]
  /** The query with its misspelt words put right, when answers of that are among the matches. */
  readonly corrected: (Query & { readonly text: string }) | null
}

/** With so many answers a query needs no correction. */
const ENOUGH = 5

/**
 * Finds what answers a query: the present texts, best first; then, where that is little, what its misspelt words likely stand for; then,
 * when asked for, articles of which only an earlier text answers.
 */
export async function findMatches(
  sql: Sql,
  catalog: Catalog,
  text: string,
  options: { readonly includeOlder: boolean; readonly now: number }
): Promise<FoundMatches> {
  const query = parseQuery(text, options.now)
  if (query.terms.length === 0) return { catalog, query, matches: [], corrected: null }
  const present = await findPresent(sql, catalog, query, options.now)
  const older = options.includeOlder && query.terms.some(asksForWords) ? findOlder(sql, catalog, query, present.mask) : []
  const exact = [...present.matches, ...older]
  const corrected = exact.length < ENOUGH ? await correctQuery(sql, query, text) : null
  if (corrected === null) return { catalog, query, matches: exact, corrected }
  const known = new Set(exact.map(({ place }) => place))
  const others = (await findPresent(sql, catalog, corrected, options.now)).matches.filter(({ place }) => !known.has(place))
  return { catalog, query, matches: [...exact, ...below(exact, others)], corrected: others.length === 0 ? null : corrected }
}

async function findPresent(sql: Sql, catalog: Catalog, query: Query, now: number): Promise<{ mask: Mask; matches: FoundMatch[] }> {
  const spelling = wholeSpelling(sql)
  const mask = matchPlan(sql, catalog, planQuery(query, spelling))
  const ranked = await rankMatches(sql, catalog, mask, wantedClauses(query), spelling, now)
  return { mask, matches: ranked.map((match) => ({ ...match, isOlder: false })) }
}

/** Articles of which only an earlier text answers, newest first, below all others. */
function findOlder(sql: Sql, catalog: Catalog, query: Query, present: Mask): FoundMatch[] {
  const older = matchPlan(sql, catalog, planQuery(query, wholeSpelling(sql)), 'older_words')
  const places = newestFirst(catalog, placesIn(noneOf(anyOf([noneOf(older), present], catalog.size))))
  return places.map((place, index) => ({ place, score: 1e-6 / (index + 1), isOlder: true }))
}

function asksForWords(node: QueryNode): boolean {
  return node.kind === 'text' || ((node.kind === 'and' || node.kind === 'or') && node.of.some(asksForWords))
}

/** Scores of a second answer, brought below those of the first. */
function below(first: readonly FoundMatch[], second: readonly FoundMatch[]): FoundMatch[] {
  const [least, most] = [first.at(-1)?.score, second[0]?.score]
  if (least === undefined || most === undefined) return [...second]
  return second.map((match) => ({ ...match, score: (match.score / most) * least * 0.5 }))
}
