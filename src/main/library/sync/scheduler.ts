import type { Feed } from '@shared/contract/feeds'
import type { FeedId } from '@shared/contract/ids'
import type { Archive } from '../archive/types'
import type { Log } from '../log'
import type { Sync } from './sync'
import type { TendedSync } from './upkeep'

/** Syncs feeds in the background as they come due. */
export interface Scheduler {
  /** Begins, or goes on after a stop (the machine slept, the network was away). */
  start(): void
  stop(): void
}

export interface SchedulerOptions {
  readonly archive: Archive
  readonly sync: Pick<Sync, 'run'> & Partial<Pick<TendedSync, 'tend'>>
  readonly log: Log
  readonly now?: () => number
  /** Milliseconds before the first look, so that a start or a wake is not slowed by a sync. */
  readonly settleMs?: number
  /** Milliseconds between looks. */
  readonly everyMs?: number
}

/** Feeds synced at one look; after a long pause the others follow at the next ones: no storm. */
const FEEDS_AT_A_LOOK = 40

export function createScheduler({ archive, sync, log, now = Date.now, settleMs = 8000, everyMs = 60_000 }: SchedulerOptions): Scheduler {
  let timer: NodeJS.Timeout | null = null

  /** Plans the next look, unless a stop and a new start during the sync have planned one of their own. */
  async function look(own: NodeJS.Timeout): Promise<void> {
    const due = dueFeeds(archive, now())
    const work = due.length > 0 ? sync.run(due) : sync.tend?.()
    await work?.catch((cause: unknown) => log.error('the background sync failed', cause))
    if (timer === own) plan(everyMs)
  }

  function plan(ms: number): void {
    const own = setTimeout(() => void look(own), ms)
    timer = own.unref()
  }

  return {
    start() {
      if (timer === null) plan(settleMs)
    },
    stop() {
      if (timer !== null) clearTimeout(timer)
      timer = null
    }
  }
}

/** The feeds whose time has come, longest due first; none of those that are synced by hand only. */
export function dueFeeds(archive: Pick<Archive, 'feeds' | 'settings'>, now: number): readonly FeedId[] {
  const usual = archive.settings().syncEveryMinutes
  const due = archive.feeds().filter((feed) => (feed.everyMinutes ?? usual) > 0 && isDue(feed, now))
  return due
    .sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
    .slice(0, FEEDS_AT_A_LOOK)
    .map(({ id }) => id)
}

/** Feeds never fetched are due; those without a time (gone, by hand) are not. */
function isDue({ kind, state, dueAt }: Feed, now: number): boolean {
  if (kind === 'imports' || state === 'gone') return false
  return state === 'new' || (dueAt !== null && dueAt <= now)
}
