import type { ArticleHead, ArticleStatus } from '@shared/contract/articles'
import { assertNever } from '@shared/contract/errors'
import { matchFilter } from '@shared/text/matchFilter'
import type { Filter, QueryNode } from '@shared/text/queryTypes'
import { type FactName, factOf, headFacts, statusFacts, unknownHead, unknownStatus } from './facts'
import type { Source, Sources } from './sources'
import { TopHits } from './topHits'

/** A fact's different values, numbered as they came, and for each place of the table the number of its value. */
interface Column {
  readonly numbers: Map<string | number | null, number>
  readonly values: { readonly head: Partial<ArticleHead>; readonly status: Partial<ArticleStatus> }[]
  readonly of: number[]
}

/** Whether what stands at a place of the table passes. */
type Test = (place: number) => boolean

const headFactEntries = Object.entries(headFacts) as [keyof typeof headFacts, (typeof headFacts)[keyof typeof headFacts]][]
const statusFactEntries = Object.entries(statusFacts) as [keyof typeof statusFacts, (typeof statusFacts)[keyof typeof statusFacts]][]
const nowhere: Source = { feedTitle: '', folders: [] }

/**
 * What filters ask of the heads in the hot window, in columns, since a keystroke has no time to read rows: some sixty bytes an
 * article. A filter is put to each different value of its column once, however many articles have it.
 */
export class FactTable {
  readonly #places = new Map<number, number>()
  readonly #free: number[] = []
  readonly #publishedAt: number[] = []
  readonly #sortKeys: number[] = []
  readonly #columns: Readonly<Record<FactName, Column>> = {
    byline: newColumn(),
    copy: newColumn(),
    feed: newColumn(),
    language: newColumn(),
    marks: newColumn(),
    parts: newColumn(),
    sections: newColumn(),
    tags: newColumn(),
    topic: newColumn()
  }
  /** What each filter said of each value of its column. */
  readonly #verdicts = new Map<string, boolean[]>()
  #sources: Sources = new Map()

  has(id: number): boolean {
    return this.#places.has(id)
  }

  put(head: ArticleHead, status: ArticleStatus): void {
    const place = this.#places.get(head.id) ?? this.#free.pop() ?? this.#publishedAt.length
    this.#places.set(head.id, place)
    this.#publishedAt[place] = head.publishedAt
    this.#sortKeys[place] = head.sortKey
    for (const [name, { key, part }] of headFactEntries) {
      const column = this.#columns[name]
      column.of[place] = column.numbers.get(key(head)) ?? addValue(column, key(head), { head: part(head), status: {} })
    }
    this.#putStatus(place, status)
  }

  /** Takes in what the reader did with an article; one that is not here yet comes with its status. */
  mark(status: ArticleStatus): void {
    const place = this.#places.get(status.articleId)
    if (place !== undefined) this.#putStatus(place, status)
  }

  remove(id: number): void {
    const place = this.#places.get(id)
    if (place === undefined) return
    this.#places.delete(id)
    this.#free.push(place)
  }

  clear(): void {
    this.#places.clear()
    this.#free.length = 0
    this.#publishedAt.length = 0
  }

  /** Names of feeds and of the folders they are in; to be told again when they change. */
  setSources(sources: Sources): void {
    this.#sources = sources
    this.#verdicts.clear()
  }

  /** Whether articles answer all of the terms, which ask for nothing but facts; one that is not here never does. */
  filter(terms: readonly QueryNode[]): (id: number) => boolean {
    const test = allOf(terms.map((term) => this.#test(term)))
    return (id) => {
      const place = this.#places.get(id)
      return place !== undefined && test(place)
    }
  }

  /** The newest articles that answer all of the terms. */
  newest(terms: readonly QueryNode[], limit: number): number[] {
    const test = allOf(terms.map((term) => this.#test(term)))
    const top = new TopHits(limit)
    for (const [id, place] of this.#places) if (test(place)) top.add(id, this.#sortKeys[place] ?? 0)
    return top.ids()
  }

  #putStatus(place: number, status: ArticleStatus): void {
    for (const [name, { key, part }] of statusFactEntries) {
      const column = this.#columns[name]
      column.of[place] = column.numbers.get(key(status)) ?? addValue(column, key(status), { head: {}, status: part(status) })
    }
  }

  #test(node: QueryNode): Test {
    switch (node.kind) {
      case 'and':
        return allOf(node.of.map((part) => this.#test(part)))
      case 'or': {
        const tests = node.of.map((part) => this.#test(part))
        return (place) => tests.some((test) => test(place))
      }
      case 'not': {
        const test = this.#test(node.of)
        return (place) => !test(place)
      }
      case 'filter':
        return this.#testFilter(node.filter)
      case 'text':
        return () => false
      default:
        return assertNever(node)
    }
  }

  #testFilter(filter: Filter): Test {
    if (filter.name === 'time') {
      const [from, to] = [filter.from ?? Number.NEGATIVE_INFINITY, filter.to ?? Number.POSITIVE_INFINITY]
      return (place) => (this.#publishedAt[place] ?? 0) >= from && (this.#publishedAt[place] ?? 0) < to
    }
    const fact = factOf(filter)
    if (fact === null) return () => false
    const column = this.#columns[fact]
    const verdicts = this.#verdictsOf(filter)
    return (place) => {
      const number = column.of[place] ?? -1
      verdicts[number] ??= this.#passes(filter, column, number)
      return verdicts[number] === true
    }
  }

  #verdictsOf(filter: Filter): boolean[] {
    const key = JSON.stringify(filter)
    const known = this.#verdicts.get(key) ?? []
    if (this.#verdicts.size >= MOST_FILTERS) this.#verdicts.clear()
    this.#verdicts.set(key, known)
    return known
  }

  #passes(filter: Filter, column: Column, number: number): boolean {
    const head = { ...unknownHead, ...column.values[number]?.head }
    const status = { ...unknownStatus, ...column.values[number]?.status }
    return matchFilter(filter, { head, status, ...(this.#sources.get(head.feedId) ?? nowhere) })
  }
}

/** Filters whose verdicts are kept: those of a query that is being typed, letter by letter. */
const MOST_FILTERS = 50

function newColumn(): Column {
  return { numbers: new Map(), values: [], of: [] }
}

function addValue(column: Column, key: string | number | null, value: Column['values'][number]): number {
  const number = column.values.push(value) - 1
  column.numbers.set(key, number)
  return number
}

function allOf(tests: readonly Test[]): Test {
  const [only] = tests
  return only !== undefined && tests.length === 1 ? only : (place) => tests.every((test) => test(place))
}
