/** Terms in the order of their letters (UTF-16 code units), laid end to end: a dictionary in two pieces of memory. */
export interface TermTable {
  readonly letters: Uint16Array
  /** Where each term begins, and at the end where the last one ends. */
  readonly starts: Uint32Array
}

/** A term of a table, and how many letters must be put in, taken out or changed to come to it. */
export interface NearTerm {
  readonly term: number
  readonly distance: number
}

export function termCount({ starts }: TermTable): number {
  return starts.length - 1
}

export function termLength({ starts }: TermTable, term: number): number {
  return (starts[term + 1] ?? 0) - (starts[term] ?? 0)
}

export function termText({ letters, starts }: TermTable, term: number): string {
  return String.fromCharCode(...letters.subarray(starts[term], starts[term + 1]))
}

/** The number of a term; -1 when the table lacks it. */
export function findTerm(table: TermTable, word: string): number {
  const [from, to] = beginningWith(table, word)
  return from < to && termLength(table, from) === word.length ? from : -1
}

/** The half-open run of terms that begin with a word; the word itself, if it is there, comes first. */
export function beginningWith(table: TermTable, word: string): readonly [from: number, to: number] {
  return [
    firstWhere(table, (term) => compareBeginning(table, term, word) >= 0),
    firstWhere(table, (term) => compareBeginning(table, term, word) > 0)
  ]
}

/** The first term for which `holds`, which holds for all after it too. */
function firstWhere(table: TermTable, holds: (term: number) => boolean): number {
  let [low, high] = [0, termCount(table)]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Compares a term, cut to the length of a word, with the word. */
function compareBeginning({ letters, starts }: TermTable, term: number, word: string): number {
  const start = starts[term] ?? 0
  const length = (starts[term + 1] ?? 0) - start
  for (let at = 0; at < word.length; at++) {
    if (at === length) return -1
    const difference = (letters[start + at] ?? 0) - word.charCodeAt(at)
    if (difference !== 0) return difference
  }
  return 0
}

/** For each term, how many letters it shares at its beginning with the one before it; at most 255. */
export function sharedBeginnings({ letters, starts }: TermTable): Uint8Array {
  return Uint8Array.from({ length: starts.length - 1 }, (_, term) => {
    if (term === 0) return 0
    const [before, start, end] = [starts[term - 1] ?? 0, starts[term] ?? 0, starts[term + 1] ?? 0]
    const most = Math.min(start - before, end - start, 255)
    let shared = 0
    while (shared < most && letters[before + shared] === letters[start + shared]) shared++
    return shared
  })
}

/**
 * All terms within a Levenshtein distance of a word. Goes down the table as down a tree: the rows of the edit matrix that
 * belong to letters shared with the term before are kept, and a beginning that is too far off already is passed over with all its terms.
 */
export function nearTerms(table: TermTable, shared: Uint8Array, word: string, most: number): NearTerm[] {
  const { letters, starts } = table
  const matrix = new EditMatrix(word, most)
  const near: NearTerm[] = []
  let known = 0
  let hopeless = Number.POSITIVE_INFINITY
  for (let term = 0; term < shared.length; term++) {
    const kept = shared[term] ?? 0
    if (kept >= hopeless) continue
    const start = starts[term] ?? 0
    const length = (starts[term + 1] ?? 0) - start
    hopeless = Number.POSITIVE_INFINITY
    known = Math.min(known, kept)
    while (known < length && hopeless > known) {
      const least = matrix.fillRow(known, letters[start + known] ?? 0)
      known++
      if (least > most) hopeless = known
    }
    const distance = known === length ? matrix.distance(known) : most + 1
    if (distance <= most) near.push({ term, distance })
  }
  return near
}

/** The edit distances between the beginnings of a term and those of a word, as far as they are at most `most`: a band along the diagonal. */
class EditMatrix {
  readonly #word: Uint16Array
  readonly #most: number
  readonly #width: number
  readonly #rows: Uint16Array

  constructor(word: string, most: number) {
    this.#word = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at))
    this.#most = most
    this.#width = word.length + 1
    this.#rows = new Uint16Array(this.#width * (word.length + most + 3)).fill(most + 1)
    for (let column = 0; column <= Math.min(most, word.length); column++) this.#rows[column] = column
  }

  /** The distance of a term of so many letters from the whole word. */
  distance(letters: number): number {
    return this.#rows[letters * this.#width + this.#width - 1] ?? this.#most + 1
  }

  /** Fills the row after row `at`, for one more letter of the term; returns its least distance. */
  fillRow(at: number, letter: number): number {
    const [rows, word, most] = [this.#rows, this.#word, this.#most]
    const [above, row] = [at * this.#width, (at + 1) * this.#width]
    const first = Math.max(1, at + 1 - most)
    const last = Math.min(word.length, at + 1 + most)
    let left = first === 1 ? Math.min(at + 1, most + 1) : most + 1
    rows[row + first - 1] = left
    let least = left
    for (let column = first; column <= last; column++) {
      const replaced = (rows[above + column - 1] ?? 0) + (word[column - 1] === letter ? 0 : 1)
      const inserted = (rows[above + column] ?? 0) + 1
      left = Math.min(replaced, inserted, left + 1, most + 1)
      rows[row + column] = left
      if (left < least) least = left
    }
    return least
  }
}
