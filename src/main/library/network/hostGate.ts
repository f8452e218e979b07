import { ReaderError } from '@shared/contract/errors'
import { createLimiter, type Limiter } from './limiter'

/** A host asked for a pause that is not over; `until` in milliseconds since 1970. */
export class HostPause extends ReaderError {
  constructor(
    host: string,
    readonly until: number
  ) {
    super('rate-limited', `${host} asked to be left alone until ${new Date(until).toISOString().slice(0, 16).replace('T', ' ')} UTC`)
  }
}

/** Manners towards hosts: so many requests at once, and none at all before a pause is over. */
export interface HostGate {
  /** @throws HostPause while the host wants none; ReaderError `cancelled` while waiting for a turn. */
  run<T>(host: string, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T>
  pause(host: string, until: number): void
}

export function createHostGate(atOnce: number, now: () => number): HostGate {
  const limiters = new Map<string, Limiter>()
  const pauses = new Map<string, number>()

  function refuseWhilePaused(host: string): void {
    const until = pauses.get(host)
    if (until !== undefined && until > now()) throw new HostPause(host, until)
    pauses.delete(host)
  }

  return {
    async run(host, signal, work) {
      refuseWhilePaused(host)
      const limiter = limiters.get(host) ?? createLimiter(atOnce)
      limiters.set(host, limiter)
      return limiter.run(signal, () => {
        refuseWhilePaused(host)
        return work()
      })
    },
    pause(host, until) {
      pauses.set(host, Math.max(until, pauses.get(host) ?? 0))
    }
  }
}
