import type { TextRange } from './bodyText'

/** A text cut into what the keyboard moves by. */
export interface Segments {
  readonly paragraphs: readonly TextRange[]
  readonly sentences: readonly TextRange[]
  readonly words: readonly TextRange[]
}

/** How a passage is moved: as a whole, by its end, or by its beginning. */
export type PickMove =
  | 'nextSentence'
  | 'previousSentence'
  | 'endAfterSentence'
  | 'endBeforeSentence'
  | 'endLater'
  | 'endEarlier'
  | 'startLater'
  | 'startEarlier'
  | 'paragraph'

/** Cuts a body's text, paragraphs parted by line ends, by the rules of its language (UAX #29). */
export function segmentText(text: string, language: string | null): Segments {
  const locale = language === null || Intl.Segmenter.supportedLocalesOf(language).length === 0 ? undefined : language
  const bySentence = new Intl.Segmenter(locale, { granularity: 'sentence' })
  const byWord = new Intl.Segmenter(locale, { granularity: 'word' })
  const paragraphs = paragraphsOf(text)
  const cut = (segmenter: Intl.Segmenter, isWanted: (segment: Intl.SegmentData) => boolean) =>
    paragraphs.flatMap(([start, end]) =>
      [...segmenter.segment(text.slice(start, end))].filter(isWanted).map((segment) => trimmed(start + segment.index, segment.segment))
    )
  return {
    paragraphs,
    sentences: cut(bySentence, ({ segment }) => segment.trim() !== ''),
    words: cut(byWord, ({ isWordLike }) => isWordLike === true)
  }
}

function paragraphsOf(text: string): readonly TextRange[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: words, index }) => trimmed(index, words))
}

function trimmed(at: number, words: string): TextRange {
  const start = at + words.length - words.trimStart().length
  return [start, start + words.trim().length]
}

/** A passage after a move; one that can go no further stays. */
export function movePassage({ paragraphs, sentences, words }: Segments, [start, end]: TextRange, move: PickMove): TextRange {
  switch (move) {
    case 'nextSentence':
      return sentences.find((sentence) => sentence[0] >= end) ?? sentences.at(-1) ?? [start, end]
    case 'previousSentence':
      return sentences.findLast((sentence) => sentence[1] <= start) ?? sentences[0] ?? [start, end]
    case 'endAfterSentence':
      return [start, firstEnd(sentences, end) ?? end]
    case 'endBeforeSentence':
      return [start, lastEnd(sentences, start, end) ?? end]
    case 'endLater':
      return [start, firstEnd(words, end) ?? end]
    case 'endEarlier':
      return [start, lastEnd(words, start, end) ?? end]
    case 'startLater':
      return [words.find((word) => word[0] > start && word[0] < end)?.[0] ?? start, end]
    case 'startEarlier':
      return [words.findLast((word) => word[0] < start)?.[0] ?? start, end]
    case 'paragraph': {
      const held = paragraphs.filter((paragraph) => paragraph[0] < end && paragraph[1] > start)
      return [held[0]?.[0] ?? start, held.at(-1)?.[1] ?? end]
    }
  }
}

const firstEnd = (ranges: readonly TextRange[], end: number) => ranges.find((range) => range[1] > end)?.[1]
const lastEnd = (ranges: readonly TextRange[], start: number, end: number) =>
  ranges.findLast((range) => range[1] < end && range[1] > start)?.[1]
