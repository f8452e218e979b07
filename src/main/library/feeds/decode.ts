import chardet from 'chardet'
import iconv from 'iconv-lite'

/**
 * How the bytes begin in the encodings that show it (XML 1.0 appendix F): with a mark (Unicode 16.0 §23.8), or with the
 * `<` of XML or the `{` of JSON between zeros. The longer ones first.
 */
const beginnings: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe, 0x00, 0x00], 'utf-32le'],
  [[0x00, 0x00, 0xfe, 0xff], 'utf-32be'],
  [[0x3c, 0x00, 0x00, 0x00], 'utf-32le'],
  [[0x00, 0x00, 0x00, 0x3c], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
  [[0x7b, 0x00], 'utf-16le'],
  [[0x00, 0x7b], 'utf-16be']
]

/** Written in ASCII bytes with escapes: only the declaration tells it from plain text. iconv-lite lacks it. */
const ISO_2022_JP = 'iso-2022-jp'

/**
 * What people mean by some names: browsers read the smaller encoding as the larger one that contains it
 * (WHATWG Encoding §4.2). iconv-lite does so for the others.
 */
const supersets: ReadonlyMap<string, string> = new Map([
  ['ascii', 'windows-1252'],
  ['gb2312', 'gb18030'],
  ['gb_2312-80', 'gb18030'],
  ['gbk', 'gb18030'],
  ['iso-8859-1', 'windows-1252'],
  ['iso-8859-11', 'windows-874'],
  ['iso-8859-9', 'windows-1254'],
  ['iso8859-1', 'windows-1252'],
  ['iso_8859-1', 'windows-1252'],
  ['ks_c_5601-1987', 'cp949'],
  ['latin1', 'windows-1252'],
  ['us-ascii', 'windows-1252'],
  ['x-sjis', 'shift_jis']
])

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
  const begun = beginnings.find(([beginning]) => beginning.every((byte, at) => bytes[at] === byte))
  if (begun !== undefined) return begun[1]
  const declared = [declaredInXml(bytes), declaredInHeader(contentType)].flatMap((name) => (name === null ? [] : [name]))
  if (declared.includes(ISO_2022_JP)) return ISO_2022_JP
  if (isUtf8(bytes)) return 'utf-8'
  const known = declared.map((name) => supersets.get(name) ?? name).filter((name) => iconv.encodingExists(name) && isOneByOne(name))
  return known[0] ?? guess(bytes)
}

/** The bytes are not UTF-8, and have no zeros to be UTF-16 or wider. */
function isOneByOne(name: string): boolean {
  return !/^(?:utf|ucs|unicode)/.test(name)
}

function declaredInXml(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 400)).toString('latin1')
  return /<\?xml[^>]*?encoding\s*=\s*["']?([^\s"'?>]+)/i.exec(head)?.[1]?.toLowerCase() ?? null
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

/** Encodings of Latin letters, which are too alike to be guessed from a few. */
const latinNames = /^(?:windows-125[0247]|iso-8859-(?:1|2|9|15))$/i

/** So few letters with accents tell nothing. */
const FEW = 20

/** By the letters outside of tags, where one encoding is likely or far likelier than the next. */
function guess(bytes: Uint8Array): string {
  const words = Buffer.from(bytes.subarray(0, 65_536))
    .toString('latin1')
    .replace(/<[^<>]*>/g, ' ')
  const [best, second] = chardet.analyse(Buffer.from(words, 'latin1'))
  const likelihood = best?.confidence ?? 0
  const isFarLikelier = likelihood >= 30 && likelihood >= 2 * (second?.confidence ?? 0) && !latinNames.test(best?.name ?? '')
  const isLikely = likelihood >= 60 && (!latinNames.test(best?.name ?? '') || count(words, /[\u0080-\u00ff]/g) >= FEW)
  const name = isLikely || isFarLikelier ? (best?.name.toLowerCase() ?? '') : ''
  return iconv.encodingExists(name) ? (supersets.get(name) ?? name) : 'windows-1252'
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
