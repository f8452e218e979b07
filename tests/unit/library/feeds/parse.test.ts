import { readFileSync } from 'node:fs'
import { ReaderError } from '@shared/contract/errors'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { parseFeed } from '../../../../src/main/library/feeds/parse'
import type { ParsedFeed, ParsedItem } from '../../../../src/main/library/feeds/types'

const address = 'https://site.example/feeds/all.xml'
const parse = (text: string) => parseFeed(Buffer.from(text), null, address)
const fixture = (name: string) => parseFeed(readFileSync(new URL(`../../../fixtures/feeds/${name}`, import.meta.url)), null, address)
const titles = (feed: ParsedFeed) => feed.items.map(({ title }) => title)
const first = (feed: ParsedFeed): ParsedItem => feed.items[0] ?? fail()

function fail(): never {
  throw new Error('the feed has no item')
}

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><link>https://site.example/</link>${items}</channel></rss>`
const item = (name: string) =>
  `<item><title>${name}</title><link>https://site.example/${name}</link><description>About ${name}.</description></item>`

describe('formats', () => {
  test('RSS 2.0 with its modules', () => {
    const feed = fixture('rss20.xml')
    expect(feed).toMatchObject({ format: 'rss', title: 'Harbour Post', siteUrl: 'https://site.example/', ttlMinutes: 90, isCut: false })
    expect(first(feed)).toEqual({
      guid: 'post-17',
      url: 'https://site.example/2026/pier',
      title: 'Pier & promenade: what the storm left',
      author: 'Ada Marsh',
      html: '<p>The whole text.</p>',
      summary: 'In short: <b>much</b>.',
      publishedAt: Date.UTC(2026, 10, 3, 8),
      categories: ['Harbour', 'Weather'],
      commentCount: 12,
      commentsUrl: null,
      enclosures: [{ url: 'https://site.example/pier.mp3', mime: 'audio/mpeg', bytes: 1234, title: null, seconds: null }],
      images: [
        {
          candidates: [
            { url: 'https://site.example/pier-1600.jpg', width: 1600, density: null, type: 'image/jpeg' },
            { url: 'https://site.example/pier-800.jpg', width: 800, density: null, type: 'image/jpeg' }
          ],
          alt: 'The pier',
          caption: 'The pier on Tuesday',
          credit: 'Ben Quay'
        }
      ],
      language: 'en-GB'
    })
    expect(feed.items[1]).toMatchObject({ url: 'https://site.example/2026/only-guid', author: 'Cleo Dock', images: [{ credit: null }] })
  })

  test('RSS 1.0', () => {
    const feed = fixture('rss10.rdf')
    expect(feed).toMatchObject({ format: 'rdf', title: 'Quarterly of Tides', siteUrl: 'https://site.example/', ttlMinutes: 30 })
    expect(first(feed)).toMatchObject({
      guid: 'https://site.example/tides/1',
      url: 'https://site.example/tides/1',
      title: 'Spring tide',
      author: 'Dora Ebb',
      html: '<p>All of it.</p>',
      publishedAt: Date.UTC(2026, 10, 2, 6),
      categories: ['Sea']
    })
  })

  test('RSS 0.90 and 0.91', () => {
    const [rss090, rss091] = [fixture('rss090.rdf'), fixture('rss091.xml')]
    expect(rss090).toMatchObject({ format: 'rdf', title: 'Old Wire', items: [{ title: 'One', url: 'https://site.example/1' }] })
    expect(rss091).toMatchObject({
      format: 'rss',
      title: 'Older Wire',
      items: [{ title: 'Two', url: 'https://site.example/2', summary: 'Second.' }]
    })
  })

  test('Atom 1.0', () => {
    const feed = fixture('atom10.xml')
    expect(feed).toMatchObject({ format: 'atom', title: 'Lighthouse', siteUrl: 'https://site.example/light/' })
    expect(first(feed)).toMatchObject({
      guid: 'tag:site.example,2026:1',
      url: 'https://site.example/light/one',
      title: 'The <lamp> & its keeper',
      author: 'Emil Strand',
      html: '<p>See <a href="https://site.example/light/two">two</a><img src="https://site.example/light/a.png"/></p>',
      publishedAt: Date.UTC(2026, 10, 1, 9, 30),
      categories: ['Sea marks'],
      commentCount: 3,
      enclosures: [{ url: 'https://site.example/light/a.ogg', mime: 'audio/ogg', bytes: 99, title: null, seconds: null }],
      language: 'de'
    })
    expect(feed.items[1]).toMatchObject({ title: 'Bold words', summary: '<p>1 &lt; 2</p>', author: 'The Lighthouse' })
  })

  test('Atom 0.3', () => {
    const feed = fixture('atom03.xml')
    expect(feed).toMatchObject({ format: 'atom', title: 'Before Atom' })
    expect(first(feed)).toMatchObject({
      guid: 'tag:site.example,2003:1',
      url: 'https://site.example/1',
      title: 'Early',
      publishedAt: Date.UTC(2003, 11, 13, 12, 29, 29)
    })
  })

  test('JSON Feed 1.1', () => {
    const feed = fixture('feed.json')
    expect(feed).toMatchObject({ format: 'json', title: 'Field Notes', siteUrl: 'https://site.example/' })
    expect(first(feed)).toMatchObject({
      guid: '1',
      url: 'https://site.example/1',
      title: 'Owls',
      author: 'Finn Moor',
      html: '<p>Hoo.</p>',
      publishedAt: Date.UTC(2026, 9, 30, 10),
      categories: ['birds'],
      images: [{ candidates: [{ url: 'https://site.example/owl.jpg' }] }],
      language: 'en'
    })
    expect(feed.items[1]).toMatchObject({
      title: null,
      html: '<p>Plain &lt;words&gt;</p>\n<p>and more</p>',
      url: 'https://other.example/x'
    })
  })
})

describe('headlines become plain text', () => {
  test.each([
    ['Tom &amp;amp; Jerry', 'Tom & Jerry'],
    ['AT&T and R&amp;D', 'AT&T and R&D'],
    ['&lt;b&gt;Bold&lt;/b&gt; move', 'Bold move'],
    ['<![CDATA[<em>Very</em> odd]]>', 'Very odd'],
    ['Using the &lt;canvas&gt; element', 'Using the <canvas> element'],
    ['If 3 &lt; 5', 'If 3 < 5'],
    ['Caf&eacute; &#8220;Noir&#8221; &mdash; open', 'Café “Noir” — open'],
    ['  two\n   lines ', 'two lines']
  ])('%s', (written, expected) => {
    expect(titles(parse(rss(`<item><title>${written}</title></item>`)))).toEqual([expected])
  })
})

describe('broken feeds give every complete item', () => {
  test('cut in the middle of an item', () => {
    const feed = parse(rss(item('a') + item('b')).slice(0, -60))
    expect(titles(feed)).toEqual(['a'])
    expect(feed.isCut).toBe(true)
  })

  test('cut inside a CDATA section', () => {
    const feed = parse(`${rss(item('a')).replace('</channel></rss>', '')}<item><title>b</title><description><![CDATA[<p>never en`)
    expect(titles(feed)).toEqual(['a'])
    expect(feed.isCut).toBe(true)
  })

  test('only the end tags of the feed are missing', () => {
    const feed = parse(rss(item('a') + item('b')).replace('</channel></rss>', ''))
    expect(titles(feed)).toEqual(['a', 'b'])
    expect(feed.isCut).toBe(true)
  })

  test('an item that is not closed', () => {
    expect(titles(parse(rss(`<item><title>a</title><link>https://site.example/a</link>${item('b')}${item('c')}`)))).toEqual(['a', 'b', 'c'])
  })

  test('a title that is not closed', () => {
    const feed = parse(rss(`<item><title>a<link>https://site.example/a</link></item>${item('b')}`))
    expect(feed.items).toMatchObject([{ title: 'a', url: 'https://site.example/a' }, { title: 'b' }])
  })

  test('bare ampersands, angle brackets and HTML tags in the text', () => {
    const feed = parse(
      rss(
        `<item><title>Q&A: 3 < 5</title><description>One<br>two & <b>three</description><link>https://site.example/?a=1&b=2</link></item>${item('b')}`
      )
    )
    expect(feed.items).toMatchObject([{ title: 'Q&A: 3 < 5', url: 'https://site.example/?a=1&b=2' }, { title: 'b' }])
    expect(first(feed).summary).toContain('two & ')
  })

  test('a mark, blank lines and a warning of the server before the declaration', () => {
    expect(titles(parse(`\ufeff\n\n <br />\n<b>Warning</b>: mysql in x.php on line 3<br />\n${rss(item('a'))}`))).toEqual(['a'])
  })

  test('windows-1252 bytes called UTF-8', () => {
    const bytes = iconv.encode(
      `<?xml version="1.0" encoding="UTF-8"?>${rss('<item><title>Café à la crème</title></item>').slice(21)}`,
      'windows-1252'
    )
    expect(titles(parseFeed(bytes, 'text/xml; charset=utf-8', address))).toEqual(['Café à la crème'])
  })

  test('a JSON Feed cut in the middle', () => {
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [
        { id: '1', content_text: 'a "quoted" ] } text' },
        { id: '2', content_text: 'b' }
      ]
    })
    const feed = parse(json.slice(0, -12))
    expect(feed).toMatchObject({ title: 'J', isCut: true, items: [{ guid: '1' }] })
    expect(feed.items).toHaveLength(1)
  })

  test('a feed without a single item is a feed', () => {
    expect(parse(rss(''))).toMatchObject({ title: 'T', items: [], isCut: false })
  })
})

describe('what is no feed', () => {
  test.each([
    ['nothing', ''],
    ['words', 'hello'],
    ['a page', '<!doctype html><html><head><title>x</title></head><body><article>rss feed</article></body></html>'],
    ['a page that talks of feeds', '<html><body><p>Use <code>&lt;rss&gt;</code></p></body></html>'],
    ['other XML', '<?xml version="1.0"?><opml version="2.0"><body/></opml>'],
    ['other JSON', '{"name":"value"}'],
    ['a JSON list', '[1,2,3]'],
    ['broken JSON', '{"name": ']
  ])('%s is refused', (_what, text) => {
    expect(() => parse(text)).toThrow(ReaderError)
  })
})

test('an entity bomb is not expanded', () => {
  const levels = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`)
  const bomb = rss('<item><title>&l9;</title><guid>x</guid><description>&l9;</description></item>').replace(
    '<rss',
    `<!DOCTYPE rss [<!ENTITY l0 "lol">${levels.join('')}]><rss`
  )
  const feed = parse(bomb)
  expect(feed.items).toHaveLength(1)
  expect(JSON.stringify(feed).length).toBeLessThan(1000)
})

test('an entity that names a file is not read', () => {
  const feed = parse(
    rss('<item><title>&file;</title></item>').replace('<rss', '<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd">]><rss')
  )
  expect(JSON.stringify(feed)).not.toContain('root:')
})

describe('hostile text is read in a time that does not grow with its square', () => {
  const times = 60_000
  const open = '<rss><channel><item><title>a</title><description>'
  test.each([
    ['comments that are never closed', open + '<!--'.repeat(times)],
    ['CDATA sections that are never closed', open + '<![CDATA['.repeat(times)],
    ['quotes that are never closed', `${open}${"<a b='".repeat(times)}<a b="`],
    ['elements nested without end', `<rss><channel>${'<a>'.repeat(times)}${'</a>'.repeat(times)}`],
    ['markup nested without end in a title', `<rss><channel><item><title>${'<b>'.repeat(times)}</title></item>`],
    ['tags escaped without end', `${open}${'&lt;b &lt;p '.repeat(times)}</description></item>`],
    ['blanks within an address', `<rss><channel><item><link>x${' '.repeat(times)}y</link></item></channel></rss>`],
    ['names in brackets without end', `<rss><channel><item><author>${'a <b@'.repeat(times)}</author></item></channel></rss>`],
    ['tags of XHTML without end', `<feed><entry><content type="xhtml">${'<x a b c '.repeat(times)}/></content></entry></feed>`],
    ['texts in JSON without end', `{"items":[${'{"'.repeat(times)}`]
  ])('%s', (_what, text) => {
    const started = performance.now()
    try {
      parse(text)
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(ReaderError)
    }
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('more items than any feed has are cut, and known to be', () => {
    const feed = parse(rss('<item><title>a</title></item>'.repeat(20_001)))
    expect(feed.items).toHaveLength(20_000)
    expect(feed.isCut).toBe(true)
  })
})

test('five thousand items are read, broken or not, in a time that does not grow with their square', () => {
  const items = Array.from({ length: 5000 }, (_, number) => item(`i${number}`)).join('')
  expect(parse(rss(items)).items).toHaveLength(5000)
  expect(parse(rss(items).slice(0, -20)).items.length).toBeGreaterThanOrEqual(4999)
})
