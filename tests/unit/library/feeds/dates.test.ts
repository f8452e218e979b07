import { expect, test } from 'vitest'
import { parseDate } from '../../../../src/main/library/feeds/dates'

const read = (text: string) => {
  const date = parseDate(text)
  return date === null ? null : new Date(date).toISOString().replace('.000Z', 'Z')
}

test.each([
  ['Sun, 09 Aug 2020 18:30:05 GMT', '2020-08-09T18:30:05Z'],
  ['Sun, 09 Aug 2020 18:30:05 +0300', '2020-08-09T15:30:05Z'],
  ['Sun, 9 Aug 20 18:30 EST', '2020-08-09T23:30:00Z'],
  ['9 Aug 2020 18:30:05 UT', '2020-08-09T18:30:05Z'],
  ['Sunday, 09-Aug-20 18:30:05 GMT', '2020-08-09T18:30:05Z'],
  ['Sun, 09 Aug 2020 18:30:05 +0000 (Coordinated Universal Time)', '2020-08-09T18:30:05Z'],
  ['Sun, 09 Aug 2020', '2020-08-09T00:00:00Z'],
  ['Sun Aug  9 18:30:05 UTC 2020', '2020-08-09T18:30:05Z'],
  ['Sun Aug 09 18:30:05 2020', '2020-08-09T18:30:05Z'],
  ['August 9, 2020 6:30 pm', '2020-08-09T18:30:00Z'],
  ['Aug 9th, 2020 12:05 AM EDT', '2020-08-09T04:05:00Z'],
  ['So, 09 März 2025 18:30:05 +0100', '2025-03-09T17:30:05Z'],
  ['dim., 09 août 2020 18:30:05 +0200', '2020-08-09T16:30:05Z'],
  ['9 de agosto de 2020 18:30', '2020-08-09T18:30:00Z'],
  ['Вс, 09 авг 2020 18:30:05 MSK', '2020-08-09T15:30:05Z'],
  ['2020-08-09T18:30:05Z', '2020-08-09T18:30:05Z'],
  ['2020-08-09T18:30:05.123456+03:00', '2020-08-09T15:30:05Z'],
  ['2020-08-09T18:30+0300', '2020-08-09T15:30:00Z'],
  ['2020-08-09 18:30:05', '2020-08-09T18:30:05Z'],
  ['2020/08/09 18:30', '2020-08-09T18:30:00Z'],
  ['2020-08-09', '2020-08-09T00:00:00Z'],
  ['2020-08', '2020-08-01T00:00:00Z'],
  ['20200809T183005Z', '2020-08-09T18:30:05Z'],
  ['1596997805', '2020-08-09T18:30:05Z'],
  ['1596997805000', '2020-08-09T18:30:05Z'],
  ['  2020-08-09T24:00:00Z ', '2020-08-10T00:00:00Z']
])('reads %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test('a text of any length that is no date is told in no time', () => {
  const started = performance.now()
  for (const text of ['a b.'.repeat(50), 'a '.repeat(100), "aa' ".repeat(50), `1 ${'a.'.repeat(80)}`, '1'.repeat(200)]) {
    for (let round = 0; round < 200; round++) expect(read(text)).toBeNull()
  }
  expect(performance.now() - started).toBeLessThan(5000)
})

test.each([
  '',
  'yesterday',
  '2020-13-01',
  '2020-02-30',
  'Sun, 09 Foo 2020 18:30:05 GMT',
  '99:99',
  '2020-08-09T18:75:00Z',
  'Sun, 09 Aug 2020 18:30:05 XXT'
])('finds no date in "%s"', (text) => {
  expect(read(text)).toBeNull()
})
