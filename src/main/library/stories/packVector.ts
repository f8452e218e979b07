import { isInTitle, isName, type PackedTerms, packTerms, weightOf } from './packedTerms'
import type { Term, TermVector } from './termVectors'

/** First byte of a packed vector; raise it when vectors are made in another way, and they are made anew. */
const FORMAT = 4
const SIGNATURE_AT = 6
const SIGNATURE_SIZE = 64
const TERMS_AT = SIGNATURE_AT + SIGNATURE_SIZE * 4
const TERM_SIZE = 6

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A stored vector and the revision of the text it describes. */
export interface StoredVector {
  readonly contentId: number
  readonly vector: TermVector
}

/**
 * Format, content id, number of terms, signature, the terms as numbers (hash, weight), then lines: the language, the terms, a blank
 * one, the names. A term's line is its surface, and its key as far as the surface does not tell it; tab-separated.
 */
export function packVector({ contentId, vector }: StoredVector): Uint8Array {
  const text = encoder.encode([vector.language, ...vector.terms.map(writeTerm), '', ...vector.names].join('\n'))
  const textAt = TERMS_AT + vector.terms.length * TERM_SIZE
  const bytes = new Uint8Array(textAt + text.length)
  const view = new DataView(bytes.buffer)
  view.setUint8(0, FORMAT)
  view.setUint32(1, contentId)
  view.setUint8(5, vector.terms.length)
  for (const [place, value] of vector.signature.entries()) view.setUint32(SIGNATURE_AT + place * 4, value)
  writeTerms(view, packTerms(vector.terms))
  bytes.set(text, textAt)
  return bytes
}

function writeTerms(view: DataView, { hashes, weights }: PackedTerms): void {
  for (const [place, hash] of hashes.entries()) {
    view.setUint32(TERMS_AT + place * TERM_SIZE, hash)
    view.setUint16(TERMS_AT + place * TERM_SIZE + 4, weights[place] ?? 0)
  }
}

/** What the index needs of a packed vector, without reading its words; null when it is of another format. */
export function unpackTerms(bytes: Uint8Array): { readonly contentId: number; readonly terms: PackedTerms } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < TERMS_AT || view.getUint8(0) !== FORMAT) return null
  const length = view.getUint8(5)
  const [hashes, weights] = [new Uint32Array(length), new Uint16Array(length)]
  for (let place = 0; place < length; place++) {
    hashes[place] = view.getUint32(TERMS_AT + place * TERM_SIZE)
    weights[place] = view.getUint16(TERMS_AT + place * TERM_SIZE + 4)
  }
  return { contentId: view.getUint32(1), terms: { hashes, weights } }
}

/** Reads a packed vector; null when it is of another format. */
export function unpackVector(bytes: Uint8Array): StoredVector | null {
  const packed = unpackTerms(bytes)
  if (packed === null) return null
  const { weights } = packed.terms
  const lines = decoder.decode(bytes.subarray(TERMS_AT + weights.length * TERM_SIZE)).split('\n')
  const terms = lines.slice(1, weights.length + 1).map((line, place) => readTerm(line, weights[place] ?? 0))
  const names = lines.slice(weights.length + 2)
  return { contentId: packed.contentId, vector: { language: lines[0] ?? '', terms, names, signature: readSignature(bytes) } }
}

function readSignature(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: SIGNATURE_SIZE }, (_, place) => view.getUint32(SIGNATURE_AT + place * 4))
}

function writeTerm({ key, surface }: Term): string {
  const plain = surface.toLowerCase()
  if (key === plain) return surface
  const shared = sharedStart(key, plain)
  return `${surface}\t${shared}\t${key.slice(shared)}`
}

function readTerm(line: string, packed: number): Term {
  const [surface = '', shared, rest = ''] = line.split('\t')
  const plain = surface.toLowerCase()
  const key = shared === undefined ? plain : plain.slice(0, Number(shared)) + rest
  return { weight: weightOf(packed), isName: isName(packed), inTitle: isInTitle(packed), key, surface }
}

/** How many UTF-16 units two words begin with alike, whole characters only: half of one could not be written. */
function sharedStart(one: string, other: string): number {
  let length = 0
  for (const character of one) {
    if (!other.startsWith(character, length)) break
    length += character.length
  }
  return length
}
