import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { boundHtml } from '../../../../src/main/library/articles/dom/boundHtml'
import { pageLimits } from '../../../../src/main/library/articles/dom/boundRules'
import { extractStory, noHints } from '../../../../src/main/library/articles/extractStory'

const sentence = 'The river reached its highest mark at four in the morning and stayed there for an hour. '
const prose = `<p>${sentence.repeat(4)}</p>`.repeat(4)

/** Each page is far beyond anything a publisher makes. */
const pages: Readonly<Record<string, string>> = {
  '50,000 boxes inside each other': `<article>${'<div>'.repeat(50_000)}${prose}`,
  '20,000 lists inside each other': `<article>${'<ul><li>'.repeat(20_000)}${prose}`,
  'an attribute of 4 MB': `<article><p class="${'a '.repeat(2_000_000)}">${prose}`,
  'a page of 20 MB': `<article>${prose.repeat(14_000)}</article>`,
  '200,000 entities': `<article>${prose}${'&amp;'.repeat(200_000)}</article>`,
  'an unclosed comment of 3 MB': `<article>${prose}<!--${'x'.repeat(3_000_000)}`,
  'JSON-LD of 100,000 brackets': `<script type="application/ld+json">${'['.repeat(100_000)}</script><article>${prose}</article>`
}

function measure(html: string): { readonly depth: number; readonly elements: number; readonly longest: number } {
  let [depth, deepest, elements, longest] = [0, 0, 0, 0]
  const parser = new Parser({
    onopentag(_name, attributes) {
      elements++
      deepest = Math.max(deepest, ++depth)
      longest = Math.max(longest, ...Object.values(attributes).map((value) => value.length))
    },
    onclosetag: () => void depth--
  })
  parser.end(html)
  return { depth: deepest, elements, longest }
}

describe('hostile pages', () => {
  it.each(Object.entries(pages))('is bounded on %s', (_name, html) => {
    const bounded = boundHtml(html.slice(0, pageLimits.bytes))
    const { depth, elements, longest } = measure(bounded.html)
    expect(depth).toBeLessThanOrEqual(pageLimits.depth + 3)
    expect(elements).toBeLessThanOrEqual(pageLimits.elements + 3)
    expect(longest).toBeLessThanOrEqual(pageLimits.attribute)
    expect(bounded.html.length).toBeLessThan(pageLimits.text * 2 + pageLimits.elements * 20)
  })

  it.each(Object.entries(pages))(
    'still finds the story in %s',
    (_name, html) => {
      const story = extractStory({
        pageHtml: new TextEncoder().encode(html),
        contentType: 'text/html',
        pageUrl: 'https://hostile.example/x',
        hints: noHints
      })
      expect(story.text).toBe('full')
      expect(story.html).toContain(sentence.trim())
    },
    60_000
  )

  it('keeps the last part of a page whose tags ran out as text', () => {
    const html = `<article>${'<i></i>'.repeat(pageLimits.elements)}<p>${sentence}</p></article>`
    const { html: bounded } = boundHtml(html)
    expect(bounded).toContain(sentence)
    expect(bounded).not.toContain('<p>')
  })

  it('says nothing of a page that is no page', () => {
    for (const bytes of [
      new Uint8Array(0),
      new Uint8Array([0, 255, 0, 254, 7]),
      new TextEncoder().encode('<'),
      new TextEncoder().encode('%PDF-1.7')
    ]) {
      const story = extractStory({ pageHtml: bytes, contentType: null, pageUrl: null, hints: { ...noHints, title: 'The headline' } })
      expect(story.title).toBe('The headline')
    }
  })
})
