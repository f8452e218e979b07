/** What an answer is wanted for; each has its own limit of bytes (see `limits.ts`). */
export type Use = 'feed' | 'page' | 'image'

export interface GetOptions {
  readonly use: Use
  /** Sent as they are; a name is lower-case. Never a cookie or a referrer. */
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
  /**
   * Host names that may lie on a private or loopback address, because the reader added a feed there. With one that only
   * the reader's own network can mean (`127.0.0.1`, `nas.local`), other such names may too: a site at home keeps its
   * pictures where it likes. Every other host is refused when its socket connects.
   */
  readonly allow?: ReadonlySet<string>
}

/** One step of a redirect, in the order met. `status` is 301, 302, 303, 307 or 308. */
export interface Redirect {
  readonly from: string
  readonly to: string
  readonly status: number
}

/** An answer, of whatever status. */
export interface Response {
  readonly status: number
  /** The address that answered, after all redirects. */
  readonly url: string
  readonly redirects: readonly Redirect[]
  /** Names in lower case; repeated headers joined by ", ". */
  readonly headers: Readonly<Record<string, string>>
  /** Decompressed; the charset is left to the caller. */
  readonly body: Uint8Array
  /** False when the server broke off before the end; `body` holds what came. */
  readonly isComplete: boolean
  /** Bytes of the bodies as sent, redirects included. */
  readonly bytesOnWire: number
}

/** Where addresses are fetched from: the network, or the sample edition shipped with the app. */
export interface Source {
  /**
   * Fetches an address, whatever status it answers with.
   * @throws ReaderError `bad-address`, `private-address`, `unreachable`, `tls`, `offline`, `timeout`, `too-large`,
   * `redirect-loop`, `rate-limited` (the host asked for a pause that is not over), `cancelled`.
   */
  get(url: string, options: GetOptions): Promise<Response>
}
