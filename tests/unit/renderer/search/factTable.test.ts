import type { ArticleHead, ArticleStatus } from '@shared/contract/articles'
import { articleId, feedId } from '@shared/contract/ids'
import { matchFilter, needsDetails } from '@shared/text/matchFilter'
import { parseQuery } from '@shared/text/query'
import type { QueryNode } from '@shared/text/queryTypes'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FactTable } from '../../../../src/renderer/search/factTable'
import type { Sources } from '../../../../src/renderer/search/sources'
import { makeHead } from './headMaker'

const DAY = 86_400_000
const sources: Sources = new Map([
  [feedId.parse(1), { feedTitle: 'The Harbour Post', folders: ['News', 'Europe'] }],
  [feedId.parse(2), { feedTitle: 'Tidings', folders: [] }]
])

const names = fc.constantFrom('Ada Marsh', 'Bo', 'Élise', 'Europe', 'The Harbour Post', '')
const nullable = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const head = fc.record({
  byline: nullable(names),
  topic: nullable(names),
  sections: fc.array(names, { maxLength: 3 }),
  language: nullable(fc.constantFrom('en', 'en-GB', 'de-AT', 'DE', 'x')),
  publishedAt: fc.integer({ min: 0, max: 40 }).map((day) => Date.UTC(2024, 0, 1) + day * DAY),
  commentCount: nullable(fc.nat(2)),
  revisedAt: nullable(fc.nat(2)),
  duplicateOf: nullable(fc.constant(articleId.parse(9))),
  feedId: fc.constantFrom(1, 2, 3).map((id) => feedId.parse(id)),
  capture: fc.nat(2).map((saved) => ({ ...makeHead(1).capture, images: { saved, total: 2 } }))
})
const marks = fc.record({
  isRead: fc.boolean(),
  isStarred: fc.boolean(),
  isQueued: fc.boolean(),
  hasHighlight: fc.boolean(),
  hasNote: fc.boolean(),
  tags: fc.uniqueArray(fc.constantFrom('Later', 'work', 'Élan'), { maxLength: 2 })
})
const name = fc.constantFrom('marsh', 'bo', 'elise', 'europe', 'the', '="bo"', '="Tidings"', '=later', 'élan', 'zzz')
const filter = fc.oneof(
  fc.tuple(fc.constantFrom('author', 'feed', 'folder', 'section', 'tag', 'topic'), name).map(([field, value]) => `${field}:${value}`),
  fc.constantFrom('lang:en', 'lang:de', 'is:read', 'is:unread', 'is:starred', 'is:queued', 'is:duplicate'),
  fc.constantFrom(
    'has:note',
    'has:highlight',
    'has:comments',
    'has:revision',
    'has:image',
    'on:2024-01-15',
    'before:2024-01-20',
    'after:2024-02',
    'on:2024-01'
  )
)
const query = fc
  .array(
    fc.tuple(fc.constantFrom('', '-'), filter).map(([sign, each]) => sign + each),
    { minLength: 1, maxLength: 4 }
  )
  .chain((filters) =>
    fc.constantFrom(filters.join(' '), filters.join(' OR '), `(${filters.join(' OR ')}) ${filters[0]}`, `-(${filters.join(' ')})`)
  )

type Article = { readonly head: ArticleHead; readonly status: ArticleStatus }
const articles = fc
  .array(fc.tuple(head, marks), { maxLength: 20 })
  .map((made) =>
    made.map(([given, mark], at): Article => ({ head: makeHead(at + 1, given), status: { articleId: articleId.parse(at + 1), ...mark } }))
  )

/** What the archive's law says of each article, asked one by one. */
function passes(node: QueryNode, { head: each, status }: Article): boolean {
  if (node.kind === 'and') return node.of.every((part) => passes(part, { head: each, status }))
  if (node.kind === 'or') return node.of.some((part) => passes(part, { head: each, status }))
  if (node.kind === 'not') return !passes(node.of, { head: each, status })
  if (node.kind === 'text' || needsDetails(node.filter)) throw new Error('the table is not asked this')
  return matchFilter(node.filter, { head: each, status, ...(sources.get(each.feedId) ?? { feedTitle: '', folders: [] }) })
}

function tableOf(given: readonly Article[]): FactTable {
  const table = new FactTable()
  table.setSources(sources)
  for (const each of given) table.put(each.head, each.status)
  return table
}

function expectTruth(table: FactTable, given: readonly Article[], typed: string): void {
  const { terms } = parseQuery(typed, Date.UTC(2024, 1, 1))
  const expected = given.filter((each) => terms.every((term) => passes(term, each))).map((each) => Number(each.head.id))
  const asked = table.filter(terms)
  expect(given.map((each) => Number(each.head.id)).filter(asked)).toEqual(expected)
  expect(table.newest(terms, 100)).toEqual([...expected].reverse())
  expect(table.newest(terms, 3)).toEqual([...expected].reverse().slice(0, 3))
}

test('answers every filter as the archive does', () => {
  fc.assert(
    fc.property(articles, query, (given, typed) => expectTruth(tableOf(given), given, typed)),
    { numRuns: 1000 }
  )
})

test('answers as the archive does after articles came, changed, were marked and went', () => {
  fc.assert(
    fc.property(articles, articles, fc.array(fc.tuple(fc.nat(19), marks), { maxLength: 10 }), query, (before, after, changes, typed) => {
      const table = tableOf(before)
      expectTruth(table, before, typed)
      for (const { head: gone } of before.slice(0, 5)) table.remove(gone.id)
      for (const each of after) table.put(each.head, each.status)
      const now = new Map([...before.slice(5), ...after].map((each) => [each.head.id, each]))
      for (const [at, mark] of changes) {
        const id = articleId.parse(at + 1)
        const status = { articleId: id, ...mark }
        table.mark(status)
        const known = now.get(id)
        if (known) now.set(id, { ...known, status })
      }
      const present = [...now.values()].sort((a, b) => a.head.id - b.head.id)
      expectTruth(table, present, typed)
    }),
    { numRuns: 300 }
  )
})

test('answers by the names that feeds have now', () => {
  const table = tableOf([
    {
      head: makeHead(1),
      status: {
        articleId: articleId.parse(1),
        isRead: false,
        isStarred: false,
        isQueued: false,
        tags: [],
        hasHighlight: false,
        hasNote: false
      }
    }
  ])
  const { terms } = parseQuery('feed:gazette')
  expect(table.newest(terms, 9)).toEqual([])
  table.setSources(new Map([[feedId.parse(1), { feedTitle: 'The Gazette', folders: [] }]]))
  expect(table.newest(terms, 9)).toEqual([1])
})
