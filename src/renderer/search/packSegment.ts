import type MiniSearch from 'minisearch'
import type { IndexedHead } from './indexedHead'
import { FIELDS, type PackedSegment } from './packedSegment'
import { type SegmentDocument, SegmentWriter } from './segmentWriter'

/** Packs what a MiniSearch says of itself (`toJSON`, its public form). `wordsOf` gives what is remembered of an article's wording. */
export function packSegment(search: MiniSearch<IndexedHead>, wordsOf: (id: number) => number): PackedSegment {
  const { documentIds, fieldIds, fieldLength, index } = search.toJSON()
  const shortIds = Object.keys(documentIds)
  const places = new Map(shortIds.map((shortId, place) => [shortId, place]))
  const fields = FIELDS.map((field) => String(fieldIds[field]))
  const documents = shortIds.map((shortId): SegmentDocument => {
    const id = Number(documentIds[shortId])
    const lengths: readonly number[] = fieldLength[shortId] ?? []
    return { id, words: wordsOf(id), lengths: fields.map((field) => lengths[Number(field)] ?? 0) }
  })
  const writer = new SegmentWriter(documents)
  const held = new HeldDocuments(places)
  for (const [term, byField] of index.sort(byTerm)) {
    let isNew = true
    for (const [number, field] of fields.entries()) {
      held.read(byField[field])
      if (held.documents.length === 0) continue
      if (isNew) writer.term(term)
      isNew = false
      writer.field(number, held.documents, held.frequencies, held.documents.length)
    }
  }
  return writer.finish()
}

function byTerm([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1
}

/** The documents that hold a term in a field, without those that were discarded. An object's numeric keys ascend. */
class HeldDocuments {
  readonly #places: ReadonlyMap<string, number>
  readonly documents: number[] = []
  readonly frequencies: number[] = []

  constructor(places: ReadonlyMap<string, number>) {
    this.#places = places
  }

  read(entry: Readonly<Record<string, number>> | undefined): void {
    this.documents.length = 0
    this.frequencies.length = 0
    for (const shortId in entry) {
      const document = this.#places.get(shortId)
      if (document === undefined) continue
      this.documents.push(document)
      this.frequencies.push(entry[shortId] ?? 1)
    }
  }
}
