import type { FieldValue, SuggestedField } from '@shared/contract/search'
import { fold } from '@shared/text/fold'
import type { Sql } from '../archive/sql'
import type { Catalog, NamedColumn } from './catalog/types'

/** The values of some fields with how many stories have them, as the archive counts them. Values of one name are added up. */
const counted: Partial<Readonly<Record<SuggestedField, string>>> = {
  feed: 'SELECT coalesce(custom_title, title) AS value, total AS count FROM library.feeds',
  folder: `WITH RECURSIVE above(feed_id, id) AS (SELECT id, folder_id FROM library.feeds
    UNION SELECT above.feed_id, f.parent_id FROM above JOIN library.folders f ON f.id = above.id)
    SELECT f.name AS value, sum(d.total) AS count FROM above JOIN library.folders f ON f.id = above.id
    JOIN library.feeds d ON d.id = above.feed_id GROUP BY f.id`,
  section: `SELECT substr(key, 9) AS value, total AS count FROM library.counters WHERE key LIKE 'section:%'`,
  story: 'SELECT title AS value, article_count AS count FROM library.stories',
  tag: `SELECT substr(key, 5) AS value, total AS count FROM library.counters WHERE key LIKE 'tag:%'`
}
/** Names are too many to be compared one by one: SQLite compares them, folded as they are stored. */
const NAMES = 'SELECT text AS value, articles AS count FROM library.names WHERE instr(key, ?) > 0 ORDER BY articles DESC LIMIT 500'

const columns: Partial<Readonly<Record<SuggestedField, NamedColumn>>> = {
  author: 'author',
  lang: 'language',
  site: 'site',
  topic: 'topic'
}

/** Values of a field that begin with a text, then those that hold it, accents and case aside; each most frequent first. */
export function suggestValues(sql: Sql, catalog: Catalog, field: SuggestedField, text: string, limit: number): FieldValue[] {
  const wanted = fold(text).trim()
  const values = [...valuesOf(sql, catalog, field, wanted)].map(([value, count]) => ({ value, count, at: fold(value).indexOf(wanted) }))
  return values
    .filter(({ at, count }) => at >= 0 && count > 0)
    .sort((a, b) => Math.sign(a.at) - Math.sign(b.at) || b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, limit)
    .map(({ value, count }) => ({ value, count }))
}

function valuesOf(sql: Sql, catalog: Catalog, field: SuggestedField, wanted: string): ReadonlyMap<string, number> {
  const column = columns[field]
  if (column !== undefined) return countColumn(catalog, column)
  const rows = sql.all<FieldValue>(counted[field] ?? NAMES, ...(field === 'name' ? [wanted] : []))
  return addUp(rows.map(({ value, count }) => [value, count]))
}

/** Counts stay true as long as the catalog lives. */
const kept = new WeakMap<Catalog, Map<NamedColumn, ReadonlyMap<string, number>>>()

function countColumn(catalog: Catalog, column: NamedColumn): ReadonlyMap<string, number> {
  const known = kept.get(catalog) ?? new Map<NamedColumn, ReadonlyMap<string, number>>()
  kept.set(catalog, known)
  const counts = known.get(column) ?? countNames(catalog, column)
  known.set(column, counts)
  return counts
}

function countNames({ named, dictionaries }: Catalog, column: NamedColumn): ReadonlyMap<string, number> {
  const totals = new Uint32Array(dictionaries[column].size)
  for (const number of named[column]) totals[number] = (totals[number] ?? 0) + 1
  const namesOf = (number: number) => dictionaries[column].names(number).map((name) => (column === 'language' ? baseOf(name) : name))
  return addUp([...totals].flatMap((total, number) => [...new Set(namesOf(number))].map((name): [string, number] => [name, total])))
}

function baseOf(language: string): string {
  return language.toLowerCase().split('-', 1)[0] ?? ''
}

function addUp(counts: Iterable<readonly [name: string, count: number]>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const [name, count] of counts) sums.set(name, (sums.get(name) ?? 0) + count)
  return sums
}
