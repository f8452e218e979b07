import { articleId } from '@shared/contract/ids'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fuse, settle } from '../../../../src/renderer/search/fuse'

const ids = (...numbers: number[]) => numbers.map((number) => articleId.parse(number))
const rows = (...numbers: number[]) => ids(...numbers).map((id) => ({ id }))
const ranking = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 20 }).map((numbers) => ids(...numbers))

test('puts first what both rankings put high', () => {
  expect(fuse([ids(1, 2, 3), ids(4, 2, 5)])).toEqual(ids(2, 1, 4, 3, 5))
})

test('keeps a lone ranking as it is', () => {
  fc.assert(
    fc.property(ranking, (only) => {
      expect(fuse([only, []])).toEqual(only)
    })
  )
})

test('holds each article once, and never below one that is lower in both', () => {
  fc.assert(
    fc.property(ranking, ranking, (one, other) => {
      const fused = fuse([one, other])
      expect(new Set(fused).size).toBe(fused.length)
      expect(new Set(fused)).toEqual(new Set([...one, ...other]))
      const both = fused.filter((id) => one.includes(id) && other.includes(id))
      for (const [index, lower] of both.entries())
        for (const higher of both.slice(0, index))
          expect(one.indexOf(lower) < one.indexOf(higher) && other.indexOf(lower) < other.indexOf(higher)).toBe(false)
    })
  )
})

test('leaves the first rows where they are when the exact ranking comes', () => {
  expect(settle(rows(3, 1, 2, 9), rows(1, 2, 3, 4), 2)).toEqual(rows(3, 1, 2, 4))
})

test('drops a held row that is no hit after all', () => {
  expect(settle(rows(9, 1), rows(1, 2, 3), 2)).toEqual(rows(1, 2, 3))
})
