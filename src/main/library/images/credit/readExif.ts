import type { Rights } from './readCredit'
import { decodeText } from './readIptc'

/** Tags of a TIFF's first directory (EXIF 2.32 §4.6.4 D). */
const fields: ReadonlyMap<number, keyof Rights> = new Map([
  [0x013b, 'byline'],
  [0x8298, 'copyright']
])
const ascii = 2
const entryBytes = 12
const maxEntries = 200

/** Reads Artist and Copyright out of EXIF data. */
export function readExif(tiff: Buffer): Rights {
  if (tiff.length < 14) return {}
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number): number => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const rights: Partial<Record<keyof Rights, string>> = {}
  const start = long(4)
  if (start + 2 > tiff.length) return {}
  const count = Math.min(short(start), maxEntries)
  for (let entry = 0, at = start + 2; entry < count && at + entryBytes <= tiff.length; entry++, at += entryBytes) {
    const field = fields.get(short(at))
    if (field === undefined || short(at + 2) !== ascii) continue
    const size = long(at + 4)
    // Up to four bytes stand in the entry itself.
    const from = size <= 4 ? at + 8 : long(at + 8)
    // Copyright holds the photographer's and the editor's, each ended by a zero.
    rights[field] = decodeText(tiff.subarray(from, from + size)).split('\0')[0] ?? ''
  }
  return rights
}
