import { ReaderError } from '@shared/contract/errors'
import type { Feed, FeedCandidate, SubscribeResult } from '@shared/contract/feeds'
import type { FolderId } from '@shared/contract/ids'
import type { Archive } from '../archive/types'
import { bareHost } from '../network/addresses'
import type { Response, Source } from '../network/source'
import { discoverFeeds, usualPaths } from './discover'
import { statusError } from './httpStatus'
import { parseFeed } from './parse'
import type { ParsedFeed } from './types'

export interface SubscribeParts {
  readonly archive: Archive
  readonly source: Source
}

/** What an address turned out to be. */
type Found =
  | { readonly kind: 'feed'; readonly url: string; readonly feed: ParsedFeed }
  | { readonly kind: 'page'; readonly response: Response; readonly error: ReaderError }

/**
 * Subscribes to an address as people paste it: a feed or any page of a site, with or without a scheme, `feed:` too.
 * A page with one feed subscribes to it, one with several answers `choose`. What is subscribed already answers with that feed.
 * @throws ReaderError `bad-address`, `not-a-feed`, `no-feed-on-page`, `malformed-feed`, `http-status`, and all of `Source.get`.
 */
export async function subscribe(
  parts: SubscribeParts,
  { url, folderId }: { url: string; folderId: FolderId | null }
): Promise<SubscribeResult> {
  const addresses = toAddresses(url)
  const existing = addresses.map((address) => parts.archive.feedByUrl(address)).find((feed) => feed !== null)
  if (existing) return { kind: 'subscribed', feed: existing, isNew: false }
  const found = await lookAtFirst(parts.source, addresses)
  if (found.kind === 'feed') return addFound(parts.archive, found, folderId)
  const candidates = discoverFeeds(found.response.body, found.response.headers['content-type'] ?? null, found.response.url)
  const [only] = candidates
  if (only === undefined) return addFound(parts.archive, await tryUsualPaths(parts.source, found), folderId)
  if (candidates.length > 1) return chooseOrKnown(parts.archive, candidates)
  return addFound(parts.archive, await expectFeed(parts.source, only.url), folderId)
}

/**
 * The addresses that a pasted text may mean, the likeliest first: without a scheme https, then http.
 * @throws ReaderError `bad-address`
 */
function toAddresses(text: string): readonly string[] {
  const plain = text
    .trim()
    .replace(/^feed:\/*(?=https?:)/i, '')
    .replace(/^feed:\/*/i, 'http://')
  const hasScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(plain)
  const addresses = (hasScheme ? [plain] : [`https://${plain}`, `http://${plain}`]).flatMap(toWebAddress)
  if (addresses.length === 0) throw new ReaderError('bad-address', `“${text.slice(0, 200)}” is not a web address.`)
  return addresses
}

function toWebAddress(address: string): string[] {
  const url = URL.canParse(address) && !/\s/.test(address) ? new URL(address) : null
  if (url === null || !/^https?:$/.test(url.protocol)) return []
  url.hash = ''
  return [url.href]
}

/** Looks at the first address that answers at all. */
async function lookAtFirst(source: Source, [address, ...others]: readonly string[]): Promise<Found> {
  if (address === undefined) throw new Error('there is no address to look at')
  try {
    return await lookAt(source, address)
  } catch (thrown) {
    const noAnswer = thrown instanceof ReaderError && (thrown.code === 'unreachable' || thrown.code === 'tls' || thrown.code === 'timeout')
    if (!noAnswer || others.length === 0) throw thrown
    return lookAtFirst(source, others)
  }
}

/** The host the reader names may lie in the reader's own network. */
async function lookAt(source: Source, url: string): Promise<Found> {
  const response = await source.get(url, { use: 'feed', allow: new Set([bareHost(new URL(url).hostname)]) })
  if (response.status < 200 || response.status > 299) throw statusError(response.url, response.status)
  try {
    const feed = parseFeed(response.body, response.headers['content-type'] ?? null, response.url)
    return { kind: 'feed', url: lastingAddress(url, response), feed }
  } catch (thrown) {
    if (!(thrown instanceof ReaderError) || thrown.code !== 'not-a-feed') throw thrown
    return { kind: 'page', response, error: thrown }
  }
}

/** Where permanent redirects lead; a temporary one is followed anew each time. */
function lastingAddress(url: string, { redirects }: Response): string {
  const firstOther = redirects.findIndex(({ status }) => status !== 301 && status !== 308)
  return redirects.slice(0, firstOther < 0 ? redirects.length : firstOther).at(-1)?.to ?? url
}

/** @throws ReaderError `not-a-feed` */
async function expectFeed(source: Source, url: string): Promise<Extract<Found, { kind: 'feed' }>> {
  const found = await lookAt(source, url)
  if (found.kind === 'feed') return found
  throw new ReaderError('not-a-feed', `The site names ${url} as its feed, but it is none.`)
}

/** Asks where feeds usually are, one by one. @throws ReaderError `no-feed-on-page` */
async function tryUsualPaths(source: Source, page: Extract<Found, { kind: 'page' }>): Promise<Extract<Found, { kind: 'feed' }>> {
  for (const path of usualPaths) {
    const found = await tryAddress(source, new URL(path, page.response.url).href)
    if (found !== null) return found
  }
  throw new ReaderError('no-feed-on-page', `${new URL(page.response.url).host} offers no feed on this page.`, { cause: page.error })
}

/** Null where there is no feed; the site as a whole has answered before. */
async function tryAddress(source: Source, url: string): Promise<Extract<Found, { kind: 'feed' }> | null> {
  try {
    const found = await lookAt(source, url)
    return found.kind === 'feed' ? found : null
  } catch (thrown) {
    if (thrown instanceof ReaderError) return null
    throw thrown
  }
}

/** Of several feeds the reader chooses, unless one of them is subscribed already and the others are its variants. */
function chooseOrKnown(archive: Archive, candidates: readonly FeedCandidate[]): SubscribeResult {
  const known = candidates.map(({ url }) => archive.feedByUrl(url)).filter((feed) => feed !== null)
  const [feed] = known
  if (feed !== undefined && known.length === candidates.length) return { kind: 'subscribed', feed, isNew: false }
  return { kind: 'choose', candidates }
}

function addFound(archive: Archive, { url, feed }: Extract<Found, { kind: 'feed' }>, folderId: FolderId | null): SubscribeResult {
  const existing: Feed | null = archive.feedByUrl(url)
  if (existing !== null) return { kind: 'subscribed', feed: existing, isNew: false }
  const title = feed.title ?? new URL(url).host
  return { kind: 'subscribed', feed: archive.addFeed({ kind: 'web', url, siteUrl: feed.siteUrl, title, folderId }), isNew: true }
}
