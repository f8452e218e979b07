import { describe, expect, it } from 'vitest'
import { extractStory, noHints } from '../../../../src/main/library/articles/extractStory'
import type { ExtractedStory } from '../../../../src/main/library/articles/types'

const prose = `<p>${'The harbour was full of boats that nobody had seen before, and all of them were blue. '.repeat(3)}</p>`.repeat(4)
const hero = '<figure class="x1"><img src="/p/hero.jpg" alt="Boats"><figcaption>Boats at noon. Photo: Ada Winter</figcaption></figure>'

function extract(head: string, body: string): ExtractedStory {
  const pageHtml = new TextEncoder().encode(`<html><head>${head}</head><body><main><h1>Boats</h1>${body}</main></body></html>`)
  return extractStory({ pageHtml, contentType: 'text/html', pageUrl: 'https://boats.example/a', hints: noHints })
}

const addresses = (story: ExtractedStory): readonly (string | undefined)[] => story.pictures.map(({ candidates }) => candidates[0]?.url)
const shared = (url: string, more = ''): string => `<meta property="og:image" content="${url}">${more}`

describe('the lead picture', () => {
  it('is the one above the text, under whatever name it is shared', () => {
    const story = extract(shared('https://cdn.boats.example/social/1f3a.jpg'), `${hero}<div class="article-body">${prose}</div>`)
    expect(addresses(story)).toEqual(['https://boats.example/p/hero.jpg'])
    expect(story.leadPicture).toBe(0)
    expect(story.pictures[0]).toMatchObject({ caption: 'Boats at noon.', credit: 'Ada Winter' })
    expect(story.html).not.toContain('<img')
  })

  it('is the shared one when the page shows none above its text', () => {
    const story = extract(shared('/p/only-shared.jpg'), `${prose}${hero}${prose}`)
    expect(addresses(story)).toEqual(['https://boats.example/p/only-shared.jpg', 'https://boats.example/p/hero.jpg'])
    expect(story.leadPicture).toBe(0)
  })

  it('stays where it stands when it stands further down', () => {
    const story = extract(shared('/p/hero-1200x630.jpg'), `${prose}${prose}${hero}${prose}`)
    expect(addresses(story)).toEqual(['https://boats.example/p/hero.jpg'])
    expect(story.pictures[0]?.candidates[1]?.url).toBe('https://boats.example/p/hero-1200x630.jpg')
    expect(story.leadPicture).toBe(0)
    expect(story.html).toContain('<figure><img data-image="0"')
  })

  it.each([
    shared('/assets/logo.png'),
    shared('/img/default-share.jpg'),
    shared('/p/tiny.jpg', '<meta property="og:image:width" content="96">'),
    shared('https://pixel.wp.com/g.gif'),
    shared('data:text/html,x'),
    shared('/brand/card.png')
  ])('is no sign of the site: %s', (head) => {
    const story = extract(head, prose)
    expect(story.pictures).toEqual([])
    expect(story.leadPicture).toBeNull()
  })

  it('is no picture of the sidebar, and none of a list', () => {
    const story = extract(
      '',
      `<aside><img src="/p/aside.jpg" width="800" height="600" alt=""></aside><ul><li><img src="/p/item.jpg" width="800" height="600" alt=""></li></ul><div class="article-body">${prose}</div>`
    )
    expect(story.leadPicture).toBeNull()
  })

  it('is the still of a film at the top, which stays in its card', () => {
    const story = extract('', `<video src="/f.mp4" poster="/p/still.jpg"></video>${prose}`)
    expect(addresses(story)).toEqual(['https://boats.example/p/still.jpg'])
    expect(story.leadPicture).toBe(0)
    expect(story.html).toContain('<p data-media="0" class="embed-card"><img data-image="0" alt="" />')
  })
})
