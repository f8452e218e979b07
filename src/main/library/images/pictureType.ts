/** A kind of picture we keep, told by its first bytes. */
export interface PictureType {
  readonly mime: string
  readonly matches: (bytes: Uint8Array) => boolean
}

/** Signatures (WHATWG MIME Sniffing §6.1, AVIF §6 `ftyp` brands). A header's word is never taken. */
const types: readonly PictureType[] = [
  { mime: 'image/avif', matches: (bytes) => ascii(bytes, 4, 8) === 'ftyp' && /avi[fs]/.test(ascii(bytes, 8, 32)) },
  { mime: 'image/bmp', matches: (bytes) => ascii(bytes, 0, 2) === 'BM' && bytes.length > 26 },
  { mime: 'image/gif', matches: (bytes) => /^GIF8[79]a/.test(ascii(bytes, 0, 6)) },
  { mime: 'image/jpeg', matches: (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff },
  { mime: 'image/png', matches: (bytes) => bytes[0] === 0x89 && ascii(bytes, 1, 8) === 'PNG\r\n\u001a\n' },
  { mime: 'image/svg+xml', matches: isSvg },
  { mime: 'image/webp', matches: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP' },
  { mime: 'image/x-icon', matches: (bytes) => bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 1 && bytes[3] === 0 && bytes.length > 22 }
]

/** The MIME type of a picture's bytes; null for anything that is not a picture we keep. */
export function sniffPicture(bytes: Uint8Array): string | null {
  return types.find((type) => type.matches(bytes))?.mime ?? null
}

function isSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 2_048)).replace(/^\ufeff/, '')
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE\s+svg[^>[]*(?:\[[^\]]*\])?\s*>\s*)*<(?:\w+:)?svg[\s>]/i.test(
    head
  )
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}
