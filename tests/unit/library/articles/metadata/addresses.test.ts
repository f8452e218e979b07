import { describe, expect, it } from 'vitest'
import type { FeedHints } from '../../../../../src/main/library/articles/types'
import { jsonLd, metadataOf, storyUrl } from './pageOf'

const h1 = '<h1>A gate is shut</h1>'
const addresses = (html: string, url: string | null = storyUrl, hints: Partial<FeedHints> = {}) =>
  metadataOf(h1 + html, hints, url).addresses
const canonical = (href: string) => `<link rel="canonical" href="${href}">`

describe('the addresses of a page', () => {
  it.each([
    ['rel=canonical', canonical('https://quay.example/a-gate-is-shut'), 'https://quay.example/a-gate-is-shut'],
    ['a relative canonical', canonical('/a-gate-is-shut'), 'https://quay.example/a-gate-is-shut'],
    ['several relations', '<link rel="canonical alternate" href="/a-gate-is-shut">', 'https://quay.example/a-gate-is-shut'],
    ['og:url', '<meta property="og:url" content="https://quay.example/a-gate-is-shut">', 'https://quay.example/a-gate-is-shut'],
    ['JSON-LD url', jsonLd({ '@type': 'NewsArticle', url: '/a-gate-is-shut' }), 'https://quay.example/a-gate-is-shut'],
    [
      'JSON-LD mainEntityOfPage',
      jsonLd({ '@type': 'NewsArticle', mainEntityOfPage: { '@id': 'https://quay.example/a-gate-is-shut' } }),
      'https://quay.example/a-gate-is-shut'
    ],
    ['h-entry', '<a class="u-url" href="/a-gate-is-shut">8 November</a>', 'https://quay.example/a-gate-is-shut'],
    ['a subdomain of the site', canonical('https://news.quay.example/a-gate-is-shut'), 'https://news.quay.example/a-gate-is-shut'],
    ['a number for words', canonical('https://quay.example/node/123456'), 'https://quay.example/node/123456'],
    ['a shortlink', '<link rel="shortlink" href="https://quay.example/?p=77">', 'https://quay.example/?p=77']
  ])('include the one in %s', (_what, html, expected) => {
    expect(addresses(html)).toEqual([storyUrl, expected])
  })

  it.each([
    ['the front page', canonical('https://quay.example/')],
    ['a section', canonical('https://quay.example/world')],
    ['another story', canonical('https://quay.example/world/the-bridge-opens')],
    ['another site', canonical('https://other.example/a-gate-is-shut')],
    ['another site of the same host', canonical('https://else.github.io/a-gate-is-shut')],
    ['a script', canonical('javascript:alert(1)')],
    ['an endless one', canonical(`/${'x'.repeat(5_000)}`)],
    ['itself', canonical(`${storyUrl}?utm_source=feed`)]
  ])('do not include %s', (_what, html) => {
    expect(addresses(html)).toEqual([storyUrl])
  })

  it('include the story’s own page when the address met is one of its parts', () => {
    const first = 'https://quay.example/world/the-long-way-home'
    expect(addresses(canonical(first), `${first}/2`)).toEqual([`${first}/2`, first])
  })

  it('include where an AMP cache took the page from', () => {
    const cache = 'https://quay-example.cdn.ampproject.org/c/s/quay.example/a-gate-is-shut'
    expect(addresses(canonical('https://quay.example/a-gate-is-shut'), cache)).toEqual([cache, 'https://quay.example/a-gate-is-shut'])
    expect(addresses(canonical('https://victim.example/a-gate-is-shut'), cache)).toEqual([cache])
  })

  it('include the source of a text shown by agreement', () => {
    const source = 'https://wire.example/a-gate-is-shut'
    expect(addresses(`${canonical(source)}<meta name="syndication-source" content="${source}">`)).toEqual([storyUrl, source])
  })

  it('include the feed’s, and then also that site’s', () => {
    const feed = 'https://links.example/r/1'
    expect(addresses(canonical('https://links.example/r/1-a-gate'), storyUrl, { url: feed })).toEqual([
      storyUrl,
      feed,
      'https://links.example/r/1-a-gate'
    ])
  })

  it('are what the page claims when nobody knows where it came from', () => {
    expect(addresses(canonical('https://quay.example/a-gate-is-shut'), null)).toEqual(['https://quay.example/a-gate-is-shut'])
  })
})
