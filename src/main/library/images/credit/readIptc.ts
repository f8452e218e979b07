import type { Rights } from './readCredit'

/** Datasets of record 2 (IPTC IIM 4.2 §6). */
const fields: ReadonlyMap<number, keyof Rights> = new Map([
  [80, 'byline'],
  [110, 'credit'],
  [116, 'copyright']
])

/** Reads IPTC IIM records: a mark, record and dataset numbers, a length, the value. The first of each field counts. */
export function readIptc(records: Buffer): Rights {
  const rights: Partial<Record<keyof Rights, string>> = {}
  for (let at = 0; at + 5 <= records.length && records[at] === 0x1c; ) {
    const size = records.readUInt16BE(at + 3)
    // An extended length is for data of more than 32 kB.
    if (size > 0x7fff) break
    const field = records[at + 1] === 2 ? fields.get(records[at + 2] ?? 0) : undefined
    if (field) rights[field] ??= decodeText(records.subarray(at + 5, at + 5 + size))
    at += 5 + size
  }
  return rights
}

/** Whether it is UTF-8 is rarely said and easily seen. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
