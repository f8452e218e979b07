import { assertNever, ReaderError, toErrorData } from '@shared/contract/errors'
import type { FeedId } from '@shared/contract/ids'
import type { CapturedArticle } from '../articles/types'
import { type FetchedFeed, fetchFeed } from '../feeds/fetchFeed'
import { identifyItems } from '../feeds/identity'
import { allowedHosts } from '../feeds/privateHosts'
import { createLimiter, type Limiter } from '../network/limiter'
import { captureItem, type ItemContext } from './captureItem'
import type { SyncParts } from './parts'
import { type PlannedItem, planItems } from './planItems'
import { recordOutcome } from './recordOutcome'
import { isMarkedForRetry } from './retryMark'

/** What a refresh tells while it runs, and how it is stopped. */
export interface RefreshRun {
  readonly signal: AbortSignal
  /** Bound the feeds fetched and the stories under way at once, over all feeds. */
  readonly feedSlots: Limiter
  readonly articleSlots: Limiter
  /** The feed is read; so many of its items go down the line. */
  onFeed(planned: number, bytes: number): void
  onItem(images: number, bytes: number): void
}

/** What became of a feed's items. `unsettled`: not stored, or stored without a page that may be had later. */
export interface RefreshCounts {
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly unsettled: number
  readonly images: number
  /** Of pages and pictures over the network, as sent. */
  readonly bytes: number
}
export interface RefreshResult extends RefreshCounts {
  readonly error: ReaderError | null
}

/** Stories of one feed under way at once: its host gives two connections, so that no feed takes every place. */
const ITEMS_AT_ONCE = 4
const nothing: RefreshCounts = { added: 0, changed: 0, same: 0, unsettled: 0, images: 0, bytes: 0 }

/**
 * One feed down the whole line: fetch, read, tell new from known, and make each new or changed item whole
 * (page → text → pictures → archive). The feed's validators are kept only once all its items are stored,
 * so a sync that is interrupted goes on where it stopped.
 * @throws ReaderError `cancelled`, `offline`, `not-found` (unsubscribed meanwhile), `disk-full`; a failure of the
 * feed itself is recorded on it and returned.
 */
export async function refreshFeed(feedId: FeedId, parts: SyncParts, run: RefreshRun): Promise<RefreshResult> {
  const now = parts.now ?? Date.now
  const state = parts.archive.fetchState(feedId)
  const startedAt = now()
  const { signal } = run
  const allow = allowedHosts(parts.archive, state.url)
  const fetched = await run.feedSlots.run(signal, () => fetchFeed(parts.source, state, startedAt, { signal, allow }))
  const { fullText, pictures } = parts.archive.feed(feedId)
  const counts = await storeNews(fetched, { feedId, allow, signal, arrivedAt: now(), keeps: { fullText, pictures } }, parts, run)
  recordOutcome(parts.archive, { state, fetched, counts, startedAt, endedAt: now() })
  return { ...counts, bytes: counts.bytes + fetched.bytes, error: fetched.kind === 'failed' ? fetched.error : null }
}

async function storeNews(fetched: FetchedFeed, context: ItemContext, parts: SyncParts, run: RefreshRun): Promise<RefreshCounts> {
  switch (fetched.kind) {
    case 'failed':
    case 'unchanged':
      run.onFeed(0, fetched.bytes)
      return nothing
    case 'fetched': {
      const plan = planItems(parts.archive, context.feedId, identifyItems(fetched.feed))
      run.onFeed(plan.items.length, fetched.bytes)
      const counts = await storeItems(plan.items, context, parts, run)
      return { ...counts, same: counts.same + plan.same }
    }
    default:
      return assertNever(fetched)
  }
}

async function storeItems(items: readonly PlannedItem[], context: ItemContext, parts: SyncParts, run: RefreshRun): Promise<RefreshCounts> {
  const ofThisFeed = createLimiter(ITEMS_AT_ONCE)
  const storing = items.map((item) =>
    ofThisFeed.run(run.signal, () => run.articleSlots.run(run.signal, () => storeItem(item, parts, context, run)))
  )
  const finished = await Promise.allSettled(storing)
  const stop = finished.find((result) => result.status === 'rejected')
  if (stop !== undefined) throw stop.reason
  return countFates(finished.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])))
}

/** What became of one item. */
interface Fate {
  readonly kind: 'added' | 'changed' | 'same' | 'left'
  readonly isSettled: boolean
  readonly images: number
  readonly bytes: number
}

function countFates(fates: readonly Fate[]): RefreshCounts {
  const count = (kind: Fate['kind']) => fates.filter((fate) => fate.kind === kind).length
  const sum = (value: (fate: Fate) => number) => fates.reduce((total, fate) => total + value(fate), 0)
  const unsettled = sum(({ isSettled }) => (isSettled ? 0 : 1))
  const [images, bytes] = [sum((fate) => fate.images), sum((fate) => fate.bytes)]
  return { added: count('added'), changed: count('changed'), same: count('same'), unsettled, images, bytes }
}

/** Stores one item whole; a bug met on the way costs this item only. */
async function storeItem(item: PlannedItem, parts: SyncParts, context: ItemContext, run: RefreshRun): Promise<Fate> {
  try {
    const { article, images, bytes } = await captureItem(item, parts, context)
    save(article, item, parts)
    run.onItem(images, bytes)
    const isSettled = !isMarkedForRetry(article.itemHash)
    const known = item.isChanged || isSettled ? 'changed' : 'same'
    return { kind: item.replaces === null ? 'added' : known, isSettled, images, bytes }
  } catch (thrown) {
    if (thrown instanceof ReaderError) throw thrown
    parts.log.error(`the story ${item.item.url ?? item.guid} could not be stored: ${toErrorData(thrown).message}`, thrown)
    run.onItem(0, 0)
    return { kind: 'left', isSettled: false, images: 0, bytes: 0 }
  }
}

/** @throws ReaderError `not-found` when the feed was unsubscribed meanwhile. */
function save(article: CapturedArticle, { replaces }: PlannedItem, { archive }: SyncParts): void {
  archive.feed(article.feedId)
  if (replaces === null) archive.saveArticle(article)
  else archive.saveArticle(article, replaces)
}
