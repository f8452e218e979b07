import { createHash } from 'node:crypto'
import { ReaderError } from '@shared/contract/errors'
import type { FetchState } from '../archive/types'
import { HostPause } from '../network/hostGate'
import { parseRetryAfter } from '../network/retryAfter'
import type { GetOptions, Redirect, Response, Source } from '../network/source'
import { statusError } from './httpStatus'
import { parseFeed } from './parse'
import type { ParsedFeed } from './types'

/** What the server said of this version of the feed, byte for byte (RFC 9110 §8.8). */
interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
  readonly bodyHash: string | null
}

interface Facts {
  /** HTTP status, null when no answer came. */
  readonly status: number | null
  readonly bytes: number
  /** Where permanent redirects lead, null when there are none. */
  readonly movedTo: string | null
}

/** `unchanged`: 304, or the same bytes as last time · `fetched`: read anew · `failed`: see `error`; `pausedUntil` when the host asked. */
export type FetchedFeed = Facts &
  (
    | { readonly kind: 'unchanged' }
    | { readonly kind: 'fetched'; readonly feed: ParsedFeed; readonly validators: Validators }
    | { readonly kind: 'failed'; readonly error: ReaderError; readonly pausedUntil: number | null }
  )

type FeedOptions = Required<Pick<GetOptions, 'signal' | 'allow'>>

const ASK_ANEW_EVERY = 8 * 86_400_000
/** Milliseconds between the periods of one feed and the next, so that not all are asked anew at once. */
const STAGGER = 9_700_000

const accept =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5'

/**
 * Fetches a feed conditionally (RFC 9110 §13) and reads it when it is new.
 * @throws ReaderError `cancelled`; `offline` when the machine is, which is no failure of the feed.
 */
export async function fetchFeed(source: Source, state: FetchState, now: number, options: FeedOptions): Promise<FetchedFeed> {
  try {
    const headers = { accept, ...conditions(state, now) }
    const response = await source.get(state.url, { ...options, use: 'feed', headers })
    return readAnswer(response, state, now)
  } catch (thrown) {
    if (!(thrown instanceof ReaderError) || thrown.code === 'cancelled' || thrown.code === 'offline') throw thrown
    const pausedUntil = thrown instanceof HostPause ? thrown.until : null
    return { kind: 'failed', error: thrown, pausedUntil, status: null, bytes: 0, movedTo: null }
  }
}

function conditions(state: FetchState, now: number): Record<string, string> {
  if (isTimeToAskAnew(state, now)) return {}
  return {
    ...(state.etag !== null && { 'if-none-match': state.etag }),
    ...(state.lastModified !== null && { 'if-modified-since': state.lastModified })
  }
}

/** Some servers answer 304 to everything: the first check in each period of eight days asks without conditions. */
function isTimeToAskAnew({ feedId, checkedAt }: FetchState, now: number): boolean {
  const period = (time: number) => Math.floor((time + feedId * STAGGER) / ASK_ANEW_EVERY)
  return checkedAt !== null && period(checkedAt) !== period(now)
}

function readAnswer(response: Response, state: FetchState, now: number): FetchedFeed {
  const facts: Facts = { status: response.status, bytes: response.bytesOnWire, movedTo: permanentTarget(response.redirects) }
  if (response.status === 304) return { ...facts, kind: 'unchanged' }
  if (response.status < 200 || response.status > 299) return { ...facts, ...failure(response, now) }
  const bodyHash = createHash('sha256').update(response.body).digest('hex')
  if (bodyHash === state.bodyHash) return { ...facts, kind: 'unchanged' }
  return { ...facts, ...readBody(response, bodyHash) }
}

type Failure = Pick<Extract<FetchedFeed, { kind: 'failed' }>, 'kind' | 'error' | 'pausedUntil'>
type Success = Pick<Extract<FetchedFeed, { kind: 'fetched' }>, 'kind' | 'feed' | 'validators'>

function failure({ url, status, headers }: Response, now: number): Failure {
  const pausedUntil = status === 429 || status === 503 ? parseRetryAfter(headers['retry-after'], now) : null
  return { kind: 'failed', error: statusError(url, status), pausedUntil }
}

/** A body that was cut has no validators: the next fetch must get the rest. */
function readBody({ body, headers, url, isComplete }: Response, bodyHash: string): Success | Failure {
  try {
    const feed = parseFeed(body, headers['content-type'] ?? null, url)
    const whole = isComplete && !feed.isCut
    const [etag, lastModified] = whole ? [headers['etag'] ?? null, headers['last-modified'] ?? null] : [null, null]
    return { kind: 'fetched', feed, validators: { etag, lastModified, bodyHash } }
  } catch (thrown) {
    if (thrown instanceof ReaderError) return { kind: 'failed', error: thrown, pausedUntil: null }
    throw thrown
  }
}

/** The end of the permanent redirects (301, 308) that come before any other kind. */
function permanentTarget(redirects: readonly Redirect[]): string | null {
  const firstOther = redirects.findIndex(({ status }) => status !== 301 && status !== 308)
  const permanent = firstOther < 0 ? redirects : redirects.slice(0, firstOther)
  return permanent.at(-1)?.to ?? null
}
