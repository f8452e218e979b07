import { describe, expect, it } from 'vitest'
import { titleParts, withoutSite } from '../../../../../src/main/library/articles/metadata/titleParts'
import { topicOfHeadline } from '../../../../../src/main/library/articles/metadata/topic'
import type { FeedHints } from '../../../../../src/main/library/articles/types'
import { jsonLd, metadataOf } from './pageOf'

describe('a title without its site', () => {
  it.each([
    ['A gate is shut | The Quay', 'The Quay', 'A gate is shut'],
    ['A gate is shut - The Quay', 'The Quay', 'A gate is shut'],
    ['A gate is shut – The Quay', 'The Quay', 'A gate is shut'],
    ['A gate is shut — World — The Quay', 'The Quay', 'A gate is shut — World'],
    ['The Quay | A gate is shut', 'The Quay', 'A gate is shut'],
    ['The Quay: A gate is shut', 'The Quay', 'The Quay: A gate is shut'],
    ['The Quay » A gate is shut', 'The Quay', 'A gate is shut'],
    ['A gate is shut « The Quay', 'The Quay', 'A gate is shut'],
    ['A gate is shut :: The Quay', 'The Quay', 'A gate is shut'],
    ['A gate is shut • thequay.example', 'The Quay', 'A gate is shut'],
    ['A gate - and a bridge - are shut | The Quay', 'The Quay', 'A gate - and a bridge - are shut'],
    ['A well-known gate', 'The Quay', 'A well-known gate'],
    ['A gate is shut - for good this time, they say', 'The Quay', 'A gate is shut - for good this time, they say'],
    ['港の門が閉まる｜しおかぜ新聞', 'しおかぜ新聞', '港の門が閉まる'],
    ['大门关闭_港口新闻', '港口新闻', '大门关闭'],
    ['大门关闭-港口新闻', '港口新闻', '大门关闭'],
    ['The Quay', 'The Quay', 'The Quay'],
    ['A gate is shut after a hundred years | Quay Post', null, 'A gate is shut after a hundred years']
  ])('"%s" by %s is "%s"', (title, site, expected) => {
    expect(withoutSite(title, site)).toBe(expected)
  })

  it('knows its parts', () => {
    expect(titleParts('A gate | World | The Quay')).toEqual(['A gate', 'World', 'The Quay'])
  })

  it('loses the section that stands beside the site', () => {
    expect(withoutSite('A gate is shut | World | The Quay', 'The Quay', ['World'])).toBe('A gate is shut')
  })
})

describe('the headline of a page', () => {
  const title = (html: string, hints: Partial<FeedHints> = {}) => metadataOf(html, hints).title

  it.each([
    ['h1', '<title>A gate is shut | The Quay</title><h1>A gate is shut</h1>', 'A gate is shut'],
    [
      'the h1 that the page describes',
      '<meta property="og:title" content="A gate is shut"><h1>The Quay</h1><h1>A gate is shut</h1>',
      'A gate is shut'
    ],
    [
      'the whole h1 of a description cut short',
      '<meta property="og:title" content="A gate is shut after a hundred…"><h1>A gate is shut after a hundred years</h1>',
      'A gate is shut after a hundred years'
    ],
    [
      'an h1 in a script without spaces',
      '<meta property="og:title" content="港の門が閉まる｜しおかぜ新聞"><meta property="og:site_name" content="しおかぜ新聞"><h1>しおかぜ新聞</h1><h1>港の門が閉まる</h1>',
      '港の門が閉まる'
    ],
    [
      'no section for a heading',
      '<meta property="og:title" content="World leaders meet at the gate"><h1>World</h1>',
      'World leaders meet at the gate'
    ],
    ['JSON-LD', jsonLd({ '@type': 'NewsArticle', headline: 'A gate is shut' }), 'A gate is shut'],
    ['JSON-LD with tags', jsonLd({ '@type': 'NewsArticle', headline: 'A &lt;em&gt;gate&lt;/em&gt; is shut' }), 'A gate is shut'],
    [
      'og:title',
      '<meta property="og:site_name" content="The Quay"><meta property="og:title" content="A gate is shut - The Quay">',
      'A gate is shut'
    ],
    ['microdata', '<h2 itemprop="headline">A gate is shut</h2>', 'A gate is shut'],
    ['a box named for it', '<div class="entry-title">A gate is shut</div>', 'A gate is shut'],
    ['the title element', '<title>A gate is shut after a hundred years | The Quay</title>', 'A gate is shut after a hundred years'],
    ['a heading with a label in it', '<h1><span class="kicker">Harbour</span> <span>A gate is shut</span></h1>', 'A gate is shut']
  ])('is %s', (_what, html, expected) => {
    expect(title(html)).toBe(expected)
  })

  it('is the feed’s when the page speaks of something else', () => {
    expect(title('<h1>Before you continue</h1>', { title: 'A gate is shut' })).toBe('A gate is shut')
  })

  it('is the feed’s when that has the label the page leaves out', () => {
    expect(title('<h1>A gate is shut</h1>', { title: 'Harbour: A gate is shut' })).toBe('Harbour: A gate is shut')
  })
})

describe('the name of the site', () => {
  const site = (html: string, url = 'https://www.thequay.example/a') => metadataOf(html, {}, url).siteName

  it.each([
    ['og:site_name', '<meta property="og:site_name" content="The Quay">', 'The Quay'],
    ['the publisher', jsonLd({ '@type': 'NewsArticle', publisher: { '@type': 'Organization', name: 'The Quay' } }), 'The Quay'],
    [
      'the publisher by reference',
      jsonLd({
        '@graph': [
          { '@type': 'Article', publisher: { '@id': '#o' } },
          { '@id': '#o', name: 'The Quay' }
        ]
      }),
      'The Quay'
    ],
    ['the website', jsonLd({ '@type': 'WebSite', name: 'The Quay' }), 'The Quay'],
    [
      'microdata',
      '<div itemscope itemtype="https://schema.org/Article"><div itemprop="publisher" itemscope><meta itemprop="name" content="The Quay"></div></div>',
      'The Quay'
    ],
    ['application-name', '<meta name="application-name" content="The Quay">', 'The Quay'],
    ['the end of the title', '<title>A gate is shut | Harbour Post</title><h1>A gate is shut</h1>', 'Harbour Post'],
    ['the beginning of the title', '<title>Harbour Post: news :: A gate is shut</title><h1>A gate is shut</h1>', 'Harbour Post: news'],
    ['the part of the title that the host has', '<title>Something – The Quay – World</title>', 'The Quay'],
    ['a link home', '<a rel="home" href="/">Harbour Post</a>', 'Harbour Post'],
    ['a logo', '<div class="site-logo"><img alt="Harbour Post logo" src="/l.png"></div>', 'Harbour Post'],
    ['a name with a slogan', '<meta property="og:site_name" content="The Quay – News from the harbour">', 'The Quay'],
    [
      'a name that is the headline, which is none',
      '<meta property="og:site_name" content="A gate is shut"><meta property="og:title" content="A gate is shut">',
      null
    ],
    ['nothing', '<h1>A gate is shut</h1>', null]
  ])('is read from %s', (_what, html, expected) => {
    expect(site(html)).toBe(expected)
  })
})

describe('the topic of a page', () => {
  const topic = (html: string) => metadataOf(html).topic
  const h1 = '<h1>A gate is shut</h1>'

  it.each([
    ['the headline', '<h1>Belarus Crisis: A gate is shut</h1>', 'Belarus Crisis'],
    ['a kicker', `<p class="article-kicker">Harbour works</p>${h1}`, 'Harbour works'],
    ['a kicker with a colon', `<span class="headline__kicker">Harbour works:</span>${h1}`, 'Harbour works'],
    ['a German kicker', `<span class="dachzeile">Hafenbau</span>${h1}`, 'Hafenbau'],
    ['a Spanish kicker', `<p class="volanta">Obras del puerto</p>${h1}`, 'Obras del puerto'],
    ['a label in the heading', '<h1><span class="kicker">Harbour works</span> <span>A gate is shut</span></h1>', 'Harbour works'],
    ['a group of headings', `<hgroup><p>Harbour works</p>${h1}</hgroup>`, 'Harbour works'],
    [
      'a list of topics',
      `${h1}<ul class="topic-list"><li><a href="/t/1">Harbour works</a></li><li><a href="/t/2">Trade</a></li></ul>`,
      'Harbour works'
    ],
    ['no section', `<meta property="article:section" content="World"><p class="kicker">World</p>${h1}`, null],
    ['no kicker of a teaser', `${h1}<aside><p class="kicker">Sport</p></aside>`, null],
    ['no sentence', `<p class="kicker">This goes on for much too long to be a label of anything</p>${h1}`, null],
    ['no date', `<p class="kicker">8 November 2026</p>${h1}`, null]
  ])('is read from %s', (_what, html, expected) => {
    expect(topic(html)).toBe(expected)
  })

  it('keeps to the label where a headline has both', () => {
    expect(topicOfHeadline('COP 31: What was agreed')).toBe('COP 31')
  })
})
