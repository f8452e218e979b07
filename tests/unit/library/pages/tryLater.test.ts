import { expect, test } from 'vitest'
import { tryLater } from '../../../../src/main/library/pages/tryLater'

test('waits 5 minutes, 30 minutes, 2 hours, then a day each time', () => {
  expect([1, 2, 3, 4, 40].map((tries) => tryLater(tries, 1000) - 1000)).toEqual([5, 30, 120, 1440, 1440].map((minutes) => minutes * 60_000))
})
