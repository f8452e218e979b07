/** The sizes Windows asks for, in pixels. */
const sizes = [16, 24, 32, 48, 64, 128, 256]
const headerLength = 6
const entryLength = 16

/**
 * A Windows icon file: a directory, then PNG files, as Windows reads since Vista (MS-ICO: ICONDIR, ICONDIRENTRY).
 * @param {ReadonlyMap<number, Buffer>} images PNG files by size
 */
export function icoFile(images) {
  const parts = sizes.map((size) => ({ size, png: images.get(size) ?? Buffer.alloc(0) })).filter(({ png }) => png.length > 0)
  let offset = headerLength + entryLength * parts.length
  const entries = parts.map(({ size, png }) => {
    const entry = directoryEntry(size, png.length, offset)
    offset += png.length
    return entry
  })
  return Buffer.concat([header(parts.length), ...entries, ...parts.map(({ png }) => png)])
}

/** @param {number} count */
function header(count) {
  const bytes = Buffer.alloc(headerLength)
  bytes.writeUInt16LE(1, 2) // an icon, not a cursor
  bytes.writeUInt16LE(count, 4)
  return bytes
}

/** @param {number} size @param {number} length @param {number} offset */
function directoryEntry(size, length, offset) {
  const bytes = Buffer.alloc(entryLength)
  bytes.writeUInt8(size % 256, 0) // 0 stands for 256
  bytes.writeUInt8(size % 256, 1)
  bytes.writeUInt16LE(1, 4) // colour planes
  bytes.writeUInt16LE(32, 6) // bits a pixel
  bytes.writeUInt32LE(length, 8)
  bytes.writeUInt32LE(offset, 12)
  return bytes
}
