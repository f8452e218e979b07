/** Names of chunks as numbers: a hostile file has millions of them. */
const [acTL, anmf, idat] = ['acTL', 'ANMF', 'IDAT'].map((name) => Buffer.from(name, 'latin1').readUInt32BE())

/** How many pictures an animated file holds, 1 for a still one; counting stops past `most`. Only blocks are read, nothing is decoded. */
export function countFrames(bytes: Uint8Array, mime: string, most: number): number {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (mime === 'image/gif') return gifFrames(view, most)
  if (mime === 'image/png') return pngFrames(view)
  return mime === 'image/webp' ? webpFrames(view, most) : 1
}

/** GIF89a §§17–26: a head, a palette, then blocks made of sub-blocks that each say their length. */
function gifFrames(bytes: Buffer, most: number): number {
  const paletteBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  let at = 13 + paletteBytes(bytes[10] ?? 0)
  let frames = 0
  const skipSubBlocks = (): void => {
    while (at < bytes.length) {
      const size = bytes[at] ?? 0
      at += 1 + size
      if (size === 0) return
    }
  }
  while (at < bytes.length && frames <= most) {
    const kind = bytes[at]
    if (kind === 0x2c) {
      frames++
      at += 11 + paletteBytes(bytes[at + 9] ?? 0)
    } else if (kind === 0x21) at += 2
    else break
    skipSubBlocks()
  }
  return Math.max(1, frames)
}

/** WebP container: each frame of an animation is an ANMF chunk. */
function webpFrames(bytes: Buffer, most: number): number {
  let frames = 0
  for (let at = 12; at + 8 <= bytes.length && frames <= most; ) {
    if (bytes.readUInt32BE(at) === anmf) frames++
    const size = bytes.readUInt32LE(at + 4)
    at += 8 + size + (size % 2)
  }
  return Math.max(1, frames)
}

/** PNG 3rd edition §11.3.6.1: `acTL`, before the first IDAT, says how many frames there are. */
function pngFrames(bytes: Buffer): number {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const name = bytes.readUInt32BE(at + 4)
    if (name === acTL) return bytes.readUInt32BE(at + 8)
    if (name === idat) break
  }
  return 1
}
