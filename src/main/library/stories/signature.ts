import { hashWord } from './numberTable'

/** Values in a signature: the error of a comparison is about 1 / √64. */
const SIZE = 64
const SHINGLE = 4

/**
 * A fingerprint of a text for finding copies (MinHash over runs of four words): the share of equal places in two
 * of them estimates the share of runs the texts have in common.
 */
export function signText(words: readonly string[]): Uint32Array {
  const signature = new Uint32Array(SIZE).fill(0xffffffff)
  const hashes = Uint32Array.from(words, hashWord)
  for (let start = 0; start + SHINGLE <= hashes.length; start++) {
    let shingle = 0
    for (let place = 0; place < SHINGLE; place++) shingle = Math.imul(shingle, 0x01000193) ^ (hashes[start + place] ?? 0)
    for (let place = 0; place < SIZE; place++) {
      const value = mix(shingle, place)
      if (value < (signature[place] ?? 0)) signature[place] = value
    }
  }
  return signature
}

/** Share of the text that two signatures have in common, 0 to 1. Texts too short to sign have nothing in common. */
export function sharedText(a: Uint32Array, b: Uint32Array): number {
  let same = 0
  for (let place = 0; place < SIZE; place++) if (a[place] === b[place] && a[place] !== 0xffffffff) same++
  return same / SIZE
}

/** One of a family of hashes: multiply, add, and stir the bits (the end of MurmurHash3). */
function mix(value: number, place: number): number {
  let mixed = (value + Math.imul(place + 1, 0x9e3779b1)) >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
