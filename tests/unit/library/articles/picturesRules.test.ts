import { describe, expect, it } from 'vitest'
import { creditOfLine, endsInCredit, splitCaption } from '../../../../src/main/library/articles/content/pictures/credits'
import { captionOpeners, creditWords } from '../../../../src/main/library/articles/content/pictures/creditWords'
import { lazyBackgrounds, lazySourceSets, lazySources } from '../../../../src/main/library/articles/content/pictures/lazyAttributes'
import { isForScreen } from '../../../../src/main/library/articles/content/pictures/mediaQueries'
import { exactKeys, pictureKey } from '../../../../src/main/library/articles/content/pictures/pictureKey'
import { readStyleBackgrounds } from '../../../../src/main/library/articles/content/pictures/styleBackgrounds'
import { isTrackerUrl } from '../../../../src/main/library/articles/content/pictures/tracking'
import { extractStory, noHints } from '../../../../src/main/library/articles/extractStory'

const prose = `<p>${'The harbour was full of boats that nobody had seen before, and all of them were blue. '.repeat(3)}</p>`.repeat(3)

function extract(body: string) {
  const pageHtml = new TextEncoder().encode(`<article><h1>Boats</h1>${prose}${body}${prose}</article>`)
  return extractStory({ pageHtml, contentType: 'text/html', pageUrl: 'https://boats.example/a', hints: noHints })
}

describe('lazy attributes', () => {
  const placeholder = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='

  it.each(lazySources)('%s holds the picture', (name) => {
    const { pictures } = extract(`<p><img src="${placeholder}" ${name}="/p/boat.jpg" alt="A boat"></p>`)
    expect(pictures.map(({ candidates }) => candidates[0]?.url)).toEqual(['https://boats.example/p/boat.jpg'])
  })

  it.each(lazySourceSets)('%s holds the set', (name) => {
    const { pictures } = extract(`<p><img src="${placeholder}" ${name}="/p/boat-700.jpg 700w, /p/boat-1500.jpg 1500w" alt="A boat"></p>`)
    expect(pictures.map(({ candidates }) => candidates[0]?.url)).toEqual(['https://boats.example/p/boat-1500.jpg'])
  })

  it.each(lazyBackgrounds)('%s holds a background', (name) => {
    const { pictures } = extract(`<div class="wide" ${name}="/p/boat.jpg"></div>`)
    expect(pictures.map(({ candidates }) => candidates[0]?.url)).toEqual(['https://boats.example/p/boat.jpg'])
  })

  it('are listed in order, each once', () => {
    for (const names of [lazySources, lazySourceSets, lazyBackgrounds]) expect(names).toEqual([...new Set(names)].sort())
  })
})

describe('media queries of sources', () => {
  it.each([
    [null, true],
    ['', true],
    ['(min-width: 900px)', true],
    ['(min-width: 100em)', false],
    ['(max-width: 37.5rem)', false],
    ['screen and (min-width: 600px) and (max-width: 2000px)', true],
    ['print', false],
    ['not print', true],
    ['print, (min-width: 1px)', true],
    ['(orientation: portrait)', false],
    ['(prefers-color-scheme: dark)', false],
    ['(width <= 600px)', false],
    ['(min-resolution: 2dppx)', true],
    ['nonsense (', true]
  ])('%s holds on a desktop: %s', (media, expected) => {
    expect(isForScreen(media)).toBe(expected)
  })
})

describe('credit lines', () => {
  it.each([
    ['Image source, Ada Winter / Harbour Post', 'Ada Winter / Harbour Post'],
    ['Photo: Lena Fairweather', 'Lena Fairweather'],
    ['Credit: J. R. Odell', 'J. R. Odell'],
    ['Foto: Jutta Brandes', 'Jutta Brandes'],
    ['Quelle: Hafenarchiv', 'Hafenarchiv'],
    ['Bild: Moritz Kern', 'Moritz Kern'],
    ['Crédit photo : Agnès Tellier', 'Agnès Tellier'],
    ['Fotografía: Lucía Peralta', 'Lucía Peralta'],
    ['Foto di: Marco Neri', 'Marco Neri'],
    ['Beeld: Sanne Vos', 'Sanne Vos'],
    ['Fot. Jan Zieliński', 'Jan Zieliński'],
    ['Kuva: Aino Virtala', 'Aino Virtala'],
    ['Фото: Анна Лесная', 'Анна Лесная'],
    ['Крыніца: Вольга Бор', 'Вольга Бор'],
    ['写真：森田 海', '森田 海'],
    ['图片来源：江边日报', '江边日报'],
    ['사진: 김하늘', '김하늘'],
    ['مصدر الصورة: سلمى حداد', 'سلمى حداد'],
    ['צילום: נועה לב', 'נועה לב'],
    ['(Photo: Greta Sommer)', 'Greta Sommer']
  ])('%s is by %s', (line, name) => {
    expect(creditOfLine(line)).toBe(name)
  })

  it.each([
    'The photo was taken by her aunt, who had borrowed the camera.',
    'Photographs of the bridge are rare. Nobody thought that it would fall.',
    'Foto Brandes was the first shop in the street to sell film.',
    'Imagine a picture: a man, a dog, and no boat.',
    'Image rights are the subject of a long quarrel between the two towns and has cost both of them more than any picture ever made, so that by now they would rather show nothing at all.'
  ])('%s is a sentence', (line) => {
    expect(creditOfLine(line)).toBeNull()
    expect(endsInCredit(line)).toBe(false)
  })

  it('are told from the caption before them, in any script', () => {
    expect(splitCaption('Boats at dawn. Photo: Ada Winter', null)).toEqual({ caption: 'Boats at dawn.', credit: 'Ada Winter' })
    expect(splitCaption('市場の朝。写真：山田太郎', null)).toEqual({ caption: '市場の朝。', credit: '山田太郎' })
    expect(splitCaption('Der Hafen (Foto: Jutta Brandes)', null)).toEqual({ caption: 'Der Hafen', credit: 'Jutta Brandes' })
    expect(splitCaption('Le port © Agnès Tellier', null)).toEqual({ caption: 'Le port', credit: 'Agnès Tellier' })
    expect(splitCaption('Boats. Foto: Ben Aarts', 'Ben Aarts')).toEqual({ caption: 'Boats.', credit: 'Ben Aarts' })
  })

  it('have their words sorted by language', () => {
    expect(Object.keys(creditWords)).toEqual(Object.keys(creditWords).sort())
    expect('Image caption, Boats'.replace(captionOpeners, '')).toBe('Boats')
  })
})

describe('the line below a picture', () => {
  const below = (line: string) => extract(`<p><img src="/p/boat.jpg" alt="A boat"></p>${line}`)

  it.each([
    ['a class that says so', '<p class="wp-caption-text">A boat, seen from the pier</p>', 'A boat, seen from the pier'],
    ['italics', '<p><em>A boat, seen from the pier</em></p>', 'A boat, seen from the pier'],
    ['small print', '<p><small>A boat, seen from the pier</small></p>', 'A boat, seen from the pier'],
    ['a credit at its end', '<p>A boat, seen from the pier (Photo: Ada Winter)</p>', 'A boat, seen from the pier']
  ])('is its caption by %s', (_name, line, caption) => {
    const story = below(line)
    expect(story.pictures[0]?.caption).toBe(caption)
    expect(story.html).not.toContain('<p>A boat')
  })

  it.each([
    '<p>A boat came in at noon, and nobody had ordered it.</p>',
    '<p><em>Update, 5 May: the boat has been claimed by its owner.</em></p>',
    '<p>She showed us a picture by Kandinsky.</p>',
    '<p><em>This story was first published in our spring issue.</em></p>',
    `<p><em>${'A thought that goes on for longer than any caption would. '.repeat(6)}</em></p>`,
    '<p>Source code is what the boat runs on these days.</p>',
    '<p><em><a href="/x">A link to another story about boats and their owners</a></em></p>'
  ])('stays in the text: %s', (line) => {
    const story = below(line)
    const words = line.replace(/<[^>]*>/g, '').trim()
    expect(story.html.replace(/<[^>]*>/g, '')).toContain(words)
    expect(story.pictures[0]?.caption ?? null).toBeNull()
  })
})

describe('slides', () => {
  const slide = (words: string, index: number) => `<div class="swiper-slide"><img src="/p/${index}.jpg" alt="${index}">${words}</div>`
  const slides = (words: string) =>
    extract(`<div class="slideshow"><h3>All the boats</h3>${[1, 2, 3].map((index) => slide(words, index)).join('')}</div>`)

  it('with a line each are a gallery below its heading', () => {
    const { html, pictures } = slides('<p>A boat.</p>')
    expect(html).toMatch(/<h2>All the boats<\/h2>\s*<figure class="gallery">/)
    expect(pictures.map(({ caption }) => caption)).toEqual(['A boat.', 'A boat.', 'A boat.'])
  })

  it('with paragraphs or headings each are the text', () => {
    for (const words of [`<p>${'The boat came in at noon, and it was blue. '.repeat(8)}</p>`, '<h4>A boat</h4><p>It was blue.</p>']) {
      const { html, pictures } = slides(words)
      expect(html).not.toContain('class="gallery"')
      expect(pictures.map(({ caption }) => caption)).toEqual([null, null, null])
      expect(html.match(/blue/g)?.length).toBeGreaterThanOrEqual(3)
    }
  })
})

describe('two addresses of one picture', () => {
  const same = (a: string, b: string, widths: readonly number[] = []): boolean => {
    const [one, other] = [a, b].map((url) =>
      exactKeys([{ url, width: null, density: null, type: null }, ...widths.map((width) => ({ url, width, density: null, type: null }))])
    )
    return [...(one ?? [])].some((key) => other?.has(key))
  }

  it.each([
    ['https://a.example/p/boat-640x360.jpg', 'https://a.example/p/boat-1280x720.jpg'],
    ['https://a.example/p/boat.jpg?w=640', 'https://a.example/p/boat.jpg?w=1280&h=720'],
    ['https://a.example/w_640,c_limit/boat.jpg', 'https://a.example/w_1280,c_limit/boat.jpg'],
    ['https://a.example/s320/boat.jpg', 'https://a.example/s1600/boat.jpg'],
    ['https://a.example/p/boat.jpg', 'https://a.example/p/boat-scaled.jpg']
  ])('are %s and %s', (a, b) => {
    expect(same(a, b)).toBe(true)
  })

  it.each([
    ['https://a.example/p/IMG_2034.jpg', 'https://a.example/p/IMG_2035.jpg'],
    ['https://a.example/p/boat-101.jpg', 'https://a.example/p/boat-102.jpg'],
    ['https://a.example/2024/05/boat.jpg', 'https://a.example/2023/05/boat.jpg'],
    ['https://a.example/i?id=1', 'https://a.example/i?id=2']
  ])('are not %s and %s', (a, b) => {
    expect(same(a, b)).toBe(false)
  })

  it('differ in a number that the page calls a width', () => {
    expect(same('https://a.example/p/boat-640.jpg', 'https://a.example/p/boat-1280.jpg', [640, 1280])).toBe(true)
    expect(pictureKey('https://a.example/p/DSC_0123.jpg')).not.toBe(pictureKey('https://a.example/p/DSC_0124.jpg'))
  })
})

describe('what only counts or advertises', () => {
  it.each([
    'https://www.google-analytics.com/collect?v=1',
    'https://b.scorecardresearch.com/p',
    'https://www.facebook.com/tr?id=1',
    'https://pixel.wp.com/g.gif',
    'https://stats.example/hit',
    'https://vg01.met.vgwort.de/na/1',
    'https://counter.yadro.ru/hit',
    'https://a.example/matomo.php?idsite=1',
    'https://list.list-manage.com/track/open.php'
  ])('%s', (url) => {
    expect(isTrackerUrl(url)).toBe(true)
  })

  it.each([
    'https://a.example/pixel-art.png',
    'https://statistics-office.example/chart.png',
    'https://cdn.example/taboola.com/x.jpg',
    'https://adsila.example/p.jpg'
  ])('is not %s', (url) => {
    expect(isTrackerUrl(url)).toBe(false)
  })
})

describe('backgrounds of a style sheet', () => {
  it('are read where the selector is plain', () => {
    const css = `a:hover{background:url(a.png)} @media screen { .x .hero-1, #top > .hero { color: red; background: #fff url("b (1).jpg") center } } .y{background:url(data:image/png;base64,AAAA)} .z{background-image:url(c.jpg)`
    expect(readStyleBackgrounds(css)).toEqual([
      { selector: '#top > .hero', url: 'b (1).jpg' },
      { selector: '.z', url: 'c.jpg' }
    ])
  })

  it('end in time on a sheet without an end', () => {
    expect(readStyleBackgrounds(`background${'{'.repeat(300_000)}`)).toEqual([])
    expect(readStyleBackgrounds(`background${'a '.repeat(300_000)}`)).toEqual([])
  })
})
