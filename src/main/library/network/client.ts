import { ReaderError } from '@shared/contract/errors'
import { Agent, type Dispatcher, request } from 'undici'
import { bareHost, mayBePrivate } from './addresses'
import { anyAddressConnector, type Lookup, publicConnector } from './connector'
import { createDeadline, createIdleDeadline, type Deadline } from './deadline'
import { acceptEncoding } from './decompress'
import { type Download, type Downloader, receiveFile } from './download'
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
export interface Client extends Source, Downloader {
  close(): Promise<void>
}

/** An answer of one hop, redirects not followed; `body` is whatever was made of it. */
interface Hop<Body> {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Body
  readonly bytesOnWire: number
}

/** What is asked for, and how the answer's body is taken in. */
interface Asked<Body> {
  readonly headers: Readonly<Record<string, string>>
  readonly allow: ReadonlySet<string> | undefined
  readonly signal: AbortSignal | undefined
  readonly deadline: Deadline
  receive(answer: Dispatcher.ResponseData, headers: Readonly<Record<string, string>>, host: string): Promise<Received<Body>>
}
interface Received<Body> {
  readonly body: Body
  readonly bytesOnWire: number
}

interface Answer<Body> extends Hop<Body> {
  readonly url: string
  readonly redirects: readonly Redirect[]
}

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

  async function hop<Body>(url: URL, asked: Asked<Body>, signal: AbortSignal): Promise<Hop<Body>> {
    const dispatcher = mayBePrivate(bareHost(url.hostname), asked.allow) ? agents.any : agents.public
    const headers = { 'user-agent': options.userAgent, ...asked.headers }
    const answer = await request(url, { dispatcher, headers, signal, headersTimeout: 0, bodyTimeout: 0 })
    // A body that is left unread says so by an event, which would end the process if nobody heard it.
    answer.body.on('error', () => undefined)
    const received = plainHeaders(answer.headers)
    noteManners(url, answer.statusCode, received)
    return { status: answer.statusCode, headers: received, ...(await asked.receive(answer, received, url.host)) }
  }

  function noteManners(url: URL, status: number, headers: Readonly<Record<string, string>>): void {
    if (status !== 429 && status !== 503) return
    const until = parseRetryAfter(headers['retry-after'], now()) ?? (status === 429 ? now() + UNSAID_PAUSE : null)
    if (until !== null) gate.pause(url.host, until)
  }

  async function hopInTurn<Body>(url: URL, asked: Asked<Body>): Promise<Hop<Body>> {
    try {
      return await gate.run(url.host, asked.signal, () => asked.deadline.run(url.host, (signal) => hop(url, asked, signal)))
    } catch (thrown) {
      throw toReaderError(thrown, url.host)
    }
  }

  async function follow<Body>(address: string, asked: Asked<Body>): Promise<Answer<Body>> {
    const redirects: Redirect[] = []
    let url = parseHttpAddress(address)
    for (let bytesOnWire = 0; ; ) {
      const answer = await hopInTurn(url, asked)
      bytesOnWire += answer.bytesOnWire
      const next = redirectTarget(url, answer)
      if (next === null) return { ...answer, bytesOnWire, url: url.href, redirects }
      redirects.push({ from: url.href, to: next.href, status: answer.status })
      if (redirects.length > limits.redirects) throw redirectLoop(address, limits.redirects)
      url = next
    }
  }

  async function get(address: string, { use, headers, allow, signal }: GetOptions): Promise<Response> {
    const { body, ...answer } = await follow(address, {
      headers: { 'accept-encoding': acceptEncoding, ...headers },
      allow,
      signal,
      deadline: createDeadline(limits.totalMs, signal),
      receive: async ({ body: chunks }, received, host) => {
        const { bytesOnWire, ...read } = await readBody(chunks, received, limits.bodyBytes[use], host)
        return { body: read, bytesOnWire }
      }
    })
    return { ...answer, body: body.bytes, isComplete: body.isComplete }
  }

  async function download(address: string, file: Parameters<Downloader['download']>[1]): Promise<Download> {
    const deadline = createIdleDeadline(limits.totalMs, file.signal)
    const { status, url, headers, body } = await follow(address, {
      headers: { 'accept-encoding': 'identity' },
      allow: file.allow,
      signal: file.signal,
      deadline,
      receive: (answer, received, host) => receiveFile(answer, received, { ...file, host, onLife: deadline.renew })
    })
    return { status, url, contentType: headers['content-type'] ?? null, bytes: body }
  }

  return {
    get,
    download,
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

function redirectTarget(from: URL, answer: Hop<unknown>): URL | null {
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
