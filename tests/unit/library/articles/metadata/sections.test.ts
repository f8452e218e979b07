import { describe, expect, it } from 'vitest'
import { trailOf } from '../../../../../src/main/library/articles/metadata/breadcrumbs'
import { readSections } from '../../../../../src/main/library/articles/metadata/sections'
import { jsonLd, pageOf, silentFeed } from './pageOf'

const list = (...names: string[]) => ({
  '@type': 'BreadcrumbList',
  itemListElement: names.map((name, index) => ({ '@type': 'ListItem', position: index + 1, name }))
})
const sections = (html: string, title = 'A gate is shut', site: string | null = 'The Quay') =>
  readSections(pageOf(html, 'https://quay.example/a'), silentFeed, title, site)

describe('readSections', () => {
  it('prefers JSON-LD to everything else', () => {
    const html = `${jsonLd(list('Home', 'World', 'Europe'))}<nav class="breadcrumb"><a href="/">Home</a><a href="/x">Elsewhere</a></nav>`
    expect(sections(html)).toEqual(['World', 'Europe'])
  })

  it('takes the longest of several trails', () => {
    expect(sections(jsonLd([list('Home', 'News'), list('Home', 'World', 'Europe', 'Belarus')]))).toEqual(['World', 'Europe', 'Belarus'])
  })

  it('finds the trail inside a page description', () => {
    expect(sections(jsonLd({ '@type': 'WebPage', breadcrumb: list('Home', 'Science') }))).toEqual(['Science'])
  })

  it.each([
    ['Home', 'World'],
    ['Startseite', 'Politik'],
    ['Accueil', 'Monde'],
    ['Главная', 'Мир'],
    ['ホーム', '国際'],
    ['الرئيسية', 'عالم'],
    ['The Quay', 'World']
  ])('drops "%s" at the start', (home, section) => {
    expect(sections(jsonLd(list(home, section)))).toEqual([section])
  })

  it('drops the story itself, also when it is cut short', () => {
    expect(sections(jsonLd(list('Home', 'World', 'A gate is shut')))).toEqual(['World'])
    expect(sections(jsonLd(list('Home', 'World', 'A gate is…')))).toEqual(['World'])
    expect(sections(jsonLd(list('Home', 'World', 'A long headline about')), 'A long headline about a gate')).toEqual(['World'])
  })

  it('falls back to the section of the article', () => {
    expect(sections('<meta property="article:section" content="World &gt; Europe">')).toEqual(['World', 'Europe'])
    expect(sections(jsonLd({ '@type': 'NewsArticle', articleSection: ['Sport', 'Chess'] }))).toEqual(['Sport'])
  })

  const h1 = '<h1>A gate is shut</h1>'
  const microdataStep = (name: string, position: number) =>
    `<li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="/${position}"><span itemprop="name">${name}</span></a><meta itemprop="position" content="${position}"></li>`
  const rdfaStep = (name: string, position: number) =>
    `<li property="itemListElement" typeof="ListItem"><a property="item" typeof="WebPage" href="/${position}"><span property="name">${name}</span></a><meta property="position" content="${position}"></li>`

  it.each([
    [
      'steps out of order',
      jsonLd({
        ...list(),
        itemListElement: [
          { position: 3, name: 'Asia' },
          { position: 2, name: 'World' },
          { position: 1, name: 'Home' }
        ]
      }),
      ['World', 'Asia']
    ],
    [
      'names within items',
      jsonLd({
        '@type': 'BreadcrumbList',
        itemListElement: [
          { position: '1', item: { '@id': '/', name: 'Home' } },
          { position: '2', item: { '@id': '/w', name: 'World' } }
        ]
      }),
      ['World']
    ],
    [
      'a trail by reference',
      jsonLd({
        '@graph': [
          { '@type': 'WebPage', breadcrumb: { '@id': '#b' } },
          { '@id': '#b', ...list('Home', 'World') }
        ]
      }),
      ['World']
    ],
    [
      'a first step that leads home',
      jsonLd({
        '@type': 'BreadcrumbList',
        itemListElement: [
          { position: 1, name: 'Daily', item: 'https://quay.example/' },
          { position: 2, name: 'World', item: 'https://quay.example/w' }
        ]
      }),
      ['World']
    ],
    [
      'microdata',
      `<ol itemscope itemtype="https://schema.org/BreadcrumbList">${microdataStep('Home', 1)}${microdataStep('World', 2)}${microdataStep('Asia', 3)}</ol>`,
      ['World', 'Asia']
    ],
    [
      'RDFa',
      `<ol vocab="https://schema.org/" typeof="BreadcrumbList">${rdfaStep('World', 1)}${rdfaStep('Asia', 2)}</ol>`,
      ['World', 'Asia']
    ],
    [
      'a nav with a label',
      '<nav aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/w">World</a></li><li aria-current="page">A gate is shut</li></ol></nav>',
      ['World']
    ],
    ['a nav with a German label', '<nav aria-label="Brotkrumen"><a href="/">Start</a><a href="/p">Politik</a></nav>', ['Politik']],
    ['a class', '<div class="page-breadcrumbs"><a href="/">Home</a> » <a href="/w">World</a> » A gate is shut</div>', ['World']],
    ['a class in one line', '<p class="breadcrumb">Home / World / Asia</p>', ['World', 'Asia']],
    ['a French class', '<ul class="fil-ariane"><li><a href="/">Accueil</a></li><li><a href="/m">Monde</a></li></ul>', ['Monde']],
    ['a line above the headline', `<div><p>Home › World › Asia</p>${h1}</div>`, ['World', 'Asia']],
    ['parsely-section', '<meta name="parsely-section" content="World">', ['World']],
    ['a section box', `<a class="article__section-label" href="/w">World</a>${h1}`, ['World']],
    ['h-entry', `${h1}<a class="p-category" href="/w">World</a>`, ['World']],
    ['tags in a name', jsonLd(list('Home', '<b>World</b> news')), ['World news']]
  ])('reads %s', (_what, html, expected) => {
    expect(sections(html)).toEqual(expected)
  })

  it.each([
    ['https://quay.example/world/europe/2026/11/08/a-gate', ['World', 'Mainland']],
    ['https://quay.example/us/politics/a-gate', ['United States', 'Politics']],
    ['https://quay.example/aussenpolitik/ein-tor', ['Außenpolitik']],
    ['https://quay.example/stories/story/12345', []],
    ['https://quay.example/2026/11/08/a-gate', []],
    ['https://quay.example/a-gate', []],
    ['https://quay.example/p/AbC9xyz/a-gate', []]
  ])('takes the folders of %s that the page links to when nothing else is known', (url, expected) => {
    const links = {
      world: 'World',
      'world/europe': 'Mainland',
      us: 'United States',
      'us/politics': 'Politics',
      aussenpolitik: 'Außenpolitik',
      2026: 'Year'
    }
    const menu = Object.entries(links).map(([path, name]) => `<a href="/${path}/">${name}</a>`)
    expect(readSections(pageOf(`<nav>${menu.join('')}</nav>${h1}`, url), silentFeed, 'A gate is shut', null)).toEqual(expected)
  })

  it('asks the feed before the address', () => {
    const page = pageOf(h1, 'https://quay.example/world/a-gate')
    expect(readSections(page, { ...silentFeed, categories: ['Sport', 'Chess'] }, 'A gate is shut', null)).toEqual(['Sport'])
  })

  it('reads retired microdata, too', () => {
    const crumb = (name: string) =>
      `<span itemscope itemtype="http://data-vocabulary.org/Breadcrumb"><a itemprop="url" href="/s"><span itemprop="title">${name}</span></a></span>`
    expect(sections(crumb('World') + crumb('Asia'))).toEqual(['World', 'Asia'])
  })

  it('says nothing when the page says nothing', () => {
    expect(sections('<nav><a href="/">Home</a></nav><p>text</p>')).toEqual([])
  })
})

describe('trailOf', () => {
  it.each([
    ['Home › World › Europe', ['World', 'Europe']],
    ['Home > World > Europe', ['World', 'Europe']],
    ['Home » News', ['News']],
    ['World › Europe', ['World', 'Europe']],
    ['Home / World / Europe', ['World', 'Europe']],
    ['Home | World', ['World']],
    ['Startseite › Politik › Ausland', ['Politik', 'Ausland']]
  ])('reads %s', (line, expected) => {
    expect(trailOf(line)).toEqual(expected)
  })

  it.each([
    'World / Europe',
    'Either / or',
    'He said → she said that it was all much more than anybody had thought.',
    'A plain line',
    'a > b, which is why it holds.'
  ])('takes "%s" for no trail', (line) => {
    expect(trailOf(line)).toBeNull()
  })
})
