import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanByline, joinNames, namesOf } from '../../../../../src/main/library/articles/metadata/byline'
import { solarHijriDay } from '../../../../../src/main/library/articles/metadata/calendars'
import { parseDateLine } from '../../../../../src/main/library/articles/metadata/dateLine'
import { parseLenientJson } from '../../../../../src/main/library/articles/metadata/lenientJson'
import { plainText, shorten } from '../../../../../src/main/library/articles/metadata/plainText'
import { withoutSite } from '../../../../../src/main/library/articles/metadata/titleParts'
import { jsonLd, metadataOf, storyUrl } from './pageOf'

const day = 86_400_000
const days = fc.integer({ min: Date.UTC(1995, 0, 1) / day, max: Date.UTC(2099, 0, 1) / day }).map((count) => count * day)
const words = fc.array(fc.stringMatching(/^[A-Z][a-z]{2,8}$/), { minLength: 2, maxLength: 3 }).map((parts) => parts.join(' '))
const anything = fc.string({ unit: 'binary', maxLength: 300 })

describe('laws of metadata', () => {
  it.each(['ar-u-ca-gregory', 'de', 'en-GB', 'en-US', 'es', 'fr', 'he', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'ru', 'tr', 'uk', 'zh'])(
    'a day written in %s, long or short, is read as that day',
    (locale) => {
      const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
      const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
      fc.assert(
        fc.property(days, (time) => {
          expect(parseDateLine(long.format(time))).toBe(time)
          expect(parseDateLine(full.format(time))).toBe(time)
        }),
        { numRuns: 60 }
      )
    }
  )

  it('a day of the Solar Hijri calendar is the day that ICU says', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC'
    })
    fc.assert(
      fc.property(days, (time) => {
        const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number.parseInt(value, 10)]))
        expect(solarHijriDay(Number(parts['year'] ?? parts['relatedYear']), Number(parts['month']), Number(parts['day']))).toBe(time)
      })
    )
  })

  it('a cleaned text and a cleaned byline stay as they are', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const plain = plainText(text)
        expect(plain === null ? null : plainText(plain)).toBe(plain)
      })
    )
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (names) => {
        const joined = joinNames(names)
        const clean = cleanByline(`By ${joined}`)
        expect(clean === null ? null : cleanByline(clean)).toBe(clean)
      })
    )
  })

  it('nothing is longer than asked for, nor halved between surrogates', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 2, max: 100 }), (text, limit) => {
        const short = shorten(text, limit)
        expect(short.length).toBeLessThanOrEqual(Math.max(limit, Math.min(text.length, limit)))
        expect(/[\ud800-\udbff](?![\udc00-\udfff])/.test(short)).toBe(/[\ud800-\udbff](?![\udc00-\udfff])/.test(text) && short === text)
      })
    )
  })

  it('sound JSON means what it says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseLenientJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)))
      })
    )
  })

  it('a title without its site is a part of it that is not empty', () => {
    fc.assert(
      fc.property(words, words, fc.constantFrom(' | ', ' - ', ' – ', ' :: ', '｜'), (headline, site, separator) => {
        fc.pre(headline.toLowerCase() !== site.toLowerCase())
        for (const title of [headline + separator + site, site + separator + headline]) {
          const short = withoutSite(title, site)
          expect(title).toContain(short)
          expect(short).not.toBe('')
        }
      })
    )
  })

  it('no text makes it throw, nor say what is no name', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(namesOf(text).every((name) => /\p{L}{2}/u.test(name))).toBe(true)
      })
    )
  })

  it('no page makes it throw; addresses begin with where it was met and are http', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.array(fc.string(), { maxLength: 3 }),
      fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 })
    )
    const keys = fc.constantFrom(
      '@id',
      '@graph',
      'author',
      'datePublished',
      'headline',
      'articleSection',
      'publisher',
      'url',
      'mainEntityOfPage',
      'commentCount',
      'interactionStatistic',
      'discussionUrl',
      'inLanguage',
      'itemListElement'
    )
    fc.assert(
      fc.property(fc.dictionary(keys, value), fc.constantFrom('NewsArticle', 'BreadcrumbList', 'WebSite', 'ItemList'), (thing, type) => {
        const { addresses, commentsUrl } = metadataOf(jsonLd({ '@type': type, ...thing }))
        expect(addresses[0]).toBe(storyUrl)
        expect([...addresses, commentsUrl ?? storyUrl].every((address) => /^https?:/.test(address))).toBe(true)
      }),
      { numRuns: 200 }
    )
  })
})
