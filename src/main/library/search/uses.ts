/** Keeps apart what uses a thing and what changes it for another. */
export interface Uses {
  /** Runs beside other uses. */
  during<T>(work: () => Promise<T>): Promise<T>
  /** Runs, at once and to its end, as soon as no use is under way. */
  alone(work: () => unknown): Promise<void>
}

export function makeUses(): Uses {
  let active = 0
  let waiting: (() => void)[] = []

  function release(): void {
    active -= 1
    if (active > 0) return
    const ready = waiting
    waiting = []
    for (const run of ready) run()
  }

  return {
    async during(work) {
      active += 1
      try {
        return await work()
      } finally {
        release()
      }
    },
    alone: (work) =>
      new Promise((resolve, reject) => {
        const run = () => {
          try {
            work()
            resolve()
          } catch (thrown) {
            reject(thrown)
          }
        }
        if (active === 0) run()
        else waiting.push(run)
      })
  }
}
