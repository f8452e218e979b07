import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { ReaderError } from '@shared/contract/errors'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Client, createClient } from '../../../../src/main/library/network/client'
import type { Limits } from '../../../../src/main/library/network/limits'
import type { GetOptions } from '../../../../src/main/library/network/source'
import { startTestServer, type TestServer, type TestServerOptions } from '../../../helpers/testServer'

const allow: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost'])
const page: GetOptions = { use: 'page', allow }

async function serve(options?: TestServerOptions): Promise<TestServer> {
  const server = await startTestServer(options)
  onTestFinished(server.close)
  return server
}

function client(limits: Partial<Limits> = {}, now?: () => number): Client {
  const made = createClient({ userAgent: 'Offprint/test (+https://example.org)', limits, ...(now && { now }) })
  onTestFinished(made.close)
  return made
}

const code = (thrown: unknown) => (thrown instanceof ReaderError ? thrown.code : thrown)
const codeOf = (fetching: Promise<unknown>) => fetching.then(() => 'no error', code)
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()

describe('a request', () => {
  test('is honest about who asks and carries no cookie and no referrer', async () => {
    const server = await serve()
    server.route('/', { headers: { 'set-cookie': 'a=b' }, body: 'hi' })
    const source = client()
    await source.get(server.url('/'), page)
    await source.get(server.url('/'), page)
    const [, second] = server.requests
    expect(second?.headers['user-agent']).toBe('Offprint/test (+https://example.org)')
    expect(second?.headers).not.toHaveProperty('cookie')
    expect(second?.headers).not.toHaveProperty('referer')
  })

  test('never opens more than two connections to a host, and time in the queue is not counted', async () => {
    const server = await serve({ latencyMs: 60 })
    server.route('/', { body: 'x' })
    const source = client({ totalMs: 200 })
    const answers = await Promise.all(Array.from({ length: 12 }, () => source.get(server.url('/'), page)))
    expect(answers.every((answer) => answer.status === 200)).toBe(true)
    expect(server.mostAtOnce).toBe(2)
  })

  test('ends when the reader cancels, also while it waits for its turn', async () => {
    const server = await serve()
    server.route('/', () => undefined)
    const source = client()
    const controller = new AbortController()
    const codes = Array.from({ length: 4 }, () => codeOf(source.get(server.url('/'), { ...page, signal: controller.signal })))
    controller.abort()
    expect(await Promise.all(codes)).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled'])
  })

  test('refuses what is not a web address', async () => {
    expect(await codeOf(client().get('file:///etc/passwd', page))).toBe('bad-address')
    expect(await codeOf(client().get('not an address', page))).toBe('bad-address')
  })
})

describe('a body', () => {
  const encodings = [
    ['gzip', gzipSync('héllo')],
    ['br', brotliCompressSync('héllo')],
    ['deflate', deflateSync('héllo')],
    ['deflate', deflateRawSync('héllo')],
    ['gzip', Buffer.from('héllo')],
    ['identity', Buffer.from('héllo')],
    ['gzip, br', brotliCompressSync(gzipSync('héllo'))]
  ] as const
  test.each(encodings)('sent as %s comes out plain', async (encoding, body) => {
    const server = await serve()
    server.route('/', { headers: { 'content-encoding': encoding }, body })
    const answer = await client().get(server.url('/'), page)
    expect(text(answer.body)).toBe('héllo')
    expect(answer.bytesOnWire).toBe(body.length)
  })

  test('without end stops at the limit', async () => {
    const server = await serve()
    server.route('/', (_request, response) => {
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      }
      response.on('drain', pour)
      pour()
    })
    expect(await codeOf(client({ bodyBytes: { feed: 1e6, image: 1e6, page: 1e6 } }).get(server.url('/'), page))).toBe('too-large')
  })

  test('that unpacks to more than the limit is refused', async () => {
    const server = await serve()
    server.route('/', { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(50_000_000)) })
    expect(await codeOf(client({ bodyBytes: { feed: 1e6, image: 1e6, page: 1e6 } }).get(server.url('/'), page))).toBe('too-large')
  })

  test.each([
    ['longer than what comes', 1000, 'all that came', false],
    ['shorter than what comes', 3, 'all', true]
  ])('whose declared length is %s is kept as far as it came', async (_name, length, expected, isComplete) => {
    const server = await serve()
    server.route('/', (_request, response) => {
      response.socket?.end(`HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\n\r\nall that came`)
    })
    const answer = await client().get(server.url('/'), page)
    expect(text(answer.body)).toBe(expected)
    expect(answer.isComplete).toBe(isComplete)
  })

  test('packed and cut in the middle is kept as far as it can be unpacked', async () => {
    const server = await serve()
    const packed = gzipSync(Array.from({ length: 5000 }, (_, line) => `line ${line}\n`).join(''))
    server.route('/', (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': packed.length })
      response.write(packed.subarray(0, packed.length / 2), () => response.destroy())
    })
    const answer = await client().get(server.url('/'), page)
    expect(text(answer.body)).toContain('line 1000\n')
    expect(answer.isComplete).toBe(false)
  })
})

describe('time limits', () => {
  test('a server that never answers', async () => {
    const server = await serve()
    server.route('/', () => undefined)
    expect(await codeOf(client({ totalMs: 80 }).get(server.url('/'), page))).toBe('timeout')
  })

  test('a server that drips a byte now and then', async () => {
    const server = await serve()
    server.route('/', (_request, response) => {
      const timer = setInterval(() => response.write('x'), 10)
      response.on('close', () => clearInterval(timer))
    })
    expect(await codeOf(client({ totalMs: 120 }).get(server.url('/'), page))).toBe('timeout')
  })
})

describe('redirects', () => {
  test('are followed, each step seen', async () => {
    const server = await serve()
    server.route('/a', { status: 301, headers: { location: '/b' } })
    server.route('/b', { status: 302, headers: { location: server.url('/c#top') } })
    server.route('/c', { body: 'here' })
    const answer = await client().get(server.url('/a'), page)
    expect(answer.url).toBe(server.url('/c'))
    expect(answer.redirects.map(({ status }) => status)).toEqual([301, 302])
    expect(text(answer.body)).toBe('here')
  })

  test('in a loop stop after ten', async () => {
    const server = await serve()
    server.route('/', { status: 302, headers: { location: '/' } })
    expect(await codeOf(client().get(server.url('/'), page))).toBe('redirect-loop')
    expect(server.requests).toHaveLength(11)
  })

  test('to something that is not the web are refused', async () => {
    const server = await serve()
    server.route('/', { status: 302, headers: { location: 'file:///etc/passwd' } })
    expect(await codeOf(client().get(server.url('/'), page))).toBe('bad-address')
  })
})

describe('private addresses', () => {
  test.each(['127.0.0.1', 'localhost', '[::1]', '0x7f.1'])('%s is refused to a feed that is not there', async (host) => {
    const server = await serve()
    const url = server.url('/').replace('127.0.0.1', host)
    expect(await codeOf(client().get(url, { use: 'page' }))).toBe('private-address')
    expect(server.requests).toHaveLength(0)
  })

  test('are refused when a name leads there', async () => {
    const server = await serve()
    const source = createClient({
      userAgent: 'Offprint/test',
      lookup: (_name, _options, callback) => callback(null, [{ address: '127.0.0.1', family: 4 }])
    })
    onTestFinished(source.close)
    expect(await codeOf(source.get(server.url('/').replace('127.0.0.1', 'rebinding.example'), page))).toBe('private-address')
    expect(server.requests).toHaveLength(0)
  })

  test('are refused behind a redirect and on an open connection as well', async () => {
    const [inside, outside] = [await serve({ host: '127.0.0.2' }), await serve()]
    inside.route('/', { body: 'secret' })
    outside.route('/', { status: 302, headers: { location: inside.url('/') } })
    const source = createClient({
      userAgent: 'Offprint/test',
      lookup: (_name, _options, callback) => callback(null, [{ address: '127.0.0.1', family: 4 }])
    })
    onTestFinished(source.close)
    await source.get(inside.url('/'), { use: 'page', allow: new Set(['127.0.0.2']) })
    const named = outside.url('/').replace('127.0.0.1', 'outside.example')
    expect(await codeOf(source.get(named, { use: 'page', allow: new Set(['outside.example']) }))).toBe('private-address')
    expect(inside.requests).toHaveLength(1)
  })

  test('a site at home may keep its pictures on another machine there', async () => {
    const pictures = await serve({ host: '127.0.0.2' })
    pictures.route('/a.png', { body: 'picture' })
    const { status } = await client().get(pictures.url('/a.png'), { use: 'image', allow: new Set(['127.0.0.1']) })
    expect(status).toBe(200)
  })
})

describe('failures', () => {
  test('a closed port is unreachable', async () => {
    const server = await startTestServer()
    await server.close()
    expect(await codeOf(client().get(server.url('/'), page))).toBe('unreachable')
  })

  test('a server that hangs up without a word is unreachable', async () => {
    const server = await serve()
    server.route('/', (_request, response) => void response.socket?.destroy())
    expect(await codeOf(client().get(server.url('/'), page))).toBe('unreachable')
  })

  test('a server that speaks something else is unreachable', async () => {
    const server = await serve()
    server.route('/', (_request, response) => void response.socket?.end('220 mail.example ESMTP\r\n'))
    expect(await codeOf(client().get(server.url('/'), page))).toBe('unreachable')
  })

  test('a certificate nobody vouches for is a TLS error', async () => {
    const pem = (name: string) => readFileSync(new URL(`../../../fixtures/feeds/tls/self-signed.${name}.pem`, import.meta.url), 'utf8')
    const server = await serve({ tls: { key: pem('key'), cert: pem('cert') } })
    expect(await codeOf(client().get(server.url('/'), page))).toBe('tls')
    expect(server.requests).toHaveLength(0)
  })
})

describe('manners', () => {
  const now = Date.parse('2026-11-20T10:00:00Z')
  test.each([
    ['429 in seconds', 429, '120', 120_000],
    ['503 with a date', 503, 'Fri, 20 Nov 2026 10:05:00 GMT', 300_000],
    ['429 without a word', 429, undefined, 600_000]
  ])('after %s nobody asks the host before its time', async (_name, status, retryAfter, pause) => {
    let clock = now
    const server = await serve()
    server.route('/busy', { status, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } })
    const source = client({}, () => clock)
    expect((await source.get(server.url('/busy'), page)).status).toBe(status)
    clock = now + pause - 1
    expect(await codeOf(source.get(server.url('/other'), page))).toBe('rate-limited')
    expect(server.requests).toHaveLength(1)
    clock = now + pause
    expect((await source.get(server.url('/other'), page)).status).toBe(404)
  })

  test('a plain 503 pauses nothing', async () => {
    const server = await serve()
    server.route('/', { status: 503 })
    const source = client()
    await source.get(server.url('/'), page)
    expect((await source.get(server.url('/'), page)).status).toBe(503)
  })
})

test('a download goes to its file without being held in memory, and is given up when nothing more comes', async () => {
  const server = await serve()
  const piece = Buffer.alloc(1_000_000, 'x')
  server.route('/moved', { status: 302, headers: { location: '/large' } })
  server.route('/large', (_request, response) => void response.writeHead(200, { 'content-type': 'audio/mpeg' }).end(piece))
  server.route('/silent', (_request, response) => void response.writeHead(200, { 'content-length': '10' }).write('x'))
  const folder = mkdtempSync(join(tmpdir(), 'offprint-download-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const to = await open(join(folder, 'file'), 'wx')
  onTestFinished(() => to.close())
  const pieces: number[] = []
  const options = { to, allow, limit: 2_000_000, onBytes: (bytes: Uint8Array) => void pieces.push(bytes.length) }
  const short = client({ totalMs: 200 })
  expect(await short.download(server.url('/moved'), options)).toEqual({
    status: 200,
    url: server.url('/large'),
    contentType: 'audio/mpeg',
    bytes: piece.length
  })
  expect(pieces.reduce((sum, bytes) => sum + bytes, 0)).toBe(piece.length)
  expect(readFileSync(join(folder, 'file')).equals(piece)).toBe(true)
  expect(await codeOf(short.download(server.url('/silent'), options))).toBe('timeout')
  expect(await codeOf(short.download(server.url('/large'), { ...options, limit: 1000 }))).toBe('too-large')
  expect(await codeOf(short.download(server.url('/large'), { ...options, allow: new Set() }))).toBe('private-address')
})
