import type { TermTable } from './termTable'

/** Fields of an indexed head, as they are numbered in a segment. */
export const FIELDS = ['title', 'names', 'lead'] as const

/**
 * A sealed part of the index: heads, terms, and which head holds which term how often, in seven pieces of memory.
 * It is stored, read and searched as it is; nothing is made of it when it is loaded.
 */
export interface PackedSegment {
  /** The article of each document; documents are numbered from 0. */
  readonly ids: Float64Array
  /** What each head said when it was indexed (`wordsHash`). */
  readonly words: Uint32Array
  /** Different terms in each field of each document. */
  readonly lengths: Uint16Array
  readonly terms: TermTable
  /** Where the postings of each term begin, and at the end where the last ones end. */
  readonly starts: Uint32Array
  /**
   * For each field that has the term: count × 3 + field, then for each document its distance from the one before × 2,
   * plus 1 where the term comes more than once, followed by how often. Numbers in groups of seven bits, lowest first.
   */
  readonly postings: Uint8Array
}

/** The documents of one field that hold a term; only the first `count` entries are meant. */
export interface FieldPostings {
  field: number
  count: number
  readonly documents: Uint32Array
  readonly frequencies: Uint32Array
}

/** Reads postings one field after the other into the same memory. */
export class PostingsReader {
  readonly #segment: PackedSegment
  #at = 0
  #end = 0
  readonly current: FieldPostings

  constructor(segment: PackedSegment) {
    this.#segment = segment
    const size = segment.ids.length
    this.current = { field: 0, count: 0, documents: new Uint32Array(size), frequencies: new Uint32Array(size) }
  }

  open(term: number): void {
    this.#at = this.#segment.starts[term] ?? 0
    this.#end = this.#segment.starts[term + 1] ?? 0
  }

  /** Reads the next field of the open term into `current`; false after the last. */
  next(): boolean {
    if (this.#at >= this.#end) return false
    const head = this.#number()
    const { documents, frequencies } = this.current
    this.current.field = head % FIELDS.length
    this.current.count = Math.floor(head / FIELDS.length)
    let document = 0
    for (let at = 0; at < this.current.count; at++) {
      const step = this.#number()
      document += step >>> 1
      documents[at] = document
      frequencies[at] = (step & 1) === 1 ? this.#number() : 1
    }
    return true
  }

  #number(): number {
    const { postings } = this.#segment
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = postings[this.#at++] ?? 0
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }
}
