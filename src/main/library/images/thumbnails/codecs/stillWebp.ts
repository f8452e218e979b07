const headBytes = 12
const chunkHeadBytes = 8
/** A frame's place, size, time and flags (WebP container, ANMF chunk) stand before its picture. */
const frameHeadBytes = 16

/** A WebP file with the first frame alone, since the decoder reads no animations; the same bytes when it is a still picture, null without a frame. */
export function stillWebp(bytes: Uint8Array): Uint8Array | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isAnimated = view.toString('latin1', headBytes, headBytes + 4) === 'VP8X' && ((view[headBytes + chunkHeadBytes] ?? 0) & 0x02) !== 0
  if (!isAnimated) return bytes
  for (let at = headBytes; at + chunkHeadBytes <= view.length; ) {
    const size = view.readUInt32LE(at + 4)
    if (view.toString('latin1', at, at + 4) === 'ANMF') return fileOf(view.subarray(at + chunkHeadBytes, at + chunkHeadBytes + size))
    at += chunkHeadBytes + size + (size % 2)
  }
  return null
}

function fileOf(frame: Buffer): Uint8Array | null {
  if (frame.length <= frameHeadBytes) return null
  const chunks = frame.subarray(frameHeadBytes)
  const hasAlpha = chunks.toString('latin1', 0, 4) === 'ALPH'
  const extended = hasAlpha ? extendedHead(frame) : Buffer.alloc(0)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(4 + extended.length + chunks.length, 4)
  return Buffer.concat([head, extended, chunks])
}

/** The VP8X chunk that a picture with an ALPH chunk needs: flags, then the frame's width and height less one. */
function extendedHead(frame: Buffer): Buffer {
  const head = Buffer.alloc(chunkHeadBytes + 10)
  head.write('VP8X', 0, 'latin1')
  head.writeUInt32LE(10, 4)
  head[chunkHeadBytes] = 0x10
  frame.copy(head, chunkHeadBytes + 4, 6, 12)
  return head
}
