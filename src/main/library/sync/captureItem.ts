import type { Feed } from '@shared/contract/feeds'
import type { FeedId } from '@shared/contract/ids'
import { canonicalUrl } from '@shared/text/canonicalUrl'
import type { CapturedArticle, FeedHints, MediaReference } from '../articles/types'
import type { Enclosure, ParsedItem } from '../feeds/types'
import { type CaptureResult, captureImages } from '../images/captureImages'
import { dropBlankPictures } from '../images/dropBlankPictures'
import { type FetchedPage, fetchPage } from './fetchPage'
import { type FollowedStory, followPages } from './followPages'
import type { SyncParts } from './parts'
import type { PlannedItem } from './planItems'
import { publishedAt } from './publishedAt'
import { markForRetry } from './retryMark'

/** Where an item comes from, and what its fetches may do. */
export interface ItemContext {
  readonly feedId: FeedId
  readonly allow: ReadonlySet<string>
  readonly signal: AbortSignal
  /** When the feed arrived, milliseconds since 1970. */
  readonly arrivedAt: number
  /** What the feed's rules say is kept; everything where there is none, as for a page that is asked for by hand. */
  readonly keeps?: Pick<Feed, 'fullText' | 'pictures'>
}

/** A story made whole, and what that took. */
export interface CapturedItem {
  readonly article: CapturedArticle
  readonly images: number
  /** Bytes of pages and pictures on the wire. */
  readonly bytes: number
}

/**
 * Makes an item whole: its page, its text, its pictures. Whatever fails is told in the story's state.
 * @throws ReaderError `cancelled`, `offline`, `disk-full`: the item is then left for the next sync.
 */
export async function captureItem(planned: PlannedItem, parts: SyncParts, context: ItemContext): Promise<CapturedItem> {
  const { item } = planned
  const { signal, allow } = context
  const page = context.keeps?.fullText === 'feed' ? feedTextOnly : await itemPage(item, parts, context)
  const followed = await extract(item, page, parts, { signal, allow })
  const { story } = followed
  const pictures = await captureImages(story, {
    source: parts.source,
    store: parts.store,
    thumbnails: parts.thumbnails,
    keeps: context.keeps?.pictures,
    signal,
    allow
  })
  return {
    article: compose(planned, page, followed, pictures, context),
    images: pictures.saved,
    bytes: page.bytes + followed.bytes + pictures.bytes
  }
}

const feedTextOnly: FetchedPage = { kind: 'none', reason: 'This feed is set to keep its own text only.', isPassing: false, bytes: 0 }

async function itemPage(item: ParsedItem, parts: SyncParts, { signal, allow }: ItemContext): Promise<FetchedPage> {
  if (item.url === null) return { kind: 'none', reason: 'the feed gives no address for this story', isPassing: false, bytes: 0 }
  return fetchPage(parts.source, item.url, { signal, allow })
}

async function extract(
  item: ParsedItem,
  page: FetchedPage,
  parts: SyncParts,
  fetching: Pick<ItemContext, 'signal' | 'allow'>
): Promise<FollowedStory> {
  const hints = toHints(item)
  if (page.kind === 'page') {
    return followPages(page, { pageHtml: page.html, contentType: page.contentType, pageUrl: page.url, hints }, parts, fetching)
  }
  const story = await parts.extractor.extract({ pageHtml: null, contentType: null, pageUrl: item.url, hints })
  return { story: { ...story, textReason: page.reason }, isPassing: page.isPassing, bytes: 0 }
}

function toHints({ author, guid: _guid, enclosures, ...item }: ParsedItem): FeedHints {
  return { ...item, byline: author, media: enclosures.flatMap(toMedia) }
}

const mediaKinds: ReadonlyMap<string, MediaReference['kind']> = new Map([
  ['application', 'document'],
  ['audio', 'audio'],
  ['video', 'video']
])

/** An enclosure that is no picture; what says nothing of its type is left out. */
function toMedia({ url, mime, title, bytes, seconds }: Enclosure): MediaReference[] {
  const kind = mediaKinds.get(mime?.split('/')[0]?.toLowerCase() ?? '')
  return kind === undefined ? [] : [{ url, kind, mime, title, bytes, seconds, poster: null }]
}

function compose(
  planned: PlannedItem,
  page: FetchedPage,
  { story: extracted, isPassing }: FollowedStory,
  captured: CaptureResult,
  context: ItemContext
): CapturedArticle {
  const { pictures: _pictures, leadPicture: _leadPicture, more: _more, ...story } = extracted
  const { item, guid, itemHash, tries, place } = planned
  return {
    ...story,
    ...dropBlankPictures(story, captured),
    feedId: context.feedId,
    guid,
    itemHash: isPassing ? markForRetry(itemHash, tries) : itemHash,
    url: item.url,
    publishedAt: publishedAt(item.publishedAt ?? story.publishedAt, context.arrivedAt, place),
    addresses: allAddresses(item, page, story.addresses)
  }
}

function allAddresses(item: ParsedItem, page: FetchedPage, ofStory: readonly string[]): string[] {
  const ofItem = item.url === null ? [] : [canonicalUrl(item.url)]
  const met = page.kind === 'page' ? page.addresses : []
  return [...new Set([...ofItem, ...met, ...ofStory])]
}
