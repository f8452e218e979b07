import { canonicalUrl } from '@shared/text/canonicalUrl'
import { getDomain } from 'tldts'
import { textOf } from '../dom/text'
import { absoluteUrl } from '../dom/urls'
import { foldText } from '../text/sameText'
import type { FeedHints } from '../types'
import { addressesOf } from './findStory'
import { asText } from './jsonLd'
import type { Page } from './page'
import { textLimits } from './plainText'
import { described, metaText, type Source } from './source'

/** Where a page says which address is its own, in order. */
const claims: readonly Source<string>[] = [
  { name: '`link[rel=canonical]`', read: (page) => linkTo(page, 'canonical') },
  ...metaText('og:url'),
  ...described('url, mainEntityOfPage', (story) => addressesOf(story).find((address) => !address.includes('#')) ?? null),
  { name: '`u-url` (h-entry)', read: (page) => permalink(page) },
  ...metaText('citation_public_url', 'citation_fulltext_html_url', 'parsely-link', 'twitter:url'),
  { name: '`link[rel=amphtml]`', read: (page) => linkTo(page, 'amphtml') },
  { name: '`link[rel=shortlink]`', read: (page) => linkTo(page, 'shortlink') }
]

/** The sources of the addresses, in order. */
export const addressSources: readonly Source<string>[] = [
  { name: 'the address the page was fetched from', read: (page) => page.url },
  { name: 'feed', read: (_page, hints) => hints.url },
  ...claims
]

/** Names under which a page says whose text it shows by agreement. */
const syndication: readonly string[] = ['syndication-source', 'original-source', 'article:original_url']

/** Canonical addresses the page is known by: where it was met, then those it claims and may be believed for. */
export function readAddresses(page: Page, hints: FeedHints, title: string): readonly string[] {
  const met = absolute([page.url, hints.url], page.url)
  const said = absolute(
    claims.map(({ read }) => read(page, hints)),
    page.url
  )
  const own = said.filter((url) => isBelieved(url, met, page, title))
  return [...new Set([...met, ...own].map(canonicalUrl))]
}

function linkTo({ survey }: Page, relation: string): string | null {
  const link = survey.links.find((element) => (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/).includes(relation))
  return link?.getAttribute('href') ?? null
}

function permalink({ survey }: Page): string | null {
  const links = survey.anchors.filter(({ label, region }) => region === 'story' && / u-url(?= |$)/.test(label))
  return links.length === 1 ? (links[0]?.element.getAttribute('href') ?? null) : null
}

function absolute(addresses: readonly (string | null)[], base: string | null): string[] {
  const known = addresses.filter((address) => address !== null && address.length <= textLimits.address)
  return known.flatMap((address) => absoluteUrl(address ?? '', base) ?? [])
}

/** A page may name itself: not the front page, not a section, not another story, and on another site only where that is evident. */
function isBelieved(url: string, met: readonly string[], page: Page, title: string): boolean {
  if (met.length === 0) return !isFrontPage(url, page.url)
  if (met.some((other) => canonicalUrl(other) === canonicalUrl(url))) return true
  if (isFrontPage(url, page.url) || met.every((other) => isFolderOf(url, other))) return false
  if (!met.some((other) => isSameSite(url, other))) return isEvident(url, met, page)
  return !isOtherStory(url, met, titlesOf(page, title))
}

/** Links to somebody else's story must not lead here. */
function isSameSite(a: string, b: string): boolean {
  const [first, second] = [a, b].map((url) => getDomain(url, { allowPrivateDomains: true }) ?? new URL(url).hostname)
  return first === second
}

/** Some templates give every page the front page's canonical address; two stories must not share it. */
function isFrontPage(url: string, pageUrl: string | null): boolean {
  return new URL(url).pathname === '/' && new URL(url).search === '' && pageUrl !== null && new URL(pageUrl).pathname !== '/'
}

/** "/news/" of "/news/the-flood-rises": a list's address; "/the-flood-rises/" of "/the-flood-rises/2" is the story's. */
function isFolderOf(url: string, other: string): boolean {
  const [folder = '', path = ''] = [url, other].map((address) => new URL(address).pathname.replace(/\/$/, ''))
  const isStory = slugWords(url).length >= 3 || /\d{4}/.test(folder.split('/').at(-1) ?? '')
  return new URL(url).search === '' && path.startsWith(`${folder}/`) && !isStory
}

/** An AMP cache that carries the other site's name, or a claim of syndication that names the very address. */
function isEvident(url: string, met: readonly string[], page: Page): boolean {
  const host = new URL(url).hostname.replace(/^www\./, '')
  const isCached = met.some(
    (other) =>
      /(?:^|\.)ampproject\.(?:org|net)$|^(?:www\.)?google\.[a-z.]+$/.test(new URL(other).hostname) && cachedHosts(other).includes(host)
  )
  const sources = [...syndication.map((name) => page.meta.get(name) ?? null), asText(page.story?.['isBasedOn'])]
  return isCached || absolute(sources, page.url).some((source) => canonicalUrl(source) === canonicalUrl(url))
}

/** The hosts in an AMP cache's path: "/c/s/quay.example/story", "/amp/s/www.quay.example/story". */
function cachedHosts(url: string): string[] {
  const [, host = ''] = /^\/(?:[acirv]|amp)\/(?:s\/)?([^/]+)/.exec(new URL(url).pathname) ?? []
  return [host.replace(/^www\./, ''), host.replace(/^amp\./, '')]
}

function titlesOf(page: Page, title: string): string[] {
  return [title, ...page.survey.headings.map(({ element }) => textOf(element)), page.meta.get('og:title') ?? '']
}

/** Told by words: the page's own address speaks of its headline, and this one shares neither words nor numbers with either. */
function isOtherStory(url: string, met: readonly string[], titles: readonly string[]): boolean {
  const claimed = slugWords(url)
  const headline = new Set(titles.flatMap((text) => foldText(text).split(' ')))
  const own = met.flatMap(slugWords)
  const ownFits = own.filter((word) => headline.has(word)).length >= 2
  const isShared = claimed.some((word) => headline.has(word) || own.includes(word)) || sharesNumber(url, met)
  return ownFits && claimed.length >= 2 && !isShared
}

/** Words of the last part of a path that has any, without short ones. */
function slugWords(url: string): string[] {
  const slug = new URL(url).pathname.split('/').findLast((part) => /\p{L}{3}/u.test(decoded(part))) ?? ''
  return foldText(decoded(slug).replace(/\.\w{2,5}$/, ''))
    .split(' ')
    .filter((word) => word.length > 2 && !/^\d+$/.test(word))
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function sharesNumber(url: string, met: readonly string[]): boolean {
  const numbers = new URL(url).href.match(/\d{4,}/g) ?? []
  // A year is shared by many stories.
  return numbers.some((number) => !/^(?:19|20)\d\d$/.test(number) && met.some((other) => other.includes(number)))
}
