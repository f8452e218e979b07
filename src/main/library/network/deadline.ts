import { ReaderError } from '@shared/contract/errors'
import { cancelled } from './limiter'

/** The time one fetch may use, spent only while it really runs, and the reader's own wish to stop. */
export interface Deadline {
  /** Runs a step with a signal that fires when the time is up or the reader cancels. */
  run<T>(host: string, step: (signal: AbortSignal) => Promise<T>): Promise<T>
}

/** A deadline that runs out only when nothing comes for so long. */
export interface IdleDeadline extends Deadline {
  /** Something came: the time begins anew. */
  renew(): void
}

/** @throws ReaderError `timeout` after `totalMs` milliseconds of running, `cancelled` when `outer` fires. */
export function createDeadline(totalMs: number, outer: AbortSignal | undefined): Deadline {
  let leftMs = totalMs
  return {
    async run(host, step) {
      const startedAt = performance.now()
      try {
        return await runUntil(host, step, outer, (giveUp) => setTimeout(giveUp, Math.max(leftMs, 0)))
      } finally {
        leftMs -= performance.now() - startedAt
      }
    }
  }
}

/** @throws ReaderError `timeout` after `idleMs` milliseconds without a sign of life, `cancelled` when `outer` fires. */
export function createIdleDeadline(idleMs: number, outer: AbortSignal | undefined): IdleDeadline {
  let timer: NodeJS.Timeout | null = null
  return {
    run: (host, step) =>
      runUntil(host, step, outer, (giveUp) => {
        timer = setTimeout(giveUp, idleMs)
        return timer
      }),
    renew: () => void timer?.refresh()
  }
}

async function runUntil<T>(
  host: string,
  step: (signal: AbortSignal) => Promise<T>,
  outer: AbortSignal | undefined,
  startTimer: (giveUp: () => void) => NodeJS.Timeout
): Promise<T> {
  if (outer?.aborted === true) throw cancelled()
  const controller = new AbortController()
  const cancel = () => controller.abort(cancelled())
  const timer = startTimer(() => controller.abort(new ReaderError('timeout', `${host} took too long to answer`)))
  outer?.addEventListener('abort', cancel, { once: true })
  try {
    return await step(controller.signal)
  } catch (thrown) {
    throw controller.signal.aborted ? controller.signal.reason : thrown
  } finally {
    clearTimeout(timer)
    outer?.removeEventListener('abort', cancel)
  }
}
