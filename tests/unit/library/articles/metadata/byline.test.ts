import { describe, expect, it } from 'vitest'
import { cleanByline, isBylineLine } from '../../../../../src/main/library/articles/metadata/byline'
import type { FeedHints } from '../../../../../src/main/library/articles/types'
import { jsonLd, metadataOf } from './pageOf'

describe('a byline in a line', () => {
  it.each([
    ['By Ada Winter', 'Ada Winter'],
    ['by Ada Winter and Tomas Reed', 'Ada Winter, Tomas Reed'],
    ['BY ADA WINTER AND JAN VAN DER BERG', 'Ada Winter, Jan van der Berg'],
    ['SEAN O’BRIEN', 'Sean O’Brien'],
    ['MARIE-CLAIRE DUPONT', 'Marie-Claire Dupont'],
    ['J. R. Tarn', 'J. R. Tarn'],
    ['Hélène AUMONT', 'Hélène Aumont'],
    ['Elif SÖNMEZ, Işıl YILMAZ', 'Elif Sönmez, Işıl Yılmaz'],
    ['MARCO DI STEFANO', 'Marco Di Stefano'],
    ['Ada Winter at the town hall', 'Ada Winter'],
    ['Ada Winter, Tomas Reed & Sol Marchetti', 'Ada Winter, Tomas Reed, Sol Marchetti'],
    ['Written by Sol Marchetti, transport desk', 'Sol Marchetti'],
    ['By Ada Winter | Harbour correspondent', 'Ada Winter'],
    ['By Ada Winter, Political correspondent', 'Ada Winter'],
    ['Chief political correspondent Ada Winter', 'Ada Winter'],
    ['Ada Winter Political Correspondent', 'Ada Winter'],
    ['By Ada Winter, Quay News', 'Ada Winter'],
    ['By Ada Winter, Reuters', 'Ada Winter'],
    ['Ada Winter and agencies', 'Ada Winter'],
    ['Ada Winter / dpa', 'Ada Winter'],
    ['dpa/Reuters', 'dpa, Reuters'],
    ['Reuters', 'Reuters'],
    ['By Ada Winter in Minsk and Tomas Reed in Kyiv', 'Ada Winter, Tomas Reed'],
    ['Ada Winter (ada@quay.example)', 'Ada Winter'],
    ['By Ada Winter 8 November 2026', 'Ada Winter'],
    ['By Ada Winter Published 8 November 2026', 'Ada Winter'],
    ['Ada Winter · 3 min read', 'Ada Winter'],
    ['Text: Karin Berg Foto: Nils Ek', 'Karin Berg'],
    ['José Ortega y Gasset', 'José Ortega y Gasset'],
    ['Ada and Tomas', 'Ada and Tomas'],
    ['Von Jette Brandis, Redakteurin', 'Jette Brandis'],
    ['Par Hélène Aumont, à Lyon', 'Hélène Aumont'],
    ['De notre correspondante Claire Morel', 'Claire Morel'],
    ['Por María López y Juan Pérez', 'María López, Juan Pérez'],
    ['Di Giulia Bianchi', 'Giulia Bianchi'],
    ['Da Marco Rossi', 'Marco Rossi'],
    ['Door Pieter de Vries', 'Pieter de Vries'],
    ['Av Kari Nordmann', 'Kari Nordmann'],
    ['Autor: Jan Kowalski, Anna Nowak', 'Jan Kowalski, Anna Nowak'],
    ['Yazan: Ayşe Yılmaz', 'Ayşe Yılmaz'],
    ['Автор: Вера Лозовая', 'Вера Лозовая'],
    ['Γράφει ο Νίκος Παππάς', 'Νίκος Παππάς'],
    ['بقلم سلمى درويش', 'سلمى درويش'],
    ['نویسنده: سارا احمدی', 'سارا احمدی'],
    ['מאת דנה לוי', 'דנה לוי'],
    ['文／高瀬みなと', '高瀬みなと'],
    ['記者 王小明', '王小明'],
    ['作者：林溪', '林溪'],
    ['홍길동 기자', '홍길동']
  ])('"%s" names %s', (line, names) => {
    expect(cleanByline(line)).toBe(names)
  })

  it.each([
    'admin',
    'Redaktion',
    'Staff',
    'Staff Writer',
    'редакция',
    'https://social.example/ada',
    '@ada',
    'undefined',
    '12',
    '',
    'By',
    '本报讯'
  ])('"%s" names nobody', (line) => {
    expect(cleanByline(line)).toBeNull()
  })

  it.each([
    'By Ada Winter',
    'By Ada Winter and Tomas Reed',
    'Von Jette Brandis und Emil Hartung',
    'Автор: Вера Лозовая',
    '文／高瀬みなと',
    'By Ada Winter, Political correspondent'
  ])('tells "%s" for a byline', (line) => {
    expect(isBylineLine(line)).toBe(true)
  })

  it.each([
    'By the time the water came, everybody had left the lower town',
    'By noon the cars were full.',
    'Ada Winter',
    'Von Berlin nach Paris',
    'От Москвы до Киева',
    'Text'
  ])('does not take "%s" for one', (line) => {
    expect(isBylineLine(line)).toBe(false)
  })
})

describe('the byline of a page', () => {
  const h1 = '<h1>A gate is shut</h1>'
  const byline = (html: string, hints: Partial<FeedHints> = {}) => metadataOf(html, hints).byline
  const article = (author: unknown) => jsonLd({ '@type': 'NewsArticle', headline: 'A gate is shut', author })
  const person = (name: string) => ({ '@type': 'Person', name })

  it.each([
    ['a name', article('Ada Winter'), 'Ada Winter'],
    ['a person', article(person('Ada Winter')), 'Ada Winter'],
    ['several persons', article([person('Ada Winter'), person('Tomas Reed')]), 'Ada Winter, Tomas Reed'],
    ['several names in one', article({ '@type': 'Person', name: 'Ada Winter and Tomas Reed' }), 'Ada Winter, Tomas Reed'],
    ['names in a list', article({ '@list': [person('Ada Winter'), person('Tomas Reed')] }), 'Ada Winter, Tomas Reed'],
    ['a list of names in a person', article({ '@type': 'Person', name: ['Ada Winter', 'Ada W.'] }), 'Ada Winter'],
    ['given and family name', article({ '@type': 'Person', givenName: 'Ada', familyName: 'Winter' }), 'Ada Winter'],
    ['an organization when no person is named', article({ '@type': 'Organization', name: 'Leeward Wire' }), 'Leeward Wire'],
    ['a person before an organization', article([{ '@type': 'Organization', name: 'Leeward Wire' }, person('Ada Winter')]), 'Ada Winter'],
    [
      'a person by reference',
      jsonLd({
        '@graph': [
          { '@type': 'Article', author: { '@id': '#ada' } },
          { '@id': '#ada', '@type': 'Person', name: 'Ada Winter' }
        ]
      }),
      'Ada Winter'
    ],
    [
      'persons by reference in a list',
      jsonLd({
        '@graph': [
          { '@type': 'Article', author: [{ '@id': '#ada' }] },
          { '@id': '#ada', name: 'Ada Winter' }
        ]
      }),
      'Ada Winter'
    ],
    ['a name twice escaped', article('Ren&#233; D&#39;Aubray'), "René D'Aubray"],
    ['a creator', jsonLd({ '@type': 'Article', creator: ['Ada Winter'] }), 'Ada Winter'],
    [
      'microdata',
      '<div itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="url" href="/ada"><b itemprop="name">Ada Winter</b></a></span></div>',
      'Ada Winter'
    ],
    [
      'microdata by reference',
      '<div itemscope itemtype="https://schema.org/Article" itemref="who"></div><p id="who"><span itemprop="author">Ada Winter</span></p>',
      'Ada Winter'
    ],
    [
      'RDFa',
      '<div vocab="https://schema.org/" typeof="Article"><div property="author" typeof="Person"><span property="name">Ada Winter</span></div></div>',
      'Ada Winter'
    ],
    [
      'parsely',
      '<meta name="parsely-author" content="Ada Winter"><meta name="parsely-author" content="Tomas Reed">',
      'Ada Winter, Tomas Reed'
    ],
    ['sailthru', '<meta name="sailthru.author" content="Ada Winter">', 'Ada Winter'],
    [
      'citation',
      '<meta name="citation_author" content="Winter, Ada"><meta name="citation_author" content="Reed, Tomas">',
      'Ada Winter, Tomas Reed'
    ],
    ['Dublin Core', '<meta name="DC.creator" content="Winter, Ada">', 'Ada Winter'],
    [
      'article:author that is no address',
      '<meta property="article:author" content="https://social.example/quay"><meta name="dc.creator" content="Ada Winter">',
      'Ada Winter'
    ],
    [
      'a label for sharers',
      '<meta name="twitter:label1" content="Écrit par"><meta name="twitter:data1" content="Ada Winter">',
      'Ada Winter'
    ],
    ['h-entry', '<div class="h-entry"><a class="p-author h-card" href="/">Ada Winter</a></div>', 'Ada Winter'],
    ['hAtom', '<span class="author vcard"><a class="url fn" href="/ada">Ada Winter</a></span>', 'Ada Winter'],
    [
      'a byline box',
      `${h1}<div class="article-byline">By <a href="/a">Ada Winter</a> and <a href="/t">Tomas Reed</a></div>`,
      'Ada Winter, Tomas Reed'
    ],
    [
      'a byline box with a role',
      `${h1}<div class="byline"><span class="byline__name">By Ada Winter</span><span class="byline__title">Political editor</span></div>`,
      'Ada Winter'
    ],
    ['a byline box of blocks', `${h1}<div class="byline"><div>Ada Winter</div><div>Political editor</div></div>`, 'Ada Winter'],
    ['a[rel=author]', `${h1}<a rel="author" href="/ada">Ada Winter</a>`, 'Ada Winter'],
    ['a line below the headline', `${h1}<p>By Ada Winter | 8 November 2026</p>`, 'Ada Winter'],
    ['a name beside the date', `${h1}<p>Ada Winter | 8 November 2026</p>`, 'Ada Winter'],
    [
      'a heading in the author’s box',
      `${h1}<div class="author-box"><h4>Ada Winter</h4><p>${'She has written about harbours for twenty years. '.repeat(6)}</p></div>`,
      'Ada Winter'
    ],
    ['a line at the end', `${h1}<p>${'The gate is shut, and stays so. '.repeat(9)}</p><p>Text: Ada Winter</p>`, 'Ada Winter'],
    ['no name that is a place beside a date', `${h1}<p>Minsk | 8 November 2026</p>`, null],
    ['address', `${h1}<address>By Ada Winter</address>`, 'Ada Winter'],
    [
      'a heading of one page, not the one of a comment',
      `${h1}<div class="comments"><span class="author">Troll</span></div><p class="byline">Ada Winter</p>`,
      'Ada Winter'
    ],
    ['nothing but an account', '<meta name="author" content="admin">', null]
  ])('is read from %s', (_what, html, expected) => {
    expect(byline(html)).toBe(expected)
  })

  it('is not the site itself', () => {
    const html = `<meta property="og:site_name" content="The Quay">${article({ '@type': 'Organization', name: 'The Quay' })}`
    expect(byline(html)).toBeNull()
    expect(byline(`${html}<p class="byline">By Ada Winter</p>`)).toBe('Ada Winter')
  })

  it('is the feed’s when the page names nobody', () => {
    expect(byline(h1, { byline: 'ada@quay.example (Ada Winter)' })).toBe('Ada Winter')
  })
})
