/**
 * Tells what is being done, on stderr: stdout belongs to the task's own result.
 * @param {string} message
 */
export function say(message) {
  console.error(`offprint: ${message}`)
}

/**
 * Runs a slow step and says how long it took.
 * @template T
 * @param {string} what the finished step, in the past tense
 * @param {() => T | Promise<T>} step
 */
export async function timed(what, step) {
  const from = performance.now()
  const result = await step()
  say(`${what} (${((performance.now() - from) / 1000).toFixed(1)} s)`)
  return result
}
