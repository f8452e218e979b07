import type { WordSplitter } from './words'

/** A paragraph before and what it became; null: it is gone, or new. */
export type Pair = readonly [before: string | null, after: string | null]

/** Share of common words from which a paragraph is taken for a later form of another. */
const ALIKE = 0.35
/** Comparisons beyond which paragraphs are not matched with each other. */
const MOST_COMPARISONS = 10_000
const MOST_CHARACTERS = 200_000

/** Matches replaced paragraphs with those in their place, in order, so that the most words stay; the rest is gone or new. */
export function pairParagraphs(removed: readonly string[], added: readonly string[], split: WordSplitter): readonly Pair[] {
  const size = [...removed, ...added].reduce((sum, text) => sum + text.length, 0)
  if (removed.length * added.length > MOST_COMPARISONS || size > MOST_CHARACTERS) return [...removed.map(gone), ...added.map(fresh)]
  return walk(removed, added, likenesses(removed, added, split))
}

const gone = (text: string): Pair => [text, null]
const fresh = (text: string): Pair => [null, text]

type Table = readonly (readonly number[])[]

function likenesses(removed: readonly string[], added: readonly string[], split: WordSplitter): Table {
  const wordsOf = (text: string) => new Set(split(text).flatMap(({ segment, isWordLike }) => (isWordLike ? [segment.toLowerCase()] : [])))
  const [old, now] = [removed.map(wordsOf), added.map(wordsOf)]
  return old.map((one) => now.map((other) => likeness(one, other)))
}

/** Dice's coefficient of two sets of words, 0 to 1; 0 below what counts as alike. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length
  const share = one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size)
  return share < ALIKE ? 0 : share
}

/** The best sum of likenesses from each place on, pairs in order. */
function bestFrom(alike: Table, rows: number, columns: number): Table {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
  const at = (row: number, column: number) => best[row]?.[column] ?? 0
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const paired = (alike[row]?.[column] ?? 0) + at(row + 1, column + 1)
      const line = best[row]
      if (line) line[column] = Math.max(paired, at(row + 1, column), at(row, column + 1))
    }
  }
  return best
}

function walk(removed: readonly string[], added: readonly string[], alike: Table): readonly Pair[] {
  const best = bestFrom(alike, removed.length, added.length)
  const pairs: Pair[] = []
  let [row, column] = [0, 0]
  while (row < removed.length || column < added.length) {
    const [before, after] = [removed[row] ?? null, added[column] ?? null]
    const here = alike[row]?.[column] ?? 0
    const isPair = here > 0 && best[row]?.[column] === here + (best[row + 1]?.[column + 1] ?? 0)
    const isGone = before !== null && (after === null || best[row]?.[column] === best[row + 1]?.[column])
    pairs.push(isPair ? [before, after] : isGone ? [before, null] : [null, after])
    if (isPair || isGone) row += 1
    if (isPair || !isGone) column += 1
  }
  return pairs
}
