import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { subscribeOpml } from '../../../../src/main/library/feeds/opml'
import { openTestLibrary, page, type Row, rss, serve } from './testLibrary'
import { type ThreeSyncs, threeSyncs } from './threeSyncs'

/** Three syncs of a feed that is made anew at each. */
function syncThrice(rowsOf: (sync: number) => readonly Row[]): Promise<ThreeSyncs> {
  return threeSyncs((sync, response) => void response.end(rss(rowsOf(sync))))
}

const names = ['first', 'second', 'third']
const text = 'Words that stay the same.'

describe('three syncs with a restart between each keep every story once', () => {
  test('when each fetch gives new ids to the same addresses', async () => {
    const library = await syncThrice((fetch) =>
      names.map((name) => ({ title: name, guid: `${name}-${fetch}`, link: `http://127.0.0.1:9/${name}`, text }))
    )
    expect(library.stories()).toEqual(names)
  })

  test('when all items share one id', async () => {
    const library = await syncThrice(() => names.map((name) => ({ title: name, guid: 'same', link: `http://127.0.0.1:9/${name}`, text })))
    expect(library.stories()).toEqual(names)
  })

  test('when all items share one address', async () => {
    const library = await syncThrice(() => names.map((name) => ({ title: name, guid: name, link: 'http://127.0.0.1:9/', text })))
    expect(library.stories()).toEqual(names)
  })

  test('when there are no ids and no addresses', async () => {
    const library = await syncThrice(() => names.map((name) => ({ title: name, text })))
    expect(library.stories()).toEqual(names)
  })

  test('when there is no id, and one title and date have two addresses', async () => {
    const date = 'Sun, 01 Nov 2026 08:00:00 GMT'
    const library = await syncThrice(() =>
      ['a', 'b'].map((name) => ({ title: 'Morning briefing', date, link: `http://127.0.0.1:9/${name}` }))
    )
    expect(library.stories()).toEqual(['Morning briefing', 'Morning briefing'])
  })

  test('when the dates are always now', async () => {
    const library = await syncThrice((fetch) =>
      names.map((name) => ({ title: name, guid: name, date: new Date(Date.UTC(2026, 9, 1) + fetch * 60_000).toUTCString(), text }))
    )
    expect(library.stories()).toEqual(names)
    expect(ledger(library)).toEqual([3, 0, 0, 0, 0, 0])
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
    expect(library.heads().map(({ title }) => title)).toEqual(['later', ...names])
    for (const { publishedAt } of library.heads()) expect(publishedAt).toBeGreaterThan(before - 10_000)
    for (const { publishedAt } of library.heads()) expect(publishedAt).toBeLessThanOrEqual(Date.now())
  })

  test('when the items are in another order each time', async () => {
    const library = await syncThrice((fetch) =>
      [...names.slice(fetch % 3), ...names.slice(0, fetch % 3)].map((name) => ({ title: name, guid: name, text }))
    )
    expect(library.stories()).toEqual(names)
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
    expect(library.stories()).toEqual(names)
    expect(ledger(library)).toEqual([3, 0, 0, 0, 0, 0])
  })
})

/** How many stories each sync added and changed, the first sync first. */
function ledger({ library, feed }: ThreeSyncs): number[] {
  const newestFirst = library.archive.ledger(feed().id, 3)
  return newestFirst.toReversed().flatMap(({ added, changed }) => [added, changed])
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

describe('three syncs with a restart between each', () => {
  test('make an edited title and an edited text a revision', async () => {
    let version = 0
    const library = await threeSyncs(
      (sync, response, request) => {
        version = sync
        const link = `http://${request.headers.host}`
        response.end(
          rss([
            { title: `Headline ${sync}`, guid: 'a', link: `${link}/a`, text },
            { title: 'Same', guid: 'b', link: `${link}/b`, text: `Words of version ${sync}.` }
          ])
        )
      },
      {
        prepare: (_library, server) => {
          server.route('/a', (_request, response) => void response.end(page(`Headline ${version}`).body))
          server.route('/b', (_request, response) => void response.end(page('Same', `<p>Words of version ${version}.</p>`).body))
        }
      }
    )
    expect(library.stories()).toEqual(['Headline 3', 'Same'])
    expect(ledger(library)).toEqual([2, 0, 0, 2, 0, 2])
    for (const { id } of library.heads()) expect(library.library.archive.revisions(id)).toHaveLength(2)
  })

  test('keep each of 5,000 items once, and read an unchanged feed once', async () => {
    const rows = Array.from({ length: 5000 }, (_, number) => ({ title: `Item ${number}`, guid: `g${number}` }))
    const body = rss(rows)
    const library = await threeSyncs(
      (sync, response) => void response.end(sync === 3 ? rss([{ title: 'New', guid: 'new' }, ...rows]) : body),
      {
        limits: { totalMs: 60_000 }
      }
    )
    expect(library.feed().total).toBe(5001)
    expect(ledger(library)).toEqual([5000, 0, 0, 0, 1, 0])
  }, 240_000)
})

/** Feeds that are broken, each with the stories One and Two in it, whose titles say how they must be read. */
const item = (title: string, guid: string) =>
  `<item><title>${title}</title><guid isPermaLink="false">${guid}</guid><description>Words.</description></item>`
const channel = (items: string) => `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`
const bomb = `<!DOCTYPE rss [<!ENTITY a "lol">${Array.from({ length: 20 }, (_, level) => `<!ENTITY ${'a'.repeat(level + 2)} "${`&${'a'.repeat(level + 1)};`.repeat(20)}">`).join('')}]>`

describe('three syncs of a broken feed keep its stories, each once', () => {
  test.each<[what: string, body: string | Uint8Array, titles: readonly string[]]>([
    [
      'windows-1252 called UTF-8',
      iconv.encode(`<?xml version="1.0" encoding="utf-8"?>${channel(item('Café “été” à Sète', '1') + item('Two', '2'))}`, 'windows-1252'),
      ['Café “été” à Sète', 'Two']
    ],
    [
      'a mark and blank lines before the declaration',
      `\ufeff\n\n<?xml version="1.0"?>${channel(item('One', '1') + item('Two', '2'))}`,
      ['One', 'Two']
    ],
    [
      'bare ampersands, unclosed tags and entities of HTML',
      channel(`${item('Q&A &mdash; 3 < 5', '1').replace('</item>', '')}${item('Caf&eacute;', '2').replace('</title>', '')}`),
      ['Café', 'Q&A — 3 < 5']
    ],
    ['an end that is missing', channel(item('One', '1') + item('Two', '2') + item('Three', '3')).slice(0, -80), ['One', 'Two']],
    [
      'entities in entities in entities',
      bomb + channel(item('&aaaaaaaaaaaaaaaaaaaa;', '1') + item('Two', '2')),
      ['&aaaaaaaaaaaaaaaaaaaa;', 'Two']
    ],
    [
      'a warning of the server around it',
      `<br />\n<b>Warning</b>: x in y.php\n${channel(item('One', '1') + item('Two', '2'))}\n<!-- 0.2 s -->`,
      ['One', 'Two']
    ]
  ])('%s', async (_what, body, titles) => {
    const library = await threeSyncs((_sync, response) => void response.end(body))
    expect(library.stories()).toEqual(titles)
    expect(library.feed()).toMatchObject({ state: 'ok', error: null })
    expect(ledger(library)).toEqual([2, 0, 0, 0, 0, 0])
  })
})

test('subscriptions of any depth whose feeds fail at import are kept and shown over three syncs, and come when they answer', async () => {
  let isUp = false
  const { library, liar, stories } = await threeSyncs((_sync, response) => void response.end(rss([{ title: 'One' }])), {
    prepare: ({ archive }, server) => {
      server.route('/late', (_request, response) => void (isUp ? response.end(rss([{ title: 'Late' }])) : response.writeHead(500).end()))
      const deep = '<outline text="f">'.repeat(60)
      const opml = `<opml version="2.0"><body>${deep}<outline text="Late" xmlUrl="${server.url('/late')}"/><outline text="Gone" xmlUrl="http://127.0.0.1:9/feed"/>${'</outline>'.repeat(60)}</body></opml>`
      expect(subscribeOpml(archive, Buffer.from(opml))).toMatchObject({ added: [{ title: 'Late' }, { title: 'Gone' }], refused: [] })
    },
    after: (sync, { archive }) => {
      isUp = sync >= 2
      const states = archive.feeds().map(({ title, state }) => [title, state])
      expect(states).toContainEqual(['Gone', 'failing'])
      if (sync < 3) expect(states).toContainEqual(['Late', 'failing'])
    }
  })
  expect(stories()).toEqual(['One'])
  expect(library.titles()).toContain('Late')
  expect(library.archive.feedByUrl(liar.url('/late'))).toMatchObject({ state: 'ok', error: null })
})

test('what a feed and a page bring runs nothing and calls nobody', async () => {
  const calls = (
    base: string
  ) => `<script src="${base}/script"></script><link rel="stylesheet" href="${base}/style"><link rel="prefetch" href="${base}/prefetch">
    <meta http-equiv="refresh" content="0; url=${base}/refresh"><style>@import url(${base}/import); @font-face { font-family: x; src: url(${base}/font) } p { background: url(${base}/background) }</style>
    <iframe src="${base}/frame"></iframe><object data="${base}/object"></object><embed src="${base}/embed"><form action="${base}/form"><input type="image" src="${base}/input"></form>
    <a ping="${base}/ping" href="${base}/link">link</a><img src="${base}/pixel" width="1" height="1"><p onclick="fetch('${base}/handler')">${text}</p><svg onload="fetch('${base}/svg')"><use href="${base}/use#x"/></svg>`
  const { liar, heads, library } = await threeSyncs(
    (_sync, response, request) => {
      const base = `http://${request.headers.host}`
      response.end(
        rss([
          { title: 'Fed', guid: 'a', text: `<![CDATA[${calls(base)}]]>` },
          { title: 'Paged', guid: 'b', link: `${base}/page` }
        ])
      )
    },
    {
      prepare: (_library, server) => {
        server.route('/page', (request, response) => {
          const base = `http://${request.headers.host}`
          response.setHeader('content-type', 'text/html').end(page('Paged', calls(base)).body)
        })
      }
    }
  )
  expect(new Set(liar.requests.map(({ path }) => path))).toEqual(new Set(['/feed', '/page']))
  for (const { id } of heads()) {
    const { html } = library.archive.article(id)
    expect(html).not.toMatch(/<(?:script|style|link|meta|iframe|object|embed|form|input|svg)|\son\w+=|ping=|url\(/i)
  }
})
