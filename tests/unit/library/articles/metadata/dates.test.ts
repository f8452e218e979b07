import { describe, expect, it } from 'vitest'
import { findDate, isDateLine, parseDateLine } from '../../../../../src/main/library/articles/metadata/dateLine'
import { parseDate } from '../../../../../src/main/library/articles/metadata/dates'
import type { FeedHints } from '../../../../../src/main/library/articles/types'
import { jsonLd, metadataOf, storyUrl } from './pageOf'

const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString().slice(0, 16))
const h1 = '<h1>A gate is shut</h1>'
const published = (html: string, hints: Partial<FeedHints> = {}, url = storyUrl) => iso(metadataOf(html, hints, url).publishedAt)

describe('dates in words', () => {
  it.each([
    ['16 August 2020', '2020-08-16T00:00'],
    ['Published on 12 November 2026 at 06:30', '2026-11-12T06:30'],
    ['Sunday, 8 November 2026, 18:45 GMT', '2026-11-08T18:45'],
    ['August 16, 2020', '2020-08-16T00:00'],
    ['Aug. 16, 2020, 3:05 p.m.', '2020-08-16T15:05'],
    ['November 8, 2026 at 3:05 PM EST', '2026-11-08T20:05'],
    ['10:30, 8 November 2026', '2026-11-08T10:30'],
    ['Sun 8 Nov 2026 10.30 GMT', '2026-11-08T10:30'],
    ['08-Nov-2026', '2026-11-08T00:00'],
    ['8th of November 2026', '2026-11-08T00:00'],
    ['Updated 9 November 2026, published 8 November 2026', '2026-11-08T00:00'],
    ['Veröffentlicht am 9. November 2026 um 07:15 Uhr', '2026-11-09T07:15'],
    ['Stand: 08.11.2026, 10:30 Uhr', '2026-11-08T10:30'],
    ['Sonntag, 08.11.2026', '2026-11-08T00:00'],
    ['8. März 2026, 15 Uhr', '2026-03-08T15:00'],
    ['9.11.2026', '2026-11-09T00:00'],
    ['14 novembre 2026 à 8h30', '2026-11-14T08:30'],
    ['Publié le 1er février 2026', '2026-02-01T00:00'],
    ['Mis à jour le 9 novembre 2026 à 10h00', '2026-11-09T10:00'],
    ['9 de noviembre de 2026', '2026-11-09T00:00'],
    ['Publicado el 9 de noviembre de 2026 a las 10:30', '2026-11-09T10:30'],
    ['Pubblicato il 8 novembre 2026 alle ore 10:30', '2026-11-08T10:30'],
    ['8 de novembro de 2026 às 10h30', '2026-11-08T10:30'],
    ['12 ноября 2026 г.', '2026-11-12T00:00'],
    ['8 ноября 2026, 10:30 МСК', '2026-11-08T07:30'],
    ['8 листопада 2026 р., 10:30', '2026-11-08T10:30'],
    ['8 listopada 2026, 10:30', '2026-11-08T10:30'],
    ['15 października 2026', '2026-10-15T00:00'],
    ['8 november 2026 om 10:30 uur', '2026-11-08T10:30'],
    ['8 Kasım 2026, Pazar 10:30', '2026-11-08T10:30'],
    ['8 نوفمبر 2026', '2026-11-08T00:00'],
    ['٨ تشرين الثاني ٢٠٢٦', '2026-11-08T00:00'],
    ['۱۷ آبان ۱۴۰۵ ساعت ۱۰:۳۰', '2026-11-08T10:30'],
    ['۸ نوامبر ۲۰۲۶', '2026-11-08T00:00'],
    ['8 בנובמבר 2026, 10:30', '2026-11-08T10:30'],
    ['2026-11-08 10:00', '2026-11-08T10:00'],
    ['2026年11月8日(日) 10:00', '2026-11-08T10:00'],
    ['令和8年11月8日 午後3時20分', '2026-11-08T15:20'],
    ['2026年11月8日 星期日 下午3:20', '2026-11-08T15:20'],
    ['2026年11月08日10:23', '2026-11-08T10:23'],
    ['입력 2026.11.08 10:30', '2026-11-08T10:30'],
    ['2026년 11월 8일 오후 3:20', '2026-11-08T15:20'],
    ['8 พ.ย. 2569 10:30 น.', '2026-11-08T10:30'],
    ['2026. november 8. 10:30', '2026-11-08T10:30'],
    ['13/11/2026', '2026-11-13T00:00']
  ])('reads "%s"', (line, expected) => {
    expect(iso(parseDateLine(line))).toBe(expected)
  })

  it.each(['3 hours ago', '5 min read', 'Updated: 2 days ago', 'vor 3 Stunden', 'il y a 2 heures', 'hace 3 días', '3小时前', '08/11/2026'])(
    'knows "%s" for a line about time',
    (line) => {
      expect(isDateLine(line)).toBe(true)
    }
  )

  it.each([
    'On 16 August 2020 the city was quiet',
    '40 August 2020',
    '30 February 2020',
    '2020',
    'May you live long',
    '16 people 2020',
    'Room 10.30 is free'
  ])('takes "%s" for no date', (line) => {
    expect(isDateLine(line)).toBe(false)
  })

  it('asks who writes before it reads 8/11/2026', () => {
    expect(findDate('8/11/2026', null)).toBeNull()
    expect(iso(findDate('8/11/2026', 'day first')?.time ?? null)).toBe('2026-11-08T00:00')
    expect(iso(findDate('8/11/2026', 'month first')?.time ?? null)).toBe('2026-08-11T00:00')
  })
})

describe('dates for machines', () => {
  it.each([
    ['2020-08-09T15:20:00+03:00', '2020-08-09T12:20'],
    ['2020-08-09T15:20:00', '2020-08-09T15:20'],
    ['2020-08-09 15:20:00', '2020-08-09T15:20'],
    ['2020-08-09T15:20:00.000Z', '2020-08-09T15:20'],
    ['20200809', '2020-08-09T00:00'],
    ['Sun, 09 Aug 2020 15:20:00 GMT', '2020-08-09T15:20'],
    ['1596986400', '2020-08-09T15:20'],
    ['1596986400000', '2020-08-09T15:20'],
    ['0000-00-00', null],
    ['1970-01-01T00:00:00Z', null],
    ['9999-12-31', null],
    ['soon', null]
  ])('reads "%s", without a zone as UTC', (text, expected) => {
    expect(iso(parseDate(text))).toBe(expected)
  })
})

describe('the date of a page', () => {
  it.each([
    ['JSON-LD', jsonLd({ '@type': 'NewsArticle', datePublished: '2026-11-08T10:00:00Z' }), '2026-11-08T10:00'],
    ['the upload of a video', jsonLd({ '@type': 'VideoObject', uploadDate: '2026-11-08T10:00:00Z' }), '2026-11-08T10:00'],
    [
      'microdata',
      '<div itemscope itemtype="https://schema.org/Article"><time itemprop="datePublished" datetime="2026-11-08T10:00Z">today</time></div>',
      '2026-11-08T10:00'
    ],
    [
      'RDFa',
      '<div typeof="schema:Article"><span property="schema:datePublished" content="2026-11-08T10:00Z"></span></div>',
      '2026-11-08T10:00'
    ],
    ['article:published_time', '<meta property="article:published_time" content="2026-11-08T10:00:00Z">', '2026-11-08T10:00'],
    ['parsely', '<meta name="parsely-pub-date" content="2026-11-08T10:00:00Z">', '2026-11-08T10:00'],
    ['sailthru', '<meta name="sailthru.date" content="2026-11-08 10:00:00">', '2026-11-08T10:00'],
    ['citation', '<meta name="citation_publication_date" content="2026/11/08">', '2026-11-08T00:00'],
    ['Dublin Core', '<meta name="DC.date.issued" content="2026-11-08">', '2026-11-08T00:00'],
    ['h-entry', '<time class="dt-published" datetime="2026-11-08T10:00Z">x</time>', '2026-11-08T10:00'],
    ['hAtom', '<abbr class="published" title="2026-11-08T10:00:00Z">yesterday</abbr>', '2026-11-08T10:00'],
    [
      'time below the headline, not the one in the menu',
      `<nav><time datetime="2020-01-01">x</time></nav>${h1}<time datetime="2026-11-08T10:00Z">x</time>`,
      '2026-11-08T10:00'
    ],
    [
      'time, not the one of the change',
      `${h1}<time class="updated" datetime="2026-12-01">x</time><time datetime="2026-11-08T10:00Z">x</time>`,
      '2026-11-08T10:00'
    ],
    ['a line below the headline', `${h1}<p>By Ada Winter | 8 November 2026, 10:00</p>`, '2026-11-08T10:00'],
    ['the published one of two', `${h1}<p>Updated: 9 November 2026</p><p>Published: 8 November 2026</p>`, '2026-11-08T00:00'],
    ['a box named for a date', '<span class="story-date">8 November 2026</span>', '2026-11-08T00:00'],
    ['an American short date', `<html lang="en-US">${h1}<p>11/08/2026</p>`, '2026-11-08T00:00'],
    ['a British short date', `<html lang="en-GB">${h1}<p>08/11/2026</p>`, '2026-11-08T00:00'],
    [
      'a day made exact by its hour elsewhere',
      `${jsonLd({ '@type': 'Article', datePublished: '2026-11-08' })}${h1}<time datetime="2026-11-08T10:00Z">x</time>`,
      '2026-11-08T10:00'
    ],
    [
      'a date that fails, then one that does not',
      '<meta property="article:published_time" content="soon"><meta name="date" content="2026-11-08">',
      '2026-11-08T00:00'
    ],
    [
      'the last change when nothing else is known',
      '<meta property="article:modified_time" content="2026-11-08T10:00Z">',
      '2026-11-08T10:00'
    ]
  ])('is read from %s', (_what, html, expected) => {
    expect(published(html)).toBe(expected)
  })

  it('is the feed’s when the page says none, and the address’s when neither does', () => {
    const url = 'https://quay.example/2026/11/08/a-gate'
    expect(published(h1, { publishedAt: Date.UTC(2026, 10, 9) }, url)).toBe('2026-11-09T00:00')
    expect(published(h1, {}, url)).toBe('2026-11-08T00:00')
  })

  it('takes the hour from the feed when the page names the day alone', () => {
    const html = jsonLd({ '@type': 'Article', datePublished: '2026-11-08' })
    expect(published(html, { publishedAt: Date.UTC(2026, 10, 8, 9, 30) })).toBe('2026-11-08T09:30')
    expect(published(html, { publishedAt: Date.UTC(2026, 10, 20, 9, 30) })).toBe('2026-11-08T00:00')
  })
})
