import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText as textOf } from '../../../../src/main/library/archive/plainText'
import { escapeHtml } from '../../../../src/main/library/articles/text/paragraphs'
import { writeMarkdown } from '../../../../src/main/library/export/markdown/writeMarkdown'
import { parseStory } from '../../../../src/main/library/export/tree/storyTree'
import { markdownHtml } from '../../../../src/main/library/imports/markdown/markdownHtml'

const toMarkdown = (html: string): string => writeMarkdown(parseStory(html))
/** What a reader of Markdown makes of it. */
const back = (html: string): string => markdownHtml(`# Headline\n\n${toMarkdown(html)}\n`, 'Headline').html
const words = (html: string): string => textOf(html).replace(/\s+/g, ' ').trim()

describe('a story’s text as Markdown', () => {
  test.each([
    ['headings', '<h2>About <em>it</em></h2>', '## About *it*'],
    ['headings that end in a sign', '<h3>In C #</h3><h3>##</h3><h3>C#</h3>', '### In C \\#\n\n### \\##\n\n### C#'],
    ['what looks like an address', '<p>&lt;{@0&gt; and 1 &lt; 2</p>', '\\<{@0> and 1 < 2'],
    ['stress, spaces outside of it', '<p>So<b> very </b>far</p>', 'So **very** far'],
    ['stress that ends in a sign, by its tag', '<p>He said <em>“no.”</em>And left</p>', 'He said <em>“no.”</em>And left'],
    [
      'signs that mean nothing',
      '<p>5 * 3 = [a] #1 snake_case _x_ `y` 1 < 2 &amp; &amp;amp;</p>',
      '5 \\* 3 = \\[a\\] #1 snake_case \\_x\\_ \\`y\\` 1 < 2 & \\&amp;'
    ],
    [
      'beginnings that mean nothing',
      '<p># no heading</p><p>1. no list</p><p>- nor this</p><p>+ or this</p><p>&gt; no quote</p>',
      '\\# no heading\n\n1\\. no list\n\n\\- nor this\n\n\\+ or this\n\n\\> no quote'
    ],
    [
      'links and pictures',
      '<p><a href="https://a.example/x_(y)">A [b]</a> <img src="p/1.png" alt="A *star*"></p>',
      '[A \\[b\\]](<https://a.example/x_(y)>) ![A \\*star\\*](p/1.png)'
    ],
    ['code with signs', '<p><code>a `b` | c</code></p><pre>if (x) {\n  ```\n}</pre>', '``a `b` | c``\n\n````\nif (x) {\n  ```\n}\n````'],
    ['nested lists', '<ul><li>one<ul><li>deep</li></ul></li><li><p>two</p><p>more</p></li></ul>', '- one\n  - deep\n\n- two\n\n  more'],
    ['numbers that go on', '<ol start="3"><li>three</li><li>four</li></ol>', '3. three\n4. four'],
    ['two lists that stay two', '<ul><li>a</li></ul><ul><li>b</li></ul>', '- a\n\n<!-- -->\n\n- b'],
    ['quotes', '<blockquote><p>one</p><p>two</p></blockquote>', '> one\n>\n> two'],
    [
      'tables',
      '<table><thead><tr><th>A</th><th>B|C</th></tr></thead><tbody><tr><td>1<br>2</td><td></td></tr></tbody></table>',
      '| A | B\\|C |\n| --- | --- |\n| 1<br>2 |  |'
    ],
    [
      'captions',
      '<figure><img src="a.png" alt=""><figcaption>The gate. <span class="credit">J. Tarn</span></figcaption></figure>',
      '![](a.png)\n\n*The gate. J. Tarn*'
    ],
    ['lines of a poem', '<p>one<br>two</p>', 'one\\\ntwo'],
    ['a ruby', '<p><ruby>漢<rt>kan</rt></ruby></p>', '漢(kan)']
  ])('writes %s', (_, html, markdown) => {
    expect(toMarkdown(html)).toBe(markdown)
  })

  test('writes footnotes as footnotes, without the way back', () => {
    const html =
      '<p>Text<sup><a href="#n1" id="r1">[1]</a></sup> goes on.</p><ol><li id="n1"><p>The <em>note</em>. <a href="#r1">↩</a></p></li></ol>'
    expect(toMarkdown(html)).toBe('Text[^1] goes on.\n\n[^1]: The *note*.')
  })

  test('writes a table that Markdown can’t draw as HTML, in one block', () => {
    const html = '<table><tbody><tr><td colspan="2">a</td></tr><tr><td><p>b</p>\n\n<p>c</p></td><td>d</td></tr></tbody></table>'
    expect(toMarkdown(html)).not.toMatch(/\n/)
    expect(words(back(html))).toBe(words(html))
  })
})

const piece = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '*',
    '**',
    '_',
    '`',
    '[x]',
    '](',
    '<b>',
    '&amp;',
    '~~',
    '|',
    '\\',
    '#',
    '- ',
    '1. ',
    '> ',
    '---',
    '===',
    '![',
    'http://a.example',
    '»',
    ' ',
    'a_b',
    '^',
    '[^1]'
  )
)
const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => escapeHtml(parts.join('').replace(/[\p{C}\p{Z}]/gu, ' ')))
const inline = fc.oneof(
  text,
  fc
    .tuple(fc.constantFrom('b', 'em', 'strong', 'del', 'sub', 'q', 'span', 'mark'), text)
    .map(([name, inner]) => `<${name}>${inner}</${name}>`),
  text.map((inner) => `<a href="https://a.example/?a=1&amp;b=(2)">x${inner}</a>`),
  text.map((inner) => `<em>${inner}<strong>${inner}</strong></em>`)
)
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
const block = fc.oneof(
  line.map((inner) => `<p>${inner}</p>`),
  line.map((inner) => `<h3>x${inner}</h3>`),
  line.map((inner) => `<blockquote><p>${inner}</p><p>x</p></blockquote>`),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => `<ul>${lines.map((inner) => `<li>x${inner}</li>`).join('')}</ul>`),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((lines) => `<ol>${lines.map((inner) => `<li><p>x${inner}</p><p>y</p></li>`).join('')}</ol>`),
  line.map((inner) => `<table><tr><td>${inner}</td><td>${inner}</td></tr></table>`),
  line.map((inner) => `<figure><figcaption>${inner}</figcaption></figure>`)
)

test('loses no word and adds none: read as Markdown again it says the same, whatever signs are in it', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
      const html = blocks.join('')
      expect(words(back(html)).replace(/\s/g, '')).toBe(words(html).replace(/\s/g, ''))
    }),
    { numRuns: 400 }
  )
})
