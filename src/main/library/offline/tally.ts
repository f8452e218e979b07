import type { OfflineEstimate, OfflineFailure, OfflineProgress, OfflineResult } from '@shared/contract/offline'

/** Failures named in a result; the others are only counted. */
const NAMED = 500

/** The running totals of a preparation. */
export interface OfflineTally {
  /** So many of what the estimate counted are dealt with, well or badly. */
  done(units: number): void
  got(what: 'texts' | 'pictures' | 'links' | 'media', count: number): void
  bytes(count: number): void
  failed(failure: OfflineFailure): void
  progress(phase: OfflineProgress['phase']): OfflineProgress
  result(cancelled: boolean): OfflineResult
}

export function startTally(onStep: () => void): OfflineTally & { expect(estimate: OfflineEstimate): void } {
  const startedAt = performance.now()
  const got = { texts: 0, pictures: 0, links: 0, media: 0 }
  const failures: OfflineFailure[] = []
  let [done, total, bytes, failedCount] = [0, 0, 0, 0]

  return {
    expect({ texts, pictures, links, media }) {
      total = texts + pictures + links + media
      onStep()
    },
    done(units) {
      done += units
      // Stories that came in after the estimate.
      total = Math.max(total, done)
      onStep()
    },
    got: (what, count) => {
      got[what] += count
    },
    bytes(count) {
      bytes += count
      onStep()
    },
    failed(failure) {
      failedCount += 1
      if (failures.length < NAMED) failures.push(failure)
    },
    progress: (phase) => ({ phase, done, total, bytes, failed: failedCount }),
    result: (cancelled) => ({
      ...got,
      bytes,
      failedCount,
      failed: failures,
      cancelled,
      durationMs: Math.round(performance.now() - startedAt)
    })
  }
}
