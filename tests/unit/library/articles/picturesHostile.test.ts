import { describe, expect, it } from 'vitest'
import { pageLimits } from '../../../../src/main/library/articles/dom/boundRules'
import { extractStory, noHints } from '../../../../src/main/library/articles/extractStory'
import type { ExtractedStory } from '../../../../src/main/library/articles/types'
import { readDataUrl } from '../../../../src/main/library/images/dataUrl'
import { readPicture } from '../../../../src/main/library/images/readPicture'

const sentence = 'The river reached its highest mark at four in the morning and stayed there for an hour. '
const prose = `<p>${sentence.repeat(4)}</p>`.repeat(4)

function extract(body: string, html: string | null = null): ExtractedStory {
  const pageHtml = new TextEncoder().encode(`<article><h1>High water</h1>${prose}${body}${prose}</article>`)
  return extractStory({ pageHtml, contentType: 'text/html', pageUrl: 'https://river.example/a', hints: { ...noHints, html } })
}

const addresses = (story: ExtractedStory): string[] => story.pictures.flatMap(({ candidates }) => candidates.map(({ url }) => url))

describe('pictures of hostile pages', () => {
  it('are at most sixty of ten thousand', () => {
    const story = extract(Array.from({ length: 10_000 }, (_, index) => `<p><img src="/p/${index}.jpg" alt="${index}"></p>`).join(''))
    expect(story.pictures).toHaveLength(60)
    expect(story.html.match(/<img/g)?.length).toBeLessThanOrEqual(60)
    expect(story.html).toContain(sentence.trim())
  }, 60_000)

  it('are at most sixty of a gallery of ten thousand', () => {
    const slides = Array.from({ length: 10_000 }, (_, index) => `<li><img src="/p/${index}.jpg"></li>`).join('')
    const story = extract(`<ul class="gallery">${slides}</ul>`)
    expect(story.pictures.length).toBeLessThanOrEqual(60)
    expect(story.text).toBe('full')
  }, 60_000)

  it('keep the candidates at the start of a srcset of a megabyte', () => {
    const srcset = Array.from({ length: 30_000 }, (_, index) => `/p/a-${index}.jpg?width=${index} ${index + 1}w`).join(', ')
    expect(srcset.length).toBeGreaterThan(1_000_000)
    const story = extract(`<p><img srcset="${srcset}" alt="a"></p>`)
    expect(story.pictures).toHaveLength(1)
    expect(story.pictures[0]?.candidates.length).toBeLessThanOrEqual(50)
    expect(addresses(story)).toContain('https://river.example/p/a-0.jpg?width=0')
  })

  it('are found in a thousand nested noscripts, once', () => {
    const story = extract(`${'<noscript>'.repeat(1_000)}<img src="/p/deep.jpg" alt="deep">${'</noscript>'.repeat(1_000)}`)
    expect(addresses(story)).toEqual(['https://river.example/p/deep.jpg'])
  })

  it('survive markup that a noscript escapes a hundred times over', () => {
    const escaped = Array.from({ length: 100 }).reduce<string>(
      (html) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
      '<img src="/p/x.jpg">'
    )
    expect(extract(`<noscript>${escaped}</noscript>`).text).toBe('full')
  })

  it('leave only the size of a data URL that is too large', () => {
    const bytes = pageLimits.dataUrl + 1_000_000
    const story = extract(`<figure><img src="data:image/png;base64,${'A'.repeat(bytes)}" alt="huge"><figcaption>Huge</figcaption></figure>`)
    const [url = ''] = addresses(story)
    expect(url).toBe(`data:image/png;dropped=${bytes + 'data:image/png;base64,'.length},`)
    expect(readDataUrl(url)).toHaveLength(0)
    expect(JSON.stringify(story).length).toBeLessThan(20_000)
  })

  it('are dropped when a data URL is as large as the page may be, and the text before them stays', () => {
    const story = extract(`<p><img src="data:image/png;base64,${'A'.repeat(50_000_000)}" alt="huge"></p>`)
    expect(story.html).toContain(sentence.trim())
    expect(JSON.stringify(story).length).toBeLessThan(20_000)
  }, 60_000)

  it('never run: a drawing keeps its scripts only until it is sanitized', () => {
    const shapes = '<rect width="9" height="9"/>'.repeat(6)
    const story = extract(
      `<figure><svg viewBox="0 0 400 300" onload="alert(1)"><script>alert(1)</script>${shapes}<text>a</text><text>b</text><image href="https://evil.example/x.png"/></svg></figure>`
    )
    const [url = ''] = addresses(story)
    expect(url).toMatch(/^data:image\/svg\+xml;base64,/)
    const picture = readPicture(readDataUrl(url) ?? new Uint8Array())
    const kept = 'bytes' in picture ? new TextDecoder().decode(picture.bytes) : picture.reason
    expect(kept).toContain('viewBox="0 0 400 300"')
    expect(kept).not.toMatch(/script|alert|onload|evil/)
    expect(story.html).not.toMatch(/svg|script/)
  })

  it('take no more drawings than a story has, and none that is a book', () => {
    const drawing = (shapes: number) => `<figure><svg viewBox="0 0 400 300">${'<path d="M0 0h9"/>'.repeat(shapes)}</svg></figure>`
    expect(extract(drawing(8).repeat(50)).pictures.length).toBeLessThanOrEqual(pageLimits.drawings)
    expect(extract(drawing(40_000)).pictures).toHaveLength(0)
  })

  it('let no page write a mark of ours', () => {
    const story = extract(
      '<p data-offprint-role="embed-card" data-offprint-media=\'{"url":"file:///etc/passwd"}\' data-media="0"><img data-offprint-picture="99" data-image="7" src="/p/real.jpg" alt="real"></p><meta data-offprint-slides="" content="[1]">'
    )
    expect(story.media).toEqual([])
    expect(story.html).not.toContain('data-media')
    expect(addresses(story)).toEqual(['https://river.example/p/real.jpg'])
  })

  it('are not made of slides that are no slides', () => {
    const data = `[${'['.repeat(5_000)}${']'.repeat(5_000)}]`
    const many = JSON.stringify(Array.from({ length: 5_000 }, (_, index) => ({ src: `/s/${index}.jpg`, caption: 'x'.repeat(20) })))
    expect(extract(`<div class="gallery" data-slides='${data}'></div>`).pictures).toEqual([])
    expect(extract(`<div class="gallery" data-slides='${many}'></div>`).pictures.length).toBeLessThanOrEqual(60)
    expect(extract(`<div class="gallery" data-slides='{"src":"javascript:alert(1).jpg","a":[{"src":"x y.jpg"}]}'></div>`).pictures).toEqual(
      []
    )
  })
})
