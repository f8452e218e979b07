import { anchorText } from '@shared/text/anchor/anchorText'
import { describePassage } from '@shared/text/anchor/describePassage'
import { findPassage } from '@shared/text/anchor/findPassage'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const words = fc.array(fc.constantFrom('the', 'harbour', 'plan', 'passed', 'on', 'Monday.', '议会', '通过', 'É', 'a'), {
  minLength: 1,
  maxLength: 60
})
const text = words.map((some) => some.join(' '))
const rangeIn = (whole: string) =>
  fc
    .tuple(fc.nat(whole.length - 1), fc.nat(whole.length - 1))
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other) + 1] as const)
    .filter(([start, end]) => whole.slice(start, end).trim() === whole.slice(start, end))

const found = (whole: string, passage: Parameters<typeof findPassage>[1]) => {
  const place = findPassage(whole, passage)
  return place === null ? null : { words: whole.slice(...place.range), isExact: place.isExact }
}

describe('a passage', () => {
  test('is found where it was, however often its words stand in the text', () => {
    fc.assert(
      fc.property(
        text.chain((whole) => fc.tuple(fc.constant(whole), rangeIn(whole))),
        ([whole, range]) => {
          expect(findPassage(whole, describePassage(whole, range))).toEqual({ range, isExact: true })
        }
      ),
      { numRuns: 500 }
    )
  })

  test('is found by its own words when others are put before and after, as long as they are not the same', () => {
    const other = fc.array(fc.constantFrom('rain', 'fell', 'all', 'night'), { maxLength: 30 }).map((some) => some.join(' '))
    fc.assert(
      fc.property(
        text.chain((whole) => fc.tuple(fc.constant(whole), rangeIn(whole), other, other)),
        ([whole, [start, end], before, after]) => {
          const passage = describePassage(whole, [start, end])
          const changed = anchorText(`${before} ${whole} ${after}`)
          const at = changed.indexOf(whole)
          const place = findPassage(changed, passage)
          expect(place?.isExact).toBe(true)
          expect(changed.slice(...(place?.range ?? [0, 0]))).toBe(passage.quote)
          // With all that stood around it the same, it is the very place.
          if (start >= 40 && whole.length - end >= 40) expect(place?.range).toEqual([at + start, at + end])
        }
      ),
      { numRuns: 300 }
    )
  })

  test('over paragraphs is found however they are parted', () => {
    const passage = { quote: 'It passed.\n\nThen rain fell.', prefix: '', suffix: '', startAt: 0 }
    expect(found(anchorText('The vote. It passed.\nThen   rain fell. Night.'), passage)).toEqual({
      words: 'It passed. Then rain fell.',
      isExact: true
    })
  })
})

const before =
  'The council met on Monday. It voted for the new harbour plan by seven votes to two. The mayor said that work begins in the spring. Nobody spoke against it.'
const of = (quote: string) => {
  const at = before.indexOf(quote)
  return describePassage(before, [at, at + quote.length])
}

describe('in a text that the publisher changed', () => {
  test.each([
    ['a word is another', 'by seven votes', 'by eight votes', 'It voted for the new harbour plan by eight votes to two'],
    ['a word is put in', 'harbour plan', 'harbour extension plan', 'It voted for the new harbour extension plan by seven votes to two'],
    ['words are left out', 'the new harbour', 'the harbour', 'It voted for the harbour plan by seven votes to two'],
    ['letters are capitals', 'harbour plan', 'Harbour Plan', 'It voted for the new Harbour Plan by seven votes to two']
  ])('it is found though %s', (_, old, fresh, expected) => {
    const passage = of('It voted for the new harbour plan by seven votes to two')
    expect(found(before.replace(old, fresh), passage)).toEqual({ words: expected, isExact: false })
  })

  test('it is not found where it was taken out, rewritten, or stood in words too few to know', () => {
    const sentence = 'The mayor said that work begins in the spring.'
    expect(found(before.replace(sentence, ''), of(sentence))).toBeNull()
    expect(found(before.replace(sentence, 'The mayor gave no date and left the hall.'), of(sentence))).toBeNull()
    expect(found(before.replace('seven', 'eight'), of('seven'))).toBeNull()
  })

  test('Chinese is compared by its signs', () => {
    const whole = '市议会周一以七票赞成通过新港口计划。工程将于春季开始。'
    const passage = describePassage(whole, [0, 17])
    expect(found(whole.replace('七', '八'), passage)).toEqual({ words: '市议会周一以八票赞成通过新港口计划'.slice(0, 17), isExact: false })
  })

  test('a long passage in a long text is found in a moment', () => {
    const random = Array.from({ length: 20_000 }, (_, index) => `w${(index * index) % 40009}`)
    const long = random.join(' ')
    const quote = random.slice(9000, 9300).join(' ')
    const passage = describePassage(long, [long.indexOf(quote), long.indexOf(quote) + quote.length])
    const changed = long.replace(quote, quote.replace(random.slice(9100, 9103).join(' '), 'other words'))
    const begun = performance.now()
    expect(findPassage(changed, passage)?.isExact).toBe(false)
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})
