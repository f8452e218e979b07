import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movePassage, type PickMove, segmentText } from '../../../../src/renderer/annotations/pickPassage'

const text = 'It was right. Nobody believed it, at first.\nSieve is a square of foil. It rings!'
const segments = segmentText(text, 'en')
const first = segments.sentences[0] ?? [0, 0]
const words = (range: readonly [number, number]) => text.slice(...range)
const after = (...moves: readonly PickMove[]) => words(moves.reduce((range, move) => movePassage(segments, range, move), first))

test('goes from sentence to sentence, over paragraphs, and stops at the ends', () => {
  expect(words(first)).toBe('It was right.')
  expect(after('nextSentence')).toBe('Nobody believed it, at first.')
  expect(after('nextSentence', 'nextSentence')).toBe('Sieve is a square of foil.')
  expect(after('nextSentence', 'previousSentence')).toBe('It was right.')
  expect(after('previousSentence')).toBe('It was right.')
  expect(after('nextSentence', 'nextSentence', 'nextSentence', 'nextSentence')).toBe('It rings!')
})

test('moves its end by sentence and by word, its beginning by word', () => {
  expect(after('endAfterSentence')).toBe('It was right. Nobody believed it, at first.')
  expect(after('endAfterSentence', 'endBeforeSentence')).toBe('It was right.')
  expect(after('endBeforeSentence')).toBe('It was right.')
  expect(after('endLater')).toBe('It was right. Nobody')
  expect(after('endEarlier', 'endEarlier')).toBe('It was')
  expect(after('startLater', 'startLater')).toBe('right.')
  expect(after('startLater', 'startEarlier')).toBe('It was right.')
})

test('takes the whole of the paragraphs it touches', () => {
  expect(after('paragraph')).toBe('It was right. Nobody believed it, at first.')
  expect(after('endAfterSentence', 'endAfterSentence', 'paragraph')).toBe(text)
})

test('whatever the moves, it holds words of the text and is never empty', () => {
  const moves: readonly PickMove[] = [
    'nextSentence',
    'previousSentence',
    'endAfterSentence',
    'endBeforeSentence',
    'endLater',
    'endEarlier',
    'startLater',
    'startEarlier',
    'paragraph'
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 30 }), (some) => {
      const [start, end] = some.reduce((range, move) => movePassage(segments, range, move), first)
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(text.length)
      expect(end).toBeGreaterThan(start)
    })
  )
})

test('sentences of Chinese, and a language that is unknown, are cut too', () => {
  const chinese = '市议会通过计划。工程将于春季开始。'
  expect(segmentText(chinese, 'zh').sentences.map(([start, end]) => chinese.slice(start, end))).toEqual([
    '市议会通过计划。',
    '工程将于春季开始。'
  ])
  expect(segmentText('One. Two.', 'xx-nonsense').sentences).toHaveLength(2)
})
