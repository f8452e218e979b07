import { assertNever, type ErrorData } from '@shared/contract/errors'
import type { Archive, FetchOutcome, FetchState } from '../archive/types'
import type { FetchedFeed } from '../feeds/fetchFeed'
import { type CheckOutcome, type NextCheck, nextCheck } from '../feeds/schedule'

/** A finished refresh. Times are milliseconds since 1970. */
export interface Refreshed {
  readonly state: FetchState
  readonly fetched: FetchedFeed
  readonly counts: { readonly added: number; readonly changed: number; readonly same: number; readonly unsettled: number }
  readonly startedAt: number
  readonly endedAt: number
}

/** A permanent redirect is adopted when it was met so many times in a row, to the same place. */
const MOVES_TO_BELIEVE = 2

/** Writes a refresh into the feed's ledger and state, and follows a feed that has moved for good. */
export function recordOutcome(archive: Archive, refreshed: Refreshed): void {
  const { state, fetched, counts, startedAt, endedAt } = refreshed
  const { nextAt, reason } = whenNext(archive, refreshed)
  const outcome: FetchOutcome = {
    feedId: state.feedId,
    at: startedAt,
    durationMs: endedAt - startedAt,
    status: fetched.status,
    bytes: fetched.bytes,
    added: counts.added,
    changed: counts.changed,
    same: counts.same,
    nextAt,
    nextReason: reason,
    ...afterwards(refreshed),
    ...validators(refreshed),
    ...moved(state, fetched)
  }
  archive.transaction(() => {
    archive.recordFetch(outcome)
    if (outcome.movedTo !== null && outcome.movedSeen >= MOVES_TO_BELIEVE) adopt(archive, state, outcome.movedTo)
  }, 'relaxed')
}

type Afterwards = Pick<FetchOutcome, 'state' | 'failures' | 'error' | 'title' | 'siteUrl'>

function afterwards({ state, fetched }: Refreshed): Afterwards {
  switch (fetched.kind) {
    case 'fetched':
      return { state: 'ok', failures: 0, error: null, title: fetched.feed.title, siteUrl: fetched.feed.siteUrl }
    case 'unchanged':
      return { state: 'ok', failures: 0, error: null, title: null, siteUrl: null }
    case 'failed': {
      const error: ErrorData = { code: fetched.error.code, message: fetched.error.message }
      const failures = fetched.pausedUntil === null ? state.failures + 1 : state.failures
      return { state: error.code === 'gone' ? 'gone' : 'failing', failures, error, title: null, siteUrl: null }
    }
    default:
      return assertNever(fetched)
  }
}

/** Kept only when every item is stored; else the next sync must see the feed again. */
function validators({ state, fetched, counts }: Refreshed): Pick<FetchOutcome, 'etag' | 'lastModified' | 'bodyHash'> {
  if (fetched.kind !== 'fetched') return { etag: state.etag, lastModified: state.lastModified, bodyHash: state.bodyHash }
  return counts.unsettled > 0 ? { etag: null, lastModified: null, bodyHash: null } : fetched.validators
}

function moved(state: FetchState, fetched: FetchedFeed): Pick<FetchOutcome, 'movedTo' | 'movedSeen'> {
  if (fetched.kind === 'failed') return { movedTo: state.movedTo, movedSeen: state.movedSeen }
  const seenBefore = fetched.movedTo === state.movedTo ? state.movedSeen : 0
  return { movedTo: fetched.movedTo, movedSeen: fetched.movedTo === null ? 0 : seenBefore + 1 }
}

/** Two subscriptions can't share an address: a feed that moved to one we have stays where it was. */
function adopt(archive: Archive, state: FetchState, movedTo: string): void {
  if (archive.feedByUrl(movedTo) === null) archive.moveFeedAddress(state.feedId, movedTo)
}

function whenNext(archive: Archive, refreshed: Refreshed): NextCheck {
  const { state, endedAt } = refreshed
  if (state.kind !== 'web') return { nextAt: null, reason: 'it came with the program' }
  // Feeds added together get their own place in the tenth by which checks are spread.
  const random = (state.feedId * 0.618_034) % 1
  const everyMinutes = archive.feed(state.feedId).everyMinutes ?? archive.settings().syncEveryMinutes
  return nextCheck(checkOutcome(refreshed), { now: endedAt, everyMinutes, random })
}

function checkOutcome({ state, fetched }: Refreshed): CheckOutcome {
  if (fetched.kind !== 'failed') return { kind: 'ok', ttlMinutes: fetched.kind === 'fetched' ? fetched.feed.ttlMinutes : null }
  if (fetched.error.code === 'gone') return { kind: 'gone' }
  if (fetched.pausedUntil !== null) return { kind: 'paused', until: fetched.pausedUntil }
  return { kind: 'failed', failures: state.failures + 1 }
}
