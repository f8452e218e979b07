import type { Use } from './source'

/** What a fetch may cost. Times in milliseconds, sizes in bytes. */
export interface Limits {
  /** Until the socket (with TLS) stands. */
  readonly connectMs: number
  /** From the first request to the last byte, redirects included; waiting for a free connection is not counted. */
  readonly totalMs: number
  readonly redirects: number
  /** At once to one host. */
  readonly connectionsPerHost: number
  /** Of the body, before and after decompression alike. */
  readonly bodyBytes: Readonly<Record<Use, number>>
}

const MB = 1_000_000

export const defaultLimits: Limits = {
  connectMs: 10_000,
  totalMs: 30_000,
  redirects: 10,
  connectionsPerHost: 2,
  bodyBytes: { feed: 20 * MB, image: 15 * MB, page: 8 * MB }
}
