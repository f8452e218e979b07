/** A failure that the person at the keyboard can act on: its message says what to do. Anything else is a bug. */
export class Failure extends Error {}

/**
 * Ends the task with words instead of a stack.
 * @param {string} message what is wrong and what to do about it
 * @returns {never}
 */
export function fail(message) {
  throw new Failure(message)
}
