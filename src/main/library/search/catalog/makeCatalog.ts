import { z } from 'zod'
import { makeDictionary } from './dictionary'
import { type Catalog, type CatalogEntry, type Dictionaries, namedColumns } from './types'

const strings = z.array(z.string())

type Columns = Omit<Catalog, 'dictionaries' | 'size'>

export function makeDictionaries(): Dictionaries {
  const whole = (text: string) => [text]
  return {
    author: makeDictionary(whole),
    language: makeDictionary(whole),
    sections: makeDictionary((json) => strings.parse(JSON.parse(json))),
    site: makeDictionary((lines) => lines.split('\n').filter((line) => line !== '')),
    topic: makeDictionary(whole)
  }
}

/** A catalog of articles; `entries` stand in order of their rows. */
export function makeCatalog(entries: readonly CatalogEntry[], dictionaries: Dictionaries): Catalog {
  const catalog = { size: entries.length, dictionaries, ...emptyColumns(entries.length) }
  for (const [place, entry] of entries.entries()) put(catalog, place, entry)
  return catalog
}

/** The catalog after a change: `changed` articles left out, those that are still there put in as `entries`, in order of their rows. */
export function changeCatalog(catalog: Catalog, changed: ReadonlySet<number>, entries: readonly CatalogEntry[]): Catalog {
  const places = samePlaces(catalog, changed, entries)
  if (places !== null) return withReplaced(catalog, places, entries)
  const order = mergedOrder(catalog, changed, entries)
  const merged = { size: order.length, dictionaries: catalog.dictionaries, ...emptyColumns(order.length) }
  const targets = columnsOf(merged)
  for (const [index, source] of columnsOf(catalog).entries()) {
    const target = targets[index]
    if (target !== undefined) for (const [place, from] of order.entries()) target[place] = source[from] ?? 0
  }
  for (const [place, from] of order.entries()) {
    const entry = from < 0 ? entries[-1 - from] : undefined
    if (entry !== undefined) put(merged, place, entry)
  }
  return merged
}

/** A catalog of a few of the articles of another. */
export function catalogPart(catalog: Catalog, ids: ReadonlySet<number>): Catalog {
  const places: number[] = []
  for (let place = 0; place < catalog.size; place++) if (ids.has(catalog.ids[place] ?? 0)) places.push(place)
  const part = { size: places.length, dictionaries: catalog.dictionaries, ...emptyColumns(places.length) }
  const sources = columnsOf(catalog)
  for (const [index, target] of columnsOf(part).entries()) {
    for (const [place, from] of places.entries()) target[place] = sources[index]?.[from] ?? 0
  }
  return part
}

/** Where an article stands by its row; -1 when it is not in the catalog. */
export function placeOfRow({ rows, size }: Catalog, row: number): number {
  let [low, high] = [0, size]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle] ?? 0) < row) low = middle + 1
    else high = middle
  }
  return low < size && rows[low] === row ? low : -1
}

/** Where the entries stand when all that changed stays where it was: the usual case, a story read or starred. */
function samePlaces(catalog: Catalog, changed: ReadonlySet<number>, entries: readonly CatalogEntry[]): readonly number[] | null {
  if (changed.size !== entries.length) return null
  const places = entries.map((entry) => placeOfRow(catalog, entry.row))
  return places.every((place, index) => catalog.ids[place] === entries[index]?.id) ? places : null
}

function withReplaced(catalog: Catalog, places: readonly number[], entries: readonly CatalogEntry[]): Catalog {
  const replaced = { size: catalog.size, dictionaries: catalog.dictionaries, ...emptyColumns(catalog.size) }
  const sources = columnsOf(catalog)
  for (const [index, target] of columnsOf(replaced).entries()) target.set(sources[index] ?? [])
  for (const [index, entry] of entries.entries()) put(replaced, places[index] ?? 0, entry)
  return replaced
}

/** For each place of the new catalog its place in the old one, or -1 minus its place among the entries. */
function mergedOrder(catalog: Catalog, changed: ReadonlySet<number>, entries: readonly CatalogEntry[]): number[] {
  const order: number[] = []
  let next = 0
  for (let place = 0; place < catalog.size; place++) {
    if (changed.has(catalog.ids[place] ?? 0)) continue
    const row = catalog.rows[place] ?? 0
    for (let entry = entries[next]; entry !== undefined && entry.row < row; entry = entries[next]) order.push(-1 - next++)
    order.push(place)
  }
  for (; next < entries.length; next++) order.push(-1 - next)
  return order
}

function emptyColumns(size: number): Columns {
  const numbers = () => new Uint32Array(size)
  return {
    rows: new Float64Array(size),
    ids: numbers(),
    sortKeys: new Float64Array(size),
    publishedAt: new Float64Array(size),
    feeds: numbers(),
    stories: numbers(),
    marks: new Uint16Array(size),
    named: { author: numbers(), language: numbers(), sections: numbers(), site: numbers(), topic: numbers() }
  }
}

/** All columns of numbers, always in the same order. */
function columnsOf({ rows, ids, sortKeys, publishedAt, feeds, stories, marks, named }: Columns) {
  return [rows, ids, sortKeys, publishedAt, feeds, stories, marks, ...namedColumns.map((name) => named[name])]
}

function put({ named, dictionaries, ...columns }: Catalog, place: number, entry: CatalogEntry): void {
  columns.rows[place] = entry.row
  columns.ids[place] = entry.id
  columns.sortKeys[place] = entry.sortKey
  columns.publishedAt[place] = entry.publishedAt
  columns.feeds[place] = entry.feedId
  columns.stories[place] = entry.storyId ?? 0
  columns.marks[place] = entry.marks
  for (const column of namedColumns) named[column][place] = dictionaries[column].take(entry[column])
}
