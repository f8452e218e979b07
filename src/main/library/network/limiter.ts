import { ReaderError } from '@shared/contract/errors'

/** Runs so many at once; the others wait their turn, first come first served. */
export interface Limiter {
  /** @throws ReaderError `cancelled` when the signal fires before the turn has come. */
  run<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T>
}

export function createLimiter(atOnce: number): Limiter {
  const waiting = new Set<() => void>()
  let running = 0

  function turn(signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted === true) return Promise.reject(cancelled())
    if (running < atOnce) return Promise.resolve(void running++)
    return new Promise((resolve, reject) => {
      const start = () => {
        signal?.removeEventListener('abort', giveUp)
        resolve()
      }
      const giveUp = () => {
        waiting.delete(start)
        reject(cancelled())
      }
      waiting.add(start)
      signal?.addEventListener('abort', giveUp, { once: true })
    })
  }

  function done(): void {
    const [next] = waiting
    if (next === undefined) running--
    else {
      waiting.delete(next)
      next()
    }
  }

  return {
    async run(signal, work) {
      await turn(signal)
      try {
        return await work()
      } finally {
        done()
      }
    }
  }
}

/** What every wait throws once the reader has cancelled. */
export function cancelled(): ReaderError {
  return new ReaderError('cancelled', 'cancelled')
}
