/** Runs long works one after another. */
export interface Turns {
  /** Runs a work when those before it have ended, well or not. */
  add(work: () => Promise<void>): Promise<void>
  /** The same, but callers that wait while none has begun share one run. */
  join(work: () => Promise<void>): Promise<void>
}

export function makeTurns(): Turns {
  let last: Promise<void> = Promise.resolve()
  let waiting: Promise<void> | null = null

  function add(work: () => Promise<void>): Promise<void> {
    const run = last.then(work)
    last = run.catch(() => undefined)
    return run
  }

  function join(work: () => Promise<void>): Promise<void> {
    waiting ??= add(() => {
      waiting = null
      return work()
    })
    return waiting
  }

  return { add, join }
}
