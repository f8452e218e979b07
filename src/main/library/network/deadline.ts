import { ReaderError } from '@shared/contract/errors'
import { cancelled } from './limiter'

/** The time one fetch may use, spent only while it really runs, and the reader's own wish to stop. */
export interface Deadline {
  /** Runs a step with a signal that fires when the time is up or the reader cancels. */
  run<T>(host: string, step: (signal: AbortSignal) => Promise<T>): Promise<T>
}

/** @throws ReaderError `timeout` after `totalMs` milliseconds of running, `cancelled` when `outer` fires. */
export function createDeadline(totalMs: number, outer: AbortSignal | undefined): Deadline {
  let leftMs = totalMs
  return {
    async run(host, step) {
      if (outer?.aborted === true) throw cancelled()
      const controller = new AbortController()
      const cancel = () => controller.abort(cancelled())
      const startedAt = performance.now()
      const timer = setTimeout(() => controller.abort(new ReaderError('timeout', `${host} took too long to answer`)), Math.max(leftMs, 0))
      outer?.addEventListener('abort', cancel, { once: true })
      try {
        return await step(controller.signal)
      } catch (thrown) {
        throw controller.signal.aborted ? controller.signal.reason : thrown
      } finally {
        clearTimeout(timer)
        outer?.removeEventListener('abort', cancel)
        leftMs -= performance.now() - startedAt
      }
    }
  }
}
