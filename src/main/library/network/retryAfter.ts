const DAY = 86_400_000

/**
 * When a host wants to be asked again, in milliseconds since 1970 (RFC 9110 §10.2.3: seconds or a date).
 * Null when the header is missing, not understood or in the past; never more than a day ahead.
 */
export function parseRetryAfter(value: string | undefined, now: number): number | null {
  const text = value?.trim() ?? ''
  const at = /^\d+$/.test(text) ? now + Number(text) * 1000 : Date.parse(text)
  return Number.isNaN(at) || at <= now ? null : Math.min(at, now + DAY)
}
