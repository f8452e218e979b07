import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ComparedBlock, Piece } from '../../../../src/renderer/reader/revisions/comparedTypes'
import { compareTexts } from '../../../../src/renderer/reader/revisions/compareTexts'
import { compareWords } from '../../../../src/renderer/reader/revisions/compareWords'
import { countWords, wordSplitter } from '../../../../src/renderer/reader/revisions/words'

const noHurry = { left: () => 60_000 }
const timeIsUp = { left: () => 1 }
const english = wordSplitter('en')

/** `-gone-`, `+new+`, all else as it is. */
const written = (pieces: readonly Piece[]) =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`)).join('')
const words = (before: string, after: string, language = 'en') => written(compareWords(before, after, wordSplitter(language), noHurry))
const texts = (before: readonly string[], after: readonly string[]) =>
  compareTexts(before.join('\n\n'), after.join('\n\n'), english, noHurry).map((block) =>
    block.kind === 'same' ? `${block.paragraphs.length} same` : written(block.pieces)
  )

describe('two versions of a paragraph', () => {
  test('differ by whole words', () => {
    expect(words('The ferry carries 40 people.', 'The ferry carried 42 people.')).toBe('The ferry -carries 40-+carried 42+ people.')
  })

  test('keep words apart that stay between changes', () => {
    expect(words('Red boats and old piers', 'Blue boats and new piers')).toBe('-Red-+Blue+ boats and -old-+new+ piers')
  })

  test('differ by words in scripts without spaces', () => {
    expect(words('市議会は港の計画を承認した。', '市議会は駅の計画を承認した。', 'ja')).toBe('市議会は-港-+駅+の計画を承認した。')
  })

  test('take a language tag that is none for any language', () => {
    expect(words('one two', 'one three', 'no such tag!')).toBe('one -two-+three+')
  })

  test('are shown as replaced when they are too long to be compared', () => {
    const long = 'word '.repeat(20_000)
    expect(compareWords(long, `${long}more`, english, noHurry).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})

describe('two versions of a text', () => {
  const [one, two, three] = ['The council met on Monday evening.', 'Nobody spoke against the plan.', 'Work begins in spring.']

  test('keep what stays together, and show what came and went in its place', () => {
    expect(texts([one, two, three], [one, 'A second vote follows in June.', two])).toEqual([
      '1 same',
      '+A second vote follows in June.+',
      '1 same',
      `-${three}-`
    ])
  })

  test('show an edited paragraph by its words, beside a new one', () => {
    const edited = 'The council met on Tuesday evening.'
    expect(texts([one, two], ['Correction: the day was wrong.', edited, two])).toEqual([
      '+Correction: the day was wrong.+',
      'The council met on -Monday-+Tuesday+ evening.',
      '1 same'
    ])
  })

  const paragraph = fc
    .array(fc.constantFrom('harbor', 'plan', 'vote', 'the', 'a', ',', '港'), { minLength: 1, maxLength: 8 })
    .map((list) => list.join(' '))
  const text = fc.array(paragraph, { maxLength: 8 }).map((list) => list.join('\n\n'))

  test.each([
    ['with time', noHurry],
    ['when the time is up', timeIsUp]
  ])('lose no word of either, %s', (_, deadline) => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const blocks = compareTexts(before, after, english, deadline)
        expect([side(blocks, 'removed'), side(blocks, 'added')]).toEqual([before, after])
      })
    )
  })

  test('take long paragraphs word by word', () => {
    const long = Array.from({ length: 2000 }, (_, index) => `word${index}`)
    const edited = long.map((word, index) => (index === 1234 ? 'changed' : word))
    const blocks = compareTexts(long.join(' '), edited.join(' '), english, noHurry)
    expect(countWords(blocks, english)).toEqual({ added: 1, removed: 1 })
  })

  test('count the words that came and went', () => {
    const blocks = compareTexts('One two, three.', 'One two four five.', english, noHurry)
    expect(countWords(blocks, english)).toEqual({ added: 2, removed: 1 })
  })
})

/** One of the two texts as the comparison shows it. */
function side(blocks: readonly ComparedBlock[], kind: 'added' | 'removed'): string {
  const paragraphs = blocks.flatMap((block) => {
    if (block.kind === 'same') return block.paragraphs
    return block.pieces
      .filter((piece) => piece.kind === 'same' || piece.kind === kind)
      .map((piece) => piece.text)
      .join('')
  })
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')
}
