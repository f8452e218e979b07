import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { defaultLimits } from '../../../../src/main/library/network/limits'
import { rss } from './testLibrary'
import { type Lie, threeSyncs } from './threeSyncs'

const HOUR = 3_600_000
const two = rss([
  { title: 'One', guid: '1' },
  { title: 'Two', guid: '2' }
])
const send = (response: ServerResponse, status: number, headers: Record<string, string | number>, body: string | Buffer = '') =>
  void response.writeHead(status, headers).end(body)
const sound: Lie = (_sync, response) => send(response, 200, {}, two)

/** Three syncs with a restart between, beside a sound feed that brings its story at each: see `threeSyncs`. */
describe('a server that lies delays no other feed and costs no story', () => {
  test('by redirecting in a circle: stopped after ten, and said on the feed', async () => {
    const { feed, liar, stories } = await threeSyncs(
      (sync, response, request) => (sync === 2 ? send(response, 302, { location: '/feed' }) : sound(sync, response, request)),
      { after: (sync, { archive }) => expect(archive.feeds()[0]?.error?.code ?? null).toBe(sync === 2 ? 'redirect-loop' : null) }
    )
    expect(liar.requests.length).toBeLessThanOrEqual(2 + 11)
    expect(feed()).toMatchObject({ state: 'ok', error: null })
    expect(stories()).toEqual(['One', 'Two'])
  })

  test('by redirecting to ever new addresses', async () => {
    let hop = 0
    const wander = (response: ServerResponse) => send(response, 302, { location: `/hop?${hop++}` })
    const { feed, liar } = await threeSyncs((_sync, response) => wander(response), {
      prepare: (_library, server) => server.route('/hop', (_request, response) => wander(response))
    })
    expect(feed()).toMatchObject({ state: 'failing', error: { code: 'redirect-loop' } })
    expect(liar.requests).toHaveLength(3 * 11)
  })

  test('by never answering', async () => {
    const { feed } = await threeSyncs(() => undefined, { limits: { totalMs: 700 }, isSlow: true })
    expect(feed()).toMatchObject({ state: 'failing', error: { code: 'timeout' } })
  })

  test('by sending a byte now and then', async () => {
    const { feed } = await threeSyncs(
      (_sync, response) => {
        const dripping = setInterval(() => response.write(' '), 50)
        response.on('close', () => clearInterval(dripping))
      },
      { limits: { totalMs: 700 }, isSlow: true }
    )
    expect(feed()).toMatchObject({ state: 'failing', error: { code: 'timeout' } })
  })

  test('by sending without end: stopped at the limit', async () => {
    let sent = 0
    const { feed } = await threeSyncs(
      (_sync, response) => {
        const piece = Buffer.alloc(65_536, ' ')
        const pour = () => {
          if (response.destroyed) return
          sent += piece.length
          if (response.write(piece)) setImmediate(pour)
          else response.once('drain', pour)
        }
        pour()
      },
      { limits: { bodyBytes: { ...defaultLimits.bodyBytes, feed: 1_000_000 } } }
    )
    expect(feed()).toMatchObject({
      state: 'failing',
      error: { code: 'too-large', message: expect.stringMatching(/^127\.0\.0\.1(?::\d+)? sent more than 1 MB$/) }
    })
    expect(sent).toBeLessThan(30_000_000)
  })

  test('by unpacking to far more than it sends', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000, ' '))
    const { feed } = await threeSyncs((_sync, response) => send(response, 200, { 'content-encoding': 'gzip' }, bomb), {
      limits: { bodyBytes: { ...defaultLimits.bodyBytes, feed: 1_000_000 } }
    })
    expect(feed()).toMatchObject({ state: 'failing', error: { code: 'too-large' } })
  })

  test('by breaking off in the middle: every complete story is kept, and the rest is asked for', async () => {
    const { liar, stories } = await threeSyncs(
      (sync, response, request) => {
        if (sync === 3) return sound(sync, response, request)
        response.writeHead(200, { etag: '"1"', 'content-length': two.length })
        response.write(two.slice(0, two.indexOf('The text of Two')), () => response.destroy())
      },
      {
        after: (sync, library) =>
          expect(library.titles().filter((title) => title === 'One' || title === 'Two')).toHaveLength(sync === 3 ? 2 : 1)
      }
    )
    expect(stories()).toEqual(['One', 'Two'])
    for (const { headers } of liar.requests) expect(headers).not.toHaveProperty('if-none-match')
  })

  test('by announcing more than it sends', async () => {
    const { stories, feed } = await threeSyncs((_sync, response) => {
      response.writeHead(200, { 'content-length': two.length + 1000 })
      response.write(two, () => response.destroy())
    })
    expect(stories()).toEqual(['One', 'Two'])
    expect(feed()).toMatchObject({ state: 'ok', total: 2 })
  })

  test('by announcing less than it sends', async () => {
    const { stories } = await threeSyncs((_sync, response) => {
      response.socket?.end(`HTTP/1.1 200 OK\r\nContent-Length: ${two.indexOf('<item><title>Two')}\r\nConnection: close\r\n\r\n${two}`)
    })
    expect(stories()).toEqual(['One'])
  })

  test('by answering 503 once: the stories and validators stay', async () => {
    const { feed, liar, stories } = await threeSyncs(
      (sync, response) => send(response, sync === 2 ? 503 : 200, { etag: '"1"' }, sync === 2 ? '' : two),
      {
        after: (sync, { archive }) => expect(archive.feeds()[0]?.state).toBe(sync === 2 ? 'failing' : 'ok')
      }
    )
    expect(feed()).toMatchObject({ state: 'ok', error: null, total: 2 })
    expect(stories()).toEqual(['One', 'Two'])
    expect(liar.requests.at(-1)?.headers['if-none-match']).toBe('"1"')
  })

  test('by asking for a pause: nobody asks that host again before, restarts or not', async () => {
    const { feed, liar, stories } = await threeSyncs(
      (sync, response, request) => (sync === 1 ? send(response, 429, { 'retry-after': '5400' }) : sound(sync, response, request)),
      {
        apart: HOUR,
        after: (sync, library, server) => {
          if (sync > 1) return
          server.route('/other', { body: two })
          library.follow(server.url('/other'))
        }
      }
    )
    expect(feed()).toMatchObject({ state: 'ok', total: 2 })
    expect(stories()).toEqual(['One', 'Two'])
    expect(liar.requests.map(({ path }) => path).sort()).toEqual(['/feed', '/feed', '/other'])
  })

  test('by being gone: it is asked no more, and keeps its stories', async () => {
    const { feed, liar, stories } = await threeSyncs((sync, response, request) =>
      sync === 1 ? sound(sync, response, request) : send(response, 410, {})
    )
    expect(feed()).toMatchObject({ state: 'gone', error: { code: 'gone' }, total: 2 })
    expect(liar.requests).toHaveLength(2)
    expect(stories()).toEqual(['One', 'Two'])
  })

  test('by moving for good: adopted when it was seen twice, and nothing doubles', async () => {
    const { feed, liar, stories } = await threeSyncs((_sync, response) => send(response, 301, { location: '/new' }), {
      prepare: (_library, server) => server.route('/new', { body: two })
    })
    expect(feed().url).toBe(liar.url('/new'))
    expect(liar.requests.map(({ path }) => path)).toEqual(['/feed', '/new', '/feed', '/new', '/new'])
    expect(stories()).toEqual(['One', 'Two'])
  })

  test('by sending a page in place of the feed once', async () => {
    const { feed, stories } = await threeSyncs((sync, response, request) =>
      sync === 2
        ? send(response, 200, { 'content-type': 'text/html' }, '<!doctype html><html><body>Back soon</body></html>')
        : sound(sync, response, request)
    )
    expect(feed()).toMatchObject({ state: 'ok', error: null })
    expect(stories()).toEqual(['One', 'Two'])
  })

  test('by sending nothing once', async () => {
    const { feed, stories } = await threeSyncs((sync, response, request) =>
      sync === 2 ? send(response, 200, {}) : sound(sync, response, request)
    )
    expect(feed()).toMatchObject({ state: 'ok', error: null })
    expect(stories()).toEqual(['One', 'Two'])
  })

  test('by answering “not modified” to everything', async () => {
    const { feed, stories } = await threeSyncs((sync, response, request) =>
      sync === 1 ? sound(sync, response, request) : send(response, 304, {})
    )
    expect(feed()).toMatchObject({ state: 'ok', error: null })
    expect(stories()).toEqual(['One', 'Two'])
  })

  test('by closing the connection at once', async () => {
    const { feed, stories } = await threeSyncs((sync, response, request) =>
      sync === 2 ? void response.socket?.destroy() : sound(sync, response, request)
    )
    expect(feed()).toMatchObject({ state: 'ok', error: null })
    expect(stories()).toEqual(['One', 'Two'])
  })
})

test('a feed of 50 MB is refused kindly, and memory stays flat', async () => {
  const piece = Buffer.from('<item><title>Much</title><description>Words, words, words.</description></item>'.repeat(1000))
  let most = 0
  const before = process.memoryUsage.rss()
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss() - before)
  }, 20)
  const { feed } = await threeSyncs(
    (_sync, response) => {
      let left = 50_000_000
      const pour = () => {
        if (response.destroyed) return
        if (left <= 0) return void response.end('</channel></rss>')
        left -= piece.length
        if (response.write(piece)) setImmediate(pour)
        else response.once('drain', pour)
      }
      response.write('<rss version="2.0"><channel><title>Much</title>')
      pour()
    },
    { limits: { totalMs: 30_000 } }
  )
  clearInterval(watch)
  expect(feed()).toMatchObject({
    state: 'failing',
    error: { code: 'too-large', message: expect.stringMatching(/^127\.0\.0\.1(?::\d+)? sent more than 20 MB$/) }
  })
  expect(most).toBeLessThan(250_000_000)
}, 60_000)
