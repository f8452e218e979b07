import type { RdfFeed, RssFeed } from 'feedsmith'
import { nestedBase, resolveAddress } from './addresses'
import { parseDate } from './dates'
import { isPictureFile, mediaPictures, plainPicture } from './media'
import { headlineToText, htmlToText } from './plainText'
import { periodMinutes } from './publisherPace'
import type { Enclosure, ParsedFeed, ParsedItem } from './types'

type Feed = RssFeed.Feed<string>
type Item = RssFeed.Item<string>
type RdfItem = RdfFeed.Item<string>

/** RSS 0.9x and 2.0 with its modules (rssboard.org/rss-specification). */
export function fromRss(feed: Feed, feedUrl: string): Omit<ParsedFeed, 'isCut'> {
  const base = nestedBase(feedUrl, [feed.xml?.base])
  const language = feed.language ?? feed.dc?.languages?.[0] ?? null
  return {
    format: 'rss',
    title: feed.title === undefined ? null : headlineToText(feed.title),
    siteUrl: resolveAddress(feed.link, base) ?? alternate(feed.atom?.links, base),
    ttlMinutes: feed.ttl ?? periodMinutes(feed.sy),
    items: (feed.items ?? []).map((item) => fromItem(item, base, language))
  }
}

/** RSS 0.90 and 1.0 (web.resource.org/rss/1.0/spec); its items are a subset of those of RSS 2.0. */
export function fromRdf(feed: RdfFeed.Feed<string>, feedUrl: string): Omit<ParsedFeed, 'isCut'> {
  const base = nestedBase(feedUrl, [feed.xml?.base])
  return {
    format: 'rdf',
    title: feed.title === undefined ? null : headlineToText(feed.title),
    siteUrl: resolveAddress(feed.link, base),
    ttlMinutes: periodMinutes(feed.sy),
    items: (feed.items ?? []).map((item) => fromRdfItem(item, base, feed.dc?.languages?.[0] ?? null))
  }
}

function fromRdfItem({ rdf, ...item }: RdfItem, base: string, language: string | null): ParsedItem {
  return { ...fromItem(item, base, language), guid: rdf?.about ?? item.dc?.identifiers?.[0] ?? null }
}

function fromItem(item: Item, outerBase: string, language: string | null): ParsedItem {
  const base = nestedBase(outerBase, [item.xml?.base])
  const resolve = (url: string | undefined) => resolveAddress(url, base)
  const enclosures = (item.enclosures ?? []).flatMap((enclosure) => fromEnclosure(enclosure, base))
  const title = item.title ?? item.dc?.titles?.[0] ?? item.itunes?.title ?? item.media?.title?.value
  return {
    guid: item.guid?.value ?? item.atom?.id ?? null,
    url: itemAddress(item, base),
    title: title === undefined ? null : headlineToText(title),
    author: author(item),
    html: item.content?.encoded ?? item.atom?.content?.value ?? null,
    summary: item.description ?? item.atom?.summary?.value ?? item.itunes?.summary ?? item.dc?.descriptions?.[0] ?? null,
    publishedAt: published(item),
    categories: categories(item),
    commentCount: item.slash?.comments ?? item.thr?.total ?? null,
    commentsUrl: null,
    enclosures,
    images: pictures(item, enclosures, resolve),
    language: item.xml?.lang ?? item.dc?.languages?.[0] ?? language
  }
}

/** The link, else the guid where it is one (`isPermaLink` is true unless said otherwise). */
function itemAddress(item: Item, base: string): string | null {
  const permalink = item.guid?.isPermaLink === false ? null : item.guid?.value
  const ownAddress = URL.canParse(permalink ?? '') ? permalink : null
  return resolveAddress(item.link, base) ?? alternate(item.atom?.links, base) ?? resolveAddress(ownAddress, base)
}

function alternate(links: readonly { href?: string; rel?: string }[] | undefined, base: string): string | null {
  const link = links?.find(({ rel }) => rel === undefined || rel === 'alternate')
  return resolveAddress(link?.href, base)
}

function published(item: Item): number | null {
  const dates = [
    item.pubDate,
    item.dc?.dates?.[0],
    item.dcterms?.issued?.[0],
    item.dcterms?.created?.[0],
    item.atom?.published,
    item.atom?.updated
  ]
  return dates.map((date) => parseDate(date)).find((date) => date !== null) ?? null
}

/** `dc:creator`, else the author: a name, or the name beside an address ("ann@example.org (Ann Lee)"). */
function author(item: Item): string | null {
  const people = (item.authors ?? []).map(({ name, email }) => name ?? email)
  const names = item.dc?.creators ?? (people.length > 0 ? people : [item.itunes?.author])
  const words = names.flatMap((name) => (name === undefined ? [] : [htmlToText(name)])).filter((name) => name !== '')
  return words.length > 0 ? words.join(', ') : null
}

function categories(item: Item): string[] {
  const names = [...(item.categories ?? []).map(({ name }) => name), ...(item.dc?.subjects ?? [])]
  const words = names.flatMap((name) => (name === undefined ? [] : [htmlToText(name)]))
  return [...new Set(words)].filter((name) => name !== '')
}

function fromEnclosure(enclosure: RssFeed.Enclosure, base: string): Enclosure[] {
  const url = resolveAddress(enclosure.url, base)
  return url === null ? [] : [{ url, mime: enclosure.type ?? null, bytes: enclosure.length ?? null, title: null, seconds: null }]
}

function pictures(item: Item, enclosures: readonly Enclosure[], resolve: (url: string | undefined) => string | null) {
  const media = mediaPictures(item.media, resolve)
  if (media.length > 0) return media
  const enclosed = enclosures.filter(isPictureFile).flatMap(({ url, mime }) => plainPicture(url, mime))
  return enclosed.length > 0 ? enclosed : plainPicture(resolve(item.itunes?.image))
}
