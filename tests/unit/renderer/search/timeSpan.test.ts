import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moveEdge, spanOf, withSpan } from '../../../../src/renderer/search/facets/timeSpan'

const day = (number: number) => new Date(2026, 10, number).getTime()
/** Days 1 to 9 of November. */
const edges = Array.from({ length: 10 }, (_, index) => day(index + 1))
const now = day(20)

describe('the span of a time ribbon', () => {
  test('is the whole of it without bounds in the query, and what they leave with them', () => {
    expect(spanOf('comet', edges, now)).toEqual([0, 9])
    expect(spanOf('after:2026-11-03 before:2026-11-06 comet', edges, now)).toEqual([2, 5])
    expect(spanOf('on:2026-11-04 comet', edges, now)).toEqual([3, 4])
  })

  test('is put into the query and read from it again', () => {
    const span = fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 9 })).filter(([from, to]) => from < to)
    fc.assert(
      fc.property(span, (wanted) => {
        expect(spanOf(withSpan('on:today comet', wanted, edges), edges, now)).toEqual(wanted)
      })
    )
  })

  test('leaves no bounds behind when it is the whole', () => {
    expect(withSpan('after:7d comet', [0, 9], edges)).toBe('comet')
  })

  test('keeps a bar between its ends, whatever is asked', () => {
    fc.assert(
      fc.property(fc.constantFrom('from' as const, 'to' as const), fc.integer({ min: -20, max: 30 }), (which, index) => {
        const [from, to] = moveEdge([2, 5], which, index, 9)
        expect(0 <= from && from < to && to <= 9).toBe(true)
      })
    )
  })
})
