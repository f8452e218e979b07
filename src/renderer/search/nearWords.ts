import { fuzziness } from './searchSegment'
import { type NearTerm, nearTerms, sharedBeginnings, type TermTable } from './termTable'

/** MiniSearch looks no further for typos. */
const MOST_DISTANCE = 6
/** Words remembered: those of the query that is being typed. */
const REMEMBERED = 16

/** The terms of a segment that a word may be a typo of. A word that stands in the query from letter to letter is looked up once. */
export class NearWords {
  readonly #terms: TermTable
  readonly #known = new Map<string, readonly NearTerm[]>()
  #shared: Uint8Array | null = null

  constructor(terms: TermTable) {
    this.#terms = terms
  }

  of(word: string): readonly NearTerm[] {
    const known = this.#known.get(word) ?? this.#find(word)
    this.#known.delete(word)
    this.#known.set(word, known)
    const [oldest] = this.#known.keys()
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest)
    return known
  }

  #find(word: string): readonly NearTerm[] {
    const most = Math.min(MOST_DISTANCE, Math.round(word.length * (fuzziness(word) || 0)))
    if (most === 0) return []
    this.#shared ??= sharedBeginnings(this.#terms)
    return nearTerms(this.#terms, this.#shared, word, most)
  }
}
