import { absolutize } from './absolutize'
import { headlineToText, htmlToText, looksLikeHtml, markupHeadline, plainHeadline, textToHtml } from './plainText'
import { xhtmlToHtml } from './xhtml'
import type { XmlElement } from './xml/readXml'
import { decodeEntities, decodeRaw, hasTags, markupRaw } from './xml/text'

/** What the text of an element is; `unsaid` where only its looks tell text from HTML, `none` for what can't be read as text. */
type Kind = 'html' | 'none' | 'text' | 'unsaid' | 'xhtml'

/** By the `type` of Atom (RFC 4287 §3.1.1, §4.1.3) and Media RSS, without parameters. */
const kinds: ReadonlyMap<string, Kind> = new Map([
  ['', 'unsaid'],
  ['application/xhtml+xml', 'xhtml'],
  ['html', 'html'],
  ['plain', 'text'],
  ['text', 'text'],
  ['text/html', 'html'],
  ['text/plain', 'text'],
  ['xhtml', 'xhtml']
])

/** What is left of tags where text was escaped once too often: an end tag or one that needs none, and its beginning. */
const escapedTag = /&lt;(?:\/(?:a|b|blockquote|code|div|em|h[1-6]|i|li|ol|p|pre|span|strong|table|ul)&gt;|br\s?\/?&gt;|img\s)/i
const escapedStart = /&lt;[a-z]/i

/** Written bare into a headline they end nothing that matters to its words. */
const endTags = /<\/[a-z][^<>]*>/gi

/** The content of an element as HTML, its addresses resolved against `base` if there is one; null when it says nothing. */
export function htmlOf(element: XmlElement, base: string | null): string | null {
  const html = toHtml(element).trim()
  if (html === '') return null
  return base === null ? html : absolutize(html, base)
}

/** A headline or name as plain text on one line; null when it says nothing. */
export function headlineOf(element: XmlElement): string | null {
  return headline(element) || null
}

/** The words of an element on one line. */
export function wordsOf(element: XmlElement): string {
  return htmlToText(decodeRaw(element.raw))
}

/** What an element says where no markup is meant: an id, a date, an address. */
export function textOf(element: XmlElement): string {
  return decodeRaw(element.raw)
}

function headline(element: XmlElement): string {
  switch (kindOf(element)) {
    case 'none':
      return ''
    case 'text':
      return plainHeadline(decodeRaw(element.raw))
    case 'html':
    case 'xhtml':
      return markupHeadline(toHtml(element))
    default:
      return headlineToText(hasTags(element.raw) ? markupRaw(element.raw).replace(endTags, '') : decodeRaw(element.raw))
  }
}

function toHtml(element: XmlElement): string {
  const kind = kindOf(element)
  if (kind === 'none') return ''
  if (kind === 'xhtml') return xhtml(element.raw)
  if (element.attributes.get('mode') === 'base64') return render(fromBase64(element.raw), kind)
  const isInline = hasTags(element.raw) && !isEscaped(element.raw)
  const text = isInline ? markupRaw(element.raw) : decodeRaw(element.raw)
  return render(text, isInline ? 'html' : kind)
}

function render(text: string, kind: Kind): string {
  const isText = kind === 'text' || (kind === 'unsaid' && !looksLikeHtml(text) && !isEscaped(text))
  return isText ? textToHtml(text) : unescapeTags(text)
}

function isEscaped(text: string): boolean {
  return text.includes('&lt;') && escapedTag.test(text) && escapedStart.test(text)
}

function unescapeTags(html: string): string {
  return !html.includes('<') && isEscaped(html) ? decodeEntities(html) : html
}

/** Some write escaped HTML and call it XHTML. */
function xhtml(raw: string): string {
  if (hasTags(raw)) return xhtmlToHtml(raw)
  const decoded = decodeRaw(raw)
  return looksLikeHtml(decoded) ? decoded : xhtmlToHtml(raw)
}

/** RSS says of nothing what it is, and means HTML. */
function kindOf({ name, attributes, raw }: XmlElement): Kind {
  if (name.startsWith('xhtml:')) return 'xhtml'
  const type = (attributes.get('type') ?? '').toLowerCase().replace(/;.*/s, '').trim()
  const kind = kinds.get(type) ?? (type.startsWith('text/') ? 'text' : 'none')
  if (!name.startsWith('atom:')) return /(?:^|:)title$/.test(name) ? 'unsaid' : 'html'
  if (kind === 'unsaid' && hasTags(raw)) return 'xhtml'
  const isEscapedMarkup = attributes.get('mode') === 'escaped' && kind === 'text'
  return isEscapedMarkup ? 'unsaid' : kind
}

/** Atom 0.3 `mode="base64"`. */
function fromBase64(raw: string): string {
  return Buffer.from(decodeRaw(raw), 'base64').toString('utf8')
}
