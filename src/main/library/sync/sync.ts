import { setMaxListeners } from 'node:events'
import { ReaderError, type ReaderErrorCode, toErrorData } from '@shared/contract/errors'
import type { Feed } from '@shared/contract/feeds'
import type { FeedId } from '@shared/contract/ids'
import type { SyncProgress, SyncSummary } from '@shared/contract/sync'
import { createLimiter } from '../network/limiter'
import { chooseFeeds } from './feedChoice'
import type { SyncParts } from './parts'
import { createProgressTeller, emptyTally } from './progress'
import { type RefreshResult, type RefreshRun, refreshFeed } from './refreshFeed'

/** Keeps subscriptions up to date. Runs may overlap: they share every bound, and a feed under way is not fetched twice. */
export interface Sync {
  /**
   * Refreshes these feeds, or all that are still asked. A feed's failure is in the summary and stops nothing else.
   * @throws ReaderError `disk-full`, `library-damaged`: nothing more can be stored.
   */
  run(feedIds?: readonly FeedId[]): Promise<SyncSummary>
  /** Tells all that runs to stop. What is stored stays, the rest comes with the next sync. */
  cancel(): void
  /** Resolves when nothing runs any more. */
  settled(): Promise<void>
  /** Totals of all that runs; null when nothing does. */
  progress(): SyncProgress | null
}

/** Feeds fetched at once. One that hangs holds its place until its time limit, so there are many. */
const FEEDS_AT_ONCE = 48
/** Stories under way at once over all feeds: enough to keep two cores busy while others wait for the network. */
const ARTICLES_AT_ONCE = 24

/** After these nothing can be stored any more. */
const fatal: ReadonlySet<ReaderErrorCode> = new Set(['disk-full', 'library-damaged'])

/** How the refresh of one feed ended; `stopped` is no failure of the feed. */
type FeedEnd = { readonly kind: 'done'; readonly result: RefreshResult } | { readonly kind: 'stopped'; readonly error: ReaderError }

export interface SyncOptions extends SyncParts {
  /** Hears of progress at most ten times a second. */
  readonly onProgress?: (progress: SyncProgress) => void
}

/** Opens the sync over the library's parts. */
export function createSync({ onProgress = () => undefined, ...parts }: SyncOptions): Sync {
  const feedSlots = createLimiter(FEEDS_AT_ONCE)
  const articleSlots = createLimiter(ARTICLES_AT_ONCE)
  const teller = createProgressTeller(onProgress)
  const underWay = new Map<FeedId, Promise<FeedEnd>>()
  const runs = new Set<Promise<unknown>>()
  let controller = createController()
  let tally = emptyTally()

  function count(step: Partial<SyncProgress>): void {
    for (const key of ['feedsDone', 'feedsTotal', 'articlesDone', 'articlesTotal', 'images', 'bytes', 'failed'] as const) {
      tally[key] += step[key] ?? 0
    }
    tally.phase = tally.feedsDone < tally.feedsTotal ? 'feeds' : 'articles'
    teller.step({ ...tally })
  }

  async function refresh(feed: Feed): Promise<FeedEnd> {
    const { signal } = controller
    let isFetched = false
    const onFeed: RefreshRun['onFeed'] = (planned, bytes) => {
      isFetched = true
      count({ feedsDone: 1, articlesTotal: planned, bytes })
    }
    const onItem: RefreshRun['onItem'] = (images, bytes) => count({ articlesDone: 1, images, bytes })
    try {
      const result = await refreshFeed(feed.id, parts, { signal, feedSlots, articleSlots, onFeed, onItem })
      if (result.error !== null) count({ failed: 1 })
      return { kind: 'done', result }
    } catch (thrown) {
      if (!isFetched) count({ feedsDone: 1 })
      return { kind: 'stopped', error: stopReason(feed, thrown) }
    }
  }

  /** Why a refresh stopped; a bug is logged and told, a full disk stops all others too. */
  function stopReason(feed: Feed, thrown: unknown): ReaderError {
    if (!(thrown instanceof ReaderError)) {
      parts.log.error(`the feed ${feed.url} could not be refreshed`, thrown)
      return new ReaderError('internal', toErrorData(thrown).message, { cause: thrown })
    }
    if (fatal.has(thrown.code)) controller.abort()
    return thrown
  }

  function refreshOnce(feed: Feed): Promise<FeedEnd> {
    const running = underWay.get(feed.id)
    if (running !== undefined) return running
    const started = refresh(feed).finally(() => underWay.delete(feed.id))
    underWay.set(feed.id, started)
    return started
  }

  async function runFeeds(feeds: readonly Feed[], signal: AbortSignal): Promise<SyncSummary> {
    const startedAt = performance.now()
    count({ feedsTotal: feeds.filter(({ id }) => !underWay.has(id)).length })
    const ends = await Promise.all(feeds.map(async (feed) => ({ feed, end: await refreshOnce(feed) })))
    const broken = ends.find(({ end }) => end.kind === 'stopped' && fatal.has(end.error.code))
    if (broken?.end.kind === 'stopped') throw broken.end.error
    return { ...summarize(ends), cancelled: signal.aborted, durationMs: Math.round(performance.now() - startedAt) }
  }

  async function run(feedIds: readonly FeedId[] | undefined): Promise<SyncSummary> {
    if (runs.size === 0) tally = emptyTally()
    if (runs.size === 0 || controller.signal.aborted) controller = createController()
    const { signal } = controller
    const running = runFeeds(chooseFeeds(parts.archive.feeds(), feedIds), signal)
    runs.add(running)
    try {
      return await running
    } finally {
      runs.delete(running)
      if (runs.size === 0) teller.last({ ...tally, phase: signal.aborted ? 'cancelled' : 'done' })
    }
  }

  return {
    run,
    cancel: () => controller.abort(),
    settled: async () => void (await Promise.allSettled(runs)),
    progress: () => (runs.size === 0 ? null : { ...tally })
  }
}

/** Hundreds of fetches listen to one signal. */
function createController(): AbortController {
  const controller = new AbortController()
  setMaxListeners(0, controller.signal)
  return controller
}

function summarize(ends: readonly { feed: Feed; end: FeedEnd }[]): Omit<SyncSummary, 'cancelled' | 'durationMs'> {
  const results = ends.flatMap(({ end }) => (end.kind === 'done' ? [end.result] : []))
  const sum = (value: (result: RefreshResult) => number) => results.reduce((total, result) => total + value(result), 0)
  return {
    feeds: ends.length,
    new: sum(({ added }) => added),
    changed: sum(({ changed }) => changed),
    images: sum(({ images }) => images),
    bytes: sum(({ bytes }) => bytes),
    failed: ends.flatMap(({ feed, end }) => failureOf(feed, end))
  }
}

/** A feed that was cancelled or unsubscribed meanwhile has not failed. */
function failureOf(feed: Feed, end: FeedEnd): SyncSummary['failed'][number][] {
  const error = end.kind === 'done' ? end.result.error : end.error
  if (error === null || error.code === 'cancelled' || error.code === 'not-found') return []
  return [{ feedId: feed.id, url: feed.url, title: feed.title, error: { code: error.code, message: error.message } }]
}
