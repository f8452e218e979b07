import type { JsonFeed } from 'feedsmith'
import { resolveAddress } from './addresses'
import { parseDate } from './dates'
import { isPictureFile, plainPicture } from './media'
import { headlineToText, textToHtml } from './plainText'
import type { Enclosure, ParsedFeed, ParsedItem } from './types'

type Feed = JsonFeed.Feed<string>
type Item = JsonFeed.Item<string>

/** JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). */
export function fromJson(feed: Feed, feedUrl: string): Omit<ParsedFeed, 'isCut'> {
  return {
    format: 'json',
    title: feed.title === undefined ? null : headlineToText(feed.title),
    siteUrl: resolveAddress(feed.home_page_url, feedUrl),
    ttlMinutes: null,
    items: (feed.items ?? []).map((item) => fromItem(item, feed, feedUrl))
  }
}

function fromItem(item: Item, feed: Feed, base: string): ParsedItem {
  const enclosures = (item.attachments ?? []).flatMap((attachment) => fromAttachment(attachment, base))
  const picture = resolveAddress(item.image ?? item.banner_image, base)
  return {
    guid: item.id ?? null,
    url: resolveAddress(item.url, base) ?? resolveAddress(item.external_url, base),
    title: item.title === undefined ? null : headlineToText(item.title),
    author: names(item.authors) ?? names(feed.authors),
    html: item.content_html ?? (item.content_text === undefined ? null : textToHtml(item.content_text)),
    summary: item.summary === undefined ? null : textToHtml(item.summary),
    publishedAt: parseDate(item.date_published) ?? parseDate(item.date_modified),
    categories: item.tags ?? [],
    commentCount: null,
    commentsUrl: null,
    enclosures,
    images: picture === null ? enclosures.filter(isPictureFile).flatMap(({ url, mime }) => plainPicture(url, mime)) : plainPicture(picture),
    language: item.language ?? feed.language ?? null
  }
}

function names(authors: readonly JsonFeed.Author[] | undefined): string | null {
  const found = (authors ?? []).flatMap(({ name }) => (name === undefined ? [] : [name.trim()]))
  return found.length > 0 ? found.join(', ') : null
}

function fromAttachment(attachment: JsonFeed.Attachment, base: string): Enclosure[] {
  const url = resolveAddress(attachment.url, base)
  return url === null
    ? []
    : [{ url, mime: attachment.mime_type ?? null, bytes: attachment.size_in_bytes ?? null, title: null, seconds: null }]
}
