import { describe, expect, test } from 'vitest'
import { markPlaces, type Spot } from '../../../../src/renderer/annotations/layerPlace'

const box = (left: number, top: number, width: number, height: number): Spot => ({ left, top, right: left + width, bottom: top + height })
const pane = box(0, 0, 600, 400)
const layer = box(0, 0, 600, 2000)

describe('marks in the margin', () => {
  test('stand beside the column, level with their line', () => {
    expect(markPlaces([box(50, 100, 300, 20)], [box(50, 0, 500, 2000)], layer, pane, 'ltr')).toEqual([{ left: 20, top: 98 }])
    expect(markPlaces([box(50, 100, 300, 20)], [box(50, 0, 500, 2000)], layer, pane, 'rtl')).toEqual([{ left: 556, top: 98 }])
  })

  test('do not lie on each other, and stay in the pane', () => {
    const places = markPlaces([box(10, 100, 300, 20), box(90, 100, 300, 20)], [box(10, 0, 500, 2000)], layer, pane, 'ltr')
    expect(places).toEqual([
      { left: 2, top: 98 },
      { left: 2, top: 124 }
    ])
  })

  test('go with the page that their line is on', () => {
    const pages = [box(50, 0, 500, 400), box(650, 0, 500, 400)]
    const places = markPlaces([box(50, 100, 300, 20), box(700, 100, 300, 20)], pages, layer, pane, 'ltr')
    expect(places).toEqual([
      { left: 20, top: 98 },
      { left: 620, top: 98 }
    ])
  })
})
