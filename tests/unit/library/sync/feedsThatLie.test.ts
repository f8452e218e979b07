import { describe, expect, test } from 'vitest'
import { openTestLibrary, type Row, rss, serve, type TestLibrary } from './testLibrary'

/** Three syncs of a feed that is made anew at each fetch, with a restart between each. */
async function syncThrice(rowsOf: (fetch: number) => readonly Row[]): Promise<TestLibrary> {
  const server = await serve()
  let fetches = 0
  server.route('/feed', (_request, response) => void response.end(rss(rowsOf(++fetches))))
  let library = openTestLibrary()
  library.follow(server.url('/feed'))
  await library.run()
  for (const _ of [2, 3]) {
    library = await library.reopen()
    await library.run()
  }
  expect(fetches).toBe(3)
  return library
}

const names = ['first', 'second', 'third']
const text = 'Words that stay the same.'

describe('three syncs with a restart between each keep every story once', () => {
  test('when each fetch gives new ids to the same addresses', async () => {
    const library = await syncThrice((fetch) =>
      names.map((name) => ({ title: name, guid: `${name}-${fetch}`, link: `http://127.0.0.1:9/${name}`, text }))
    )
    expect(library.titles().sort()).toEqual(names)
  })

  test('when all items share one id', async () => {
    const library = await syncThrice(() => names.map((name) => ({ title: name, guid: 'same', link: `http://127.0.0.1:9/${name}`, text })))
    expect(library.titles().sort()).toEqual(names)
  })

  test('when all items share one address', async () => {
    const library = await syncThrice(() => names.map((name) => ({ title: name, guid: name, link: 'http://127.0.0.1:9/', text })))
    expect(library.titles().sort()).toEqual(names)
  })

  test('when there are no ids and no addresses', async () => {
    const library = await syncThrice(() => names.map((name) => ({ title: name, text })))
    expect(library.titles().sort()).toEqual(names)
  })

  test('when there is no id, and one title and date have two addresses', async () => {
    const date = 'Sun, 01 Nov 2026 08:00:00 GMT'
    const library = await syncThrice(() =>
      ['a', 'b'].map((name) => ({ title: 'Morning briefing', date, link: `http://127.0.0.1:9/${name}` }))
    )
    expect(library.titles()).toEqual(['Morning briefing', 'Morning briefing'])
  })

  test('when the dates are always now', async () => {
    const library = await syncThrice((fetch) =>
      names.map((name) => ({ title: name, guid: name, date: new Date(Date.UTC(2026, 9, 1) + fetch * 60_000).toUTCString(), text }))
    )
    expect(library.titles().sort()).toEqual(names)
    expect(library.archive.ledger(library.archive.feeds()[0]?.id ?? fail(), 1)).toMatchObject([{ added: 0, changed: 0 }])
  })

  test.each([
    ['are missing', undefined],
    ['are nonsense', 'the day before yesterday'],
    ['lie in the future', 'Wed, 01 Jan 2200 00:00:00 GMT'],
    ['lie before the web', 'Thu, 01 Jan 1970 00:00:00 GMT']
  ])('when the dates %s: in the order of arrival', async (_what, date) => {
    const rows = names.map((name) => ({ title: name, guid: name, text, ...(date !== undefined && { date }) }))
    const before = Date.now()
    const library = await syncThrice((fetch) =>
      fetch === 1 ? rows : [{ title: 'later', guid: 'later', text, ...(date !== undefined && { date }) }, ...rows]
    )
    expect(library.titles().slice(1)).toEqual(names)
    expect(library.titles()[0]).toBe('later')
    for (const { publishedAt } of library.heads()) expect(publishedAt).toBeGreaterThan(before - 10_000)
    for (const { publishedAt } of library.heads()) expect(publishedAt).toBeLessThanOrEqual(Date.now())
  })

  test('when the items are in another order each time', async () => {
    const library = await syncThrice((fetch) =>
      [...names.slice(fetch % 3), ...names.slice(0, fetch % 3)].map((name) => ({ title: name, guid: name, text }))
    )
    expect(library.titles().sort()).toEqual(names)
  })

  test('when the markup and the tracking of the addresses change each time', async () => {
    const library = await syncThrice((fetch) =>
      names.map((name) => ({
        title: name,
        guid: `http://127.0.0.1:9/${name}?utm_source=rss${fetch}`,
        link: `http://127.0.0.1:9/${name}?utm_source=rss${fetch}`,
        text: `<![CDATA[<p class="c${fetch}">${text}<img src="http://127.0.0.1:9/pixel?${fetch}" width="1" height="1"></p>]]>`
      }))
    )
    expect(library.titles().sort()).toEqual(names)
    expect(library.archive.ledger(library.archive.feeds()[0]?.id ?? fail(), 3).map(({ changed }) => changed)).toEqual([0, 0, 0])
  })
})

function fail(): never {
  throw new Error('the feed is missing')
}

test('a changed id with the same address does not bring a read story back', async () => {
  const server = await serve()
  const row = (guid: string, words: string) => rss([{ title: 'Story', guid, link: 'http://127.0.0.1:9/story', text: words }])
  server.route('/feed', { body: row('a', 'Words.') })
  const library = openTestLibrary()
  library.follow(server.url('/feed'))
  await library.run()
  library.archive.setRead(
    library.heads().map(({ id }) => id),
    true
  )
  server.route('/feed', { body: row('b', 'Other words.') })
  await library.run()
  expect(library.archive.counts()).toMatchObject({ articles: 1, unread: 0 })
})

test('a thousand items all arrive', async () => {
  const server = await serve()
  server.route('/feed', { body: rss(Array.from({ length: 1000 }, (_, number) => ({ title: `Item ${number}`, guid: `g${number}` }))) })
  const library = openTestLibrary()
  const feed = library.follow(server.url('/feed'))
  expect(await library.run()).toMatchObject({ new: 1000 })
  expect(library.archive.feed(feed.id).total).toBe(1000)
})
