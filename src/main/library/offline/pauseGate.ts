import { cancelled } from '../network/limiter'

/** What a long work waits at before each step. */
export interface PauseGate {
  readonly isPaused: boolean
  pause(): void
  resume(): void
  /** Resolves at once, or when the work goes on. @throws ReaderError `cancelled` */
  pass(signal: AbortSignal): Promise<void>
}

export function createPauseGate(): PauseGate {
  const waiting = new Set<() => void>()
  let isPaused = false

  function wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const goOn = () => {
        signal.removeEventListener('abort', giveUp)
        waiting.delete(goOn)
        resolve()
      }
      const giveUp = () => {
        waiting.delete(goOn)
        reject(cancelled())
      }
      waiting.add(goOn)
      signal.addEventListener('abort', giveUp, { once: true })
    })
  }

  return {
    get isPaused() {
      return isPaused
    },
    pause: () => {
      isPaused = true
    },
    resume: () => {
      isPaused = false
      for (const goOn of [...waiting]) goOn()
    },
    async pass(signal) {
      if (signal.aborted) throw cancelled()
      if (isPaused) await wait(signal)
    }
  }
}
