import type { SyncProgress } from '@shared/contract/sync'

/** The running totals of a sync. */
export type Tally = { -readonly [K in keyof SyncProgress]: SyncProgress[K] }

export const emptyTally = (): Tally => ({
  phase: 'feeds',
  feedsDone: 0,
  feedsTotal: 0,
  articlesDone: 0,
  articlesTotal: 0,
  images: 0,
  bytes: 0,
  failed: 0
})

const EVERY_MS = 100

/** Tells of steps of a long work. */
export interface ProgressTeller<Progress> {
  step(progress: Progress): void
  last(progress: Progress): void
}

/** Tells the listener of steps at most ten times a second; `last` always gets through. */
export function createProgressTeller<Progress>(tell: (progress: Progress) => void): ProgressTeller<Progress> {
  let timer: NodeJS.Timeout | null = null
  let newest: Progress | null = null

  function afterPause(): void {
    timer = null
    if (newest !== null) step(newest)
  }

  function step(progress: Progress): void {
    newest = progress
    if (timer !== null) return
    timer = setTimeout(afterPause, EVERY_MS)
    timer.unref()
    newest = null
    tell(progress)
  }

  return {
    step,
    last: (progress) => {
      if (timer !== null) clearTimeout(timer)
      timer = null
      newest = null
      tell(progress)
    }
  }
}
