import { describe, expect, it } from 'vitest'
import { fold } from '../../../../src/shared/text/fold'
import { stem } from '../../../../src/shared/text/stem'
import { stopWords } from '../../../../src/shared/text/stopWords'

const together: readonly (readonly [language: string | null, forms: string])[] = [
  ['en', 'election elections'],
  ['en', 'make makes making'],
  ['en', 'stop stops stopped stopping'],
  ['en', 'party parties'],
  ['en', 'try tries tried trying'],
  ['en', 'agree agreed agrees agreeing'],
  ['en', 'vote votes voted voting'],
  ['en', 'box boxes'],
  ['en', 'class classes'],
  ['en', 'hero heroes'],
  ['en', 'add adds added adding'],
  [null, 'protest protests protested protesting'],
  ['de-AT', 'Haus Häuser Hauses'],
  ['fr', 'élection élections'],
  ['es', 'casa casas'],
  ['ru', 'выборы выборов выборам'],
  ['pt-BR', 'cidade cidades'],
  ['sv', 'flicka flickor flickorna']
]

const apart: readonly (readonly [language: string, one: string, other: string])[] = [
  ['en', 'news', 'new'],
  ['en', 'universe', 'university'],
  ['en', 'sing', 's'],
  ['en', 'organ', 'organization'],
  ['en', 'bus', 'bu'],
  ['en', 'speed', 'spe'],
  ['ja', '選挙', '選']
]

describe('stem', () => {
  it.each(together)('%s: brings %s together', (language, forms) => {
    const stems = forms.split(' ').map((form) => stem(fold(form), language))
    expect(new Set(stems).size).toBe(1)
  })

  it.each(apart)('%s: keeps %s and %s apart', (language, one, other) => {
    expect(stem(one, language)).not.toBe(stem(other, language))
  })

  it('leaves words of a language without a stemmer alone', () => {
    expect(stem('elections', 'xx')).toBe('elections')
  })
})

describe('stopWords', () => {
  it('knows the common words of each language, folded', () => {
    expect(stopWords('en-GB').has('the')).toBe(true)
    expect(stopWords('de').has('uber')).toBe(true)
    expect(stopWords('fr').has('des')).toBe(true)
    expect(stopWords('xx').size).toBe(0)
  })

  it('takes the unknown language for English', () => {
    expect(stopWords(null)).toBe(stopWords('en'))
  })
})
