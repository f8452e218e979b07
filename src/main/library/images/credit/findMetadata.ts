/** The blocks of metadata in a picture's file; null where there is none. */
export interface Metadata {
  /** IPTC IIM records. */
  readonly iptc: Buffer | null
  /** RDF in XML. */
  readonly xmp: Buffer | null
  /** A TIFF file of its own. */
  readonly exif: Buffer | null
}
type Found = { -readonly [Kind in keyof Metadata]: Metadata[Kind] }

const exifHead = 'Exif\0\0'
const xmpHead = 'http://ns.adobe.com/xap/1.0/\0'
const photoshopHead = 'Photoshop 3.0\0'
const iptcResource = 0x0404
const pngXmp = 'XML:com.adobe.xmp\0\0\0\0\0'

/** Blocks looked at; real files have a few dozen. */
const maxBlocks = 1_000

/** Looks for metadata where JPEG, PNG and WebP keep it. Only heads of blocks are read, each at most once. */
export function findMetadata(bytes: Uint8Array, mime: string): Metadata {
  const found: Found = { iptc: null, xmp: null, exif: null }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (mime === 'image/jpeg') inJpeg(file, found)
  else if (mime === 'image/png') inPng(file, found)
  else if (mime === 'image/webp') inWebp(file, found)
  return found
}

/** ITU-T T.81 annex B: segments with a marker and a length, until the scan begins. */
function inJpeg(file: Buffer, found: Found): void {
  for (let at = 2, blocks = 0; at + 4 <= file.length && file[at] === 0xff && blocks < maxBlocks; blocks++) {
    const marker = file[at + 1] ?? 0
    if (marker === 0xda || marker === 0xd9) return
    const size = file.readUInt16BE(at + 2)
    const data = file.subarray(at + 4, at + 2 + size)
    if (marker === 0xe1) found.exif ??= after(data, exifHead)
    if (marker === 0xe1) found.xmp ??= after(data, xmpHead)
    if (marker === 0xed) found.iptc ??= inPhotoshop(after(data, photoshopHead))
    at += 2 + Math.max(2, size)
  }
}

/** Adobe Photoshop File Formats, image resource blocks: `8BIM`, number, padded name, padded data. */
function inPhotoshop(blocks: Buffer | null): Buffer | null {
  if (blocks === null) return null
  for (let at = 0; at + 12 <= blocks.length && blocks.toString('latin1', at, at + 4) === '8BIM'; ) {
    const name = (blocks[at + 6] ?? 0) + 1
    const start = at + 6 + name + (name % 2)
    if (start + 4 > blocks.length) return null
    const size = blocks.readUInt32BE(start)
    const data = blocks.subarray(start + 4, start + 4 + size)
    if (blocks.readUInt16BE(at + 4) === iptcResource) return data
    at = start + 4 + size + (size % 2)
  }
  return null
}

/** PNG 3rd edition §11.3: `eXIf`, and an `iTXt` that is not compressed. */
function inPng(file: Buffer, found: Found): void {
  for (let at = 8, blocks = 0; at + 12 <= file.length && blocks < maxBlocks; at += 12 + file.readUInt32BE(at), blocks++) {
    const name = file.toString('latin1', at + 4, at + 8)
    const data = file.subarray(at + 8, at + 8 + file.readUInt32BE(at))
    if (name === 'eXIf') found.exif ??= data
    if (name === 'iTXt') found.xmp ??= after(data, pngXmp)
  }
}

function inWebp(file: Buffer, found: Found): void {
  for (let at = 12, blocks = 0; at + 8 <= file.length && blocks < maxBlocks; blocks++) {
    const name = file.toString('latin1', at, at + 4)
    const size = file.readUInt32LE(at + 4)
    const data = file.subarray(at + 8, at + 8 + size)
    if (name === 'EXIF') found.exif ??= after(data, exifHead) ?? data
    if (name === 'XMP ') found.xmp ??= data
    at += 8 + size + (size % 2)
  }
}

function after(data: Buffer, head: string): Buffer | null {
  return data.toString('latin1', 0, head.length) === head ? data.subarray(head.length) : null
}
