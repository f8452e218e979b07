type Numbers = Float32Array | Float64Array | Int32Array | Uint8Array | Uint16Array | Uint32Array

/** A typed array that grows by chunks as it fills: numbers by the million without an object each, and none copied. */
export interface GrowingArray {
  readonly length: number
  get(index: number): number
  set(index: number, value: number): void
  push(value: number): void
}

const CHUNK_BITS = 16
const CHUNK = 1 << CHUNK_BITS
const MASK = CHUNK - 1

export function makeGrowingArray(make: (size: number) => Numbers): GrowingArray {
  const chunks: Numbers[] = []
  let length = 0
  return {
    get length() {
      return length
    },
    get: (index) => chunks[index >>> CHUNK_BITS]?.[index & MASK] ?? 0,
    set(index, value) {
      const chunk = chunks[index >>> CHUNK_BITS]
      if (chunk !== undefined) chunk[index & MASK] = value
    },
    push(value) {
      if (length === chunks.length * CHUNK) chunks.push(make(CHUNK))
      const chunk = chunks[length >>> CHUNK_BITS]
      if (chunk !== undefined) chunk[length & MASK] = value
      length++
    }
  }
}
