import { decodePage } from '../../articles/decodePage'
import { absoluteUrl } from '../../articles/dom/urls'
import type { NamedPart } from '../bundle/heldParts'
import { type MimeMessage, type MimePart, parameter, readMime } from './readMime'
import { decodeTransfer } from './transferEncoding'

/** A web archive (RFC 2557) opened: its page, and all else that it holds. */
export interface OpenedMhtml {
  readonly text: string
  readonly isPage: boolean
  readonly url: string | null
  /** Milliseconds since 1970, from `Date`. */
  readonly savedAt: number | null
  readonly parts: readonly NamedPart[]
}

/** Takes a web archive apart; null when there is neither a page nor a text in it. */
export function openMhtml(bytes: Uint8Array): OpenedMhtml | null {
  const message = readMime(bytes)
  const root = rootOf(message)
  if (root === null) return null
  const url = addressOf(message, root)
  const page = textOf(root)
  const frame = isFrameset(page) ? largestFrame(page, message.parts, root, url) : null
  return {
    text: frame?.text ?? page,
    isPage: isHtml(root),
    url: frame?.url ?? url,
    savedAt: dateOf(message),
    parts: message.parts.filter((part) => part !== root && !isHtml(part)).map((part) => named(part, url))
  }
}

/** The part that `start` names, else the first page, else the first text. */
function rootOf({ headers, parts }: MimeMessage): MimePart | null {
  const start = parameter(headers.get('content-type') ?? '', 'start')?.replace(/^<|>$/g, '')
  const started = start ? parts.find((part) => part.id === start && isHtml(part)) : undefined
  return started ?? parts.find(isHtml) ?? parts.find((part) => part.type === 'text/plain') ?? null
}

/** Most write the page's address on its part, some only at the top. */
function addressOf({ headers }: MimeMessage, root: MimePart): string | null {
  const places = [root.location, headers.get('snapshot-content-location'), headers.get('content-location'), headers.get('content-base')]
  return places.flatMap((place) => absoluteUrl(place ?? '', null) ?? [])[0] ?? null
}

function dateOf({ headers }: MimeMessage): number | null {
  const time = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(time) ? null : time
}

function isHtml({ type }: MimePart): boolean {
  return type === 'text/html' || type === 'application/xhtml+xml'
}

function textOf(part: MimePart): string {
  return decodePage(decodeTransfer(part.body, part.encoding), part.contentType)
}

function named(part: MimePart, base: string | null): NamedPart {
  const { location, id } = part
  const resolved = location !== null && base !== null && URL.canParse(location, base) ? [new URL(location, base).href] : []
  const names = [...resolved, ...(location === null ? [] : [location]), ...(id === null ? [] : [`cid:${id}`])]
  return { names, read: () => decodeTransfer(part.body, part.encoding) }
}

function isFrameset(page: string): boolean {
  return /<frameset[\s>]/i.test(page.slice(0, 20_000))
}

/** Of a page that is only a frameset, the longest of the pages in its frames. */
function largestFrame(
  page: string,
  parts: readonly MimePart[],
  root: MimePart,
  base: string | null
): { readonly text: string; readonly url: string | null } | null {
  const sources = [...page.matchAll(/<frame\s[^>]{0,2000}?src\s*=\s*["']?([^"'\s>]+)/gi)].slice(0, 20).map(([, source = '']) => source)
  const names = new Set(sources.flatMap((source) => [source, absoluteUrl(source, base) ?? source]))
  const framed = parts.filter((part) => part !== root && isHtml(part) && isNamed(part, names, base))
  const [largest] = framed.sort((a, b) => b.body.length - a.body.length)
  return largest ? { text: textOf(largest), url: absoluteUrl(largest.location ?? '', base) ?? base } : null
}

function isNamed({ location, id }: MimePart, names: ReadonlySet<string>, base: string | null): boolean {
  const own = [location, location === null ? null : absoluteUrl(location, base), id === null ? null : `cid:${id}`]
  return own.some((name) => name !== null && names.has(name))
}
