// @vitest-environment happy-dom
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edgeOf, minutesLeft, placeAt, progressAt } from '../../../../src/renderer/reader/position/readingPlace'
import { storyBlocks } from '../../../../src/renderer/reader/storyBlocks'

const blocks = [
  { start: 100, end: 200 },
  { start: 220, end: 420 },
  { start: 440, end: 540 }
]

describe('a place in a story', () => {
  test('is the block at the head of the page and how far into it', () => {
    expect(placeAt(320, blocks)).toEqual({ block: 1, into: 0.5 })
  })

  test('is the beginning while the headline shows', () => {
    expect(placeAt(100, blocks)).toBeNull()
    expect(placeAt(0, [])).toBeNull()
  })

  test('between two blocks is the second, beyond the text its end', () => {
    expect(placeAt(210, blocks)).toEqual({ block: 1, into: 0 })
    expect(placeAt(900, blocks)).toEqual({ block: 2, into: 1 })
  })

  test('is found again in a text that is set otherwise, and at the end of one that has become shorter', () => {
    const narrow = blocks.map(({ start, end }) => ({ start: start * 2, end: end * 2 }))
    expect(edgeOf({ block: 1, into: 0.5 }, narrow)).toBe(640)
    expect(edgeOf({ block: 7, into: 1 }, blocks)).toBe(540)
    expect(edgeOf({ block: 0, into: 0 }, [])).toBe(0)
  })

  test('comes back where it was, within any block', () => {
    const inside = fc.constantFrom(...blocks).chain(({ start, end }) => fc.integer({ min: start + 1, max: end - 1 }))
    fc.assert(
      fc.property(inside, (edge) => {
        const place = placeAt(edge, blocks)
        expect(place === null ? null : edgeOf(place, blocks)).toBeCloseTo(edge, 6)
      })
    )
  })
})

test('progress runs from nothing to the whole, and the minutes with it', () => {
  const text = { start: 100, end: 1100 }
  expect([0, 100, 600, 1100, 5000].map((edge) => progressAt(edge, text))).toEqual([0, 0, 0.5, 1, 1])
  expect([0, 0.5, 0.99, 1].map((progress) => minutesLeft(8, progress))).toEqual([8, 4, 1, 0])
})

test('the blocks of a text are its innermost ones, tables and figures whole', () => {
  const body = document.createElement('div')
  body.innerHTML =
    '<p>1</p><blockquote><p>2</p></blockquote><ul><li>3</li><li><p>4</p></li></ul><div><table><tr><td><p>5</p></td></tr></table></div><figure><img><figcaption><p>6</p></figcaption></figure><div class="wide-block"><pre>7</pre></div>'
  expect(storyBlocks(body).map(({ localName, textContent }) => `${localName} ${textContent}`)).toEqual([
    'p 1',
    'p 2',
    'li 3',
    'p 4',
    'table 5',
    'figure 6',
    'pre 7'
  ])
})
