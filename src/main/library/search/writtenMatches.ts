import { parseQuery } from '@shared/text/query'
import type { Sql } from '../archive/sql'
import { catalogPart } from './catalog/makeCatalog'
import { type Catalog, MARKS } from './catalog/types'
import { placesIn } from './mask'
import { matchPlan } from './matchPlan'
import { planQuery } from './planQuery'
import { wholeSpelling } from './spelling'

/** The articles that answer a query as it is written, newest first: nothing is corrected in what is kept. */
export function writtenMatches(sql: Sql, catalog: Catalog, text: string, now: number): number[] {
  return idsAt(
    catalog,
    writtenPlaces(sql, catalog, text, now).sort((a, b) => (catalog.sortKeys[b] ?? 0) - (catalog.sortKeys[a] ?? 0))
  )
}

/** The unread ones of them. */
export function unreadMatches(sql: Sql, catalog: Catalog, text: string, now: number): number[] {
  const places = writtenPlaces(sql, catalog, text, now)
  return idsAt(
    catalog,
    places.filter((place) => ((catalog.marks[place] ?? 0) & MARKS.read) === 0)
  )
}

/** Those of a few articles that answer; null where the catalog lacks one. Asked often, so that nothing else is looked at. */
export function matchesAmong(sql: Sql, catalog: Catalog, text: string, ids: readonly number[], now: number): number[] | null {
  const part = catalogPart(catalog, new Set(ids))
  if (part.size < ids.length) return null
  return idsAt(part, writtenPlaces(sql, part, text, now))
}

function writtenPlaces(sql: Sql, catalog: Catalog, text: string, now: number): number[] {
  const query = parseQuery(text, now)
  if (query.terms.length === 0) return []
  return placesIn(matchPlan(sql, catalog, planQuery(query, wholeSpelling(sql))))
}

function idsAt({ ids }: Catalog, places: readonly number[]): number[] {
  return places.map((place) => ids[place] ?? 0)
}
