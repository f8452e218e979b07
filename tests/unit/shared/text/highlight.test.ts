import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlight } from '../../../../src/shared/text/highlight'
import { parseQuery } from '../../../../src/shared/text/query'
import { cutSnippet } from '../../../../src/shared/text/snippet'

const marked = (text: string, query: string, language: string | null = null) =>
  highlight(text, parseQuery(query), language).map(([start, end]) => text.slice(start, end))

describe('highlight', () => {
  it('marks words with their inflections and accents', () => {
    expect(marked('The Élection of elections, not selection', 'election ')).toEqual(['Élection', 'elections'])
  })

  it('marks a phrase as one and only where it stands whole', () => {
    expect(marked('free and fair; fair and free; Free And\nFAIR', '"free and fair"')).toEqual(['free and fair', 'Free And\nFAIR'])
  })

  it('marks what an open word may become', () => {
    expect(marked('Belarus and Belarusian', 'belar')).toEqual(['Belarus', 'Belarusian'])
    expect(marked('A banana', 'a')).toEqual(['A'])
  })

  it('marks a word that is written with or without a hyphen', () => {
    expect(marked('An email, not a mail', 'e-mail ')).toEqual(['email'])
    expect(marked('The K-320, the K 320 and the K320 of 4.5 m', 'k320 ')).toEqual(['K-320', 'K 320', 'K320'])
    expect(marked('45 and 4.5', '4.5 ')).toEqual(['4.5'])
    expect(marked('An email', '"e-mail"')).toEqual([])
  })

  it('marks Chinese where it is spelled, without spaces', () => {
    expect(marked('总统大选在明斯克举行', '大选 明斯克')).toEqual(['大选', '明斯克'])
  })

  it('stems by the language of the text', () => {
    expect(marked('Die Häuser am Fluss', 'haus ', 'de')).toEqual(['Häuser'])
    expect(marked('Die Häuser am Fluss', 'haus ', 'en')).toEqual([])
  })

  it('does not mark what is shut out', () => {
    expect(marked('Minsk sport', 'minsk -sport ')).toEqual(['Minsk'])
  })

  it('joins marks that overlap', () => {
    expect(marked('the ballot box', '"ballot box" "the ballot"')).toEqual(['the ballot box'])
  })
})

describe('cutSnippet', () => {
  const filler = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ')

  it('shows the passage that answers most of the query', () => {
    const text = `Minsk once. ${filler}\n\nAt night Minsk saw the ballot counted. ${filler}`
    const snippet = cutSnippet(text, parseQuery('minsk ballot '))
    expect(snippet.text).toMatch(/^… .*At night Minsk saw the ballot counted\..* …$/)
    expect(snippet.marks.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['Minsk', 'ballot'])
  })

  it('shows the beginning when only the title answered', () => {
    const snippet = cutSnippet(`Alpha beta. ${filler}`, parseQuery('minsk '))
    expect(snippet.text.startsWith('Alpha beta. word0')).toBe(true)
    expect(snippet.marks).toEqual([])
  })

  it('marks exactly the words of the query, however the text is spaced and cut', () => {
    const part = fc.constantFrom('minsk', 'Minsk', 'other', 'été', '東京', '\n\n', '  ', ', ', ' — ', '.', ' ')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 120 }), fc.integer({ min: 10, max: 200 }), (parts, length) => {
        const snippet = cutSnippet(parts.join(' '), parseQuery('minsk 東京 '), null, length)
        const words = snippet.marks.map(([start, end]) => snippet.text.slice(start, end))
        expect(words.filter((word) => !/^(minsk|東京)$/i.test(word))).toEqual([])
      })
    )
  })
})
