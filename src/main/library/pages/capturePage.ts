import type { ArticleId } from '@shared/contract/ids'
import { canonicalUrl } from '@shared/text/canonicalUrl'
import type { CapturedArticle } from '../articles/types'
import { allowedHosts, hostOf, rememberPrivateHost } from '../feeds/privateHosts'
import type { ParsedItem } from '../feeds/types'
import { allowedForStory } from '../offline/allowedForStory'
import { type CapturedItem, captureItem } from '../sync/captureItem'
import type { SyncParts } from '../sync/parts'
import { isMarkedForRetry } from '../sync/retryMark'
import { readersHost } from './readersHost'
import { SAVED_PAGES } from './savedPages'

/** A page to be saved: typed by the reader, or linked from the story `fromId`. */
export interface WantedPage {
  readonly url: string
  readonly fromId: ArticleId | null
}

/** A page made whole, or why there is none. */
export type CapturedPage =
  | ({ readonly kind: 'captured' } & CapturedItem)
  | { readonly kind: 'none'; readonly reason: string; readonly isPassing: boolean; readonly bytes: number }

/**
 * Takes a page down the same line as an item of a feed.
 * @throws ReaderError `cancelled`, `offline`, `disk-full`.
 */
export async function capturePage(parts: SyncParts, page: WantedPage, signal: AbortSignal): Promise<CapturedPage> {
  const { archive, now = Date.now } = parts
  const feed = archive.feedByUrl(SAVED_PAGES.url) ?? archive.addFeed(SAVED_PAGES)
  const { source, allow } = reach(parts, page)
  const guid = canonicalUrl(page.url)
  const planned = { item: bare(page.url), guid, matchUrl: guid, itemHash: guid, replaces: null, tries: 0, isChanged: false, place: 0 }
  const captured = await captureItem(planned, { ...parts, source }, { feedId: feed.id, allow, signal, arrivedAt: now() })
  if (isStory(captured.article)) return { kind: 'captured', ...captured }
  const { itemHash, textReason } = captured.article
  const reason = textReason ?? 'The page holds no article.'
  return { kind: 'none', reason, isPassing: isMarkedForRetry(itemHash), bytes: captured.bytes }
}

/** The reader may name a host in their own network; a story's link may only where its feed may. */
function reach({ archive, source }: SyncParts, { url, fromId }: WantedPage): Pick<SyncParts, 'source'> & { allow: ReadonlySet<string> } {
  if (fromId !== null) return { source, allow: allowedForStory(archive, fromId) }
  const host = hostOf(url)
  return { source: readersHost(source, host, () => rememberPrivateHost(archive, host)), allow: allowedHosts(archive, url) }
}

/** Pictures alone make a page worth keeping too; a headline does not. */
function isStory({ text, images }: CapturedArticle): boolean {
  return text !== 'failed' || images.some(({ hash }) => hash !== null)
}

/** An item of which nothing is known but its address. */
function bare(url: string): ParsedItem {
  return {
    guid: null,
    url,
    title: null,
    author: null,
    html: null,
    summary: null,
    publishedAt: null,
    categories: [],
    commentCount: null,
    commentsUrl: null,
    enclosures: [],
    images: [],
    language: null
  }
}
