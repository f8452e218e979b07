// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { directBlocks } from '../../../../src/renderer/reader/blockDirection'

function directed(html: string, direction: 'ltr' | 'rtl'): HTMLElement {
  const body = document.createElement('div')
  body.innerHTML = html
  directBlocks(body, direction)
  return body
}

test('a block in a script of the other direction runs its own way', () => {
  const body = directed('<p>قال الوزير</p><p>The minister said</p><p>12 — “…”</p>', 'rtl')
  expect([...body.children].map((block) => block.getAttribute('dir'))).toEqual([null, 'auto', null])
  expect(directed('<blockquote>„שלום“</blockquote>', 'ltr').querySelector('[dir="auto"]')).not.toBeNull()
})

test('code runs left to right in every story', () => {
  expect(directed('<pre><code>let x = 1</code></pre>', 'rtl').querySelector('pre')?.getAttribute('dir')).toBe('ltr')
})
