import { FIELDS, type PackedSegment, PostingsReader } from './packedSegment'
import { type SegmentDocument, SegmentWriter } from './segmentWriter'
import { termCount, termText } from './termTable'

/** A segment and which of its documents are no longer true. */
export interface MergedPart {
  readonly packed: PackedSegment
  readonly isGone: (document: number) => boolean
}

/** Terms merged between two pauses: a millisecond or two of work. */
const TERMS_BETWEEN_PAUSES = 200

/** Makes one segment of several, without what is gone. Yields now and then, so that the caller may let a keystroke in. */
export function* mergeSegments(parts: readonly MergedPart[]): Generator<void, PackedSegment> {
  const documents: SegmentDocument[] = []
  const inputs = parts.map((part) => new Input(part, documents))
  const writer = new SegmentWriter(documents)
  for (let merged = 0; ; merged++) {
    const term = leastTerm(inputs)
    if (term === null) return writer.finish()
    mergeTerm(
      writer,
      term,
      inputs.filter((input) => input.term === term)
    )
    if (merged % TERMS_BETWEEN_PAUSES === TERMS_BETWEEN_PAUSES - 1) yield
  }
}

function leastTerm(inputs: readonly Input[]): string | null {
  let least: string | null = null
  for (const { term } of inputs) if (term !== null && (least === null || term < least)) least = term
  return least
}

/** A term that only stood in what is gone is left out. */
function mergeTerm(writer: SegmentWriter, term: string, inputs: readonly Input[]): void {
  const fields = FIELDS.map(() => ({ documents: [] as number[], frequencies: [] as number[] }))
  for (const input of inputs) input.take(fields)
  if (fields.every(({ documents }) => documents.length === 0)) return
  writer.term(term)
  for (const [field, { documents, frequencies }] of fields.entries())
    if (documents.length > 0) writer.field(field, documents, frequencies, documents.length)
}

/** One part on its way into another segment: where it stands, and the new numbers of its documents. */
class Input {
  readonly #packed: PackedSegment
  readonly #reader: PostingsReader
  /** New number of each document; -1 for what is gone. */
  readonly #places: Int32Array
  #at = 0
  term: string | null

  constructor({ packed, isGone }: MergedPart, documents: SegmentDocument[]) {
    this.#packed = packed
    this.#reader = new PostingsReader(packed)
    this.#places = Int32Array.from(packed.ids, (id, document) => {
      if (isGone(document)) return -1
      const from = document * FIELDS.length
      return (
        documents.push({ id, words: packed.words[document] ?? 0, lengths: [...packed.lengths.subarray(from, from + FIELDS.length)] }) - 1
      )
    })
    this.term = this.#read()
  }

  /** Adds the present term's postings and goes on to the next term. */
  take(fields: readonly { readonly documents: number[]; readonly frequencies: number[] }[]): void {
    this.#reader.open(this.#at)
    while (this.#reader.next()) {
      const { field, count, documents, frequencies } = this.#reader.current
      for (let at = 0; at < count; at++) {
        const place = this.#places[documents[at] ?? 0] ?? -1
        if (place < 0) continue
        fields[field]?.documents.push(place)
        fields[field]?.frequencies.push(frequencies[at] ?? 1)
      }
    }
    this.#at++
    this.term = this.#read()
  }

  #read(): string | null {
    return this.#at < termCount(this.#packed.terms) ? termText(this.#packed.terms, this.#at) : null
  }
}
