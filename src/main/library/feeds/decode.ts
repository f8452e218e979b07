import chardet from 'chardet'
import iconv from 'iconv-lite'

/** Marks at the start of the bytes that settle the encoding (Unicode 16.0 §23.8, XML 1.0 appendix F). */
const marks: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0x00, 0x00], 'utf-32le'],
  [[0x00, 0x00, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be']
]

/** Written in ASCII bytes with escapes: only the declaration tells it from plain text. iconv-lite lacks it. */
const ISO_2022_JP = 'iso-2022-jp'

/** What people mean when they say Latin-1 (WHATWG Encoding §4.2). */
const latin1Names: ReadonlySet<string> = new Set(['ascii', 'iso-8859-1', 'iso8859-1', 'latin1', 'us-ascii'])

/** Not allowed in XML 1.0 (§2.2) and never meant. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/**
 * The text of a feed or an OPML file, whatever its declaration says: a mark first, then UTF-8 when the bytes are
 * UTF-8, then the XML declaration, the header, and last a guess. Leading blanks and control characters are dropped.
 */
export function decodeXml(bytes: Uint8Array, contentType: string | null): string {
  const encoding = encodingOf(bytes, contentType)
  const text = encoding === ISO_2022_JP ? new TextDecoder(encoding).decode(bytes) : iconv.decode(Buffer.from(bytes), encoding)
  return text.replace(controlCharacters, '').trimStart()
}

function encodingOf(bytes: Uint8Array, contentType: string | null): string {
  const marked = marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (marked !== undefined) return marked[1]
  const declared = [declaredInXml(bytes), declaredInHeader(contentType)].flatMap((name) => (name === null ? [] : [name]))
  if (declared.includes(ISO_2022_JP)) return ISO_2022_JP
  if (isUtf8(bytes)) return 'utf-8'
  const known = declared.filter((name) => iconv.encodingExists(name))
  return modern(known.find((name) => !/^utf-?8$/.test(name)) ?? guess(bytes))
}

function declaredInXml(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 400)).toString('latin1')
  return /<\?xml[^>]*?encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1]?.toLowerCase() ?? null
}

function declaredInHeader(contentType: string | null): string | null {
  return /charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase() ?? null
}

/** UTF-8, give or take a few broken characters: a cut at the end, a stray byte in one item. */
function isUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = count(text, /\ufffd/g)
  return broken === 0 || broken * 2 <= count(text, /[\u0080-\ufffc]/g)
}

function guess(bytes: Uint8Array): string {
  const [best] = chardet.analyse(bytes.subarray(0, 65_536))
  return best !== undefined && best.confidence >= 60 && iconv.encodingExists(best.name) ? best.name.toLowerCase() : 'windows-1252'
}

function modern(name: string): string {
  return latin1Names.has(name) ? 'windows-1252' : name
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
