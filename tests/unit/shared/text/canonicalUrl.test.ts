import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalUrl } from '../../../../src/shared/text/canonicalUrl'
import { trackingParameters } from '../../../../src/shared/text/trackingParameters'

const same: readonly (readonly [name: string, address: string, canonical: string])[] = [
  ['http is https', 'http://example.org/a', 'https://example.org/a'],
  ['variant hosts are one site', 'https://www.amp.example.org/a', 'https://example.org/a'],
  ['a mobile host is the same site', 'https://m.example.co.uk/a', 'https://example.co.uk/a'],
  ['a site may be called www', 'https://www.org/a', 'https://www.org/a'],
  ['default ports go', 'http://example.org:80/a', 'https://example.org/a'],
  ['other ports stay', 'http://example.org:8080/a', 'https://example.org:8080/a'],
  ['fragments go', 'https://example.org/a#comments', 'https://example.org/a'],
  ['addresses of scripts stay', 'https://example.org/#!/a', 'https://example.org/#!/a'],
  ['tracking goes', 'https://example.org/a?utm_source=x&id=3&fbclid=9&UTM_Medium=y', 'https://example.org/a?id=3'],
  ['the query is sorted', 'https://example.org/?b=2&a=1', 'https://example.org/?a=1&b=2'],
  ['trailing slashes go', 'https://example.org/a//', 'https://example.org/a'],
  ['the root keeps its slash', 'https://example.org', 'https://example.org/'],
  ['amp paths are the same page', 'https://example.org/news/a/amp/', 'https://example.org/news/a'],
  ['amp files are the same page', 'https://example.org/a.amp.html', 'https://example.org/a.html'],
  ['amp folders are the same page', 'https://example.org/amp/a', 'https://example.org/a'],
  ['index files are their folder', 'https://example.org/a/index.html', 'https://example.org/a'],
  ['rules uncover one another', 'https://example.org/a/index.html/amp', 'https://example.org/a'],
  ['escapes have one spelling', 'https://example.org/%7euser/%c3%a9', 'https://example.org/~user/%C3%A9'],
  ['hosts are lower case, in any script', 'https://BÜCHER.example/Seite', 'https://xn--bcher-kva.example/Seite'],
  ['passwords are no part of the address', 'https://me:secret@example.org/a', 'https://example.org/a'],
  ['dots lead nowhere', 'https://example.org./a/../b', 'https://example.org/b'],
  ['mail is left alone', ' mailto:a@example.org ', 'mailto:a@example.org'],
  ['nonsense is only trimmed', '  not an address ', 'not an address']
]

describe('canonicalUrl', () => {
  it.each(same)('%s', (_name, address, canonical) => {
    expect(canonicalUrl(address)).toBe(canonical)
  })

  it('keeps what tells two pages apart', () => {
    const pages = ['https://a.org/x?id=1', 'https://a.org/x?id=2', 'https://a.org/X', 'https://b.a.org/x', 'https://a.org/x?q=%E0']
    expect(new Set(pages.map(canonicalUrl)).size).toBe(pages.length)
  })

  it('is idempotent for real addresses', () => {
    fc.assert(fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), isIdempotent))
  })

  it('is idempotent for hostile addresses', () => {
    const part = fc.constantFrom(
      '%',
      '2',
      'e',
      'E',
      '7',
      '.',
      '/',
      'amp',
      'index.html',
      '?',
      '&',
      'utm_a=1',
      '#!',
      '=',
      'www.',
      ':',
      '@',
      '\\',
      ' '
    )
    const text = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''))
    fc.assert(fc.property(text, (path) => isIdempotent(`http://www.m.example.org/${path}`)))
    fc.assert(fc.property(fc.string(), isIdempotent))
  })

  it('has a sorted table of tracking parameters', () => {
    expect(trackingParameters).toEqual([...new Set(trackingParameters)].sort())
  })
})

function isIdempotent(url: string): boolean {
  return canonicalUrl(canonicalUrl(url)) === canonicalUrl(url)
}
