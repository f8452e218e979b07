import { assertNever } from '@shared/contract/errors'

/** What a fetch told about when to ask again. Times are milliseconds since 1970. */
export type CheckOutcome =
  | { readonly kind: 'ok'; readonly ttlMinutes: number | null }
  | { readonly kind: 'failed'; readonly failures: number }
  | { readonly kind: 'paused'; readonly until: number }
  | { readonly kind: 'gone' }

export interface SchedulePace {
  readonly now: number
  /** From the settings; 0: only by hand. */
  readonly everyMinutes: number
  /** 0 to 1: spreads feeds that were added together. */
  readonly random: number
}

export interface NextCheck {
  readonly nextAt: number | null
  /** Words for the feed's ledger. */
  readonly reason: string
}

const MINUTE = 60_000
const DAY_MINUTES = 1440
/** After the first failure; doubled with each further one, to a day. */
const FIRST_RETRY_MINUTES = 15

/** When to ask a feed again, and why then. */
export function nextCheck(outcome: CheckOutcome, pace: SchedulePace): NextCheck {
  if (outcome.kind === 'gone') return { nextAt: null, reason: 'the site says that the feed is gone; it is not asked any more' }
  if (pace.everyMinutes === 0) return { nextAt: null, reason: 'checked only by hand' }
  switch (outcome.kind) {
    case 'paused':
      return { nextAt: outcome.until, reason: 'the site asked for this pause' }
    case 'failed':
      return afterFailure(outcome.failures, pace)
    case 'ok':
      return afterSuccess(outcome.ttlMinutes, pace)
    default:
      return assertNever(outcome)
  }
}

function afterFailure(failures: number, pace: SchedulePace): NextCheck {
  const minutes = Math.min(FIRST_RETRY_MINUTES * 2 ** Math.min(failures - 1, 10), DAY_MINUTES)
  const times = failures === 1 ? 'it failed once' : `it failed ${failures} times in a row`
  return { nextAt: inMinutes(minutes, pace), reason: `${times}; next try after ${inWords(minutes)}` }
}

/** A publisher may ask for fewer visits than the settings say, but for a day at most. */
function afterSuccess(ttlMinutes: number | null, pace: SchedulePace): NextCheck {
  const asked = Math.min(ttlMinutes ?? 0, DAY_MINUTES)
  const reason = asked > pace.everyMinutes ? `the feed asks for ${inWords(asked)} between checks` : `every ${inWords(pace.everyMinutes)}`
  return { nextAt: inMinutes(Math.max(asked, pace.everyMinutes), pace), reason }
}

/** Up to a tenth later, so that feeds don't all come due in the same second. */
function inMinutes(minutes: number, pace: SchedulePace): number {
  return Math.round(pace.now + minutes * MINUTE * (1 + pace.random / 10))
}

function inWords(minutes: number): string {
  const hours = Math.round(minutes / 60)
  return minutes < 120 ? `${Math.round(minutes)} minutes` : `${hours} hours`
}
