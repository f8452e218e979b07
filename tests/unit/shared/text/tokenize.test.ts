import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../../src/shared/text/fold'
import { segmentWords, type Token, tokenize } from '../../../../src/shared/text/tokenize'

const texts = (tokens: readonly Token[]) => tokens.map((token) => token.text)

const streams: readonly (readonly [name: string, text: string, tokens: string])[] = [
  ['folds case and accents', 'Élite naïve CAFÉS', 'elite naive cafes'],
  ['passes over the possessive', "Lukashenko’s speech, Minsk's mayor", 'lukashenko speech minsk mayor'],
  ['parts elisions and hyphens', "l'élection e-mail Covid-19", 'l election e mail covid 19'],
  ['spells out letters Unicode keeps whole', 'Straße Łódź Ærø', 'strasse lodz aero'],
  ['keeps й and gives ё its plain letter', 'край ёлка зна́мя', 'край елка знамя'],
  ['takes Arabic vowels and joiners off', 'الْانتخابات مـصر', 'الانتخابات مصر'],
  ['gives Chinese a token a character', '总统大选', '总 统 大 选'],
  ['parts a Latin word from a Japanese one', 'iPhone発売', 'iphone 発 売'],
  ['splits Korean so that particles do not hide a word', '선거는', '선 거 는'],
  ['tells programming languages apart', 'C++, C# (and .NET), not C or net', 'cplusplus csharp and dotnet not c or net'],
  ['finds nothing in punctuation', '— … !? 🎉', '']
]

describe('tokenize', () => {
  it.each(streams)('%s', (_name, text, tokens) => {
    expect(texts(tokenize(text)).join(' ')).toBe(tokens)
  })

  it('gives each token the characters it stands at', () => {
    const text = 'L’été, 東京 and Lukashenko’s “speech”'
    const spans = tokenize(text).map((token) => text.slice(token.start, token.end))
    expect(spans).toEqual(['L', 'été', '東', '京', 'and', 'Lukashenko', 'speech'])
  })

  it('folds exactly what it spans, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/c\+\+|[cf]#|\.net/i.test(text))
        let end = 0
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          const folded = fold(text.slice(token.start, token.end))
          expect(token.text).toBe(folded.replace(/[^\p{L}\p{N}\p{M}]/gu, ''))
          end = token.end
        }
      })
    )
  })

  it('makes tokens of nothing but letters and digits, so that an index may cut its stream at spaces', () => {
    const letters = /^[\p{L}\p{N}\p{M}]+$/u
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const token of tokenize(text)) expect(token.text).toMatch(letters)
      }),
      { numRuns: 500 }
    )
  })
})

describe('segmentWords', () => {
  it('finds the words of scripts without spaces', () => {
    expect(texts(segmentWords('東京の知事 ประเทศไทย'))).toEqual(['東京', 'の', '知事', 'ประเทศไทย'])
  })

  it('is the token stream where words are spaced', () => {
    const text = 'The élite’s e-mail of 9 August'
    expect(segmentWords(text)).toEqual(tokenize(text))
  })
})
