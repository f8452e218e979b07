import { textOf } from './content'
import type { Resolve } from './media'
import { childrenOf, firstOf } from './xml/children'
import type { XmlElement } from './xml/readXml'

/** Addresses that services put their own redirect in place of. */
const originalElements: readonly string[] = ['feedburner:origlink', 'pheedo:origlink']

/** The page of an item or a feed; null when it names none. Its own address before a service's, HTML before other types. */
export function pageLink(element: XmlElement, resolve: Resolve): string | null {
  const original = firstOf(element, originalElements, (child) => resolve(textOf(child), child))
  return original ?? firstOf(element, ['link'], (link) => plainLink(link, resolve)) ?? alternate(element, resolve)
}

/** `<link>address</link>`, or with `href` as people carry it over from Atom. */
function plainLink(link: XmlElement, resolve: Resolve): string | null {
  return isAlternate(link) ? (resolve(textOf(link), link) ?? resolve(link.attributes.get('href'), link)) : null
}

/** `rel=alternate`, HTML rather than another type (RFC 4287 §4.2.7.2); the order of the feed where that does not decide. */
function alternate(element: XmlElement, resolve: Resolve): string | null {
  const links = childrenOf(element, 'atom:link').filter(isAlternate)
  const pages = links.filter(({ attributes }) => /^$|html/i.test(attributes.get('type') ?? ''))
  return [...pages, ...links].map((link) => resolve(link.attributes.get('href') ?? textOf(link), link)).find((url) => url !== null) ?? null
}

/** `rel` may hold several words, or the address that stands for one (RFC 4287 §4.2.7.2). */
function isAlternate({ attributes }: XmlElement): boolean {
  const rels = (attributes.get('rel') ?? 'alternate').toLowerCase().split(/\s+/)
  return rels.some((rel) => rel === '' || rel.replace(/^.*\//, '') === 'alternate')
}

/** Where an item is discussed: `comments` of RSS, or `rel=replies` of Atom (RFC 4685 §4) when that is a page. */
export function discussionLink(item: XmlElement, resolve: Resolve): string | null {
  const replies = repliesOf(item).filter(({ attributes }) => /^$|html/i.test(attributes.get('type') ?? ''))
  const [reply] = replies.map((link) => resolve(link.attributes.get('href'), link)).filter((url) => url !== null)
  return firstOf(item, ['comments'], (element) => (/\D/.test(textOf(element)) ? resolve(textOf(element), element) : null)) ?? reply ?? null
}

/** The links to an item's replies, of any type. */
export function repliesOf(item: XmlElement): XmlElement[] {
  return childrenOf(item, 'atom:link', 'link').filter(({ attributes }) => attributes.get('rel')?.toLowerCase() === 'replies')
}
