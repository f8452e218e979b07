import { describe, expect, it } from 'vitest'
import { readJsonLd } from '../../../../../src/main/library/articles/metadata/jsonLd'
import { readLanguage } from '../../../../../src/main/library/articles/metadata/language'
import { plainText, textLimits } from '../../../../../src/main/library/articles/metadata/plainText'
import { jsonLd, metadataOf, pageOf } from './pageOf'

const h1 = '<h1>A gate is shut</h1>'
const article = (value: object) => jsonLd({ '@type': 'NewsArticle', headline: 'A gate is shut', ...value })

/** Milliseconds in which the worst of these must be done on a busy machine; without limits they take minutes or the stack. */
const patience = 5_000

describe('hostile metadata', () => {
  it.each([
    ['a name of 400 kB', article({ author: 'Ada '.repeat(100_000) })],
    ['a name without a space', article({ author: 'A'.repeat(400_000) })],
    ['20,000 authors', article({ author: Array.from({ length: 20_000 }, (_, index) => ({ name: `Ada Winter ${index}` })) })],
    ['a headline of 400 kB', article({ headline: 'gate '.repeat(80_000) })],
    [
      'JSON-LD nested 10,000 deep in objects',
      `<script type="application/ld+json">${'{"author":'.repeat(10_000)}1${'}'.repeat(10_000)}</script>`
    ],
    [
      'JSON-LD nested 10,000 deep in lists',
      `<script type="application/ld+json">{"@type":"Article","author":${'['.repeat(10_000)}${']'.repeat(10_000)}}</script>`
    ],
    ['JSON-LD nested 10,000 deep without an end', `<script type="application/ld+json">${'[{"@graph":'.repeat(10_000)}</script>`],
    [
      'references in a circle',
      jsonLd({
        '@graph': [
          { '@id': '#a', '@type': 'Article', author: { '@id': '#b' } },
          { '@id': '#b', name: { '@id': '#a' } }
        ]
      })
    ],
    ['a list in itself by reference', jsonLd({ '@graph': [{ '@id': '#a', '@type': 'ItemList', itemListElement: [{ '@id': '#a' }] }] })],
    [
      '10,000 breadcrumbs',
      jsonLd({
        '@type': 'BreadcrumbList',
        itemListElement: Array.from({ length: 10_000 }, (_, position) => ({ position, name: `Part ${position}` }))
      })
    ],
    [
      '5,000 things in microdata',
      '<div itemscope itemtype="https://schema.org/Article">'.repeat(150) +
        '<b itemprop="author" itemscope><i itemprop="name">Ada Winter</i></b>'.repeat(5_000)
    ],
    [
      'microdata that refers to itself a thousand times',
      `<div id="a" itemscope itemtype="https://schema.org/Article" itemref="${'a b '.repeat(1_000)}"><p id="b" itemprop="author">Ada Winter</p></div>`
    ],
    ['5,000 meta elements', '<meta name="author" content="Ada Winter"><meta property="article:section" content="World">'.repeat(2_500)],
    ['spaces to try a pattern with', `<p class="byline">By ${' '.repeat(20_000)}x</p><p class="date">${'1 '.repeat(50_000)}</p>`],
    [
      'digits to try a pattern with',
      `<p class="byline">${'1.'.repeat(10_000)}</p>${h1}<p>${'12:'.repeat(60)}</p><p class="comment-count">${'1,'.repeat(10_000)}</p>`
    ],
    ['a class of 16 kB on 500 elements', `<p class="${'related-x '.repeat(1_600)}">x</p>`.repeat(500)],
    ['a title of separators', `<title>${' | a'.repeat(20_000)}</title>${h1}`],
    ['JSON of quotes', `<script type="application/ld+json">${'"'.repeat(200_000)}</script>`],
    ['JSON of slashes', `<script type="application/ld+json">${'/*'.repeat(100_000)}</script>`]
  ])('%s ends in time and within the limits', (_what, html) => {
    const start = performance.now()
    const found = metadataOf(html + h1)
    expect(performance.now() - start).toBeLessThan(patience)
    expect(found.title.length).toBeLessThanOrEqual(textLimits.title)
    expect(found.byline?.length ?? 0).toBeLessThanOrEqual(textLimits.byline)
    expect(found.siteName?.length ?? 0).toBeLessThanOrEqual(textLimits.siteName)
    expect(found.topic?.length ?? 0).toBeLessThanOrEqual(textLimits.topic)
    expect(found.sections.length).toBeLessThanOrEqual(6)
    for (const section of found.sections) expect(section.length).toBeLessThanOrEqual(textLimits.section)
    for (const address of found.addresses) expect(address.length).toBeLessThanOrEqual(textLimits.address)
  })

  it.each([
    ['a script', 'Ada <script>alert(1)</script>Winter', 'Ada Winter'],
    ['a script without an end', 'Ada Winter<script>alert(1)', 'Ada Winter'],
    ['a picture with a handler', 'Ada Winter<img src=x onerror=alert(1)>', 'Ada Winter'],
    ['a tag', '<b>Ada</b> Winter', 'Ada Winter'],
    ['control characters', 'Ada\u0000\u0007 Win\u001bter', 'Ada Winter'],
    ['a direction override', 'Ada \u202eretniW\u202c', 'Ada retniW'],
    ['a soft hyphen', 'Ada Win\u00adter', 'Ada Winter'],
    ['half a surrogate pair', 'Ada Winter\ud83d', 'Ada Winter'],
    ['tag characters', 'Ada Winter\u{e0041}\u{e0042}', 'Ada Winter'],
    ['line breaks', 'Ada\r\nWinter', 'Ada Winter'],
    ['pointed brackets that are no tags', '3 < 4 and 5 > 4', '3 < 4 and 5 > 4'],
    ['nothing but invisible signs', '\u200b\u202e\u0000', null]
  ])('a text with %s is plain', (_what, given, expected) => {
    expect(plainText(given)).toBe(expected)
  })

  it('shows scripts in names and headlines as nothing', () => {
    const found = metadataOf(
      article({ author: { name: 'Ada <script>alert(1)</script>Winter' }, articleSection: 'World<script>alert(1)</script>' })
    )
    expect(found).toMatchObject({ title: 'A gate is shut', byline: 'Ada Winter', sections: ['World'] })
  })

  it('gives no address that is not http', () => {
    const found = metadataOf(
      `<link rel="canonical" href="data:text/html,x"><meta property="og:url" content="file:///etc/passwd">${article({ discussionUrl: 'javascript:alert(1)' })}`
    )
    expect(found.addresses).toEqual(['https://quay.example/world/a-gate-is-shut'])
    expect(found.commentsUrl).toBeNull()
  })

  it('takes no tag for a language that is longer than one', () => {
    expect(readLanguage(pageOf(`<html lang="${'a'.repeat(39)}">`), null, '')).toBeNull()
    expect(readLanguage(pageOf(`<meta property="og:locale" content="${'en-'.repeat(5_000)}">`), null, '')).toBeNull()
  })

  it('counts no more comments than there are people', () => {
    expect(metadataOf(article({ commentCount: 1e300 })).commentCount).toBeNull()
    expect(metadataOf(article({ commentCount: -3 })).commentCount).toBeNull()
    expect(metadataOf(article({ commentCount: '99999999999999999999' })).commentCount).toBeNull()
  })

  it('keeps the limits of a script of many things', () => {
    expect(readJsonLd([JSON.stringify(Array.from({ length: 5_000 }, () => ({ '@type': 'Article' })))]).length).toBeLessThanOrEqual(500)
  })
})
