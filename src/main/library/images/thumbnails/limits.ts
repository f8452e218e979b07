/** What one thumbnail may cost. */
export const limits = {
  /** Of the original. A larger one is shown as it is. */
  pixels: 30_000_000,
  /** Of a decoder: the pixels and what it needs to make them. */
  memoryBytes: 400_000_000,
  /** Milliseconds of one picture in its thread. */
  timeMs: 10_000,
  /** Milliseconds without work after which the thread ends and its memory goes. */
  idleMs: 15_000
} as const
