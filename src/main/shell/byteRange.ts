/** Part of a file: first and last byte, both counted in. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * What a `range` header asks of a file (RFC 9110 §14.2): one range of bytes; null for the whole file, which is the answer to a
 * header that is not understood too; `unsatisfiable` beyond its end.
 */
export function byteRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') return Number(last) === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - Number(last)), end: size - 1 }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (start >= size) return 'unsatisfiable'
  return end < start ? null : { start, end }
}
