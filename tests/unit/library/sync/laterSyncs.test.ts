import { expect, test } from 'vitest'
import { openTestLibrary, page, rss, serve } from './testLibrary'

test('asks with the validators byte for byte, over a restart, and reads nothing on 304', async () => {
  const server = await serve()
  const [etag, lastModified] = ['W/"a,b; c  d\'=="', 'Tue, 03 Nov 2026 08:00:00 +0000']
  server.route('/feed', (request, response) => {
    if (request.headers['if-none-match'] === etag && request.headers['if-modified-since'] === lastModified) response.writeHead(304).end()
    else response.writeHead(200, { etag, 'last-modified': lastModified }).end(rss([{ title: 'One' }]))
  })
  const first = openTestLibrary()
  const feed = first.follow(server.url('/feed'))
  await first.run()
  const library = await first.reopen()
  expect(await library.run()).toMatchObject({ feeds: 1, new: 0, changed: 0, bytes: 0 })
  expect(library.archive.ledger(feed.id, 10).map(({ status }) => status)).toEqual([304, 200])
  expect(server.requests).toHaveLength(2)
})

test('asks without conditions every eight days, for servers that answer 304 to everything', async () => {
  let now = Date.UTC(2026, 10, 20, 12)
  const server = await serve()
  server.route('/feed', (request, response) => {
    if (request.headers['if-none-match'] === undefined)
      response.writeHead(200, { etag: '"always"' }).end(rss([{ title: `News of ${new Date(now).getUTCDate()}` }]))
    else response.writeHead(304).end()
  })
  const library = openTestLibrary({ now: () => now })
  const feed = library.follow(server.url('/feed'))
  for (const _ of Array.from({ length: 17 })) {
    await library.run()
    now += 86_400_000
  }
  expect(library.archive.ledger(feed.id, 100).filter(({ status }) => status === 200)).toHaveLength(3)
  expect(library.archive.counts().articles).toBe(3)
})

test('does not read again what a server without validators sends unchanged', async () => {
  const server = await serve()
  server.route('/story', page('Story'))
  server.route('/feed', { body: rss([{ title: 'Story', link: server.url('/story') }]) })
  const library = openTestLibrary()
  const feed = library.follow(server.url('/feed'))
  await library.run()
  await library.run()
  expect(library.archive.ledger(feed.id, 1)).toMatchObject([{ status: 200, added: 0, changed: 0, same: 0 }])
  expect(server.requests.map(({ path }) => path)).toEqual(['/feed', '/story', '/feed'])
})

test('fetches only the pages of what is new', async () => {
  const server = await serve()
  for (const name of ['a', 'b']) server.route(`/${name}`, page(`Story ${name}`))
  const item = (name: string) => ({ title: `Story ${name}`, link: server.url(`/${name}`), guid: name })
  server.route('/feed', { body: rss([item('a')]) })
  const library = openTestLibrary()
  const feed = library.follow(server.url('/feed'))
  await library.run()
  server.route('/feed', { body: rss([item('b'), item('a')]) })
  expect(await library.run()).toMatchObject({ new: 1, changed: 0 })
  expect(library.archive.ledger(feed.id, 1)).toMatchObject([{ added: 1, changed: 0, same: 1 }])
  expect(server.requests.filter(({ path }) => path === '/a')).toHaveLength(1)
})

test('keeps the story when the publisher drops it', async () => {
  const server = await serve()
  server.route('/feed', { body: rss([{ title: 'Old' }]) })
  const library = openTestLibrary()
  library.follow(server.url('/feed'))
  await library.run()
  server.route('/feed', { body: rss([{ title: 'New' }]) })
  await library.run()
  expect(library.titles()).toEqual(expect.arrayContaining(['Old', 'New']))
})

test('makes an edited story a revision, which stays read', async () => {
  const server = await serve()
  server.route('/feed', { body: rss([{ title: 'Frist', guid: 'a', text: 'One.' }]) })
  const library = openTestLibrary()
  library.follow(server.url('/feed'))
  await library.run()
  library.archive.setRead(
    library.heads().map(({ id }) => id),
    true
  )
  server.route('/feed', { body: rss([{ title: 'First', guid: 'a', text: 'One, corrected.' }]) })
  expect(await library.run()).toMatchObject({ new: 0, changed: 1 })
  expect(library.titles()).toEqual(['First'])
  expect(library.archive.counts()).toMatchObject({ articles: 1, unread: 0 })
})

test('goes on where it stopped when it is cancelled', async () => {
  const server = await serve()
  const names = Array.from({ length: 30 }, (_, number) => `s${number}`)
  for (const name of names) server.route(`/${name}`, page(name))
  server.route('/feed', { headers: { etag: '"1"' }, body: rss(names.map((name) => ({ title: name, link: server.url(`/${name}`) }))) })
  const first = openTestLibrary()
  const feed = first.follow(server.url('/feed'))
  first.archive.onChange(() => {
    if (first.archive.counts().articles === 5) first.sync.cancel()
  })
  expect(await first.run()).toMatchObject({ cancelled: true, failed: [] })
  const stored = first.archive.counts().articles
  expect(stored).toBeGreaterThanOrEqual(5)
  expect(stored).toBeLessThan(30)
  expect(first.archive.ledger(feed.id, 10)).toEqual([])
  const library = await first.reopen()
  expect(await library.run()).toMatchObject({ cancelled: false, new: 30 - stored })
  expect(new Set(library.titles())).toEqual(new Set(names))
})

test('fetches a feed once although two runs ask for it at the same time', async () => {
  const server = await serve({ latencyMs: 30 })
  server.route('/feed', { body: rss([{ title: 'One' }]) })
  const library = openTestLibrary()
  const feed = library.follow(server.url('/feed'))
  const [all, one] = await Promise.all([library.run(), library.sync.run([feed.id])])
  expect([all.new, one.new]).toEqual([1, 1])
  expect(server.requests).toHaveLength(1)
})

test('leaves out imported files', async () => {
  const library = openTestLibrary()
  library.archive.addFeed({ kind: 'imports', url: 'offprint:imports', siteUrl: null, title: 'Imported', folderId: null })
  expect(await library.run()).toMatchObject({ feeds: 0 })
})

test('tries a page again that failed for a passing reason, three times at most', async () => {
  const server = await serve()
  server.route('/story', { status: 502 })
  server.route('/feed', {
    headers: { etag: '"1"' },
    body: rss([{ title: 'Story', link: server.url('/story'), text: 'A summary for now.' }])
  })
  const library = openTestLibrary()
  library.follow(server.url('/feed'))
  expect(await library.run()).toMatchObject({ new: 1 })
  for (const _ of [1, 2, 3, 4, 5]) expect(await library.run()).toMatchObject({ new: 0 })
  expect(server.requests.filter(({ path }) => path === '/story')).toHaveLength(4)
  expect(library.heads()[0]?.capture.textReason).toContain('502')
})

test('completes a story whose page answers at the next sync', async () => {
  const server = await serve()
  server.route('/story', { status: 503 })
  server.route('/feed', { headers: { etag: '"1"' }, body: rss([{ title: 'Story', link: server.url('/story') }]) })
  const library = openTestLibrary()
  library.follow(server.url('/feed'))
  await library.run()
  server.route('/story', page('Story'))
  expect(await library.run()).toMatchObject({ new: 0, changed: 1 })
  expect(library.heads()).toMatchObject([{ capture: { text: 'full' } }])
  expect(await library.run()).toMatchObject({ new: 0, changed: 0 })
})
