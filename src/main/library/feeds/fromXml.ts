import { resolveLink } from './addresses'
import { headlineOf, textOf } from './content'
import { fromXmlItem, type ItemSurroundings } from './fromXmlItem'
import { languageTag } from './language'
import { pageLink } from './links'
import { parseCount } from './numbers'
import { authorsOf } from './people'
import { periodMinutes } from './publisherPace'
import { type FeedFormat, MOST_ITEMS, type ParsedFeed } from './types'
import { firstOf } from './xml/children'
import type { XmlDocument, XmlElement } from './xml/readXml'

/** Elements that stand around items: RSS 1.1 has `items`. */
const frames: ReadonlySet<string> = new Set(['atom:feed', 'channel', 'items', 'rdf:rdf', 'rss'])
const items: ReadonlySet<string> = new Set(['atom:entry', 'item'])

/**
 * RSS 0.9x, 1.0 and 2.0 with its modules (rssboard.org/rss-specification, web.resource.org/rss/1.0/spec), Atom 1.0
 * (RFC 4287) and 0.3, and what people mix of them. Null for XML that is no feed.
 */
export function fromXml({ roots, isCut }: XmlDocument, feedUrl: string): ParsedFeed | null {
  const [root] = roots
  const channel = roots.map(channelOf).find((found) => found !== null) ?? null
  if (root === undefined || channel === null) return null
  const isAtom = root.name.startsWith('atom:')
  const siteUrl = root.name === 'atom:entry' ? null : pageLink(channel, (url, element) => resolveLink(url, element.base ?? feedUrl))
  // RSS has no word on relative addresses: what stands beside a channel's link is meant beside its pages.
  const found = roots.flatMap(itemsIn)
  const around = surroundings(channel, isAtom ? feedUrl : (siteUrl ?? feedUrl))
  return {
    format: formatOf(root),
    title: firstOf(channel, ['title', 'atom:title', 'dc:title', 'itunes:title'], headlineOf),
    siteUrl,
    ttlMinutes: pace(channel),
    items: found.slice(0, MOST_ITEMS).map((item) => fromXmlItem(item, around)),
    isCut: isCut || found.length > MOST_ITEMS
  }
}

/** What describes the feed; null where there is neither a channel nor an item. */
function channelOf(root: XmlElement): XmlElement | null {
  if (root.name === 'channel' || root.name.startsWith('atom:')) return root
  const inside = root.children.find(({ name }) => name === 'channel')
  return inside ?? (root.name === 'rss' || itemsIn(root).length > 0 ? root : null)
}

function itemsIn(element: XmlElement): XmlElement[] {
  if (items.has(element.name)) return [element]
  return frames.has(element.name) ? element.children.flatMap(itemsIn) : []
}

function formatOf({ name }: XmlElement): FeedFormat {
  if (name.startsWith('atom:')) return 'atom'
  return name === 'rdf:rdf' ? 'rdf' : 'rss'
}

function surroundings(channel: XmlElement, base: string): ItemSurroundings {
  const said = firstOf(channel, ['language', 'dc:language'], (element) => languageTag(textOf(element)))
  return { base, author: authorsOf(channel), language: said ?? languageTag(channel.lang) }
}

/** Minutes the publisher asks to wait. */
function pace(channel: XmlElement): number | null {
  const value = (name: string) => firstOf(channel, [name], (element) => textOf(element) || null)
  const ttl = parseCount(value('ttl')) || null
  return ttl ?? periodMinutes({ updatePeriod: value('sy:updateperiod'), updateFrequency: parseCount(value('sy:updatefrequency')) })
}
