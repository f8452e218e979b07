import { setMaxListeners } from 'node:events'
import { ReaderError } from '@shared/contract/errors'
import type { FeedId } from '@shared/contract/ids'
import type { SyncSummary } from '@shared/contract/sync'
import type { MediaSaver } from '../media/mediaSaver'
import { createLimiter } from '../network/limiter'
import type { Pages } from '../pages/pages'
import { chooseFeeds } from './feedChoice'
import type { SyncParts } from './parts'
import { retryMissing } from './retryMissing'
import type { Sync } from './sync'

/** A sync with what follows each run: pictures that failed for a passing reason, pages that wait, media by rule. */
export interface TendedSync extends Sync {
  /** Tries the queued pages that are due. */
  tend(): Promise<void>
  /** Resolves when the media that rules ask for are saved, as far as they can be had. */
  background(): Promise<void>
}

export interface UpkeepParts extends SyncParts {
  readonly pages: Pick<Pages, 'drain'>
  readonly saver: Pick<MediaSaver, 'saveByRule'>
}

export function tendSync(sync: Sync, parts: UpkeepParts): TendedSync {
  const { archive, pages, saver, log, now = Date.now } = parts
  const oneAtATime = createLimiter(1)
  const running = new Set<Promise<unknown>>()
  let controller = createController()

  /** What is expected to fail waits for the next sync; all else is a bug, and costs nobody else anything. */
  async function attempt(what: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work()
    } catch (thrown) {
      if (!(thrown instanceof ReaderError)) log.error(`${what} failed after the sync`, thrown)
      else if (thrown.code !== 'cancelled') log.warn(`${what} stopped after the sync: ${thrown.message}`)
    }
  }

  function track<T>(work: Promise<T>): Promise<T> {
    running.add(work)
    return work.finally(() => running.delete(work))
  }

  async function follow(feedIds: readonly FeedId[] | undefined, { failed }: SyncSummary, startedAt: number): Promise<void> {
    const { signal } = controller
    const feeds = archive.feeds()
    const silent = new Set(failed.map(({ feedId }) => feedId))
    const reached = chooseFeeds(feeds, feedIds).flatMap(({ id }) => (silent.has(id) ? [] : [id]))
    const soon = reached.length > 0
    // What was saved by hand has no sync of its own.
    const byHand = soon ? feeds.flatMap(({ kind, id }) => (kind === 'imports' ? [id] : [])) : []
    await attempt('asking for missing pictures', () =>
      retryMissing(parts, { feedIds: [...reached, ...byHand], savedBefore: startedAt, signal })
    )
    await attempt('saving queued pages', () => pages.drain({ soon, signal }))
    if (soon) void track(attempt('saving media', () => saver.saveByRule(signal)))
  }

  return {
    ...sync,
    run: async (feedIds) => {
      const startedAt = now()
      if (controller.signal.aborted) controller = createController()
      const summary = await sync.run(feedIds)
      if (!summary.cancelled) await track(oneAtATime.run(undefined, () => follow(feedIds, summary, startedAt)))
      return summary
    },
    cancel: () => {
      sync.cancel()
      controller.abort()
    },
    settled: async () => {
      await sync.settled()
      await Promise.allSettled(running)
    },
    tend: async () => {
      if (controller.signal.aborted) controller = createController()
      const { signal } = controller
      await track(oneAtATime.run(undefined, () => attempt('saving queued pages', () => pages.drain({ soon: false, signal }))))
    },
    background: async () => void (await Promise.allSettled(running))
  }
}

function createController(): AbortController {
  const controller = new AbortController()
  setMaxListeners(0, controller.signal)
  return controller
}
