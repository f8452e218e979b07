import { describe, expect, it } from 'vitest'
import { creditOfLine, splitCaption } from '../../../../../src/main/library/articles/content/pictures/credits'
import { cleanByline, isBylineLine } from '../../../../../src/main/library/articles/metadata/byline'
import { commentCountOf } from '../../../../../src/main/library/articles/metadata/commentCount'
import { isDateLine, parseDateLine } from '../../../../../src/main/library/articles/metadata/dateLine'
import { parseDate } from '../../../../../src/main/library/articles/metadata/dates'

describe('comment counts', () => {
  it.each([
    ['12 comments', 12],
    ['0 comments', 0],
    ['1 comment', 1],
    ['1,204 comments', 1204],
    ['Comments (3)', 3],
    ['Comments: 7', 7],
    ['No comments yet', 0],
    ['3 Kommentare', 3],
    ['5 commentaires', 5],
    ['8 комментариев', 8],
    ['コメント 4件', 4]
  ])('reads "%s"', (line, count) => {
    expect(commentCountOf(line)).toBe(count)
  })

  it.each(['Comments', 'Leave a comment', '12', '12 commentators met', 'Nobody comments on 12 things that happened', ''])(
    'sees none in "%s"',
    (line) => {
      expect(commentCountOf(line)).toBeNull()
    }
  )
})

describe('bylines', () => {
  it.each([
    ['By Ada Winter', 'Ada Winter'],
    ['by Ada Winter and Tomas Reed', 'Ada Winter and Tomas Reed'],
    ['Von Jette Brandis', 'Jette Brandis'],
    ['Par Hélène Aumont', 'Hélène Aumont'],
    ['Автор: Вера Лозовая', 'Вера Лозовая'],
    ['Written by Sol Marchetti, transport desk', 'Sol Marchetti'],
    ['By Ada Winter | Harbour correspondent', 'Ada Winter'],
    ['Ada Winter (ada@quay.example)', 'Ada Winter']
  ])('cleans "%s"', (line, name) => {
    expect(cleanByline(line)).toBe(name)
  })

  it('tells a byline from a sentence', () => {
    expect(isBylineLine('By Ada Winter')).toBe(true)
    expect(isBylineLine('By the time the water came, everybody had left the lower town')).toBe(false)
    expect(isBylineLine('By noon the cars were full.')).toBe(false)
    expect(isBylineLine('Ada Winter')).toBe(false)
  })
})

describe('dates', () => {
  it.each([
    ['16 August 2020', '2020-08-16T00:00'],
    ['Published on 12 November 2026 at 06:30', '2026-11-12T06:30'],
    ['Sunday, 8 November 2026, 18:45 GMT', '2026-11-08T18:45'],
    ['August 16, 2020', '2020-08-16T00:00'],
    ['Aug. 16, 2020, 3:05 p.m.', '2020-08-16T15:05'],
    ['Veröffentlicht am 9. November 2026 um 07:15 Uhr', '2026-11-09T07:15'],
    ['9.11.2026', '2026-11-09T00:00'],
    ['14 novembre 2026 à 8h30', '2026-11-14T08:30'],
    ['9 de noviembre de 2026', '2026-11-09T00:00'],
    ['12 ноября 2026 г.', '2026-11-12T00:00'],
    ['2026-11-08 10:00', '2026-11-08T10:00'],
    ['2026年11月8日(日) 10:00', '2026-11-08T10:00']
  ])('reads "%s"', (line, expected) => {
    expect(new Date(parseDateLine(line) ?? 0).toISOString().slice(0, 16)).toBe(expected)
  })

  it.each(['3 hours ago', '5 min read', 'Updated: 2 days ago'])('knows "%s" for a line about time', (line) => {
    expect(isDateLine(line)).toBe(true)
  })

  it.each(['On 16 August 2020 the city was quiet', '40 August 2020', '2020', 'May you live long', '16 people 2020'])(
    'takes "%s" for no date',
    (line) => {
      expect(isDateLine(line)).toBe(false)
    }
  )

  it('reads machine dates, without a zone as UTC', () => {
    expect(parseDate('2020-08-09T15:20:00+03:00')).toBe(Date.UTC(2020, 7, 9, 12, 20))
    expect(parseDate('2020-08-09T15:20:00')).toBe(Date.UTC(2020, 7, 9, 15, 20))
    expect(parseDate('2020-08-09 15:20:00')).toBe(Date.UTC(2020, 7, 9, 15, 20))
    expect(parseDate('20200809')).toBe(Date.UTC(2020, 7, 9))
    expect(parseDate('Sun, 09 Aug 2020 15:20:00 GMT')).toBe(Date.UTC(2020, 7, 9, 15, 20))
    expect(parseDate('0000-00-00')).toBeNull()
    expect(parseDate('1970-01-01T00:00:00Z')).toBeNull()
    expect(parseDate('soon')).toBeNull()
  })
})

describe('picture credits', () => {
  it.each([
    ['Image source: Getty Images', 'Getty Images'],
    ['Image source, Getty Images', 'Getty Images'],
    ['Photo: Ada Winter / Harbour Post', 'Ada Winter / Harbour Post'],
    ['Photo by Ada Winter', 'Ada Winter'],
    ['(Photograph: J. Tarn)', 'J. Tarn'],
    ['Foto: dpa', 'dpa'],
    ['Bildquelle: Archiv', 'Archiv'],
    ['Crédit photo : Lea Moss', 'Lea Moss'],
    ['Фото: Вера Лозовая', 'Вера Лозовая'],
    ['写真：高瀬みなと', '高瀬みなと'],
    ['© Jonas Beck', 'Jonas Beck'],
    ['© Photograph: Leeward / S. Ilves', 'Leeward / S. Ilves']
  ])('reads "%s"', (line, name) => {
    expect(creditOfLine(line)).toBe(name)
  })

  it.each([
    'Photographs of the flood hang in the hall. They are for sale.',
    'Image is everything',
    'Source of the river',
    'The photo: a mystery',
    'Credit where it is due'
  ])('takes "%s" for no credit', (line) => {
    expect(creditOfLine(line)).toBeNull()
  })

  it('parts a caption from the credit at its end', () => {
    expect(splitCaption('Carts wait for the bell. (Photo: Lena Fairweather)', null)).toEqual({
      caption: 'Carts wait for the bell.',
      credit: 'Lena Fairweather'
    })
    expect(splitCaption('The gate at night. Illustration: Harbour Post / J. Tarn', null)).toEqual({
      caption: 'The gate at night.',
      credit: 'Harbour Post / J. Tarn'
    })
    expect(splitCaption('The gate © J. Tarn', null)).toEqual({ caption: 'The gate', credit: 'J. Tarn' })
    expect(splitCaption('Image caption, The gate', null)).toEqual({ caption: 'The gate', credit: null })
    expect(splitCaption('The gate AP', 'AP')).toEqual({ caption: 'The gate', credit: 'AP' })
    expect(splitCaption('', null)).toEqual({ caption: null, credit: null })
  })
})
