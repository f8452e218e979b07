import type { OfflineEstimate, OfflineFailure, OfflineProgress, OfflineResult } from '@shared/contract/offline'

/** Failures named in a result; the others are only counted. */
const NAMED = 500

/** The running totals of a preparation. */
export interface OfflineTally {
  /** So many of what the estimate counted are dealt with, well or badly. */
  done(units: number): void
  /** So many linked pages, and so many media more than the estimate knew, have shown themselves. */
  found(what: { readonly links?: number; readonly moreMedia?: number }): void
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
  let [done, bytes, failedCount] = [0, 0, 0]
  let [sure, links] = [0, 0]

  return {
    expect(estimate) {
      sure = estimate.texts + estimate.pictures + estimate.media
      links = estimate.links
      onStep()
    },
    done(units) {
      done += units
      onStep()
    },
    found({ links: known = 0, moreMedia = 0 }) {
      sure += moreMedia
      links = Math.max(links, known)
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
    progress: (phase) => ({ phase, done, total: phase === 'done' ? done : Math.max(done, sure + links), bytes, failed: failedCount }),
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
