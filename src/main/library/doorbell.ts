const QUIET_MS = 80

/**
 * Rings at once for the first change, then at most every 80 ms with the newest one:
 * a click shows without delay, a sync doesn't flood the window.
 */
export function createDoorbell(ring: (seq: number) => void): { press(seq: number): void; stop(): void } {
  let timer: NodeJS.Timeout | null = null
  let waiting: number | null = null

  function afterQuiet(): void {
    timer = null
    if (waiting === null) return
    const seq = waiting
    waiting = null
    ringNow(seq)
  }

  function ringNow(seq: number): void {
    timer = setTimeout(afterQuiet, QUIET_MS)
    timer.unref()
    ring(seq)
  }

  return {
    press: (seq) => {
      if (timer === null) ringNow(seq)
      else waiting = seq
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer)
    }
  }
}
