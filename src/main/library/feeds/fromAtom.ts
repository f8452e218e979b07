import type { AtomFeed } from 'feedsmith'
import { absolutize } from './absolutize'
import { nestedBase, resolveAddress } from './addresses'
import { parseDate } from './dates'
import { isPictureFile, mediaPictures, plainPicture } from './media'
import { headlineToText, htmlToText, textToHtml } from './plainText'
import { periodMinutes } from './publisherPace'
import type { Enclosure, ParsedFeed, ParsedItem } from './types'

type Feed = AtomFeed.Feed<string>
type Entry = AtomFeed.Entry<string>
type Link = AtomFeed.Link<string>

/** Atom 1.0 (RFC 4287) and 0.3. */
export function fromAtom(feed: Feed, feedUrl: string): Omit<ParsedFeed, 'isCut'> {
  const base = nestedBase(feedUrl, [feed.xml?.base])
  return {
    format: 'atom',
    title: plain(feed.title),
    siteUrl: resolveAddress(alternate(feed.links ?? [])?.href, base),
    ttlMinutes: periodMinutes(feed.sy),
    items: (feed.entries ?? []).map((entry) => fromEntry(entry, feed, base))
  }
}

function fromEntry(entry: Entry, feed: Feed, outerBase: string): ParsedItem {
  const base = nestedBase(outerBase, [entry.xml?.base])
  const links = entry.links ?? []
  const enclosures = links.filter(({ rel }) => rel === 'enclosure').flatMap((link) => fromEnclosure(link, base))
  const media = mediaPictures(entry.media, (url) => resolveAddress(url, base))
  return {
    guid: entry.id ?? null,
    url: resolveAddress(alternate(links)?.href ?? entry.content?.src, base),
    title: plain(entry.title),
    author: names(entry) ?? names(entry.source ?? {}) ?? entry.dc?.creators?.join(', ') ?? names(feed),
    html: html(entry.content, base),
    summary: html(entry.summary, base) ?? entry.media?.groups?.[0]?.description?.value ?? null,
    publishedAt: parseDate(entry.published) ?? parseDate(entry.updated) ?? parseDate(entry.dc?.dates?.[0]),
    categories: categories(entry),
    commentCount: entry.thr?.total ?? entry.slash?.comments ?? replies(links),
    commentsUrl: null,
    enclosures,
    images: media.length > 0 ? media : enclosures.filter(isPictureFile).flatMap(({ url, mime }) => plainPicture(url, mime)),
    language: entry.content?.xml?.lang ?? entry.xml?.lang ?? feed.xml?.lang ?? null
  }
}

/** The page of an entry or a feed: `rel=alternate`, HTML rather than another type (RFC 4287 §4.2.7.2). */
function alternate(links: readonly Link[]): Link | undefined {
  const alternates = links.filter(({ rel }) => rel === undefined || rel === 'alternate')
  return alternates.find(({ type }) => type === undefined || type.includes('html')) ?? alternates[0]
}

/** A text construct as plain text (RFC 4287 §3.1): `text` has no markup, `html` and `xhtml` have. */
function plain(text: AtomFeed.Text | undefined): string | null {
  if (text === undefined) return null
  return isMarkup(text.type) ? htmlToText(text.value) : headlineToText(text.value)
}

/** A content or summary as HTML (RFC 4287 §4.1.3), its addresses made absolute. */
function html(content: AtomFeed.Content | undefined, outerBase: string): string | null {
  if (content?.value === undefined) return null
  if (!isMarkup(content.type)) return textToHtml(content.value)
  return absolutize(content.value, nestedBase(outerBase, [content.xml?.base]))
}

function isMarkup(type: string | undefined): boolean {
  return type?.toLowerCase().includes('html') ?? false
}

function names(from: { readonly authors?: readonly { readonly name?: string }[] }): string | null {
  const found = (from.authors ?? []).flatMap(({ name }) => (name === undefined ? [] : [htmlToText(name)]))
  return found.length > 0 ? found.join(', ') : null
}

function categories(entry: Entry): string[] {
  const words = (entry.categories ?? []).map(({ label, term }) => htmlToText(label ?? term ?? ''))
  return [...new Set([...words, ...(entry.dc?.subjects ?? [])])].filter((name) => name !== '')
}

/** RFC 4685 §4: `thr:count` on the link to the replies. */
function replies(links: readonly Link[]): number | null {
  return links.find(({ rel, thr }) => rel === 'replies' && thr?.count !== undefined)?.thr?.count ?? null
}

function fromEnclosure(link: Link, base: string): Enclosure[] {
  const url = resolveAddress(link.href, base)
  return url === null ? [] : [{ url, mime: link.type ?? null, bytes: link.length ?? null, title: null, seconds: null }]
}
