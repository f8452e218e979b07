import { fold } from '../fold'

/** Of the words of a passage this part may be changed, left out or put in. */
const MOST_CHANGED = 0.4
/** Passages of fewer words say too little when one of them is another. */
const FEWEST_WORDS = 3

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Words; in scripts written without spaces each letter is one. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}'’])+/gu

/**
 * The places of a text where the words of a passage stand with the fewest changes, if they are few enough: approximate matching by dynamic
 * programming (P. Sellers, "The theory and computation of evolutionary distances", 1980) over words. Half-open ranges, none in another.
 */
export function findAlike(text: string, passage: string): readonly (readonly [start: number, end: number])[] {
  const wanted = wordsOf(passage)
  if (wanted.length < FEWEST_WORDS) return []
  const words = wordsOf(text)
  const ends = endsOf(words, wanted)
  const fewest = Math.min(...ends.map(({ changes }) => changes))
  if (fewest > wanted.length * MOST_CHANGED) return []
  const best = ends.filter(({ changes }) => changes === fewest)
  return withoutOverlaps(best.flatMap(({ first, last }) => rangeOf(words[first], words[last])))
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({ text: fold(found), start: index, end: index + found.length }))
}

/** A place where the passage may end: how many words differ, and the first and last word of the place. */
interface End {
  readonly changes: number
  readonly first: number
  readonly last: number
}

/** One row of the table at a time: `changes[i]` to turn the first i words of the passage into words of the text that end here, from `starts[i]`. */
function endsOf(words: readonly Word[], wanted: readonly Word[]): readonly End[] {
  const size = wanted.length
  const changes = Array.from({ length: size + 1 }, (_, index) => index)
  const starts = new Array<number>(size + 1).fill(0)
  return words.map((present, at) => {
    let [diagonal, diagonalStart] = [0, at]
    starts[0] = at + 1
    for (let index = 1; index <= size; index++) {
      const kept = diagonal + (wanted[index - 1]?.text === present.text ? 0 : 1)
      const added = (changes[index] ?? 0) + 1
      const dropped = (changes[index - 1] ?? 0) + 1
      const start = diagonalStart
      diagonal = changes[index] ?? 0
      diagonalStart = starts[index] ?? 0
      const least = Math.min(kept, added, dropped)
      changes[index] = least
      starts[index] = kept === least ? start : added === least ? diagonalStart : (starts[index - 1] ?? 0)
    }
    return { changes: changes[size] ?? size, first: starts[size] ?? at, last: at }
  })
}

function rangeOf(first: Word | undefined, last: Word | undefined): readonly (readonly [number, number])[] {
  return first === undefined || last === undefined || first.start >= last.end ? [] : [[first.start, last.end]]
}

/** Ends of words that follow each other may be of one place; the first of them is the shortest. */
function withoutOverlaps(ranges: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const apart: (readonly [number, number])[] = []
  for (const range of ranges) if (range[0] >= (apart.at(-1)?.[1] ?? 0)) apart.push(range)
  return apart
}
