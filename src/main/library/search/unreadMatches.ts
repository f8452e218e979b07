import { parseQuery } from '@shared/text/query'
import type { Sql } from '../archive/sql'
import { type Catalog, MARKS } from './catalog/types'
import { placesIn } from './mask'
import { matchPlan } from './matchPlan'
import { planQuery } from './planQuery'
import { wholeSpelling } from './spelling'

/** The unread articles that answer a query as it is written: nothing is corrected in what is kept. */
export function unreadMatches(sql: Sql, catalog: Catalog, text: string, now: number): number[] {
  const query = parseQuery(text, now)
  if (query.terms.length === 0) return []
  const places = placesIn(matchPlan(sql, catalog, planQuery(query, wholeSpelling(sql))))
  return places.filter((place) => ((catalog.marks[place] ?? 0) & MARKS.read) === 0).map((place) => catalog.ids[place] ?? 0)
}
