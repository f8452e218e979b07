import type { Log } from '../log'
import type { Retention } from './retention'

const DAY_MS = 86_400_000

/** Applies the rules of how long stories stay: once the start is over, then each day. Answers how to stop it. */
export function keepDaily(retention: Pick<Retention, 'daily'>, log: Log, afterMs: number): () => void {
  const keep = () => void retention.daily().catch((cause: unknown) => log.error('the rules could not be applied', cause))
  const first = setTimeout(keep, afterMs).unref()
  const others = setInterval(keep, DAY_MS).unref()
  return () => {
    clearTimeout(first)
    clearInterval(others)
  }
}
