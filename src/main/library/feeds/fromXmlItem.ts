import type { PictureReference } from '../articles/types'
import { resolveAddress, resolveLink } from './addresses'
import { headlineOf, htmlOf, textOf, wordsOf } from './content'
import { parseDate } from './dates'
import { enclosuresOf } from './enclosures'
import { languageTag } from './language'
import { discussionLink, pageLink, repliesOf } from './links'
import { isPictureFile, mediaPictures, plainPicture, type Resolve } from './media'
import { parseCount } from './numbers'
import { authorsOf } from './people'
import { htmlToText } from './plainText'
import type { Enclosure, ParsedItem } from './types'
import { childrenOf, firstOf } from './xml/children'
import type { XmlElement } from './xml/readXml'

/** What the feed says for all its items. */
export interface ItemSurroundings {
  /** Base of relative addresses where no `xml:base` is given. */
  readonly base: string
  readonly author: string | null
  readonly language: string | null
}

/** Where each thing is said, the best first. */
const idElements = ['guid', 'atom:id'] as const
const titleElements = ['title', 'atom:title', 'dc:title', 'media:title', 'itunes:title'] as const
const contentElements = ['content:encoded', 'atom:content', 'content', 'xhtml:body', 'xhtml:div', 'fullitem', 'body'] as const
const summaryElements = [
  'description',
  'atom:summary',
  'summary',
  'itunes:summary',
  'googleplay:description',
  'dc:description',
  'dcterms:abstract',
  'media:description',
  'media:text',
  'itunes:subtitle'
] as const
const dateElements = [
  'pubdate',
  'atom:published',
  'atom:issued',
  'published',
  'dc:date',
  'dcterms:issued',
  'dcterms:created',
  'dcterms:available',
  'dcterms:date',
  'atom:created',
  'prism:publicationdate',
  'date',
  'atom:updated',
  'atom:modified',
  'dcterms:modified',
  'updated'
] as const
const pictureElements = [
  'itunes:image',
  'googleplay:image',
  'webfeeds:cover',
  'webfeeds:featuredimage',
  'podcast:image',
  'image',
  'thumbnail'
] as const

/** No story has more. */
const MOST_CATEGORIES = 50

/** An `item` or `entry` of any XML format. */
export function fromXmlItem(item: XmlElement, around: ItemSurroundings): ParsedItem {
  const resolve: Resolve = (url, element) => resolveLink(url, element.base ?? around.base)
  const url = itemAddress(item, resolve)
  const enclosures = enclosuresOf(item, resolve)
  const [source] = childrenOf(item, 'atom:source')
  return {
    guid: itemId(item),
    url,
    title: firstOf(item, titleElements, headlineOf),
    author: authorsOf(item) ?? (source === undefined ? null : authorsOf(source)) ?? around.author,
    ...texts(item, (element) => htmlOf(element, contentBase(element, url, around))),
    publishedAt: dateOf(item) ?? (source === undefined ? null : dateOf(source)),
    categories: categories(item),
    commentCount: commentCount(item),
    commentsUrl: discussionLink(item, resolve),
    enclosures,
    images: pictures(item, enclosures, resolve),
    language: language(item) ?? around.language
  }
}

function itemId(item: XmlElement): string | null {
  const about = item.attributes.get('rdf:about') ?? item.attributes.get('about')
  return firstOf(item, idElements, said) ?? (about || null) ?? firstOf(item, ['dc:identifier'], said)
}

/** The link, else the guid where it is one (`isPermaLink` is true unless said otherwise), else what stands for the item elsewhere. */
function itemAddress(item: XmlElement, resolve: Resolve): string | null {
  const permalinks = childrenOf(item, 'guid').filter(({ attributes }) => attributes.get('ispermalink')?.toLowerCase() !== 'false')
  const absolute = [...permalinks.map(textOf), item.attributes.get('rdf:about')].map((text) => resolveAddress(text, null))
  const outOfLine = firstOf(item, ['atom:content'], (content) => resolve(content.attributes.get('src'), content))
  return pageLink(item, resolve) ?? absolute.find((url) => url !== null) ?? outOfLine
}

/** Characters by which a summary must be longer than the content to be the content. */
const MORE_THAN_AN_OPENING = 400

type Texts = Pick<ParsedItem, 'html' | 'summary'>

/** Some feeds put the whole text into the summary and its opening into the content. */
function texts(item: XmlElement, read: (element: XmlElement) => string | null): Texts {
  const html = firstOf(item, contentElements, read)
  const summary = firstOf(item, summaryElements, read)
  const isSwapped = html !== null && summary !== null && summary.length > html.length && words(summary) > words(html) + MORE_THAN_AN_OPENING
  return isSwapped ? { html: summary, summary: html } : { html, summary }
}

function words(html: string): number {
  return htmlToText(html).length
}

/** What has no base of its own is resolved against the item's page, later; Atom says that it is the feed (RFC 4287 §2). */
function contentBase(element: XmlElement, url: string | null, around: ItemSurroundings): string | null {
  if (element.base !== null) return element.base
  return url === null || element.name.startsWith('atom:') ? around.base : null
}

function dateOf(element: XmlElement): number | null {
  return firstOf(element, dateElements, (child) => parseDate(textOf(child)))
}

/** Schemes of terms that are for programs, not for people. */
const machineScheme = /#kind$|gdata|schemas\.google\.com\/g\//i

function categories(item: XmlElement): string[] {
  const plain = childrenOf(item, 'category', 'dc:subject').map(
    (element) => wordsOf(element) || (element.attributes.get('term') ?? element.attributes.get('text'))
  )
  const terms = childrenOf(item, 'atom:category').flatMap(({ attributes }) =>
    machineScheme.test(attributes.get('scheme') ?? '') ? [] : [attributes.get('label') || attributes.get('term')]
  )
  const labels = childrenOf(item, 'media:category').map(({ attributes }) => attributes.get('label'))
  const keywords = childrenOf(item, 'media:keywords', 'itunes:keywords').flatMap((element) => wordsOf(element).split(','))
  const names = [...plain, ...terms, ...labels, ...keywords].map((name) => htmlToText(name ?? ''))
  return [...new Set(names)].filter((name) => name !== '' && !/^https?:\/\//i.test(name)).slice(0, MOST_CATEGORIES)
}

/** RFC 4685 §5 and §4, `slash:comments`; some put the number into `comments`. */
function commentCount(item: XmlElement): number | null {
  const counts = repliesOf(item).map(({ attributes }) => parseCount(attributes.get('thr:count')))
  return (
    firstOf(item, ['slash:comments', 'thr:total', 'comments'], (element) => parseCount(textOf(element))) ??
    counts.find((count) => count !== null) ??
    null
  )
}

function pictures(item: XmlElement, enclosures: readonly Enclosure[], resolve: Resolve): PictureReference[] {
  const media = mediaPictures(item, resolve)
  if (media.length > 0) return media
  const enclosed = enclosures.filter(isPictureFile).flatMap(({ url, mime }) => plainPicture(url, mime))
  return enclosed.length > 0 ? enclosed : plainPicture(firstOf(item, pictureElements, (element) => pictureAddress(element, resolve)))
}

function pictureAddress(element: XmlElement, resolve: Resolve): string | null {
  const attribute = ['href', 'url', 'image'].map((name) => element.attributes.get(name)).find((url) => url)
  const nested = firstOf(element, ['url'], (child) => resolve(textOf(child), child))
  return resolve(attribute, element) ?? nested ?? (element.children.length > 0 ? null : resolve(textOf(element), element))
}

/** The language of the text itself, before that of the item. */
function language(item: XmlElement): string | null {
  const ofText = firstOf(item, [...contentElements, ...summaryElements], ({ lang }) => (lang === item.lang ? null : languageTag(lang)))
  return ofText ?? firstOf(item, ['dc:language', 'language'], (element) => languageTag(textOf(element))) ?? languageTag(item.lang)
}

function said(element: XmlElement): string | null {
  return textOf(element) || null
}
