import { setImmediate } from 'node:timers/promises'

/** Milliseconds of work before others get their turn. */
const SLICE_MS = 8

/** Splits long work into slices: await `pause()` often; it only waits when a slice is used up. */
export interface Pace {
  /** Whether the present slice is used up. */
  isSpent(): boolean
  pause(): Promise<void>
}

export function startPace(sliceMs: number = SLICE_MS): Pace {
  let end = performance.now() + sliceMs
  return {
    isSpent: () => performance.now() >= end,
    async pause() {
      if (performance.now() < end) return
      await setImmediate()
      end = performance.now() + sliceMs
    }
  }
}
