import type { Term, TermVector } from './termVectors'

/** First byte of a packed vector; raise it when vectors are made in another way, and they are made anew. */
const FORMAT = 3
const SIGNATURE_AT = 5
const SIGNATURE_SIZE = 64
const TEXT_AT = SIGNATURE_AT + SIGNATURE_SIZE * 4

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A stored vector and the revision of the text it describes. */
export interface StoredVector {
  readonly contentId: number
  readonly vector: TermVector
}

/**
 * Format, content id, signature, then lines: the language, the terms, a blank one, the names. A term is its weight in hundredths
 * (below zero for a name), its surface, and its key as far as the surface does not tell it; tab-separated.
 */
export function packVector({ contentId, vector }: StoredVector): Uint8Array {
  const lines = vector.terms.map(writeTerm)
  const text = encoder.encode([vector.language, ...lines, '', ...vector.names].join('\n'))
  const bytes = new Uint8Array(SIGNATURE_AT + vector.signature.byteLength + text.length)
  const view = new DataView(bytes.buffer)
  view.setUint8(0, FORMAT)
  view.setUint32(1, contentId)
  for (const [place, value] of vector.signature.entries()) view.setUint32(SIGNATURE_AT + place * 4, value)
  bytes.set(text, SIGNATURE_AT + vector.signature.byteLength)
  return bytes
}

/** Reads a packed vector; null when it is of another format. */
export function unpackVector(bytes: Uint8Array): StoredVector | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < TEXT_AT || view.getUint8(0) !== FORMAT) return null
  const signature = Uint32Array.from({ length: SIGNATURE_SIZE }, (_, place) => view.getUint32(SIGNATURE_AT + place * 4))
  const lines = decoder.decode(bytes.subarray(TEXT_AT)).split('\n')
  const gap = lines.indexOf('')
  const [language = '', ...terms] = lines.slice(0, gap)
  return { contentId: view.getUint32(1), vector: { language, terms: terms.map(readTerm), names: lines.slice(gap + 1), signature } }
}

function writeTerm({ weight, isName, key, surface }: Term): string {
  const hundredths = Math.round(weight * 100) * (isName ? -1 : 1)
  const plain = surface.toLowerCase()
  if (key === plain) return `${hundredths}\t${surface}`
  const shared = sharedStart(key, plain)
  return `${hundredths}\t${surface}\t${shared}\t${key.slice(shared)}`
}

function readTerm(line: string): Term {
  const [weight = '0', surface = '', shared, rest = ''] = line.split('\t')
  const plain = surface.toLowerCase()
  const key = shared === undefined ? plain : plain.slice(0, Number(shared)) + rest
  return { weight: Math.abs(Number(weight)) / 100, isName: weight.startsWith('-'), key, surface }
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
