import { expect, test } from 'vitest'
import { makePng } from '../../../helpers/png'
import { openTestLibrary, rss, serve } from './testLibrary'

const words =
  '<p>The ferry crosses twice an hour, and nobody on the quay could say for how much longer it would go on doing that.</p>'.repeat(6)
const html = { 'content-type': 'text/html' }

async function siteWithStory() {
  const server = await serve()
  const page = `<!doctype html><html lang="en"><head><title>The ferry</title></head><body><article><h1>The ferry</h1>
<figure><img src="/one.png" width="640" height="400"></figure>${words}<figure><img src="/two.png" width="640" height="400"></figure>${words}</article></body></html>`
  server.route('/ferry', { headers: html, body: page })
  for (const [name, shade] of [['one', 10] as const, ['two', 200] as const])
    server.route(`/${name}.png`, { headers: { 'content-type': 'image/png' }, body: makePng(640, 400, shade) })
  server.route('/feed', {
    body: rss([{ title: 'The ferry', link: server.url('/ferry'), guid: 'a', text: 'The ferry crosses twice an hour.' }])
  })
  const library = openTestLibrary()
  const feed = library.follow(server.url('/feed'))
  const asked = (path: string) => server.requests.some((request) => request.path === path)
  return { library, feed, asked }
}

test('a feed that is to keep its own text only has no page fetched, and its stories say so', async () => {
  const { library, feed, asked } = await siteWithStory()
  library.archive.setFeedRules(feed.id, { fullText: 'feed' })
  await library.run()
  expect(asked('/ferry')).toBe(false)
  expect(library.heads()[0]?.capture).toMatchObject({ text: 'feed', textReason: 'This feed is set to keep its own text only.' })
})

test.each([
  ['all', 2, true],
  ['lead', 1, false],
  ['none', 0, false]
] as const)('a feed that keeps %s of the pictures asks for no others, and says what is missing', async (pictures, saved, second) => {
  const { library, feed, asked } = await siteWithStory()
  library.archive.setFeedRules(feed.id, { pictures })
  await library.run()
  expect(library.heads()[0]?.capture.images).toEqual({ saved, total: 2 })
  expect(asked('/two.png')).toBe(second)
})

test('a feed with an interval of its own is checked by it, also where the others are checked by hand', async () => {
  const { library, feed } = await siteWithStory()
  library.archive.setFeedRules(feed.id, { everyMinutes: 240 })
  await library.run()
  const { checkedAt, dueAt } = library.archive.feed(feed.id)
  expect(((dueAt ?? 0) - (checkedAt ?? 0)) / 60_000).toBeGreaterThanOrEqual(239)
  library.archive.setFeedRules(feed.id, { everyMinutes: 0 })
  expect(library.archive.feed(feed.id).dueAt).toBeNull()
})
