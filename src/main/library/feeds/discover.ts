import type { FeedCandidate } from '@shared/contract/feeds'
import { resolveAddress } from './addresses'
import { decodeXml } from './decode'
import { htmlToText } from './plainText'
import { parseAttributes } from './xml/attributes'
import { scanXml } from './xml/scanXml'

/** The types of `link rel=alternate` that are feeds (rssboard.org/rss-autodiscovery, JSON Feed 1.1 §Discovery). */
const feedTypes: ReadonlyMap<string, FeedCandidate['format']> = new Map([
  ['application/atom+xml', 'atom'],
  ['application/feed+json', 'json'],
  ['application/json', 'json'],
  ['application/rdf+xml', 'rss'],
  ['application/rss+xml', 'rss'],
  ['application/x-rss+xml', 'rss'],
  ['text/xml', 'unknown']
])

/** JSON that sites link to for other uses. */
const notFeeds: readonly RegExp[] = [/\/oembed/i, /\/wp-json\//i]

/** Elements that name other addresses. */
const linkElements: ReadonlySet<string> = new Set(['a', 'base', 'link'])

/** Where feeds usually are, for pages that name none; the likeliest first. */
export const usualPaths: readonly string[] = ['/feed', '/rss.xml', '/feed.xml', '/atom.xml', '/index.xml', '/rss', '/feed.json']

/** The feeds a page offers in its head, in its order, each address once. Addresses are resolved against `base`. */
export function discoverFeeds(bytes: Uint8Array, contentType: string | null, pageUrl: string): readonly FeedCandidate[] {
  const found = new Map<string, FeedCandidate>()
  let base = pageUrl
  let isCode = false
  const text = decodeXml(bytes, contentType)
  scanXml(text, {
    open: ({ name, attributes }) => {
      isCode ||= name === 'script'
      if (isCode || !linkElements.has(name)) return
      const given = parseAttributes(attributes)
      if (name === 'base') base = resolveAddress(given.get('href'), pageUrl) ?? base
      const candidate = toCandidate(given, base)
      if (candidate !== null && !found.has(candidate.url)) found.set(candidate.url, candidate)
    },
    close: (name) => {
      if (name === 'script') isCode = false
    }
  })
  return [...found.values()]
}

function toCandidate(attributes: ReadonlyMap<string, string>, base: string): FeedCandidate | null {
  const rels = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/)
  const format = feedTypes.get((attributes.get('type') ?? '').toLowerCase().replace(/;.*/, '').trim())
  const url = resolveAddress(attributes.get('href'), base)
  const isOffered = rels.includes('feed') || (rels.includes('alternate') && format !== undefined)
  if (url === null || !isOffered || notFeeds.some((pattern) => pattern.test(url))) return null
  return { url, title: htmlToText(attributes.get('title') ?? '') || null, format: format ?? 'unknown' }
}
