// @vitest-environment happy-dom
import type { ArticleLink } from '@shared/contract/articles'
import { highlight } from '@shared/text/highlight'
import { parseQuery } from '@shared/text/query'
import { describe, expect, test } from 'vitest'
import { prepareBody } from '../../../../src/renderer/reader/prepareBody'
import { makeImage, makeMissingImage } from './images'

function prepared(html: string, images = [makeImage()], query: string | null = null, links: readonly ArticleLink[] = []): HTMLElement {
  const find = query === null ? null : (text: string) => highlight(text, parseQuery(query))
  const body = document.createElement('div')
  body.innerHTML = prepareBody(html, { direction: 'ltr', images, links, find })
  return body
}
const text = (body: HTMLElement, selector: string) => body.querySelector(selector)?.textContent

describe('pictures in a story', () => {
  const kept = `<img data-image="0" src="${makeImage().src}" width="800" height="600" alt="A harbor">`
  const missing = '<span class="missing-picture" data-image="1" data-reason="The server answered 404.">A map</span>'

  test('show caption and credit, each once', () => {
    const image = makeImage({ caption: 'The harbor at dusk.', credit: 'Photo: M. Olsen' })
    expect(text(prepared(kept, [image]), 'figure figcaption')?.trim()).toBe('The harbor at dusk. Photo: M. Olsen')
    const said = `<figure>${kept}<figcaption>The harbor at dusk. Photo: M. Olsen</figcaption></figure>`
    expect(text(prepared(said, [image]), 'figcaption')).toBe('The harbor at dusk. Photo: M. Olsen')
  })

  test('stay bare when the page said nothing of them', () => {
    expect(prepared(kept).innerHTML).toBe(`<button type="button" data-enlarge="0">${kept}</button>`)
  })

  test('that are missing say what they showed and why they are missing', () => {
    const body = prepared(`<p>Before</p>${missing}<p>After</p>`, [makeImage(), makeMissingImage({ position: 1 })])
    expect(text(body, 'p + .missing-picture')).toBe('A map The server answered 404.')
  })

  test('that are missing keep their credit', () => {
    const body = prepared(missing, [makeMissingImage({ position: 1, credit: 'Photo: M. Olsen' })])
    expect(text(body, 'figure .missing-picture + figcaption .credit')).toBe('Photo: M. Olsen')
  })

  test('can be pressed to be seen large, unless they are a link already', () => {
    const body = prepared(`<figure>${kept}</figure><a href="https://a.example/">${kept}</a>`)
    expect([...body.querySelectorAll('[data-enlarge="0"] img')]).toHaveLength(1)
    expect(body.querySelector('a [data-enlarge]')).toBeNull()
  })

  test('without a description are still named', () => {
    expect(prepared('<img data-image="0" src="a" alt="">').querySelector('button')?.getAttribute('aria-label')).toBe('Picture')
  })

  test('have text for the reader, never markup', () => {
    const body = prepared(kept, [makeImage({ caption: '<b>bold</b>' })])
    expect(body.querySelector('figcaption b')).toBeNull()
  })
})

describe('matches of a search', () => {
  test('of a phrase are one match, also over the border of a link, but not of a paragraph', () => {
    const body = prepared(
      '<p>The <a href="https://a.example/">old <em>harbor</em></a> mouth.</p><p>An old</p><p>harbor</p>',
      [],
      '"old harbor"'
    )
    const marks = [...body.querySelectorAll('mark')]
    expect(marks.map((mark) => mark.textContent)).toEqual(['old ', 'harbor'])
    expect(marks.filter((mark) => mark.hasAttribute('data-match'))).toHaveLength(1)
  })

  test('are marked where they stand, with their inflections', () => {
    const marks = [...prepared('<p>The <em>harbor</em> and two harbors.</p>', [], 'harbor').querySelectorAll('mark')]
    expect(marks.map((mark) => mark.textContent)).toEqual(['harbor', 'harbors'])
  })

  test('change no word of the text', () => {
    const html = '<p>One &lt;two&gt; three <b>four</b> two.</p>'
    expect(prepared(html, [], 'two').textContent).toBe('One <two> three four two.')
    expect(prepared(html, [], 'two').querySelector('two')).toBeNull()
  })
})

test('wide tables and code scroll in a frame that keys can reach', () => {
  const frames = prepared('<table><tr><td>1</td></tr></table><pre>x</pre>').querySelectorAll('.wide-block[tabindex="0"]')
  expect([...frames].map((frame) => frame.getAttribute('aria-label'))).toEqual(['Table', 'Code'])
})

test('a link says where it leads unless a card does', () => {
  const player = '<p class="embed-card"><a href="https://film.example/1">A film</a></p>'
  const body = prepared(`<a href="mailto:desk@a.example">desk</a><a href="https://b.example/" data-article-id="3">saved</a>${player}`)
  expect([...body.querySelectorAll('a')].map((link) => link.title)).toEqual(['mailto:desk@a.example', '', 'https://film.example/1'])
})

test('a link to a page that waits to be saved says so; others do not', () => {
  const link = { position: 0, text: '', isRelated: false, articleId: null }
  const links = [
    { ...link, url: 'https://a.example/?a=1&b=2', isQueued: true },
    { ...link, url: 'https://b.example/', isQueued: false }
  ]
  const body = prepared('<a href="https://a.example/?a=1&amp;b=2">waits</a><a href="https://b.example/">out</a>', [], null, links)
  expect([...body.querySelectorAll('a')].map((element) => element.getAttribute('aria-description'))).toEqual(['Waits to be saved', null])
})

describe('a story that the text names', () => {
  const named = (attributes: string) => prepared(`<p>See <a href="offprint:title/the-pier" ${attributes}>The <em>pier</em></a>.</p>`)

  test('is words and no link while the library does not have it', () => {
    const body = named('')
    expect(body.querySelector('a')).toBeNull()
    expect(body.querySelector('.not-saved')?.innerHTML).toBe('The <em>pier</em>')
  })

  test('is a link once the library has it', () => {
    expect(named('data-article-id="3"').querySelector('a')?.textContent).toBe('The pier')
  })
})
