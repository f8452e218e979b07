import { absolutize } from './absolutize'
import { resolveAddress, resolveLink } from './addresses'
import { parseDate } from './dates'
import { fileType } from './fileTypes'
import { languageTag } from './language'
import { isPictureFile, plainPicture } from './media'
import { parseBytes, parseSeconds } from './numbers'
import { personName } from './people'
import { headlineToText, htmlToText, textToHtml } from './plainText'
import type { JsonDocument } from './readJson'
import { type Enclosure, MOST_ITEMS, type ParsedFeed, type ParsedItem } from './types'

/** A member of a JSON object whose type nobody has vouched for. */
type Json = Readonly<Record<string, unknown>>

/** JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1), as people write it; null for JSON that is no feed. */
export function fromJson({ value, isCut }: JsonDocument, feedUrl: string): ParsedFeed | null {
  if (!isObject(value) || !isFeed(value)) return null
  const items = objects(value['items'])
  const siteUrl = resolveLink(text(value['home_page_url']), feedUrl)
  const author = authors(value)
  const language = languageTag(text(value['language']))
  return {
    format: 'json',
    title: headline(value['title']),
    siteUrl,
    ttlMinutes: null,
    items: items.slice(0, MOST_ITEMS).map((item) => fromItem(item, { author, language }, feedUrl)),
    isCut: isCut || items.length > MOST_ITEMS
  }
}

/** By its version, or by its items where that is missing. */
function isFeed(value: Json): boolean {
  if (text(value['version'])?.includes('jsonfeed.org/version/')) return true
  return objects(value['items']).some(
    (item) => ['content_html', 'content_text', 'date_published', 'url', 'id'].filter((name) => name in item).length > 1
  )
}

function fromItem(item: Json, feed: Pick<ParsedItem, 'author' | 'language'>, base: string): ParsedItem {
  const enclosures = objects(item['attachments']).flatMap((attachment) => toEnclosure(attachment, base))
  const picture = resolveAddress(text(item['image']), base) ?? resolveAddress(text(item['banner_image']), base)
  const url = resolveLink(text(item['url']), base) ?? resolveLink(text(item['external_url']), base)
  return {
    guid: text(item['id']),
    url,
    title: headline(item['title']),
    author: authors(item) ?? feed.author,
    html: content(item, url === null ? base : null),
    summary: plain(item['summary']),
    publishedAt: parseDate(text(item['date_published'])) ?? parseDate(text(item['date_modified'])),
    categories: tags(item['tags']),
    commentCount: null,
    commentsUrl: null,
    enclosures,
    images:
      picture === null
        ? enclosures.filter(isPictureFile).flatMap(({ url: file, mime }) => plainPicture(file, mime))
        : plainPicture(picture),
    language: languageTag(text(item['language'])) ?? feed.language
  }
}

/** HTML before text; relative addresses are those of the item's page, else of the feed. */
function content(item: Json, base: string | null): string | null {
  const html = text(item['content_html'])
  if (html !== null) return base === null ? html : absolutize(html, base)
  return plain(item['content_text'])
}

function plain(value: unknown): string | null {
  const words = text(value)
  return words === null ? null : textToHtml(words)
}

function headline(value: unknown): string | null {
  const title = text(value)
  return title === null ? null : headlineToText(title) || null
}

/** `authors` of 1.1, `author` of 1.0; some write a name in place of the object. */
function authors(from: Json): string | null {
  const people = [...list(from['authors']), ...(from['authors'] === undefined ? list(from['author']) : [])]
  const names = people.map((person) => personName((isObject(person) ? text(person['name']) : text(person)) ?? ''))
  return [...new Set(names)].filter((name) => name !== '').join(', ') || null
}

function tags(value: unknown): string[] {
  const words = typeof value === 'string' ? value.split(',') : list(value).map((tag) => text(tag) ?? '')
  return [...new Set(words.map(htmlToText))].filter((word) => word !== '')
}

function toEnclosure(attachment: Json, base: string): Enclosure[] {
  const url = resolveAddress(text(attachment['url']), base)
  if (url === null) return []
  const [bytes, seconds] = [parseBytes(text(attachment['size_in_bytes'])), parseSeconds(text(attachment['duration_in_seconds']))]
  return [{ url, mime: fileType(url, text(attachment['mime_type'])), bytes, title: text(attachment['title']), seconds }]
}

/** Text that says something; numbers count as what they look like (ids, dates). */
function text(value: unknown): string | null {
  const words = typeof value === 'number' && Number.isFinite(value) ? String(value) : value
  return typeof words === 'string' && words.trim() !== '' ? words.trim() : null
}

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

function objects(value: unknown): Json[] {
  return list(value).filter(isObject)
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
