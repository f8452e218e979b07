import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { extractStory, noHints } from '../../../../src/main/library/articles/extractStory'
import type { ExtractedStory, FeedHints } from '../../../../src/main/library/articles/types'

const prose =
  'The river reached its highest mark at four in the morning and stayed there for an hour, while people walked along the dam with lamps. '

function fromFeed(html: string, hints: Partial<FeedHints> = {}): ExtractedStory {
  return extractStory({
    pageHtml: null,
    contentType: null,
    pageUrl: 'https://quay.example/a',
    hints: { ...noHints, title: 'A headline', html, ...hints }
  })
}

function fromPage(html: string | Uint8Array, contentType: string | null = null, hints: Partial<FeedHints> = {}): ExtractedStory {
  const pageHtml = typeof html === 'string' ? new TextEncoder().encode(html) : html
  return extractStory({ pageHtml, contentType, pageUrl: 'https://quay.example/a', hints: { ...noHints, ...hints } })
}

const page = (body: string, head = ''): string =>
  `<html><head><title>A gate is shut</title>${head}</head><body><article><h1>A gate is shut</h1>${body}</article></body></html>`
const paragraphs = `<p>${prose.repeat(2)}</p><p>${prose.repeat(3)}</p><p>${prose.repeat(2)}</p>`

/** Markup of any nesting, with a word of its own in every place where text may stand. */
const markup = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.constant('WORD '),
    fc.constant('<br>'),
    fc
      .tuple(
        fc.constantFrom(
          'p',
          'div',
          'span',
          'b',
          'em',
          'section',
          'blockquote',
          'ul',
          'li',
          'h2',
          'h4',
          'pre',
          'table',
          'td',
          'dl',
          'dd',
          'center',
          'font',
          'address'
        ),
        tie('nodes')
      )
      .map(([name, inner]) => `<${name}>${inner}</${name}>`)
  ),
  nodes: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join(''))
}))

describe('extractStory', () => {
  it('loses no word of a feed’s own content, however it is nested', () => {
    const keepsAll = (nodes: string): boolean => {
      let count = 0
      const html = nodes.replaceAll('WORD', () => `word${++count}q`)
      const shown = fromFeed(html).html
      return Array.from({ length: count }, (_, index) => `word${index + 1}q`).every((word) => shown.includes(word))
    }
    fc.assert(fc.property(markup.nodes, keepsAll), { numRuns: 500 })
  })

  it.each([
    ['windows-1252', 'Über die Brücke – „gut“'],
    ['windows-1251', 'Мост снова открыт'],
    ['shift_jis', '灯台の郵便局'],
    ['euc-kr', '등대의 우체국'],
    ['gb18030', '灯塔上的邮局'],
    ['utf-16le', 'A bridge — opened']
  ])('decodes %s as the header or the page says', (encoding, title) => {
    const html = (meta: string): string =>
      `<html><head>${meta}<title>${title}</title></head><body><h1>${title}</h1>${paragraphs}</body></html>`
    const inHeader = iconv.encode(html(''), encoding, { addBOM: encoding === 'utf-16le' })
    expect(fromPage(inHeader, `text/html; charset=${encoding}`).title).toBe(title)
    if (encoding !== 'utf-16le') expect(fromPage(iconv.encode(html(`<meta charset="${encoding}">`), encoding)).title).toBe(title)
  })

  it('believes valid UTF-8 rather than a wrong label', () => {
    expect(fromPage(`<meta charset="iso-8859-1"><h1>Über die Brücke</h1>${paragraphs}`, 'text/html; charset=windows-1252').title).toBe(
      'Über die Brücke'
    )
  })

  it('prefers the feed’s headline when the page speaks of something else', () => {
    expect(fromPage('<title>Before you continue</title><h1>Before you continue</h1>', null, { title: 'A gate is shut' }).title).toBe(
      'A gate is shut'
    )
  })

  it('drops the site’s name from a headline found only in the title', () => {
    const html = `<title>A gate is shut before the storm | The Quay</title><meta property="og:site_name" content="The Quay">${paragraphs}`
    expect(fromPage(html).title).toBe('A gate is shut before the storm')
  })

  it('keeps a lead picture above the text only when it opens it', () => {
    const lead = '<figure><img src="/lead.jpg" alt="The gate"></figure>'
    const og = '<meta property="og:image" content="https://quay.example/lead.jpg">'
    const atTop = fromPage(page(lead + paragraphs, og))
    expect(atTop).toMatchObject({ leadPicture: 0 })
    expect(atTop.html).not.toContain('data-image')
    const below = fromPage(page(paragraphs + paragraphs + lead + paragraphs, og))
    expect(below).toMatchObject({ leadPicture: 0 })
    expect(below.html).toContain('<img data-image="0"')
  })

  it('adds the picture that only the page’s description names, unless it stands for the site', () => {
    const named = (url: string) => fromPage(page(paragraphs, `<meta property="og:image" content="${url}">`))
    expect(named('https://quay.example/gate.jpg').pictures[0]?.candidates[0]?.url).toBe('https://quay.example/gate.jpg')
    expect(named('https://quay.example/assets/logo.png').pictures).toEqual([])
  })

  it('never lists a tracking pixel', () => {
    const pixels = [
      '<img src="https://quay.example/a.gif" width="1" height="1">',
      '<img src="https://stats.example/x.gif">',
      '<img src="https://www.facebook.com/tr?id=1">',
      '<img src="https://quay.example/pixel.gif?x=1">',
      '<img src="https://quay.example/h.png" style="display:none">',
      '<amp-img src="https://b.scorecardresearch.com/p" width="1" height="1"></amp-img>'
    ]
    expect(fromPage(page(paragraphs + pixels.join(''))).pictures).toEqual([])
    expect(fromFeed(paragraphs + pixels.join('')).pictures).toEqual([])
  })

  it('knows a page by its own canonical addresses, not by another site’s', () => {
    const links =
      '<link rel="canonical" href="https://www.quay.example/a/?utm_source=x"><meta property="og:url" content="https://famous.example/story">'
    expect(fromPage(page(paragraphs, links)).addresses).toEqual(['https://quay.example/a'])
    const frontPage = '<link rel="canonical" href="https://quay.example/">'
    expect(fromPage(page(paragraphs, frontPage)).addresses).toEqual(['https://quay.example/a'])
  })

  it('says what it has when there is no page', () => {
    expect(fromFeed(paragraphs)).toMatchObject({ text: 'feed', textReason: 'The page could not be fetched.' })
    expect(fromFeed('', { html: null, summary: 'A short summary.' })).toMatchObject({
      text: 'feed',
      html: '<p>A short summary.</p>',
      excerpt: 'A short summary.'
    })
    expect(fromFeed('', { html: null })).toMatchObject({ text: 'failed', html: '', wordCount: 0 })
  })

  it('cuts an excerpt at a sentence or a word, never above 240 characters', () => {
    const sentence = `${prose.trim().slice(0, -1)}, with ropes and with hope.`
    expect(fromFeed(`<p>${sentence} ${prose.repeat(4)}</p>`).excerpt).toBe(sentence)
    const long = fromFeed(`<p>${'word '.repeat(100)}</p>`).excerpt
    expect(long.length).toBeLessThanOrEqual(240)
    expect(long).toMatch(/word…$/)
  })

  it('counts words where no spaces part them', () => {
    expect(fromFeed('<p>灯台の郵便局は朝の五時に開く。</p>').wordCount).toBeGreaterThan(5)
  })

  it('lists each link once, with its canonical address, and leaves out links to itself', () => {
    const html = page(
      `${paragraphs}<p>See <a href="/b?utm_source=x">the plan</a>, <a href="https://www.quay.example/b/">again</a> and <a href="/a#top">here</a>.</p>`
    )
    expect(fromPage(html).links).toEqual([
      { url: 'https://quay.example/b?utm_source=x', canonicalUrl: 'https://quay.example/b', text: 'the plan', isRelated: false }
    ])
  })
})

describe('pictures named like counters', () => {
  const caught = (markup: string) => fromPage(page(`${paragraphs}${markup}`)).pictures.map(({ candidates }) => candidates[0]?.url)

  it('are kept when they are large or have a caption', () => {
    expect(caught('<p><img src="/beacon.png" width="640" height="360" alt=""></p>')).toEqual(['https://quay.example/beacon.png'])
    expect(caught('<figure><img src="/pixel.png"><figcaption>Pixels under a lens</figcaption></figure>')).toHaveLength(1)
  })

  it('are never fetched when nothing says that they are to be looked at', () => {
    expect(caught('<p><img src="/pixel.gif?page=7"></p><p><img src="/beacon.png" width="1" height="1"></p>')).toEqual([])
  })
})
