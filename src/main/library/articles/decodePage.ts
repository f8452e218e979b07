import chardet from 'chardet'
import iconv from 'iconv-lite'

/** Byte order marks (Encoding Standard §6.1). */
const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' }
] as const

/** Labels that browsers read as another encoding (Encoding Standard §4.2). Sorted. */
const readAs: Readonly<Record<string, string>> = {
  ascii: 'windows-1252',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252'
}

/**
 * Decodes a page's bytes: byte order mark, then the `Content-Type`, then `<meta>` in the first 4 KB, then a guess.
 * Bytes that are valid UTF-8 are UTF-8 whatever the labels say, since wrong labels are common and such bytes no accident.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const marked = byteOrderMarks.find(({ bytes: mark }) => mark.every((byte, index) => bytes[index] === byte))
  if (marked) return decodeAs(bytes, marked.encoding)
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== null) return utf8
  return decodeAs(bytes, labelOf(contentType) ?? metaLabel(bytes) ?? guess(bytes))
}

/** Null when the bytes are not UTF-8. A character cut at the very end is forgiven; ISO-2022 hides in ASCII behind escapes. */
function decodeUtf8(bytes: Uint8Array): string | null {
  if (bytes.includes(0x1b)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

function labelOf(text: string | null): string | null {
  const label = /charset\s*=\s*["']?([\w:-]+)/i.exec(text ?? '')?.[1]?.toLowerCase()
  if (!label || label.startsWith('utf-8') || label === 'utf8') return null
  return iconv.encodingExists(label) ? label : null
}

function metaLabel(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  for (const [tag] of head.matchAll(/<meta[^>]{0,300}>/gi)) {
    const label = labelOf(tag)
    if (label) return label
  }
  return null
}

function guess(bytes: Uint8Array): string {
  const found = chardet.detect(bytes.subarray(0, 65_536))?.toLowerCase()
  return found && iconv.encodingExists(found) ? found : 'windows-1252'
}

function decodeAs(bytes: Uint8Array, label: string): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), readAs[label] ?? label)
}
