import { describe, expect, it } from 'vitest'
import { asList, asText, readJsonLd } from '../../../../../src/main/library/articles/metadata/jsonLd'
import { parseLenientJson, repairJson } from '../../../../../src/main/library/articles/metadata/lenientJson'
import { jsonLd, pageOf } from './pageOf'

describe('JSON as publishers write it', () => {
  it.each([
    ['sound JSON', '{"a":1}', { a: 1 }],
    ['a byte order mark', '\ufeff{"a":1}', { a: 1 }],
    ['CDATA', '<![CDATA[{"a":1}]]>', { a: 1 }],
    ['CDATA in comments', '//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
    ['CDATA in block comments', '/*<![CDATA[*/{"a":1}/*]]>*/', { a: 1 }],
    ['an HTML comment', '<!--{"a":1}-->', { a: 1 }],
    ['a semicolon at the end', '{"a":1};', { a: 1 }],
    ['a trailing comma in an object', '{"a":1,}', { a: 1 }],
    ['a trailing comma in a list', '{"a":[1,2, ]}', { a: [1, 2] }],
    ['a raw line break in a text', '{"a":"one\ntwo"}', { a: 'one two' }],
    ['a raw tab in a text', '{"a":"one\ttwo"}', { a: 'one two' }],
    ['an escape that is none', String.raw`{"a":"it\'s"}`, { a: "it's" }],
    ['comments', '{/* one */"a":1 // two\n}', { a: 1 }],
    ['an address with slashes in a text', '{"a":"https://quay.example/","b":1,}', { a: 'https://quay.example/', b: 1 }],
    ['quotes escaped for HTML', '{&quot;a&quot;:&quot;b &amp;amp; c&quot;}', { a: 'b &amp; c' }],
    ['two values', '{"a":1}{"b":2}', [{ a: 1 }, { b: 2 }]],
    ['two values with a comma', '{"a":1},{"b":2}', [{ a: 1 }, { b: 2 }]],
    ['a missing end', '{"a":{"b":[1,2', { a: { b: [1, 2] } }],
    ['a bracket too many', '{"a":1}}', { a: 1 }],
    ['no JSON', 'window.x = 1', null],
    ['nothing', '', null]
  ])('is read with %s', (_what, text, expected) => {
    expect(parseLenientJson(text)).toEqual(expected)
  })

  it('is left as it was when it is sound', () => {
    const text = '{"a": "b // c, ]", "d": [1, {"e": null}]}'
    expect(JSON.parse(repairJson(text))).toEqual(JSON.parse(text))
  })
})

describe('JSON-LD', () => {
  const story = (...values: unknown[]) => pageOf(`${values.map(jsonLd).join('')}<h1>A gate is shut</h1>`).story

  it.each([
    'AnalysisNewsArticle',
    'Article',
    'BlogPosting',
    'DiscussionForumPosting',
    'LiveBlogPosting',
    'NewsArticle',
    'OpinionNewsArticle',
    'PodcastEpisode',
    'Question',
    'Recipe',
    'ReportageNewsArticle',
    'ReviewNewsArticle',
    'ScholarlyArticle',
    'VideoObject',
    'schema:NewsArticle',
    'https://schema.org/NewsArticle'
  ])('has a story in a %s', (type) => {
    expect(story({ '@type': type, name: 'x' })).not.toBeNull()
  })

  it.each([
    ['a graph', { '@graph': [{ '@type': 'WebSite' }, { '@type': 'Article', n: 1 }] }],
    ['a list', [{ '@type': 'Organization' }, { '@type': 'Article', n: 1 }]],
    ['the page it is the main entity of', { '@type': 'WebPage', mainEntity: { '@type': 'Article', n: 1 } }],
    ['several types', { '@type': ['Article', 'NewsArticle'], n: 1 }],
    ['prefixed names', { '@type': 'schema:Article', 'schema:n': 1 }]
  ])('is found in %s', (_what, value) => {
    expect(story(value)).toMatchObject({ n: 1 })
  })

  it('takes the article before the video and the page, in whatever order', () => {
    expect(
      story({ '@type': 'VideoObject', n: 2 }, { '@type': 'WebPage', datePublished: 'x' }, { '@type': 'NewsArticle', n: 1 })
    ).toMatchObject({ n: 1 })
  })

  it('takes the article of this page, not one it lists', () => {
    const other = { '@type': 'NewsArticle', headline: 'The bridge opens', url: 'https://quay.example/world/the-bridge', n: 2 }
    expect(story(other, { '@type': 'NewsArticle', headline: 'A gate is shut', n: 1 })).toMatchObject({ n: 1 })
    expect(story(other, { '@type': 'NewsArticle', url: '/world/a-gate-is-shut', n: 1 })).toMatchObject({ n: 1 })
    expect(
      story({ '@type': 'ItemList', itemListElement: [other] }, { '@type': 'NewsArticle', headline: 'A gate is shut', n: 1 })
    ).toMatchObject({ n: 1 })
  })

  it('passes over a script that is no JSON', () => {
    expect(pageOf(`<script type="application/ld+json">{oops</script>${jsonLd({ '@type': 'Article', n: 1 })}`).story).toMatchObject({ n: 1 })
  })

  it('gives texts and lists whatever the shape', () => {
    expect(asText({ '@value': ' a  b ' })).toBe('a b')
    expect(asText([{ name: 'a' }])).toBe('a')
    expect(asText(12)).toBeNull()
    expect(asList({ '@list': [1, 2] })).toEqual([1, 2])
    expect(asList({ '@set': 1 })).toEqual([1])
    expect(asList(null)).toEqual([])
  })

  it('is no way into the prototype', () => {
    readJsonLd(['{"@type":"Article","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'])
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('polluted' in {}).toBe(false)
  })
})

describe('microdata and RDFa', () => {
  it('nest things, join repeated properties and follow references', () => {
    const { story } = pageOf(`<div itemscope itemtype="http://schema.org/Article" itemid="#x" itemref="more">
      <h2 itemprop="headline name">A gate</h2><meta itemprop="keywords" content="a"><meta itemprop="keywords" content="b">
      <div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><span itemprop="name">The Quay</span></div>
      </div><p id="more"><time itemprop="datePublished" datetime="2026-11-08">Sunday</time><a itemprop="url" href="/a">link</a></p>`).microdata
    expect(story).toEqual({
      '@type': ['http://schema.org/Article'],
      '@id': '#x',
      headline: 'A gate',
      name: 'A gate',
      keywords: ['a', 'b'],
      publisher: { '@type': ['https://schema.org/Organization'], name: 'The Quay' },
      datePublished: '2026-11-08',
      url: '/a'
    })
  })

  it('end when a reference leads back to itself', () => {
    const { story } = pageOf(
      '<div id="a" itemscope itemtype="https://schema.org/Article" itemref="a b"><b id="b" itemprop="name">x</b></div>'
    ).microdata
    expect(story).toMatchObject({ '@type': ['https://schema.org/Article'] })
  })

  it('take properties that lost their thing for the story’s', () => {
    expect(pageOf('<h1 itemprop="headline">A gate</h1><span itemprop="author">Ada Winter</span>').microdata.story).toMatchObject({
      author: 'Ada Winter'
    })
  })

  it('leave out the comments', () => {
    const { things } = pageOf(
      '<div class="comments"><div itemscope itemtype="https://schema.org/Comment"><b itemprop="author">Troll</b></div></div>'
    ).microdata
    expect(things).toEqual([])
  })

  it('read prefixed names in RDFa', () => {
    const { story } = pageOf(
      '<article typeof="schema:NewsArticle"><span property="schema:headline">A gate</span><span property="dc:date" content="2026-11-08"></span></article>'
    ).rdfa
    expect(story).toMatchObject({ headline: 'A gate', date: '2026-11-08' })
  })
})
