/** When a comparison gives up looking for the smallest difference. */
export interface Deadline {
  /** Milliseconds left, at least one. */
  left(): number
}

/** A deadline `ms` milliseconds from now. */
export function deadlineIn(ms: number): Deadline {
  const end = performance.now() + ms
  return { left: () => Math.max(1, end - performance.now()) }
}
