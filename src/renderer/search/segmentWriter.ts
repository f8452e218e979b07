import { FIELDS, type PackedSegment } from './packedSegment'

/** One document of a segment that is being made. */
export interface SegmentDocument {
  readonly id: number
  readonly words: number
  /** Different terms in each field, in the order of `FIELDS`. */
  readonly lengths: readonly number[]
}

/** Makes a segment: all documents first, then the terms in order, each with its postings field by field. */
export class SegmentWriter {
  readonly #documents: readonly SegmentDocument[]
  readonly #letters: number[] = []
  readonly #termStarts: number[] = []
  readonly #postingStarts: number[] = []
  readonly #postings: number[] = []

  constructor(documents: readonly SegmentDocument[]) {
    this.#documents = documents
  }

  /** Begins the next term, which must come after the last one in the order of letters. */
  term(text: string): void {
    this.#termStarts.push(this.#letters.length)
    this.#postingStarts.push(this.#postings.length)
    for (let at = 0; at < text.length; at++) this.#letters.push(text.charCodeAt(at))
  }

  /** Adds the present term's postings in one field; documents ascend. */
  field(field: number, documents: ArrayLike<number>, frequencies: ArrayLike<number>, count: number): void {
    this.#number(count * FIELDS.length + field)
    let before = 0
    for (let at = 0; at < count; at++) {
      const [document, frequency] = [documents[at] ?? 0, frequencies[at] ?? 1]
      const step = (document - before) * 2
      before = document
      this.#number(frequency > 1 ? step + 1 : step)
      if (frequency > 1) this.#number(frequency)
    }
  }

  finish(): PackedSegment {
    const documents = this.#documents
    return {
      ids: Float64Array.from(documents, ({ id }) => id),
      words: Uint32Array.from(documents, ({ words }) => words),
      lengths: Uint16Array.from(documents.flatMap(({ lengths }) => lengths)),
      terms: { letters: Uint16Array.from(this.#letters), starts: Uint32Array.from([...this.#termStarts, this.#letters.length]) },
      starts: Uint32Array.from([...this.#postingStarts, this.#postings.length]),
      postings: Uint8Array.from(this.#postings)
    }
  }

  #number(value: number): void {
    let rest = value
    for (; rest > 127; rest >>>= 7) this.#postings.push((rest & 127) | 128)
    this.#postings.push(rest)
  }
}
