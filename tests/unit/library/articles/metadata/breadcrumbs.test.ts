import { describe, expect, it } from 'vitest'
import { boundHtml } from '../../../../../src/main/library/articles/dom/boundHtml'
import { parseDocument } from '../../../../../src/main/library/articles/dom/dom'
import { readSections, trailOf } from '../../../../../src/main/library/articles/metadata/breadcrumbs'
import { readPage } from '../../../../../src/main/library/articles/metadata/page'

const jsonLd = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const list = (...names: string[]) => ({
  '@type': 'BreadcrumbList',
  itemListElement: names.map((name, index) => ({ '@type': 'ListItem', position: index + 1, name }))
})
const sections = (html: string, title = 'A gate is shut', site: string | null = 'The Quay') =>
  readSections(readPage(parseDocument(boundHtml(html).html), 'https://quay.example/a'), title, site)

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
