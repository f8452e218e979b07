import { z } from 'zod'

/** Every failure we expect and can explain. The message beside it is for a person, the code for programs. */
export const readerErrorCode = z.enum([
  'bad-request',
  'not-found',
  'not-a-feed',
  'no-feed-on-page',
  'already-subscribed',
  'malformed-feed',
  'too-large',
  'timeout',
  'redirect-loop',
  'http-status',
  'gone',
  'rate-limited',
  'unreachable',
  'tls',
  'private-address',
  'bad-address',
  'offline',
  'not-an-image',
  'extraction-failed',
  'not-an-opml',
  'unreadable-file',
  'cancelled',
  'library-unavailable',
  'library-damaged',
  'disk-full',
  'internal'
])
export type ReaderErrorCode = z.infer<typeof readerErrorCode>

/** A failure we expect and can explain to the reader. Any other exception is a bug. */
export class ReaderError extends Error {
  override readonly name = 'ReaderError'
  constructor(
    readonly code: ReaderErrorCode,
    message: string,
    options?: ErrorOptions
  ) {
    super(message, options)
  }
}

/** How an error travels between rooms, since its class does not survive. */
export const errorData = z.object({ code: readerErrorCode, message: z.string() })
export type ErrorData = z.infer<typeof errorData>

/** Makes any thrown value fit to travel; what is not a `ReaderError` becomes `internal`. */
export function toErrorData(thrown: unknown): ErrorData {
  if (thrown instanceof ReaderError) return { code: thrown.code, message: thrown.message }
  return { code: 'internal', message: thrown instanceof Error ? thrown.message : String(thrown) }
}

/** Closes a tagged union: the compiler refuses the call while a case is left. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
