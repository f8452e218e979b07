// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { currentHeading, storyHeadings } from '../../../../src/renderer/reader/contents/storyHeadings'

function headings(html: string) {
  const body = document.createElement('div')
  body.innerHTML = html
  return storyHeadings(body).map(({ depth, text }) => `${depth} ${text}`)
}

test('a table of contents is as deep as its text, and leaves out what says nothing', () => {
  expect(headings('<h2>A</h2><h4>A a</h4><h2> </h2><h2>B</h2>')).toEqual(['0 A', '1 A a', '0 B'])
})

test('a text with two headings has none', () => {
  expect(headings('<h2>A</h2><h2>B</h2>')).toEqual([])
})

test('the heading being read is the last one above', () => {
  expect([0, 100, 250, 900].map((edge) => currentHeading([100, 250, 400], edge))).toEqual([-1, 0, 1, 2])
})
