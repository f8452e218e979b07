import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  beginningWith,
  findTerm,
  nearTerms,
  sharedBeginnings,
  type TermTable,
  termCount,
  termText
} from '../../../../src/renderer/search/termTable'

const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'é', '東'), { minLength: 1, maxLength: 7 }).map((picked) => picked.join(''))
const vocabulary = fc.uniqueArray(letters, { maxLength: 60 }).map((terms) => [...terms].sort((a, b) => (a < b ? -1 : 1)))

function tableOf(terms: readonly string[]): TermTable {
  const starts = [0]
  for (const term of terms) starts.push((starts.at(-1) ?? 0) + term.length)
  return { letters: Uint16Array.from(terms.join(''), (letter) => letter.charCodeAt(0)), starts: Uint32Array.from(starts) }
}

/** Wagner and Fischer's way, in full. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (const [place, each] of [...other].entries())
      next.push(Math.min((row[place] ?? 0) + (letter === each ? 0 : 1), (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1))
    row = next
  }
  return row.at(-1) ?? 0
}

test('gives back the terms it was made of', () => {
  fc.assert(
    fc.property(vocabulary, (terms) => {
      const table = tableOf(terms)
      expect(Array.from({ length: termCount(table) }, (_, term) => termText(table, term))).toEqual(terms)
    })
  )
})

test('finds a term, and all that begin alike', () => {
  fc.assert(
    fc.property(vocabulary, letters, (terms, word) => {
      const table = tableOf(terms)
      expect(findTerm(table, word)).toBe(terms.indexOf(word))
      expect(terms.slice(...beginningWith(table, word))).toEqual(terms.filter((term) => term.startsWith(word)))
    })
  )
})

test('finds all terms within a distance, however many are passed over', () => {
  fc.assert(
    fc.property(vocabulary, letters, fc.integer({ min: 1, max: 3 }), (terms, word, most) => {
      const table = tableOf(terms)
      const near = nearTerms(table, sharedBeginnings(table), word, most).map((found) => [terms[found.term], found.distance])
      expect(near).toEqual(terms.map((term) => [term, distance(term, word)] as const).filter(([, far]) => far <= most))
    }),
    { numRuns: 500 }
  )
})
