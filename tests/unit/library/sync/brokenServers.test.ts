import { ReaderError } from '@shared/contract/errors'
import { describe, expect, test } from 'vitest'
import { openTestLibrary, page, rss, serve } from './testLibrary'

const whole = rss([
  { title: 'One', guid: '1' },
  { title: 'Two', guid: '2' }
])

describe('a failure', () => {
  test.each([
    ['not a feed', { headers: { 'content-type': 'text/html' }, body: '<!doctype html><html><body>Hello</body></html>' }, 'not-a-feed'],
    ['nothing', { body: '' }, 'not-a-feed'],
    ['not found', { status: 404 }, 'http-status'],
    ['an error of the server', { status: 500 }, 'http-status'],
    ['a redirect to itself', { status: 302, headers: { location: '/broken' } }, 'redirect-loop']
  ])('is shown on its feed and stops nothing else: %s', async (_what, answer, code) => {
    const server = await serve()
    server.route('/broken', answer)
    server.route('/sound', { body: whole })
    const library = openTestLibrary()
    const broken = library.follow(server.url('/broken'))
    const sound = library.follow(server.url('/sound'))
    const summary = await library.run()
    expect(summary.failed).toMatchObject([{ feedId: broken.id, error: { code } }])
    expect(library.archive.feed(broken.id)).toMatchObject({ state: 'failing', error: { code } })
    expect(library.archive.feed(sound.id)).toMatchObject({ state: 'ok', total: 2 })
  })

  test('keeps the stories and the validators, and ends with the next success', async () => {
    const server = await serve()
    server.route('/feed', { headers: { etag: '"1"' }, body: whole })
    const library = openTestLibrary()
    const feed = library.follow(server.url('/feed'))
    await library.run()
    server.route('/feed', { status: 503 })
    await library.run()
    expect(library.archive.feed(feed.id)).toMatchObject({ state: 'failing', total: 2 })
    server.route('/feed', { status: 304 })
    await library.run()
    expect(library.archive.feed(feed.id)).toMatchObject({ state: 'ok', error: null, total: 2 })
    expect(server.requests.at(-1)?.headers['if-none-match']).toBe('"1"')
  })
})

test('a server that hangs delays no other feed', async () => {
  const [hanging, sound] = [await serve(), await serve({ host: '127.0.0.2' })]
  hanging.route('/feed', () => undefined)
  sound.route('/feed', { body: whole })
  const library = openTestLibrary({ limits: { totalMs: 700 } })
  const late = library.follow(hanging.url('/feed'))
  const quick = library.follow(sound.url('/feed'))
  const storedWhileHanging = new Promise<boolean>((resolve) => {
    library.archive.onChange(() => {
      if (library.archive.feed(quick.id).state === 'ok') resolve(library.archive.feed(late.id).state === 'new')
    })
  })
  await library.run()
  expect(await storedWhileHanging).toBe(true)
  expect(library.archive.feed(late.id).error?.code).toBe('timeout')
})

test('a body cut in the middle gives every complete item, and is asked for again in full', async () => {
  const server = await serve()
  server.route('/feed', (_request, response) => {
    response.writeHead(200, { etag: '"1"', 'content-length': whole.length })
    response.write(whole.slice(0, whole.indexOf('The text of Two')), () => response.destroy())
  })
  const library = openTestLibrary()
  library.follow(server.url('/feed'))
  await library.run()
  expect(library.titles()).toEqual(['One'])
  server.route('/feed', { headers: { etag: '"1"' }, body: whole })
  expect(await library.run()).toMatchObject({ new: 1, changed: 0 })
  expect(server.requests.at(-1)?.headers).not.toHaveProperty('if-none-match')
  expect(library.titles().sort()).toEqual(['One', 'Two'])
})

describe('manners', () => {
  test('429 with Retry-After: no feed of the host is asked before, and no failure is counted', async () => {
    let now = Date.UTC(2026, 10, 20)
    const server = await serve()
    server.route('/a', { status: 429, headers: { 'retry-after': '3600' } })
    server.route('/b', { body: whole })
    const library = openTestLibrary({ now: () => now })
    const feed = library.follow(server.url('/a'))
    await library.run()
    const other = library.follow(server.url('/b'))
    await library.run()
    expect(server.requests.map(({ path }) => path)).toEqual(['/a'])
    expect(library.archive.feed(other.id).error?.code).toBe('rate-limited')
    expect(library.archive.fetchState(feed.id)).toMatchObject({ failures: 0, dueAt: now + 3_600_000 })
    now += 3_600_000
    await library.run()
    expect(library.archive.feed(other.id)).toMatchObject({ state: 'ok', total: 2 })
  })

  test('410: the feed is asked no more unless the reader asks for it', async () => {
    const server = await serve()
    server.route('/feed', { status: 410 })
    const library = openTestLibrary()
    const feed = library.follow(server.url('/feed'))
    await library.run()
    await library.run()
    expect(library.archive.feed(feed.id)).toMatchObject({ state: 'gone', error: { code: 'gone' }, dueAt: null })
    expect(server.requests).toHaveLength(1)
    server.route('/feed', { body: whole })
    await library.sync.run([feed.id])
    expect(library.archive.feed(feed.id)).toMatchObject({ state: 'ok', total: 2 })
  })

  test.each([
    [301, '/new'],
    [308, '/new'],
    [302, '/old']
  ])('%i twice: the feed is at %s then', async (status, path) => {
    const server = await serve()
    server.route('/old', { status, headers: { location: '/new' } })
    server.route('/new', { headers: { etag: '"1"' }, body: whole })
    const library = openTestLibrary()
    const feed = library.follow(server.url('/old'))
    await library.run()
    expect(library.archive.feed(feed.id).url).toBe(server.url('/old'))
    await library.run()
    expect(library.archive.feed(feed.id).url).toBe(server.url(path))
    expect(await library.run()).toMatchObject({ new: 0, failed: [] })
    expect(library.titles()).toHaveLength(2)
  })

  test('a permanent redirect to a feed that is followed already changes nothing', async () => {
    const server = await serve()
    server.route('/old', { status: 301, headers: { location: '/new' } })
    server.route('/new', { body: whole })
    const library = openTestLibrary()
    library.follow(server.url('/old'))
    library.follow(server.url('/new'))
    for (const _ of [1, 2, 3]) expect(await library.run()).toMatchObject({ failed: [] })
    expect(library.archive.feeds().map(({ url }) => url)).toEqual([server.url('/old'), server.url('/new')])
  })
})

test('a feed that is unsubscribed while it is synced leaves nothing behind', async () => {
  const server = await serve()
  server.route('/story', (_request, response) => {
    library.archive.removeFeed(feed.id)
    response.end('<html><body><p>Too late.</p></body></html>')
  })
  server.route('/feed', { body: rss([{ title: 'Story', link: server.url('/story') }]) })
  const library = openTestLibrary()
  const feed = library.follow(server.url('/feed'))
  expect(await library.run()).toMatchObject({ new: 0, failed: [] })
  expect(library.archive.counts().articles).toBe(0)
})

test('while the machine is offline no feed fails, and no story is stored without its page', async () => {
  const server = await serve()
  server.route('/story', page('Story'))
  server.route('/feed', { headers: { etag: '"1"' }, body: rss([{ title: 'Story', link: server.url('/story') }]) })
  let isOffline = (url: string) => url.endsWith('/story')
  const library = openTestLibrary({
    wrap: (source) => ({
      get: (url, options) =>
        isOffline(url) ? Promise.reject(new ReaderError('offline', 'this computer is not online')) : source.get(url, options)
    })
  })
  const feed = library.follow(server.url('/feed'))
  for (const _ of [1, 2]) {
    expect((await library.run()).failed).toMatchObject([{ feedId: feed.id, error: { code: 'offline' } }])
    expect(library.archive.feed(feed.id)).toMatchObject({ state: 'new', error: null, total: 0 })
    isOffline = () => true
  }
  isOffline = () => false
  expect(await library.run()).toMatchObject({ new: 1, failed: [] })
  expect(library.heads()).toMatchObject([{ capture: { text: 'full' } }])
})
