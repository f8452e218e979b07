import { ReaderError } from '@shared/contract/errors'
import { Agent, type Dispatcher, request } from 'undici'
import { bareHost, mayBePrivate } from './addresses'
import { anyAddressConnector, type Lookup, publicConnector } from './connector'
import { createDeadline, type Deadline } from './deadline'
import { acceptEncoding } from './decompress'
import { createHostGate } from './hostGate'
import { defaultLimits, type Limits } from './limits'
import { toReaderError } from './networkError'
import { readBody } from './readBody'
import { parseRetryAfter } from './retryAfter'
import type { GetOptions, Redirect, Response, Source } from './source'

export interface ClientOptions {
  /** Honest: the product, its version and where to read about it. */
  readonly userAgent: string
  readonly limits?: Partial<Limits>
  /** Milliseconds since 1970; for tests of pauses. */
  readonly now?: () => number
  /** The system's, unless given. */
  readonly lookup?: Lookup
}

/** The library's one way to the network. */
export interface Client extends Source {
  close(): Promise<void>
}

/** An answer of one hop, redirects not followed. */
type Hop = Omit<Response, 'url' | 'redirects'>

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** A pause for a host that says 429 and not how long: ten minutes. */
const UNSAID_PAUSE = 600_000

/** Fetches over HTTP(S): two connections a host, redirects by hand, every limit of `limits.ts`, no cookies, no referrer. */
export function createClient(options: ClientOptions): Client {
  const limits = { ...defaultLimits, ...options.limits }
  const now = options.now ?? Date.now
  const gate = createHostGate(limits.connectionsPerHost, now)
  const agents = {
    public: createAgent(limits, publicConnector(limits.connectMs, options.lookup)),
    any: createAgent(limits, anyAddressConnector(limits.connectMs, options.lookup))
  }

  async function hop(url: URL, get: GetOptions, signal: AbortSignal): Promise<Hop> {
    const dispatcher = mayBePrivate(bareHost(url.hostname), get.allow) ? agents.any : agents.public
    const headers = { 'accept-encoding': acceptEncoding, 'user-agent': options.userAgent, ...get.headers }
    const answer = await request(url, { dispatcher, headers, signal, headersTimeout: 0, bodyTimeout: 0 })
    const received = plainHeaders(answer.headers)
    noteManners(url, answer.statusCode, received)
    const { bytes, isComplete, bytesOnWire } = await readBody(answer.body, received, limits.bodyBytes[get.use], url.host)
    return { status: answer.statusCode, headers: received, body: bytes, isComplete, bytesOnWire }
  }

  function noteManners(url: URL, status: number, headers: Readonly<Record<string, string>>): void {
    if (status !== 429 && status !== 503) return
    const until = parseRetryAfter(headers['retry-after'], now()) ?? (status === 429 ? now() + UNSAID_PAUSE : null)
    if (until !== null) gate.pause(url.host, until)
  }

  async function hopInTurn(url: URL, get: GetOptions, deadline: Deadline): Promise<Hop> {
    try {
      return await gate.run(url.host, get.signal, () => deadline.run(url.host, (signal) => hop(url, get, signal)))
    } catch (thrown) {
      throw toReaderError(thrown, url.host)
    }
  }

  async function get(address: string, getOptions: GetOptions): Promise<Response> {
    const deadline = createDeadline(limits.totalMs, getOptions.signal)
    const redirects: Redirect[] = []
    let url = parseHttpAddress(address)
    for (let bytesOnWire = 0; ; ) {
      const answer = await hopInTurn(url, getOptions, deadline)
      bytesOnWire += answer.bytesOnWire
      const next = redirectTarget(url, answer)
      if (next === null) return { ...answer, bytesOnWire, url: url.href, redirects }
      redirects.push({ from: url.href, to: next.href, status: answer.status })
      if (redirects.length > limits.redirects) throw redirectLoop(address, limits.redirects)
      url = next
    }
  }

  return {
    get,
    close: async () => void (await Promise.all([agents.public.destroy(), agents.any.destroy()]))
  }
}

function createAgent(limits: Limits, connect: ReturnType<typeof publicConnector>): Agent {
  return new Agent({ connect, connections: limits.connectionsPerHost, pipelining: 1, keepAliveTimeout: 10_000, maxHeaderSize: 65_536 })
}

/** @throws ReaderError `bad-address` for what is not an http(s) address. */
function parseHttpAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new ReaderError('bad-address', `"${address.slice(0, 200)}" is not a web address`)
  url.hash = ''
  return url
}

function redirectTarget(from: URL, answer: Hop): URL | null {
  const { location } = answer.headers
  if (!redirectStatuses.has(answer.status) || location === undefined) return null
  return parseHttpAddress(URL.canParse(location, from.href) ? new URL(location, from.href).href : location)
}

function plainHeaders(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const entries = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, [value].flat().join(', ')] as const]
  )
  return Object.fromEntries(entries)
}

function redirectLoop(address: string, limit: number): ReaderError {
  return new ReaderError('redirect-loop', `${new URL(address).host} redirects more than ${limit} times`)
}
