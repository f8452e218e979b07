import { crc32, deflateSync } from 'node:zlib'

/** A PNG of one grey, for fixtures that need a real picture. */
export function makePng(width: number, height: number, grey: number): Buffer {
  const pixels = Buffer.alloc((width + 1) * height, grey)
  for (let row = 0; row < height; row++) pixels[row * (width + 1)] = 0
  return Buffer.concat([pngSignature, greyHeader(width, height), pngChunk('IDAT', deflateSync(pixels)), pngChunk('IEND', Buffer.alloc(0))])
}

/** The first eight bytes of every PNG (PNG 3rd edition §5.2). */
export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** The IHDR chunk of a picture of eight-bit grey. */
export function greyHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  return pngChunk('IHDR', header)
}

/** A chunk with its length and checksum around its data. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(data.length + 12)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), data.length + 8)
  return framed
}
