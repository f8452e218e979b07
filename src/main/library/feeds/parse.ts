import { ReaderError } from '@shared/contract/errors'
import { decodeXml } from './decode'
import { fromJson } from './fromJson'
import { fromXml } from './fromXml'
import { readJson } from './readJson'
import type { ParsedFeed } from './types'
import { readXml } from './xml/readXml'

/**
 * Reads a feed of any format from its bytes, as broken as feeds are: every complete item is kept.
 * No entity a document defines is ever expanded.
 * @throws ReaderError `not-a-feed` for anything else, `malformed-feed` for a feed that can't be read at all.
 */
export function parseFeed(bytes: Uint8Array, contentType: string | null, feedUrl: string): ParsedFeed {
  const text = decodeXml(bytes, contentType)
  if (text === '') throw new ReaderError('not-a-feed', 'the answer is empty')
  const json = /^[{[]/.test(text) ? readJson(text) : null
  const feed = json === null ? parseXml(text, feedUrl) : fromJson(json, feedUrl)
  if (feed === null) throw new ReaderError('not-a-feed', 'this is not a feed')
  return feed
}

function parseXml(text: string, feedUrl: string): ParsedFeed | null {
  if (isHtml(text)) throw new ReaderError('not-a-feed', 'this is a web page, not a feed')
  const document = readXml(text, feedUrl)
  if (document.isCut && document.roots.length === 0) throw new ReaderError('malformed-feed', 'the feed is too broken to be read')
  return fromXml(document, feedUrl)
}

/** A page, and not a feed whose first lines are a server's warning in HTML. */
function isHtml(text: string): boolean {
  const head = text.slice(0, 4000).replace(/<!--[\s\S]*?-->/g, '')
  return /<(?:!doctype\s+html|html)[\s>]/i.test(head) && !/<(?:\w+:)?(?:rss|feed|rdf)[\s>]/i.test(head)
}
