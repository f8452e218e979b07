import { crc32, deflateRawSync } from 'node:zlib'

interface Member {
  readonly name: string
  readonly text: string
  /** Unix permissions; 0o644 unless told. */
  readonly mode?: number
}

/** A zip archive as made on Unix (APPNOTE.TXT 4.3: local headers with data, central directory, end record). */
export function makeZip(...members: Member[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  for (const member of members) {
    const offset = Buffer.concat(locals).length
    const data = deflateRawSync(member.text)
    const facts = sharedFacts(member, data)
    locals.push(Buffer.concat([signature('PK\x03\x04'), facts, Buffer.from(member.name), data]))
    directory.push(centralEntry(member, facts, offset))
  }
  const central = Buffer.concat(directory)
  return Buffer.concat([...locals, central, endRecord(members.length, central.length, Buffer.concat(locals).length)])
}

const signature = (text: string): Buffer => Buffer.from(text, 'latin1')

/** The 26 bytes that local headers and central entries share. */
function sharedFacts({ name, text }: Member, data: Buffer): Buffer {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(20, 0)
  bytes.writeUInt16LE(8, 4)
  bytes.writeUInt32LE(crc32(text), 10)
  bytes.writeUInt32LE(data.length, 14)
  bytes.writeUInt32LE(Buffer.byteLength(text), 18)
  bytes.writeUInt16LE(Buffer.byteLength(name), 22)
  return bytes
}

function centralEntry({ name, mode = 0o644 }: Member, facts: Buffer, offset: number): Buffer {
  const madeBy = Buffer.from([20, 3])
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(((0o100000 | mode) << 16) >>> 0, 6)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([signature('PK\x01\x02'), madeBy, facts, rest, Buffer.from(name)])
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const bytes = Buffer.alloc(18)
  bytes.writeUInt16LE(count, 4)
  bytes.writeUInt16LE(count, 6)
  bytes.writeUInt32LE(size, 8)
  bytes.writeUInt32LE(offset, 12)
  return Buffer.concat([signature('PK\x05\x06'), bytes])
}
