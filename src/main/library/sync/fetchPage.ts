import { ReaderError, type ReaderErrorCode } from '@shared/contract/errors'
import { canonicalUrl } from '@shared/text/canonicalUrl'
import { statusError } from '../feeds/httpStatus'
import type { GetOptions, Response, Source } from '../network/source'

/** A story's page, or why there is none. */
export type FetchedPage =
  | {
      readonly kind: 'page'
      readonly html: Uint8Array
      readonly contentType: string | null
      /** Where it was found after all redirects. */
      readonly url: string
      /** Canonical addresses met on the way. */
      readonly addresses: readonly string[]
      readonly bytes: number
    }
  | {
      readonly kind: 'none'
      /** Words for a person. */
      readonly reason: string
      /** Whether trying again at a later sync may help. */
      readonly isPassing: boolean
      readonly bytes: number
    }

const accept = 'text/html, application/xhtml+xml, */*;q=0.5'

/** Failures of the hour; all others are taken as the page's answer. */
const passingCodes: ReadonlySet<ReaderErrorCode> = new Set(['rate-limited', 'timeout', 'unreachable'])
const passingStatuses: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

/**
 * Fetches the page of a story.
 * @throws ReaderError `cancelled`, `offline`: the story is then left for the next sync.
 */
export async function fetchPage(source: Source, url: string, options: Pick<GetOptions, 'signal' | 'allow'>): Promise<FetchedPage> {
  try {
    return readAnswer(await source.get(url, { ...options, use: 'page', headers: { accept } }))
  } catch (thrown) {
    if (!(thrown instanceof ReaderError) || thrown.code === 'cancelled' || thrown.code === 'offline') throw thrown
    return { kind: 'none', reason: thrown.message, isPassing: passingCodes.has(thrown.code), bytes: 0 }
  }
}

function readAnswer({ status, url, redirects, headers, body, bytesOnWire: bytes }: Response): FetchedPage {
  const contentType = headers['content-type'] ?? null
  if (status < 200 || status > 299)
    return { kind: 'none', reason: statusError(url, status).message, isPassing: passingStatuses.has(status), bytes }
  if (!isPage(contentType))
    return { kind: 'none', reason: `the address leads to a file (${contentType}), not to a page`, isPassing: false, bytes }
  const addresses = [...redirects.map(({ from }) => from), url].map(canonicalUrl)
  return { kind: 'page', html: body, contentType, url, addresses, bytes }
}

/** Servers that don't say are believed to send pages. */
function isPage(contentType: string | null): boolean {
  return contentType === null || /html|xml|text\/plain|octet-stream/i.test(contentType)
}
