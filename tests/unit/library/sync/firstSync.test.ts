import { expect, test } from 'vitest'
import { openTestLibrary, page, png, rss, serve } from './testLibrary'

test('stores each story whole: the text of its page and its pictures', async () => {
  const server = await serve()
  server.route('/pier.png', { headers: { 'content-type': 'image/png' }, body: png })
  server.route('/story-1', page('Pier to be rebuilt', '<figure><img src="/pier.png" width="400" height="300" alt="The pier"></figure>'))
  server.route('/feed', { body: rss([{ title: 'Pier to be rebuilt', link: server.url('/story-1'), guid: 'a' }]) })
  const library = openTestLibrary()
  const feed = library.follow(server.url('/feed'))
  expect(await library.run()).toMatchObject({ feeds: 1, new: 1, changed: 0, images: 1, failed: [], cancelled: false })
  const [head] = library.heads()
  expect(head?.title).toBe('Pier to be rebuilt')
  expect(head?.capture).toMatchObject({ text: 'full', textReason: null, images: { saved: 1, total: 1 } })
  expect(library.archive.feed(feed.id)).toMatchObject({
    title: 'Test feed',
    siteUrl: 'https://site.example/',
    state: 'ok',
    total: 1,
    unread: 1
  })
})

test('keeps what the feed carries when the page is gone, and says so', async () => {
  const server = await serve()
  server.route('/feed', {
    body: rss([{ title: 'Lost', link: server.url('/lost'), text: 'What the feed still knows of it, in one sentence.' }])
  })
  const library = openTestLibrary()
  library.follow(server.url('/feed'))
  await library.run()
  const [head] = library.heads()
  expect(head?.capture.text).toBe('feed')
  expect(head?.capture.textReason).toContain('404')
  expect(head?.excerpt).toContain('What the feed still knows')
})

test('keeps a headline alone, and says why there is no more', async () => {
  const server = await serve()
  server.route('/feed', { body: rss([{ title: 'Only a headline', link: server.url('/lost'), text: '' }]) })
  const library = openTestLibrary()
  library.follow(server.url('/feed'))
  await library.run()
  const [head] = library.heads()
  expect(head).toMatchObject({ title: 'Only a headline', capture: { text: 'failed' } })
  expect(head?.capture.textReason).toContain('404')
})

test('does not take a file for a page', async () => {
  const server = await serve()
  server.route('/report.pdf', { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7' })
  server.route('/feed', { body: rss([{ title: 'The report', link: server.url('/report.pdf') }]) })
  const library = openTestLibrary()
  library.follow(server.url('/feed'))
  await library.run()
  expect(library.heads()[0]?.capture.textReason).toContain('application/pdf')
})

test('tells of its progress, and of the end last', async () => {
  const server = await serve()
  server.route('/feed', { body: rss([{ title: 'One' }, { title: 'Two' }]) })
  const library = openTestLibrary()
  library.follow(server.url('/feed'))
  library.follow(server.url('/missing'))
  const summary = await library.run()
  expect(library.progress.at(-1)).toEqual({
    phase: 'done',
    feedsDone: 2,
    feedsTotal: 2,
    articlesDone: 2,
    articlesTotal: 2,
    images: 0,
    bytes: summary.bytes,
    failed: 1
  })
  expect(library.sync.progress()).toBeNull()
})

test('takes an item without an address as it is in the feed', async () => {
  const server = await serve()
  server.route('/feed', { body: rss([{ title: 'A note', guid: 'n1', text: 'All there is to say.' }]) })
  const library = openTestLibrary()
  library.follow(server.url('/feed'))
  await library.run()
  expect(library.heads()[0]).toMatchObject({ title: 'A note', url: null, capture: { text: 'feed' } })
  expect(server.requests).toHaveLength(1)
})
