import type { ComparedBlock, Piece } from './comparedTypes'

/** Parts texts of a language into words and what stands between them; Chinese, Japanese and Thai too, which write no spaces. */
export type WordSplitter = (text: string) => readonly Intl.SegmentData[]

export function wordSplitter(language: string | null): WordSplitter {
  const segmenter = new Intl.Segmenter(supported(language), { granularity: 'word' })
  return (text) => (text.match(STRETCH) ?? []).flatMap((stretch) => [...segmenter.segment(stretch)])
}

/** Segmenting takes quadratic time in the length of a text (1.8 s for 48,000 characters), so it goes by stretches that end before a space. */
const STRETCH = /[\s\S]{1,600}(?=\s|$)|[\s\S]{1,600}/gu

/** A publisher's language tag may be no tag at all. */
function supported(language: string | null): string | undefined {
  try {
    return language === null ? undefined : Intl.Segmenter.supportedLocalesOf(language)[0]
  } catch {
    return undefined
  }
}

/** Characters of change beyond which its words are not counted: nobody needs the number, and it takes its time. */
const MOST_COUNTED = 200_000

/** How many words were added and removed; null when that is too much to count. */
export function countWords(
  blocks: readonly ComparedBlock[],
  split: WordSplitter
): { readonly added: number; readonly removed: number } | null {
  const pieces = blocks.flatMap((block) => (block.kind === 'changed' ? block.pieces.filter(({ kind }) => kind !== 'same') : []))
  if (pieces.reduce((sum, { text }) => sum + text.length, 0) > MOST_COUNTED) return null
  const count = (kind: Piece['kind']) =>
    pieces.reduce((sum, piece) => (piece.kind === kind ? sum + split(piece.text).filter(({ isWordLike }) => isWordLike).length : sum), 0)
  return { added: count('added'), removed: count('removed') }
}
