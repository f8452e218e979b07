/**
 * Runs `work` at once, and again for calls that come while it runs or within `pause` milliseconds after it: many calls, few runs.
 * What `work` throws is logged, since nobody waits for it.
 */
export function coalesce(work: () => Promise<void>, pause: number): () => void {
  let isBusy = false
  let isWanted = false
  async function run(): Promise<void> {
    isBusy = true
    isWanted = false
    await work().catch((thrown: unknown) => console.error('the window could not read its replica', thrown))
    setTimeout(() => {
      isBusy = false
      if (isWanted) void run()
    }, pause)
  }
  return () => {
    isWanted = true
    if (!isBusy) void run()
  }
}
