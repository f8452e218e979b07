const MINUTE = 60_000

/** Waits after the first, second and third failed try; then a day each. */
const waits: readonly number[] = [5 * MINUTE, 30 * MINUTE, 120 * MINUTE]
const LAST_WAIT = 1440 * MINUTE

/** When a page that failed for a passing reason is tried again, milliseconds since 1970; `tries` counts the failed ones. */
export function tryLater(tries: number, now: number): number {
  return now + (waits[tries - 1] ?? LAST_WAIT)
}
