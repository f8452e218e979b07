import { describe, expect, test } from 'vitest'
import { identifyItems } from '../../../../src/main/library/feeds/identity'
import type { ParsedFeed, ParsedItem } from '../../../../src/main/library/feeds/types'

const empty: ParsedItem = {
  guid: null,
  url: null,
  title: null,
  author: null,
  html: null,
  summary: null,
  publishedAt: null,
  categories: [],
  commentCount: null,
  commentsUrl: null,
  enclosures: [],
  images: [],
  language: null
}
const feedOf = (...items: Partial<ParsedItem>[]): ParsedFeed => ({
  format: 'rss',
  title: null,
  siteUrl: 'https://site.example/',
  ttlMinutes: null,
  isCut: false,
  items: items.map((item) => ({ ...empty, ...item }))
})
const guids = (...items: Partial<ParsedItem>[]) => identifyItems(feedOf(...items)).map(({ guid }) => guid)
const hash = (item: Partial<ParsedItem>) => identifyItems(feedOf(item))[0]?.itemHash

describe('the name of an item', () => {
  test('is its id', () => {
    expect(guids({ guid: 'tag:1', url: 'https://site.example/1' })).toEqual(['tag:1'])
  })

  test('is its canonical address when it has no id, or one that others share', () => {
    expect(guids({ url: 'http://www.site.example/1?utm_source=rss' })).toEqual(['https://site.example/1'])
    expect(guids({ guid: 'x', url: 'https://site.example/1' }, { guid: 'x', url: 'https://site.example/2' })).toEqual([
      'https://site.example/1',
      'https://site.example/2'
    ])
  })

  test('is the id although the address is shared', () => {
    expect(guids({ guid: '1', url: 'https://site.example/news' }, { guid: '2', url: 'https://site.example/news' })).toEqual(['1', '2'])
  })

  test('is made of its title when there is nothing else, and of its words where the title is shared', () => {
    const [a, b] = guids({ title: 'Note', html: 'one' }, { title: 'Other', html: 'two' })
    expect(a).not.toBe(b)
    expect(guids({ title: 'Note', html: 'edited' })).toEqual([a])
    expect(new Set(guids({ title: 'Note', html: 'one' }, { title: 'Note', html: 'two' })).size).toBe(2)
  })

  test('is given once: the first of two equal items stays', () => {
    expect(guids({ guid: 'a', url: 'https://site.example/1' }, { guid: 'a', url: 'https://site.example/1' })).toEqual(['a'])
  })
})

test('an address names a story unless it is shared or is the site itself', () => {
  const matches = (...items: Partial<ParsedItem>[]) => identifyItems(feedOf(...items)).map(({ matchUrl }) => matchUrl)
  expect(matches({ guid: 'a', url: 'https://site.example/1' })).toEqual(['https://site.example/1'])
  expect(matches({ guid: 'a', url: 'https://www.site.example' })).toEqual([null])
  expect(matches({ guid: 'a', url: 'https://site.example/1' }, { guid: 'b', url: 'https://site.example/1' })).toEqual([null, null])
})

test('the fingerprint sees words, and neither dates nor ids nor markup', () => {
  const story = hash({ title: 'A', html: '<p>One &amp; two</p>' })
  expect(
    hash({ title: 'A', html: '<div class="x"><p>One &#38; two<img src="?2"></p></div>', guid: '9', publishedAt: 5, commentCount: 7 })
  ).toBe(story)
  expect(hash({ title: 'A', html: '<p>One & three</p>' })).not.toBe(story)
  expect(hash({ title: 'B', html: '<p>One &amp; two</p>' })).not.toBe(story)
})
