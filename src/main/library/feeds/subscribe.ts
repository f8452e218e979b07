import { ReaderError } from '@shared/contract/errors'
import type { Feed, FeedCandidate, SubscribeResult } from '@shared/contract/feeds'
import type { FolderId } from '@shared/contract/ids'
import type { Archive } from '../archive/types'
import type { Response, Source } from '../network/source'
import { discoverFeeds, usualPaths } from './discover'
import { statusError } from './httpStatus'
import { parseFeed } from './parse'
import { pastedAddresses } from './pastedAddresses'
import { hostOf, rememberPrivateHost } from './privateHosts'
import type { ParsedFeed } from './types'

export interface SubscribeParts {
  readonly archive: Archive
  readonly source: Source
}

/** What an address turned out to be. */
type Found = FoundFeed | FoundPage
interface FoundFeed {
  readonly kind: 'feed'
  readonly url: string
  readonly feed: ParsedFeed
}
interface FoundPage {
  readonly kind: 'page'
  readonly response: Response
  readonly error: ReaderError
}

/** What the reader asked for; `allow` is the host they named, if it lies in their own network. */
interface Asked {
  readonly source: Source
  readonly address: string
  readonly allow: ReadonlySet<string>
}

/**
 * Subscribes to an address as people paste it: a feed or any page of a site, with or without a scheme, `feed:` too.
 * A page with one feed subscribes to it, one with several answers `choose`. What is subscribed already answers with that feed.
 * @throws ReaderError `bad-address`, `not-a-feed`, `no-feed-on-page`, `malformed-feed`, `http-status`, and all of `Source.get`.
 */
export async function subscribe(
  parts: SubscribeParts,
  { url, folderId }: { url: string; folderId: FolderId | null }
): Promise<SubscribeResult> {
  const addresses = pastedAddresses(url)
  const existing = addresses.map((address) => parts.archive.feedByUrl(address)).find((feed) => feed !== null)
  if (existing) return { kind: 'subscribed', feed: existing, isNew: false }
  const { asked, found } = await lookAtFirst(parts.source, addresses)
  const candidates = found.kind === 'page' ? discover(found) : []
  if (found.kind === 'page' && candidates.length > 1) return chooseOrKnown(parts.archive, candidates)
  const feed = found.kind === 'feed' ? found : await feedOfPage(asked, found, candidates[0])
  for (const host of asked.allow) rememberPrivateHost(parts.archive, host)
  return addFound(parts.archive, feed, folderId)
}

/** Looks at the first address that answers at all. */
async function lookAtFirst(source: Source, [address, ...others]: readonly string[]): Promise<{ asked: Asked; found: Found }> {
  if (address === undefined) throw new Error('there is no address to look at')
  try {
    return await lookAtOwn(source, address)
  } catch (thrown) {
    const noAnswer = thrown instanceof ReaderError && (thrown.code === 'unreachable' || thrown.code === 'tls' || thrown.code === 'timeout')
    if (!noAnswer || others.length === 0) throw thrown
    return lookAtFirst(source, others)
  }
}

/** The host the reader names may lie in the reader's own network; those a page or a redirect names may not. */
async function lookAtOwn(source: Source, address: string): Promise<{ asked: Asked; found: Found }> {
  const asked: Asked = { source, address, allow: new Set() }
  try {
    return { asked, found: await lookAt(asked, address) }
  } catch (thrown) {
    if (!(thrown instanceof ReaderError) || thrown.code !== 'private-address') throw thrown
    const inside = { ...asked, allow: new Set([hostOf(address)]) }
    return { asked: inside, found: await lookAt(inside, address) }
  }
}

async function lookAt({ source, allow }: Asked, url: string): Promise<Found> {
  const response = await source.get(url, { use: 'feed', allow })
  if (response.status < 200 || response.status > 299) throw statusError(response.url, response.status)
  try {
    const feed = parseFeed(response.body, response.headers['content-type'] ?? null, response.url)
    return { kind: 'feed', url: lastingAddress(url, response), feed }
  } catch (thrown) {
    if (!(thrown instanceof ReaderError) || thrown.code !== 'not-a-feed') throw thrown
    return { kind: 'page', response, error: thrown }
  }
}

function discover({ response }: FoundPage): readonly FeedCandidate[] {
  return discoverFeeds(response.body, response.headers['content-type'] ?? null, response.url)
}

/** Where permanent redirects lead; a temporary one is followed anew each time. */
function lastingAddress(url: string, { redirects }: Response): string {
  const firstOther = redirects.findIndex(({ status }) => status !== 301 && status !== 308)
  return redirects.slice(0, firstOther < 0 ? redirects.length : firstOther).at(-1)?.to ?? url
}

/** The one feed a page names, else what is at the usual addresses. @throws ReaderError `not-a-feed`, `no-feed-on-page` */
async function feedOfPage(asked: Asked, page: FoundPage, named: FeedCandidate | undefined): Promise<FoundFeed> {
  if (named === undefined) return tryUsualPaths(asked, page)
  const found = await lookAt(asked, named.url)
  if (found.kind === 'feed') return found
  throw new ReaderError('not-a-feed', `The site names ${named.url} as its feed, but it is none.`)
}

/** Asks where feeds usually are, one by one. @throws ReaderError `no-feed-on-page` */
async function tryUsualPaths(asked: Asked, page: FoundPage): Promise<FoundFeed> {
  for (const path of usualPaths) {
    const found = await tryAddress(asked, new URL(path, page.response.url).href)
    if (found !== null) return found
  }
  throw new ReaderError('no-feed-on-page', `${new URL(page.response.url).host} offers no feed on this page.`, { cause: page.error })
}

/** Null where there is no feed; the site as a whole has answered before. */
async function tryAddress(asked: Asked, url: string): Promise<FoundFeed | null> {
  try {
    const found = await lookAt(asked, url)
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

function addFound(archive: Archive, { url, feed }: FoundFeed, folderId: FolderId | null): SubscribeResult {
  const existing: Feed | null = archive.feedByUrl(url)
  if (existing !== null) return { kind: 'subscribed', feed: existing, isNew: false }
  const title = feed.title ?? new URL(url).host
  return { kind: 'subscribed', feed: archive.addFeed({ kind: 'web', url, siteUrl: feed.siteUrl, title, folderId }), isNew: true }
}
