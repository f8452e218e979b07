import type { TermVector } from './termVectors'

/** First byte of a packed vector; raise it when vectors are made in another way, and they are made anew. */
const FORMAT = 1
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

/** Format, content id, signature, then lines: the language, the terms (`weight flag key surface`, tab-separated), a blank one, the names. */
export function packVector({ contentId, vector }: StoredVector): Uint8Array {
  const lines = vector.terms.map((term) => [Math.round(term.weight * 100), term.isName ? 1 : 0, term.key, term.surface].join('\t'))
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

function readTerm(line: string) {
  const [weight = '0', flag = '0', key = '', surface = ''] = line.split('\t')
  return { weight: Number(weight) / 100, isName: flag === '1', key, surface }
}
