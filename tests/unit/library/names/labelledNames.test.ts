import { fold } from '@shared/text/fold'
import { expect, test } from 'vitest'
import { findNames } from '../../../../src/main/library/names/findNames'
import { type LabelledNames, labelledNames } from './labelledNames'

const wanted = ({ names }: LabelledNames) =>
  new Map(Object.entries(names).flatMap(([kind, texts]) => texts.map((text) => [fold(text), kind] as const)))

test('finds the names in short texts of five languages, and says what they are of', () => {
  const counts = { found: 0, right: 0, wanted: 0, rightKind: 0, told: 0, ofKind: 0, rightTold: 0 }
  for (const labelled of labelledNames) {
    const expected = wanted(labelled)
    const found = findNames(labelled.text, labelled.language)
    counts.wanted += expected.size
    counts.ofKind += [...expected.values()].filter((kind) => kind !== 'other').length
    counts.found += found.length
    for (const { text, kind } of found) {
      const label = expected.get(fold(text))
      if (label !== undefined) counts.right++
      if (kind !== 'other') counts.told++
      if (kind !== 'other' && label === kind) counts.rightTold++
    }
  }
  const share = (part: number, whole: number) => Math.round((part / whole) * 1000) / 1000
  const names = { precision: share(counts.right, counts.found), recall: share(counts.right, counts.wanted) }
  const kinds = { precision: share(counts.rightTold, counts.told), recall: share(counts.rightTold, counts.ofKind) }
  console.log(`names in ${labelledNames.length} texts:`, names, 'with their kinds:', kinds)
  expect(names.precision).toBeGreaterThanOrEqual(0.97)
  expect(names.recall).toBeGreaterThanOrEqual(0.95)
  expect(kinds.precision).toBeGreaterThanOrEqual(0.93)
  expect(kinds.recall).toBeGreaterThanOrEqual(0.93)
})
