// @vitest-environment happy-dom
import { anchorText } from '@shared/text/anchor/anchorText'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { plainText } from '../../../../src/main/library/archive/plainText'
import { readBodyText } from '../../../../src/renderer/annotations/bodyText'

const html = `
  <h2>The  harbour</h2>
  <p>It was <a href="#">right, <em>she</em> said</a>.<br>Then
  rain.</p>
  <ul><li>One</li><li>Two</li></ul><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table><p>End.</p>`
let root: HTMLElement

beforeEach(() => {
  document.body.innerHTML = `<div id="body">${html}</div>`
  root = document.getElementById('body') ?? document.body
})

test('counts as the library counts, paragraphs parted by line ends', () => {
  const { text } = readBodyText(root)
  expect(text).toBe('The harbour\nIt was right, she said.\nThen rain.\nOne\nTwo\na\nb\nEnd.')
  expect(text.replaceAll('\n', ' ')).toBe(anchorText(plainText(html)))
})

test('a range of the text becomes a range of the elements, and the other way round', () => {
  const body = readBodyText(root)
  const ends = fc.tuple(fc.nat(body.text.length - 1), fc.nat(body.text.length - 1))
  fc.assert(
    fc.property(ends, ([one, other]) => {
      const [start, end] = [Math.min(one, other), Math.max(one, other) + 1]
      const words = body.text.slice(start, end)
      fc.pre(words.trim() === words)
      const range = body.toRange([start, end])
      expect(range).not.toBeNull()
      if (range) expect(body.toText(range)).toEqual([start, end])
    })
  )
})

test('a selection that goes beyond the words is cut to them; one of white space is none', () => {
  const body = readBodyText(root)
  const all = document.createRange()
  all.selectNode(root)
  expect(body.toText(all)).toEqual([0, body.text.length])
  const between = document.createRange()
  between.setStart(root, 0)
  between.setEnd(root, 1)
  expect(body.toText(between)).toBeNull()
})

test('a range over a link comes in pieces, one a text', () => {
  const body = readBodyText(root)
  const start = body.text.indexOf('was')
  const pieces = body.pieces([start, body.text.indexOf('.')]).map(({ node, from, to }) => node.data.slice(from, to))
  expect(pieces).toEqual(['was ', 'right, ', 'she', ' said'])
})
