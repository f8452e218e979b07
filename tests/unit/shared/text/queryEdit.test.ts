import { parseQuery } from '@shared/text/query'
import { addFilter, hasFilter, quoteValue, removeFilter, setTimeBounds, timeFilters, toggleFilter } from '@shared/text/queryEdit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const filters = [
  'feed:="The Harbour Post"',
  'section:=Europe',
  'author:="Ada O\'Neil"',
  'lang:de',
  'is:unread',
  'after:2026-11-01'
] as const
const piece = fc.constantFrom(
  'storm',
  '"high water"',
  '-budget',
  'OR',
  '|',
  '(',
  ')',
  'title:surge',
  'feed:post',
  'is:starred',
  'ferr*',
  '"open',
  'section:=Europe',
  '-is:unread'
)
const query = fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 7 }).map((pieces) => pieces.join(' '))

describe('a filter in a query', () => {
  test('is added and taken away again without a trace', () => {
    fc.assert(
      fc.property(query, fc.constantFrom(...filters), (written, filter) => {
        fc.pre(!hasFilter(written, filter))
        expect(removeFilter(addFilter(written, filter), filter)).toBe(written)
      }),
      { numRuns: 500 }
    )
  })

  test('leaves no trace between an idle OR and a bracket', () => {
    for (const written of ['|(', '| (', 'OR (x', '|)']) expect(removeFilter(addFilter(written, 'lang:de'), 'lang:de')).toBe(written)
  })

  test('narrows to what was asked before and to itself', () => {
    const before = parseQuery('ferr OR boat "high wa', 0).terms
    const [added, ...rest] = parseQuery(addFilter('ferr OR boat "high wa', 'lang:de'), 0).terms
    expect(added).toMatchObject({ kind: 'filter', filter: { name: 'lang', value: 'de' } })
    expect(rest.map(({ kind }) => kind)).toEqual(before.map(({ kind }) => kind))
  })

  test('is known again however it is written', () => {
    expect(hasFilter('storm feed:="the harbour post"', filters[0])).toBe(true)
    expect(toggleFilter('storm feed:="the harbour post" flood', filters[0])).toBe('storm flood')
  })

  test('is not the one that is shut out, in brackets or beside an OR', () => {
    for (const other of ['-lang:de', '(storm lang:de)', 'storm OR lang:de', 'lang:de OR storm'])
      expect(hasFilter(other, 'lang:de')).toBe(false)
  })
})

describe('bounds in time', () => {
  test('stand in place of those before', () => {
    expect(setTimeBounds('storm after:7d flood on:today', { after: '2026-11-01', before: '2026-12-01' })).toBe(
      'after:2026-11-01 before:2026-12-01 storm flood'
    )
    expect(setTimeBounds('before:2026-11-01', { after: null, before: null })).toBe('')
  })

  test('are found as they are written', () => {
    expect(timeFilters('storm after:7d (before:2020)')).toEqual(['after:7d'])
  })
})

test('a value is put in quotes where it needs them', () => {
  expect(['Europe', 'The Post', 'The "Post"'].map(quoteValue)).toEqual(['Europe', '"The Post"', '«The "Post"»'])
})
