import { assertNever, ReaderError } from '@shared/contract/errors'
import { type AnyFeed, DetectError, MalformedError, ParseError, parseFeed as parseAny } from 'feedsmith'
import { decodeXml } from './decode'
import { fromAtom } from './fromAtom'
import { fromJson } from './fromJson'
import { fromRdf, fromRss } from './fromRss'
import { repairJson } from './repairJson'
import { repairXml } from './repairXml'
import type { ParsedFeed } from './types'

/**
 * Reads a feed of any format from its bytes, as broken as feeds are: every complete item is kept.
 * No entity a document defines is ever expanded.
 * @throws ReaderError `not-a-feed` for anything else, `malformed-feed` for a feed that can't be read at all.
 */
export function parseFeed(bytes: Uint8Array, contentType: string | null, feedUrl: string): ParsedFeed {
  const text = decodeXml(bytes, contentType)
  if (text === '') throw new ReaderError('not-a-feed', 'the answer is empty')
  return text.startsWith('{') || text.startsWith('[') ? parseJson(text, feedUrl) : parseXml(text, feedUrl)
}

function parseXml(text: string, feedUrl: string): ParsedFeed {
  if (isHtml(text)) throw new ReaderError('not-a-feed', 'this is a web page, not a feed')
  const asSent = tryParse(text)
  const best = asSent === null || itemCount(asSent) < itemStarts(text) ? fuller(asSent, tryParse(repairXml(text))) : asSent
  if (best === null) throw new ReaderError('malformed-feed', 'the feed is too broken to be read')
  return { ...adapt(best, feedUrl), isCut: !/<\/(?:\w+:)?(?:rss|feed|rdf)\s*>/i.test(text.slice(-2000)) }
}

function parseJson(text: string, feedUrl: string): ParsedFeed {
  const asSent = isJson(text) ? tryParse(text) : null
  if (asSent !== null) return { ...adapt(asSent, feedUrl), isCut: false }
  const repaired = repairJson(text)
  const parsed = repaired === null ? null : tryParse(repaired)
  if (parsed === null) throw new ReaderError('not-a-feed', 'this is not a feed')
  return { ...adapt(parsed, feedUrl), isCut: true }
}

/** Null for malformed text. @throws ReaderError `not-a-feed` */
function tryParse(text: string): AnyFeed | null {
  try {
    return parseAny(text)
  } catch (thrown) {
    if (thrown instanceof MalformedError || thrown instanceof ParseError) return null
    if (thrown instanceof DetectError) throw new ReaderError('not-a-feed', 'this is not a feed', { cause: thrown })
    throw thrown
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function adapt(parsed: AnyFeed, feedUrl: string): Omit<ParsedFeed, 'isCut'> {
  switch (parsed.format) {
    case 'rss':
      return fromRss(parsed.feed, feedUrl)
    case 'rdf':
      return fromRdf(parsed.feed, feedUrl)
    case 'atom':
      return fromAtom(parsed.feed, feedUrl)
    case 'json':
      return fromJson(parsed.feed, feedUrl)
    default:
      return assertNever(parsed)
  }
}

function fuller(a: AnyFeed | null, b: AnyFeed | null): AnyFeed | null {
  if (a === null || b === null) return a ?? b
  return itemCount(b) > itemCount(a) ? b : a
}

function itemCount(parsed: AnyFeed): number {
  return (parsed.format === 'atom' ? parsed.feed.entries : parsed.feed.items)?.length ?? 0
}

/** How many items begin in the text; more than were read means that one swallowed the next. */
function itemStarts(text: string): number {
  const markup = text.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, '')
  return markup.match(/<(?:item|entry|atom:entry)[\s>]/gi)?.length ?? 0
}

/** A page, and not a feed whose first lines are a server's warning in HTML. */
function isHtml(text: string): boolean {
  const head = text.slice(0, 4000)
  return /<(?:!doctype\s+html|html)[\s>]/i.test(head) && !/<(?:\w+:)?(?:rss|feed|rdf)[\s>]/i.test(head)
}
