import type { OfflineScope } from '@shared/contract/offline'
import { expect, test } from 'vitest'
import type { TestServer } from '../../../helpers/testServer'
import { page, rss, serve } from '../sync/testLibrary'
import { figures, openOfflineLibrary, picture, serveSeven } from './offlineLibrary'

const all = { scope: { kind: 'all' } } as const

/** A feed of two stories: one without its page and a picture short when that comes, one that links to three pages and a file. */
function serveGaps(server: TestServer): void {
  server.route('/a.png', picture(1))
  server.route('/b.png', picture(2))
  server.route('/old', page('An older pier', figures(['a'])))
  server.route('/older', page('The oldest pier'))
  const links = ['/old?utm_source=x', '/older', '/gone', '/plan.pdf'].map(
    (path) => `<p>See <a href="${path}">what was ${path}</a> before.</p>`
  )
  server.route('/linking', page('Linking story', links.join('')))
  server.route('/feed', {
    body: rss([
      { title: 'Late story', link: server.url('/late'), guid: 'late', text: 'Only a sentence in the feed.' },
      { title: 'Linking story', link: server.url('/linking'), guid: 'linking' }
    ])
  })
}

async function openWithGaps(server: TestServer) {
  serveGaps(server)
  const library = await openOfflineLibrary()
  await library.follow(server.url('/feed'))
  await library.ask('sync.run', {})
  return library
}

test('tells what it would take before anything is fetched, the same each time', async () => {
  const server = await serve()
  const library = await openWithGaps(server)
  const asked = server.requests.length
  const plain = await library.ask('offline.estimate', all)
  expect(plain).toMatchObject({ articles: 2, ready: 1, texts: 1, pictures: 0, links: 0, media: 0 })
  const withLinks = await library.ask('offline.estimate', { ...all, links: true })
  expect(withLinks).toMatchObject({ texts: 1, links: 3 })
  expect(withLinks.bytes).toBeGreaterThan(plain.bytes)
  expect(await library.ask('offline.estimate', { ...all, links: true })).toEqual(withLinks)
  expect(server.requests).toHaveLength(asked)
})

test('brings texts, pictures and linked pages, and names what failed', async () => {
  const server = await serve()
  const library = await openWithGaps(server)
  server.route('/late', page('Late story', figures(['a', 'b'])))
  const result = await library.ask('offline.prepare', { ...all, links: true })
  expect(result).toMatchObject({ texts: 1, pictures: 0, links: 2, media: 0, cancelled: false, failedCount: 1 })
  expect(result.failed).toMatchObject([
    { what: 'link', url: server.url('/gone'), title: 'Linking story', reason: expect.stringContaining('404') }
  ])
  expect(result.bytes).toBeGreaterThan(0)

  expect((await library.story('Late story')).capture).toMatchObject({ text: 'full', images: { saved: 2, total: 2 } })
  const linking = await library.story('Linking story')
  expect(linking.capture.links).toEqual({ saved: 2, total: 4 })
  const older = await library.story('An older pier')
  expect(older).toMatchObject({ feedTitle: 'Saved pages', capture: { text: 'full', images: { saved: 1, total: 1 } } })
  expect(older.backlinks).toEqual([{ id: linking.id, title: 'Linking story' }])
  expect(linking.links.find(({ url }) => url.includes('/old?'))?.articleId).toBe(older.id)

  expect(await library.ask('offline.estimate', all)).toMatchObject({ articles: 4, ready: 4, texts: 0, pictures: 0 })
  expect(library.progress.at(-1)).toMatchObject({ phase: 'done', done: 4, total: 4, failed: 1, bytes: result.bytes })
  expect(await library.ask('offline.progress', {})).toBeNull()
})

test('retrying the stories that failed brings what is there by now', async () => {
  const server = await serve()
  serveSeven(server)
  for (const name of ['lamp', 'quay']) server.route(`/${name}.png`, { status: 404 })
  const library = await openOfflineLibrary()
  await library.follow(server.url('/feed'))
  await library.ask('sync.run', {})
  const first = await library.ask('offline.prepare', all)
  expect(first).toMatchObject({ pictures: 0, failedCount: 2 })
  expect(first.failed).toMatchObject([{ what: 'picture' }, { what: 'picture' }])
  server.route('/lamp.png', picture(3))
  const ids = [...new Set(first.failed.map(({ articleId }) => articleId))]
  const second = await library.ask('offline.prepare', { scope: { kind: 'articles', ids } })
  expect(second).toMatchObject({ pictures: 1, failedCount: 1, failed: [{ url: server.url('/quay.png') }] })
  expect((await library.story('Pier to be rebuilt')).capture.images).toEqual({ saved: 6, total: 7 })
})

test('takes any scope', async () => {
  const server = await serve()
  const library = await openWithGaps(server)
  const [late, linking] = [await library.story('Late story'), await library.story('Linking story')]
  await library.ask('articles.setRead', { ids: [linking.id], isRead: true })
  await library.ask('articles.setStarred', { ids: [linking.id], isStarred: true })
  const count = async (scope: OfflineScope) => (await library.ask('offline.estimate', { scope })).articles
  expect(await count({ kind: 'unread' })).toBe(1)
  expect(await count({ kind: 'starred' })).toBe(1)
  expect(await count({ kind: 'feed', feedId: late.feedId })).toBe(2)
  expect(await count({ kind: 'search', query: 'sentence' })).toBe(1)
  expect(await count({ kind: 'search', query: 'is:starred' })).toBe(1)
  expect(await count({ kind: 'articles', ids: [late.id, linking.id] })).toBe(2)
})

/** Twelve stories whose pages were away at the sync. */
/** Twelve stories that lack their pages. The server answers for the first `answered` at once, for the others after `release`. */
async function openTwelve(answered = 12) {
  const server = await serve({ latencyMs: 5 })
  const numbers = Array.from({ length: 12 }, (_, number) => number)
  server.route('/feed', {
    body: rss(numbers.map((n) => ({ title: `Story ${n}`, link: server.url(`/s${n}`), guid: `s${n}`, text: 'A line.' })))
  })
  const library = await openOfflineLibrary()
  await library.follow(server.url('/feed'))
  await library.ask('sync.run', {})
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let asked = 0
  for (const n of numbers) {
    const { headers, body } = page(`Story ${n}`)
    server.route(`/s${n}`, async (_request, response) => {
      if (++asked > answered) await held
      response.writeHead(200, headers).end(body)
    })
  }
  return { server, library, release, texts: async () => (await library.heads()).filter(({ capture }) => capture.text === 'full').length }
}

test('what a cancelled preparation has done stays done, and the next one goes on from there', async () => {
  const { library, texts, release } = await openTwelve(2)
  library.library.onEvent((event, payload) => {
    if (event === 'offline.progress' && 'done' in payload && payload.done >= 2) void library.ask('offline.cancel', {})
  })
  const result = await library.ask('offline.prepare', all)
  release()
  expect(result.cancelled).toBe(true)
  expect(result.texts).toBeGreaterThanOrEqual(2)
  expect(result.texts).toBeLessThan(12)
  expect(result.failedCount).toBe(0)
  expect(await texts()).toBe(result.texts)
  expect(library.progress.at(-1)?.phase).toBe('cancelled')

  const again = await library.reopen()
  expect(await again.ask('offline.prepare', all)).toMatchObject({ texts: 12 - result.texts, cancelled: false, failedCount: 0 })
})

test('a paused preparation asks for nothing more until it goes on', async () => {
  const { server, library, texts, release } = await openTwelve(1)
  const paused = new Promise<void>((resolve) => {
    library.library.onEvent((event, payload) => {
      if (event !== 'offline.progress' || !('phase' in payload && 'done' in payload)) return
      if (payload.phase === 'running' && payload.done >= 1) void library.ask('offline.pause', {})
      if (payload.phase === 'paused') resolve()
    })
  })
  const preparing = library.ask('offline.prepare', all)
  await paused
  release()
  // What was under way when the pause came is brought to its end: eight stories at most.
  await expect.poll(async () => (await library.ask('offline.progress', {}))?.done).toBeGreaterThanOrEqual(8)
  const asked = server.requests.length
  expect(await library.ask('offline.progress', {})).toMatchObject({ phase: 'paused', total: 12 })
  expect(await texts()).toBeLessThan(12)
  await expect(library.ask('offline.prepare', all)).rejects.toMatchObject({ code: 'bad-request' })
  expect(server.requests).toHaveLength(asked)
  await library.ask('offline.resume', {})
  expect(await preparing).toMatchObject({ texts: 12, failedCount: 0 })
})

test('tells of its progress at most ten times a second', async () => {
  const { library } = await openTwelve()
  const { durationMs } = await library.ask('offline.prepare', all)
  expect(library.progress.length).toBeLessThanOrEqual(durationMs / 100 + 3)
  expect(library.progress.at(-1)).toMatchObject({ phase: 'done', done: 12, total: 12 })
})

test('a server that is away costs only what it would have given', async () => {
  const { server, library } = await openTwelve()
  await server.close()
  const result = await library.ask('offline.prepare', all)
  expect(result).toMatchObject({ texts: 0, failedCount: 12, cancelled: false })
  expect(result.failed[0]).toMatchObject({ what: 'text', reason: expect.stringMatching(/refuses connections|not online/) })
  expect((await library.heads()).every(({ capture }) => capture.text === 'feed')).toBe(true)
})

test('follows links one level deep, however old the linked pages are', async () => {
  const server = await serve()
  const dated = (date: string, link: string) => `<time datetime="${date}">${date}</time><p>See <a href="${link}">what came before</a>.</p>`
  server.route('/a', page('First', dated('2026-11-01', '/b')))
  server.route('/b', page('Second', dated('2011-05-01', '/c')))
  server.route('/c', page('Third'))
  server.route('/feed', { body: rss([{ title: 'First', link: server.url('/a') }]) })
  const library = await openOfflineLibrary()
  await library.follow(server.url('/feed'))
  await library.ask('sync.run', {})
  expect(await library.ask('offline.prepare', { ...all, links: true })).toMatchObject({ links: 1 })
  expect((await library.heads()).map(({ title }) => title)).toEqual(['First', 'Second'])
  expect(await library.ask('offline.prepare', { ...all, links: true })).toMatchObject({ links: 1 })
})
