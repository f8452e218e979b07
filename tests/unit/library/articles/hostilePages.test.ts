import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { boxLength, boxWords, subscriptionWords, wallWords } from '../../../../src/main/library/articles/content/clutter/boxes'
import { furtherHeadings } from '../../../../src/main/library/articles/content/clutter/headings'
import { clutterLines } from '../../../../src/main/library/articles/content/clutter/lines'
import { relatedOpener } from '../../../../src/main/library/articles/content/relatedLinks'
import { boundHtml } from '../../../../src/main/library/articles/dom/boundHtml'
import { pageLimits } from '../../../../src/main/library/articles/dom/boundRules'
import { extractStory, noHints } from '../../../../src/main/library/articles/extractStory'
import type { ExtractedStory } from '../../../../src/main/library/articles/types'

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
  '100,000 tags of the same kind, none closed': `<article>${prose}${'<p><b><i><a href="/x">'.repeat(25_000)}`,
  'an element with 500,000 attributes': `<article><p ${Array.from({ length: 500_000 }, (_, index) => `a${index}=1`).join(' ')}>x</p>${prose}`,
  'a text of 6 MB without a space': `<article>${prose}<p>${'x'.repeat(6_000_000)}</p>`,
  'a text of 6 MB of spaces': `<article>${prose}<p>${' \u00a0'.repeat(2_000_000)}</p>`,
  '2,000,000 opening brackets': `<article>${prose}<p>${'<'.repeat(2_000_000)}</p>`,
  '300,000 scripts that never end': `<article>${prose}</article>${'<script>'.repeat(300_000)}`,
  'data of 100,000 brackets': `<article>${prose}</article><script>window.a=${'['.repeat(100_000)}</script><script type="application/json">${'{"a":'.repeat(100_000)}</script>`,
  'data of 2 MB of line breaks': `<article>${prose}</article><script>window.a = 1;${'\n'.repeat(2_000_000)}</script>`,
  'data of 3 MB in strings that are all too long': `<article>${prose}</article><script type="application/json">["${'A sentence. '.repeat(250_000)}"]</script>`,
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

function storyOf(pageHtml: Uint8Array): ExtractedStory {
  return extractStory({ pageHtml, contentType: 'text/html', pageUrl: 'https://hostile.example/x', hints: noHints })
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
      const story = storyOf(new TextEncoder().encode(html))
      expect(story.text).toBe('full')
      expect(story.html).toContain(sentence.trim())
    },
    60_000
  )

  it('reads no more of a page than its limit, and keeps what it read', () => {
    const filler = Buffer.alloc(pageLimits.bytes + 1_000_000, '<p>The same again, and again. </p>')
    const story = storyOf(Buffer.concat([Buffer.from(`<article>${prose}`), filler, Buffer.from('<p>The very end of it.</p>')]))
    expect(story.text).toBe('full')
    expect(story.html).not.toContain('The very end of it.')
  }, 60_000)

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

/** Texts that make a pattern with two ways to match the same thing try them all. */
const traps: readonly string[] = [
  ' ',
  '\t\n',
  '-',
  ':',
  '(',
  '1,',
  '1 ',
  'a',
  'a ',
  'share ',
  'sign up ',
  'newsletter ',
  'subscribe to our ',
  'more from ',
  'thoughts on ',
  'we and our 1',
  'by entering ',
  'please support the '
]

describe('patterns that run over the text of pages', () => {
  const patterns: readonly { readonly pattern: RegExp; readonly longest: number }[] = [
    ...clutterLines.map((pattern) => ({ pattern, longest: 180 })),
    ...furtherHeadings.map(({ pattern }) => ({ pattern, longest: 120 })),
    ...boxWords.map((pattern) => ({ pattern, longest: boxLength.box })),
    ...[wallWords, subscriptionWords].map((pattern) => ({ pattern, longest: 10_000 })),
    { pattern: relatedOpener, longest: 400 }
  ]

  it.each(traps)('take no time over a text of nothing but %j', (trap) => {
    const started = performance.now()
    for (const { pattern, longest } of patterns) {
      const text = trap.repeat(Math.ceil(longest / trap.length)).slice(0, longest)
      for (const tried of [text, `${text}!`, `newsletter ${text}`]) pattern.test(tried)
    }
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})
