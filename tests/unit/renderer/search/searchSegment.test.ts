import { parseQuery } from '@shared/text/query'
import fc from 'fast-check'
import MiniSearch, { type Query } from 'minisearch'
import { expect, test } from 'vitest'
import { indexedHead, indexOptions } from '../../../../src/renderer/search/indexedHead'
import { type InstantPlan, planQuery } from '../../../../src/renderer/search/planQuery'
import { searchSegment } from '../../../../src/renderer/search/searchSegment'
import { makeHead } from './headMaker'

const words = ['harbour', 'harbours', 'harvest', 'council', 'councils', 'vote', 'voted', 'election', 'elected', 'electric', 'bridge', 'the']
const text = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((picked) => picked.join(' '))
const heads = fc.array(fc.record({ title: text, excerpt: text, byline: text }), { minLength: 1, maxLength: 30 })
const query = fc.tuple(fc.array(fc.constantFrom(...words), { maxLength: 2 }), fc.constantFrom('elect', 'harv', 'counci', 'voted', 'bridg'))

function segmentOf(given: readonly Partial<ReturnType<typeof makeHead>>[]): MiniSearch {
  const segment = new MiniSearch(indexOptions)
  segment.addAll(given.map((each, index) => indexedHead(makeHead(index + 1, each))))
  return segment
}

function planOf(typed: string): InstantPlan {
  const plan = planQuery(parseQuery(typed), new Set(['en']))
  if (plan === null) throw new Error('the instant index should answer this')
  return plan
}

/** The same question in one piece, as anyone would ask MiniSearch. */
function plainQuery(plan: InstantPlan): Query {
  const groups = plan.groups.map(
    (group): Query => ({
      combineWith: 'OR',
      queries: group.map((terms) => ({
        combineWith: 'AND',
        queries: terms.map(({ stems }) => ({ combineWith: 'OR', queries: [...stems] }))
      }))
    })
  )
  const prefix: Query[] = plan.prefix
    ? [
        {
          combineWith: 'OR',
          queries: [
            { combineWith: 'OR', prefix: true, queries: [plan.prefix.text] },
            { combineWith: 'OR', queries: [...plan.prefix.stems, ...plan.prefix.beginnings] }
          ]
        }
      ]
    : []
  return { combineWith: 'AND', queries: [...groups, ...prefix] }
}

const byId = (hits: readonly { readonly id: number; readonly score: number }[]) =>
  [...hits].sort((a, b) => a.id - b.id).map(({ id, score }) => [id, Number(score.toFixed(6))])

test('finds and ranks what plain MiniSearch does', () => {
  fc.assert(
    fc.property(heads, query, (given, [complete, last]) => {
      const segment = segmentOf(given)
      const plan = planOf([...complete, last].join(' '))
      expect(byId(searchSegment(segment, plan, false))).toEqual(byId(segment.search(plainQuery(plan))))
    }),
    { numRuns: 200 }
  )
})

const library = [
  { title: 'Belarus vote: protests in Minsk', excerpt: 'Thousands walked through the rain.' },
  { title: 'A new bridge for the harbour', excerpt: 'The council votes for it.', byline: 'Ada Marsh' },
  { title: 'The who and the what', excerpt: 'A guide to grammar.' },
  { title: 'Ernte in der Pfalz', excerpt: 'Die Winzer sind zufrieden.', language: 'de' }
]

test.each([
  ['a word and its inflections', 'voting ', [1, 2]],
  ['a word half typed', 'protesti', [1]],
  ['a short beginning, in titles', 'br', [2]],
  ['a name', 'marsh ', [2]],
  ['two words', 'council bridge ', [2]],
  ['words whatever stop words are between', 'bridge for the harbour ', [2]],
  ['a word while a stop word is typed after it', 'bridge th', [2]],
  ['a word while one letter is typed after it', 'bridge x', [2]],
  ['either word', 'minsk OR grammar ', [1, 3]],
  ['a word of the title only', 'title:council ', []],
  ['nothing where a word is missing', 'bridge minsk ', []]
])('finds %s', (_, typed, ids) => {
  expect(
    searchSegment(segmentOf(library), planOf(typed), false)
      .map((hit) => hit.id)
      .sort()
  ).toEqual(ids)
})

test('forgives a typo when asked to', () => {
  expect(searchSegment(segmentOf(library), planOf('protets '), false)).toEqual([])
  expect(searchSegment(segmentOf(library), planOf('protets '), true).map((hit) => hit.id)).toEqual([1])
  expect(searchSegment(segmentOf(library), planOf('belorus protes'), true).map((hit) => hit.id)).toEqual([1])
})

test('ranks a word of the title above a word of the text', () => {
  expect(searchSegment(segmentOf(library), planOf('votes '), false).map((hit) => hit.id)).toEqual([1, 2])
})

test.each(['-minsk', 'bridge -"new bridge"', 'bridge OR is:unread'])('leaves %s to the archive', (typed) => {
  expect(planQuery(parseQuery(typed), new Set(['en']))).toBeNull()
})
