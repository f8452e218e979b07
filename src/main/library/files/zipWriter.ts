import { crc32, deflateRawSync } from 'node:zlib'
import type { OutputFile } from './outputFile'

/**
 * Writes a ZIP archive (PKWARE APPNOTE 6.3.3) entry by entry. Own code, since the libraries at hand write none beyond 4 GB or
 * 65,535 files (ZIP64, §4.5.3), which a library of pictures passes.
 */
export interface ZipWriter {
  /** Adds a whole file; kept as it is when it is marked `stored` or does not shrink. */
  add(name: string, content: Uint8Array | string, options?: { readonly stored?: boolean }): Promise<void>
  /** Adds a file piece by piece, as it is. */
  addPieces(name: string, pieces: AsyncIterable<Uint8Array>): Promise<void>
  finish(): Promise<void>
}

interface Entry {
  readonly name: Buffer
  readonly method: 0 | 8
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
  /** General purpose flags: names in UTF-8; sizes after the data. */
  readonly flags: number
}

const LOCAL = 0x04034b50
const DESCRIPTOR = 0x08074b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END64 = 0x06064b50
const LOCATOR64 = 0x07064b50
const UTF8 = 0x0800
const SIZES_AFTER = 0x0008
const MAX32 = 0xffffffff
const MAX16 = 0xffff
/** Version needed: 4.5 for ZIP64. */
const VERSION = 45

/** Begins an archive in a file; `now` dates its entries. */
export function openZip(output: OutputFile, now: Date): ZipWriter {
  const entries: Entry[] = []
  const stamp = dosTime(now)

  async function addPieces(name: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    const offset = output.bytes
    const raw = Buffer.from(name, 'utf8')
    const flags = UTF8 | SIZES_AFTER
    // A ZIP64 field in the header says that the sizes after the data have 8 bytes each.
    await output.write(localHeader({ name: raw, method: 0, crc: 0, packed: 0, size: 0, offset, flags }, stamp, true))
    let crc = 0
    let size = 0
    for await (const piece of pieces) {
      crc = crc32(piece, crc)
      size += piece.byteLength
      await output.write(piece)
    }
    await output.write(descriptor(crc, size))
    entries.push({ name: raw, method: 0, crc, packed: size, size, offset, flags })
  }

  return {
    async add(name, content, { stored = false } = {}) {
      const whole = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
      const deflated = stored ? null : deflateRawSync(whole)
      const isSmaller = deflated !== null && deflated.byteLength < whole.byteLength
      const data = isSmaller ? deflated : whole
      const entry: Entry = {
        name: Buffer.from(name, 'utf8'),
        method: isSmaller ? 8 : 0,
        crc: crc32(whole),
        packed: data.byteLength,
        size: whole.byteLength,
        offset: output.bytes,
        flags: UTF8
      }
      await output.write(localHeader(entry, stamp, false))
      await output.write(data)
      entries.push(entry)
    },
    addPieces,
    async finish() {
      const start = output.bytes
      for (const entry of entries) await output.write(centralHeader(entry, stamp))
      await output.write(endRecords(entries.length, start, output.bytes - start))
    }
  }
}

/** DOS time and date: two-second steps from 1980. */
function dosTime(now: Date): number {
  const time = (now.getHours() << 11) | (now.getMinutes() << 5) | (now.getSeconds() >> 1)
  const date = ((now.getFullYear() - 1980) << 9) | ((now.getMonth() + 1) << 5) | now.getDate()
  return ((date << 16) | time) >>> 0
}

function localHeader({ name, method, crc, packed, size, flags }: Entry, stamp: number, isLarge: boolean): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(LOCAL, 0)
  header.writeUInt16LE(isLarge ? VERSION : 20, 4)
  header.writeUInt16LE(flags, 6)
  header.writeUInt16LE(method, 8)
  header.writeUInt32LE(stamp, 10)
  header.writeUInt32LE(crc, 14)
  header.writeUInt32LE(isLarge ? MAX32 : packed, 18)
  header.writeUInt32LE(isLarge ? MAX32 : size, 22)
  header.writeUInt16LE(name.length, 26)
  const extra = isLarge ? largeField([0, 0]) : Buffer.alloc(0)
  header.writeUInt16LE(extra.length, 28)
  return Buffer.concat([header, name, extra])
}

function descriptor(crc: number, size: number): Buffer {
  const record = Buffer.alloc(24)
  record.writeUInt32LE(DESCRIPTOR, 0)
  record.writeUInt32LE(crc, 4)
  record.writeBigUInt64LE(BigInt(size), 8)
  record.writeBigUInt64LE(BigInt(size), 16)
  return record
}

function centralHeader({ name, method, crc, packed, size, offset, flags }: Entry, stamp: number): Buffer {
  const isLarge = size >= MAX32 || packed >= MAX32 || offset >= MAX32
  const extra = isLarge ? largeField([size, packed, offset]) : Buffer.alloc(0)
  const header = Buffer.alloc(46)
  header.writeUInt32LE(CENTRAL, 0)
  header.writeUInt16LE(VERSION, 4)
  header.writeUInt16LE(isLarge || (flags & SIZES_AFTER) !== 0 ? VERSION : 20, 6)
  header.writeUInt16LE(flags, 8)
  header.writeUInt16LE(method, 10)
  header.writeUInt32LE(stamp, 12)
  header.writeUInt32LE(crc, 16)
  header.writeUInt32LE(isLarge ? MAX32 : packed, 20)
  header.writeUInt32LE(isLarge ? MAX32 : size, 24)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt16LE(extra.length, 30)
  header.writeUInt32LE(isLarge ? MAX32 : offset, 42)
  return Buffer.concat([header, name, extra])
}

/** The ZIP64 extended information field. */
function largeField(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8)
  field.writeUInt16LE(1, 0)
  field.writeUInt16LE(values.length * 8, 2)
  for (const [index, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + index * 8)
  return field
}

function endRecords(count: number, start: number, length: number): Buffer {
  const isLarge = count >= MAX16 || start >= MAX32 || length >= MAX32
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(isLarge ? MAX16 : count, 8)
  end.writeUInt16LE(isLarge ? MAX16 : count, 10)
  end.writeUInt32LE(isLarge ? MAX32 : length, 12)
  end.writeUInt32LE(isLarge ? MAX32 : start, 16)
  return isLarge ? Buffer.concat([largeEnd(count, start, length), end]) : end
}

function largeEnd(count: number, start: number, length: number): Buffer {
  const record = Buffer.alloc(56 + 20)
  record.writeUInt32LE(END64, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeUInt16LE(VERSION, 12)
  record.writeUInt16LE(VERSION, 14)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(length), 40)
  record.writeBigUInt64LE(BigInt(start), 48)
  record.writeUInt32LE(LOCATOR64, 56)
  record.writeBigUInt64LE(BigInt(start + length), 64)
  record.writeUInt32LE(1, 72)
  return record
}
