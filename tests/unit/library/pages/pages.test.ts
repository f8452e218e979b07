import { expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../helpers/testServer'
import { figures, openOfflineLibrary, picture } from '../offline/offlineLibrary'
import { page, rss, serve } from '../sync/testLibrary'

test('saves a page by its address, whole, and knows it again by every address it has', async () => {
  const server = await serve()
  server.route('/a.png', picture(1))
  server.route('/essay', page('On lamps', figures(['a'])))
  server.route('/short', { status: 301, headers: { location: '/essay' } })
  const library = await openOfflineLibrary()
  const saved = await library.ask('pages.save', { url: `  ${server.url('/short')}?utm_source=letter` })
  if (saved.kind !== 'saved') throw new Error(saved.reason)
  expect(saved.isNew).toBe(true)
  const story = await library.story('On lamps')
  expect(story).toMatchObject({ id: saved.id, feedTitle: 'Saved pages', capture: { text: 'full', images: { saved: 1, total: 1 } } })
  const asked = server.requests.length
  for (const path of ['/essay', '/short', '/essay/', '/essay?fbclid=1']) {
    expect(await library.ask('pages.save', { url: server.url(path) })).toEqual({ kind: 'saved', id: saved.id, isNew: false })
  }
  expect(server.requests).toHaveLength(asked)
  expect(await library.ask('search.quick', { query: 'lamps', limit: 5 })).toEqual({ ids: [saved.id] })
})

test('a page that redirects to a story we have is that story, and links to it resolve', async () => {
  const server = await serve()
  server.route('/story', page('The story'))
  server.route('/go', { status: 302, headers: { location: '/story' } })
  server.route('/linking', page('Linking', '<p>As <a href="/go">we wrote</a> in spring.</p>'))
  const library = await openOfflineLibrary()
  server.route('/feed', { body: rss(['story', 'linking'].map((name) => ({ title: name, link: server.url(`/${name}`) }))) })
  await library.follow(server.url('/feed'))
  await library.ask('sync.run', {})
  const { id } = await library.story('The story')
  const linking = await library.story('Linking')
  expect(linking.links).toMatchObject([{ articleId: null }])
  expect(await library.ask('pages.save', { url: server.url('/go'), fromId: linking.id })).toEqual({ kind: 'saved', id, isNew: false })
  expect((await library.story('Linking')).links).toMatchObject([{ articleId: id }])
  expect((await library.story('Linking')).capture.links).toEqual({ saved: 1, total: 1 })
  expect(await library.heads()).toHaveLength(2)
})

/** A story that links to a page of another server, which is away. */
async function openLinking() {
  const [news, away] = [await serve(), await startTestServer()]
  const address = away.url('/page')
  await away.close()
  news.route('/linking', page('Linking', `<p>More on this in <a href="${address}">the minutes of the council</a> of May.</p>`))
  news.route('/feed', { body: rss([{ title: 'Linking', link: news.url('/linking') }]) })
  const library = await openOfflineLibrary()
  await library.follow(news.url('/feed'))
  await library.ask('sync.run', {})
  return { news, library, address }
}

/** The same address answers again. */
async function comeBack(address: string): Promise<TestServer> {
  const { hostname, port } = new URL(address)
  const server = await serve({ host: hostname, port: Number(port) })
  server.route('/page', page('Minutes of the council'))
  return server
}

test('a page whose server is away waits on disk, and is saved after the next sync once it is back', async () => {
  const { library, address } = await openLinking()
  const { id } = await library.story('Linking')
  const answer = await library.ask('pages.save', { url: address, fromId: id })
  expect(answer).toMatchObject({ kind: 'queued', page: { url: address, title: 'the minutes of the council', fromId: id, tries: 1 } })
  expect((await library.story('Linking')).links).toMatchObject([{ articleId: null, isQueued: true }])
  expect((await library.ask('library.stats', {})).queued).toBe(1)

  const again = await library.reopen()
  expect(await again.ask('pages.queue', {})).toMatchObject([{ url: address, tries: 1, reason: expect.stringContaining('refuses') }])
  await again.ask('sync.run', {})
  expect(await again.ask('pages.queue', {})).toMatchObject([{ tries: 2 }])
  await comeBack(address)
  await again.ask('sync.run', {})
  expect(await again.ask('pages.queue', {})).toEqual([])
  const minutes = await again.story('Minutes of the council')
  expect((await again.story('Linking')).links).toMatchObject([{ articleId: minutes.id, isQueued: false }])
  expect((await again.story('Linking')).capture.links).toEqual({ saved: 1, total: 1 })
})

test('what is taken out of the queue is not fetched', async () => {
  const { library, address } = await openLinking()
  const answer = await library.ask('pages.save', { url: address })
  if (answer.kind !== 'queued') throw new Error('it was saved')
  await library.ask('pages.unqueue', { id: answer.page.id })
  const server = await comeBack(address)
  await library.ask('sync.run', {})
  expect(server.requests).toEqual([])
})

test('a page that is gone stays in the queue with its reason, and is asked for by hand alone', async () => {
  const server = await serve()
  server.route('/feed', { body: rss([{ title: 'News' }]) })
  const library = await openOfflineLibrary()
  await library.follow(server.url('/feed'))
  const answer = await library.ask('pages.save', { url: server.url('/gone') })
  expect(answer).toMatchObject({ kind: 'queued', reason: expect.stringContaining('404') })
  await library.ask('sync.run', {})
  expect(server.requests.filter(({ path }) => path === '/gone')).toHaveLength(1)
  server.route('/gone', page('Back again'))
  expect(await library.ask('pages.save', { url: server.url('/gone') })).toMatchObject({ kind: 'saved', isNew: true })
  expect(await library.ask('pages.queue', {})).toEqual([])
})

test('a file is no page, and what is no address is refused', async () => {
  const server = await serve()
  server.route('/plan.pdf', { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7' })
  const library = await openOfflineLibrary()
  expect(await library.ask('pages.save', { url: server.url('/plan.pdf') })).toMatchObject({
    kind: 'queued',
    reason: expect.stringContaining('application/pdf')
  })
  await expect(library.ask('pages.save', { url: 'javascript:alert(1)' })).rejects.toMatchObject({ code: 'bad-address' })
  await expect(library.ask('pages.save', { url: 'file:///etc/passwd' })).rejects.toMatchObject({ code: 'bad-address' })
})

test('a page that a feed brings meanwhile leaves the queue', async () => {
  const { news, library, address } = await openLinking()
  await library.ask('pages.save', { url: address })
  news.route('/feed', { body: rss([{ title: 'Minutes', link: address, text: 'The minutes, in the words of the feed alone.' }]) })
  await library.ask('sync.run', {})
  expect(await library.ask('pages.queue', {})).toEqual([])
  expect((await library.story('Linking')).links).toMatchObject([{ articleId: (await library.story('Minutes')).id }])
})

test('the same page asked for twice at once is fetched once', async () => {
  const server = await serve({ latencyMs: 20 })
  server.route('/essay', page('On lamps'))
  const library = await openOfflineLibrary()
  const [one, two] = await Promise.all([1, 2].map(() => library.ask('pages.save', { url: server.url('/essay') })))
  expect(one?.kind === 'saved' && two?.kind === 'saved' && one.id === two.id).toBe(true)
  expect(server.requests).toHaveLength(1)
})
