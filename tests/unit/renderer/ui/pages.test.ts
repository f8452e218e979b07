import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageAt, pageBeside, pageCount, turnAt } from '../../../../src/renderer/reader/paging/pages'

const row = { stride: 600, width: 1780 }

test('pages are counted, a gap at the end being none', () => {
  expect(pageCount(row)).toBe(3)
  expect(pageCount({ stride: 600, width: 600 })).toBe(1)
  expect(pageCount({ stride: 600, width: 1200.5 })).toBe(2)
  expect(pageCount({ stride: 0, width: 0 })).toBe(1)
})

test('a page holds what begins on it, broken pixels forgiven', () => {
  expect([0, 599, 599.6, 600, 1799, -3].map((offset) => pageAt(offset, row))).toEqual([0, 0, 1, 1, 2, 0])
})

test('turning stops at both ends', () => {
  expect([pageBeside(0, 1, row), pageBeside(2, 1, row), pageBeside(0, -1, row)]).toEqual([1, null, null])
})

test('there and back again is the same page', () => {
  const place = fc.record({ stride: fc.integer({ min: 100, max: 2000 }), width: fc.integer({ min: 2100, max: 90_000 }) })
  fc.assert(fc.property(place, (any) => pageBeside(pageBeside(0, 1, any) ?? -1, -1, any) === 0))
})

test('the sides turn the way the text runs', () => {
  expect([turnAt('right', false), turnAt('left', false), turnAt('right', true), turnAt('left', true)]).toEqual([1, -1, -1, 1])
})
