import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeFacet } from '../../../../src/main/library/search/facets/timeFacet'

const DAY = 86_400_000
const start = new Date(2024, 0, 10, 15).getTime()

test.each([
  [0, 1, 'a day', new Date(2024, 0, 10)],
  [30, 31, 'days', new Date(2024, 0, 10)],
  [100, 15, 'weeks that begin on Monday', new Date(2024, 0, 8)],
  [700, 24, 'months', new Date(2024, 0, 1)],
  [2500, 28, 'quarters', new Date(2024, 0, 1)],
  [9000, 25, 'years', new Date(2024, 0, 1)]
])('%i days are shown in %i bars: %s', (days, bars, _what, first) => {
  const { starts, counts } = timeFacet([start, start + days * DAY])
  expect(new Date(starts[0] ?? 0)).toEqual(first)
  expect(counts).toHaveLength(bars)
})

test('every time is counted once, in the bar it stands in, of at most 60', () => {
  const times = fc.array(fc.integer({ min: 0, max: Date.UTC(2100, 0) }), { minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(times, (list) => {
      const { starts, counts, end } = timeFacet(list)
      expect(starts.length).toBeLessThanOrEqual(60)
      const ends = [...starts.slice(1), end]
      expect(counts).toEqual(starts.map((from, index) => list.filter((time) => time >= from && time < (ends[index] ?? 0)).length))
    })
  )
})

test('nothing makes no bars', () => {
  expect(timeFacet([])).toEqual({ starts: [], counts: [], end: 0 })
})
