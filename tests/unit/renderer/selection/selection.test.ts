import { type ArticleId, articleId } from '@shared/contract/ids'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  extend,
  inListOrder,
  keepListed,
  NOTHING_SELECTED,
  type Rows,
  type Selection,
  selectAll,
  toggle
} from '../../../../src/renderer/selection/selection'

const id = (number: number): ArticleId => articleId.parse(number)
const ids = (selection: Selection): number[] => [...selection.ids].sort((a, b) => a - b)

function rowsOf(numbers: readonly number[]): Rows {
  const listed = numbers.map(id)
  return { count: listed.length, idAt: (index) => listed[index], indexOf: (one) => listed.indexOf(one) }
}
const ten = rowsOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])

describe('one row', () => {
  test('goes in and out; with the last one nothing is left', () => {
    const one = toggle(toggle(NOTHING_SELECTED, id(3)), id(5))
    expect(ids(one)).toEqual([3, 5])
    expect(ids(toggle(one, id(3)))).toEqual([5])
    expect(toggle(toggle(one, id(3)), id(5))).toEqual(NOTHING_SELECTED)
  })
})

describe('a span', () => {
  test('begins at the row that was chosen last, and is drawn anew to where it is taken', () => {
    const chosen = toggle(toggle(NOTHING_SELECTED, id(1)), id(5))
    const down = extend(chosen, ten, id(8), null)
    expect(ids(down)).toEqual([1, 5, 6, 7, 8])
    expect(ids(extend(down, ten, id(6), id(8)))).toEqual([1, 5, 6])
    expect(ids(extend(down, ten, id(3), id(8)))).toEqual([1, 3, 4, 5])
  })

  test('begins where the keyboard stands when nothing was chosen', () => {
    expect(ids(extend(NOTHING_SELECTED, ten, id(4), id(2)))).toEqual([2, 3, 4])
    expect(ids(extend(NOTHING_SELECTED, ten, id(4), null))).toEqual([4])
    expect(ids(extend(NOTHING_SELECTED, ten, id(4), id(99)))).toEqual([4])
  })

  test('begins anew where the row that it began at is gone, and keeps what was selected', () => {
    const fewer = rowsOf([1, 2, 4, 5, 6])
    const left = keepListed(extend(toggle(NOTHING_SELECTED, id(3)), ten, id(5), null), fewer)
    expect(ids(left)).toEqual([4, 5])
    expect(ids(extend(left, fewer, id(2), id(1)))).toEqual([1, 2, 4, 5])
  })
})

describe('all', () => {
  test('are the rows, and the stories of the list that have none', () => {
    expect(ids(selectAll(NOTHING_SELECTED, rowsOf([1, 2])))).toEqual([1, 2])
    const whole = selectAll(NOTHING_SELECTED, rowsOf([1, 2]), [id(2), id(30)])
    expect(ids(whole)).toEqual([1, 2, 30])
    expect(ids(keepListed(whole, rowsOf([1])))).toEqual([1, 30])
  })

  test('keep what had no row until it has had one', () => {
    const whole = selectAll(NOTHING_SELECTED, rowsOf([1]), [id(30)])
    const seen = keepListed(whole, rowsOf([1, 30]))
    expect(ids(seen)).toEqual([1, 30])
    expect(ids(keepListed(seen, rowsOf([1])))).toEqual([1])
  })
})

test('stand in the order of the list for what is done with them, those without a row last', () => {
  const list = rowsOf([9, 4, 6, 1])
  const chosen = selectAll(NOTHING_SELECTED, list, [id(70), id(50)])
  expect(inListOrder(chosen, list)).toEqual([9, 4, 6, 1, 70, 50])
})

const number = fc.integer({ min: 1, max: 12 })
const list = fc.uniqueArray(number, { minLength: 1, maxLength: 12 })
type Act = (selection: Selection, rows: Rows) => Selection
const act = (rows: readonly number[]): fc.Arbitrary<Act> => {
  const row = fc.constantFrom(...rows).map(id)
  return fc.oneof(
    row.map(
      (one): Act =>
        (selection) =>
          toggle(selection, one)
    ),
    fc.tuple(row, fc.option(row)).map(
      ([to, start]): Act =>
        (selection, list) =>
          extend(selection, list, to, start)
    ),
    fc.constant<Act>(selectAll)
  )
}
const used = list.chain((rows) => fc.tuple(fc.constant(rows), fc.array(act(rows), { maxLength: 8 })))
const chosenBy = (rows: Rows, acts: readonly Act[]): Selection => acts.reduce((selection, one) => one(selection, rows), NOTHING_SELECTED)

describe('whatever was chosen', () => {
  test('holds only rows of the list', () => {
    fc.assert(
      fc.property(used, ([rows, acts]) => {
        for (const one of chosenBy(rowsOf(rows), acts).ids) expect(rows).toContain(one)
      })
    )
  })

  test('a row pressed twice is as it was', () => {
    fc.assert(
      fc.property(used, fc.nat(), ([rows, acts], at) => {
        const selection = chosenBy(rowsOf(rows), acts)
        const row = id(rows[at % rows.length] ?? 1)
        expect(ids(toggle(toggle(selection, row), row))).toEqual(ids(selection))
      })
    )
  })

  test('a span there and back selects its beginning alone, beside what was selected before', () => {
    fc.assert(
      fc.property(used, fc.nat(), fc.nat(), ([rows, acts], from, to) => {
        const shown = rowsOf(rows)
        const start = id(rows[from % rows.length] ?? 1)
        const chosen = toggle(chosenBy(shown, acts), start)
        const begun = chosen.ids.has(start) ? chosen : toggle(chosen, start)
        const back = extend(extend(begun, shown, id(rows[to % rows.length] ?? 1), null), shown, start, null)
        expect(ids(back)).toEqual(ids(begun))
      })
    )
  })

  test('rows that come and go leave what is still there, and the same selection where nothing of it went', () => {
    fc.assert(
      fc.property(used, list, ([rows, acts], others) => {
        const selection = chosenBy(rowsOf(rows), acts)
        const kept = keepListed(selection, rowsOf(others))
        expect(ids(kept)).toEqual(ids(selection).filter((one) => others.includes(one)))
        expect(keepListed(kept, rowsOf(others))).toBe(kept)
        expect(keepListed(selection, rowsOf(rows))).toBe(selection)
      })
    )
  })
})
