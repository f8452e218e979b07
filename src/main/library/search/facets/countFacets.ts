import type { FacetValue, SearchFacets } from '@shared/contract/search'
import type { Sql } from '../../archive/sql'
import type { Catalog, NamedColumn } from '../catalog/types'
import { timeFacet } from './timeFacet'
import { writeFilter } from './writeFilter'

/** Values shown of each facet. */
const MOST = 12

/** How articles are spread: those at `places` by name, those at `timePlaces` over time. */
export function countFacets(sql: Sql, catalog: Catalog, places: readonly number[], timePlaces: readonly number[]): SearchFacets {
  return {
    feeds: feedFacet(sql, catalog, places),
    sections: namedFacet(catalog, 'sections', places, (name) => writeFilter('section', name)),
    authors: namedFacet(catalog, 'author', places, (name) => writeFilter('author', name)),
    languages: languageFacet(catalog, places),
    time: timeFacet(timePlaces.map((place) => catalog.publishedAt[place] ?? 0))
  }
}

/** Feeds of one name count as one: a filter can't tell them apart either. */
function feedFacet(sql: Sql, { feeds }: Catalog, places: readonly number[]): FacetValue[] {
  const rows = sql.all<{ id: number; name: string }>('SELECT id, coalesce(custom_title, title) AS name FROM library.feeds')
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const counts = new Map<string, number>()
  for (const [id, count] of countNumbers(feeds, places)) add(counts, names.get(id) ?? '', count)
  return mostFrequent(counts, (name) => writeFilter('feed', name))
}

function namedFacet(
  { named, dictionaries }: Catalog,
  column: NamedColumn,
  places: readonly number[],
  filterOf: (name: string) => string
): FacetValue[] {
  const counts = new Map<string, number>()
  for (const [number, count] of countNumbers(named[column], places)) {
    for (const name of new Set(dictionaries[column].names(number))) add(counts, name, count)
  }
  return mostFrequent(counts, filterOf)
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

function languageFacet({ named, dictionaries }: Catalog, places: readonly number[]): FacetValue[] {
  const counts = new Map<string, number>()
  for (const [number, count] of countNumbers(named.language, places)) {
    const [base = ''] = dictionaries.language.folded(number)[0]?.split('-', 1) ?? []
    if (/^[a-z]{2,3}$/.test(base)) add(counts, base, count)
  }
  const facet = mostFrequent(counts, (base) => `lang:${base}`)
  return facet.map((value) => ({ ...value, label: languageNames.of(value.label) ?? value.label }))
}

function countNumbers(column: Uint32Array, places: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const place of places) {
    const number = column[place] ?? 0
    counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  return counts
}

function add(counts: Map<string, number>, name: string, count: number): void {
  if (name !== '') counts.set(name, (counts.get(name) ?? 0) + count)
}

function mostFrequent(counts: ReadonlyMap<string, number>, filterOf: (name: string) => string): FacetValue[] {
  const ordered = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
  return ordered.slice(0, MOST).map(([label, count]) => ({ label, filter: filterOf(label), count }))
}
