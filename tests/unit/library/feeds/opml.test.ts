import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ReaderError } from '@shared/contract/errors'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openArchive } from '../../../../src/main/library/archive/archive'
import { opmlOf, subscribeOpml, subscribeOpmlFrom } from '../../../../src/main/library/feeds/opml'
import { readOpml } from '../../../../src/main/library/feeds/readOpml'
import { createClient } from '../../../../src/main/library/network/client'
import type { Source } from '../../../../src/main/library/network/source'
import { startTestServer } from '../../../helpers/testServer'

function openLibrary() {
  const directory = mkdtempSync(join(tmpdir(), 'offprint-opml-'))
  const archive = openArchive(directory)
  onTestFinished(() => {
    archive.close()
    rmSync(directory, { recursive: true, force: true })
  })
  return archive
}

const opml = (body: string) =>
  Buffer.from(`<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>${body}</body></opml>`)
const feedRow = (url: string, title = 'T') => `<outline type="rss" text="${title}" xmlUrl="${url}"/>`

test('reads folders in folders', () => {
  const { feeds } = readOpml(
    opml(`<outline text="News"><outline title="World &amp; more">${feedRow('https://a.example/feed')}</outline></outline>`)
  )
  expect(feeds).toEqual([{ url: 'https://a.example/feed', siteUrl: null, title: 'T', path: ['News', 'World & more'] }])
})

test('reads attributes however they are written, and feed: addresses', () => {
  const { feeds } = readOpml(opml('<outline TEXT="A" XMLURL="feed://a.example/feed" HtmlUrl="https://a.example/"/>'))
  expect(feeds).toEqual([{ url: 'http://a.example/feed', siteUrl: 'https://a.example/', title: 'A', path: [] }])
})

test('refuses nonsense row by row, and reads the rest', () => {
  const rows = [
    '<outline type="rss" text="No address"/>',
    feedRow('javascript:alert(1)', 'Script'),
    feedRow('', 'Empty'),
    feedRow('https://a.example/', 'Good')
  ]
  const { feeds, refused } = readOpml(opml(`${rows.join('')}<outline/><outline text="An empty folder"/>`))
  expect(feeds.map(({ title }) => title)).toEqual(['Good'])
  expect(refused.map(({ title }) => title)).toEqual(['No address', 'Script', 'Empty'])
})

test('reads a file that breaks off', () => {
  const cut = opml(`<outline text="F">${feedRow('https://a.example/1')}${feedRow('https://a.example/2')}`).subarray(0, -40)
  expect(readOpml(cut).feeds.map(({ url }) => url)).toContain('https://a.example/1')
})

test('reads folders a thousand deep without losing the feed', () => {
  const deep = `${'<outline text="f">'.repeat(1000)}${feedRow('https://a.example/')}${'</outline>'.repeat(1000)}`
  expect(readOpml(opml(deep)).feeds).toHaveLength(1)
})

test('knows the address by all its names, and the type of a feed without one', () => {
  const rows = [
    '<outline text="A" xmlUrl="https://a.example/1"/>',
    '<outline text="B" xmlurl="https://a.example/2"/>',
    '<outline text="C" XMLURL="https://a.example/3" type="RSS"/>',
    '<outline text="D" type="rss" url="https://a.example/4"/>',
    '<outline text="E" type="atom" xmlUrl=" https://a.example/5 "/>'
  ]
  expect(readOpml(opml(rows.join(''))).feeds.map(({ title, url }) => title + url.at(-1))).toEqual(['A1', 'B2', 'C3', 'D4', 'E5'])
})

test('takes the title before the text, the text where the title is empty, and the host where both are', () => {
  const rows = ['title="T" text="X"', 'title="" text="X"', 'title=" "'].map(
    (names, row) => `<outline ${names} xmlUrl="https://a.example/${row}"/>`
  )
  expect(readOpml(opml(rows.join(''))).feeds.map(({ title }) => title)).toEqual(['T', 'X', 'a.example'])
})

test('makes folders of categories where no outlines nest, of the first when there are several', () => {
  const row = (category: string) => `<outline text="T" xmlUrl="https://a.example/${category.length}" category="${category}"/>`
  const file = opml(`${row('/News/World &amp; more,/Other')}${row('Tech')}${row(' , ')}<outline text="Folder">${row('Ignored')}</outline>`)
  expect(readOpml(file).feeds.map(({ path }) => path)).toEqual([['News', 'World & more'], ['Tech'], [], ['Folder']])
})

test('refuses links with their reason, and lists where they lead', () => {
  const rows = [
    '<outline type="link" text="Harbour list" url="https://lists.example/harbour.opml"/>',
    '<outline type="LINK" text="Again" url="https://lists.example/harbour.opml"/>',
    '<outline type="include" text="Old style" url="https://lists.example/old.opml"/>',
    '<outline type="link" text="A page" url="https://page.example/about"/>',
    '<outline type="link" text="Nowhere" url="javascript:alert(1)"/>',
    `<outline type="link" text="With rows" url="https://lists.example/rows.opml">${feedRow('https://a.example/', 'Inside')}</outline>`,
    '<outline type="link" text="A feed after all" xmlUrl="https://b.example/feed" url="https://b.example/"/>'
  ]
  const { feeds, links, refused } = readOpml(opml(rows.join('')))
  expect(feeds.map(({ title, path }) => [title, path])).toEqual([
    ['Inside', []],
    ['A feed after all', []]
  ])
  expect(links.map(({ title, url }) => [title, new URL(url).pathname])).toEqual([
    ['Harbour list', '/harbour.opml'],
    ['Old style', '/old.opml'],
    ['A page', '/about'],
    ['With rows', '/rows.opml']
  ])
  expect(refused.map(({ title, reason }) => `${title}: ${reason}`)).toEqual([
    'Harbour list: a link to another list — open it to import its feeds',
    'Again: a link to another list — open it to import its feeds',
    'Old style: a link to another list — open it to import its feeds',
    'A page: a link to a page, not a feed',
    'Nowhere: “javascript:alert(1)” is not a web address',
    'With rows: a link to another list — open it to import its feeds'
  ])
})

describe('encodings', () => {
  const text = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><opml version="1.1"><body><outline text="Zürich – “Kühe”" xmlUrl="https://a.example/"/></body></opml>`
  test.each([
    ['UTF-8', Buffer.from(text('UTF-8'))],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text('UTF-8')}`)],
    ['UTF-16 little-endian', Buffer.from(`\ufeff${text('UTF-16')}`, 'utf16le')],
    ['windows-1252', iconv.encode(text('windows-1252'), 'windows-1252')],
    ['windows-1252 that says ISO-8859-1', iconv.encode(text('ISO-8859-1'), 'windows-1252')],
    ['UTF-8 that says windows-1252', Buffer.from(text('windows-1252'))]
  ])('%s', (_name, bytes) => {
    expect(readOpml(bytes).feeds.map(({ title }) => title)).toEqual(['Zürich – “Kühe”'])
  })
})

test('reads what is broken: bare ampersands, quotes left out, blank lines before, a wrong end', () => {
  const rows =
    '<outline text="Fish & chips" xmlUrl="https://a.example/?a=1&b=2"/><outline text=Bare xmlUrl=https://b.example/feed></outline></body><outline text="Late" xmlUrl="https://c.example/"/>'
  const { feeds } = readOpml(Buffer.from(`\n\n <?xml version="1.0"?><opml><body>${rows}`))
  expect(feeds.map(({ title, url }) => [title, url])).toEqual([
    ['Fish & chips', 'https://a.example/?a=1&b=2'],
    ['Bare', 'https://b.example/feed'],
    ['Late', 'https://c.example/']
  ])
})

test('swells no entities, and reads none from files', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
<opml><body><outline text="&b;&b;&f;" xmlUrl="https://a.example/"/></body></opml>`
  expect(readOpml(Buffer.from(bomb)).feeds.map(({ title }) => title)).toEqual(['&b;&b;&f;'])
})

test('reads 10 MB in a second or two, and stops at 10,000 feeds', () => {
  const rows = Array.from({ length: 120_000 }, (_, row) => feedRow(`https://site${row}.example/a/rather/long/address.xml`, `Site ${row}`))
  const file = opml(rows.join(''))
  expect(file.length).toBeGreaterThan(10_000_000)
  const started = performance.now()
  const { feeds, refused } = readOpml(file)
  expect(performance.now() - started).toBeLessThan(4_000)
  expect(feeds).toHaveLength(10_000)
  expect(refused).toHaveLength(1_000)
  expect(refused[0]?.reason).toBe('a list may have 10000 feeds at most')
})

test('imports 1,000 feeds in less than a second, all kept and shown', () => {
  const archive = openLibrary()
  const folders = Array.from({ length: 50 }, (_, folder) => {
    const rows = Array.from({ length: 20 }, (_, row) => feedRow(`https://site${folder}.example/${row}.xml`, `Feed ${folder} ${row}`))
    return `<outline text="Group ${folder % 10}"><outline text="Folder ${folder}">${rows.join('')}</outline></outline>`
  })
  const started = performance.now()
  const { added, existing, refused } = subscribeOpml(archive, opml(folders.join('')))
  expect(performance.now() - started).toBeLessThan(1_000)
  expect([added.length, existing, refused]).toEqual([1_000, [], []])
  expect(archive.feeds()).toHaveLength(1_000)
  expect(archive.folders()).toHaveLength(60)
})

describe('a list on the web', () => {
  async function setUp() {
    const server = await startTestServer()
    onTestFinished(server.close)
    const client = createClient({ userAgent: 'Offprint/test' })
    onTestFinished(() => client.close())
    const source: Source = { get: (url, options) => client.get(url, { ...options, allow: new Set(['127.0.0.1']) }) }
    const archive = openLibrary()
    return { server, archive, ask: (path: string) => subscribeOpmlFrom({ archive, source }, server.url(path)) }
  }

  test('is taken in when it is asked for, and no list that it links to', async () => {
    const { server, archive, ask } = await setUp()
    const link = (path: string) => `<outline type="link" text="${path}" url="${server.url(path)}"/>`
    server.route('/a.opml', { body: opml(feedRow('https://a.example/feed', 'A') + link('/b.opml') + link('/a.opml')) })
    server.route('/b.opml', { body: opml(feedRow('https://b.example/feed', 'B') + link('/a.opml')) })
    const first = await ask('/a.opml')
    expect(first.added.map(({ title }) => title)).toEqual(['A'])
    expect(first.links).toEqual([{ title: '/b.opml', url: server.url('/b.opml') }])
    expect(server.requests.map(({ path }) => path)).toEqual(['/a.opml'])
    expect((await ask('/b.opml')).links).toEqual([{ title: '/a.opml', url: server.url('/a.opml') }])
    expect(archive.feeds()).toHaveLength(2)
  })

  test('says what is wrong with it', async () => {
    const { server, archive, ask } = await setUp()
    server.route('/page', { body: '<html><body>no list</body></html>' })
    await expect(ask('/missing.opml')).rejects.toMatchObject({ code: 'http-status' })
    await expect(ask('/page')).rejects.toMatchObject({ code: 'not-an-opml' })
    expect(archive.feeds()).toEqual([])
  })

  test('on a private address is not fetched because a file links to it', async () => {
    const { server, archive } = await setUp()
    const client = createClient({ userAgent: 'Offprint/test' })
    onTestFinished(() => client.close())
    await expect(subscribeOpmlFrom({ archive, source: client }, server.url('/a.opml'))).rejects.toMatchObject({ code: 'private-address' })
    expect(server.requests).toEqual([])
  })
})

test.each(['', 'hello', '<html><body>no</body></html>', '\u0000\u0001'])('takes %j for no OPML', (text) => {
  expect(() => readOpml(Buffer.from(text))).toThrow(ReaderError)
})

test('import says what is new and what was there, and keeps feeds that nobody has fetched yet', () => {
  const archive = openLibrary()
  const file = opml(
    `${feedRow('https://a.example/feed', 'A')}<outline text="F">${feedRow('https://b.example/feed', 'B')}${feedRow('https://a.example/feed', 'A again')}</outline>`
  )
  const first = subscribeOpml(archive, file)
  expect(first.added.map(({ title, state }) => [title, state])).toEqual([
    ['A', 'new'],
    ['B', 'new']
  ])
  expect(first.existing).toEqual(['https://a.example/feed'])
  expect(subscribeOpml(archive, file)).toMatchObject({
    added: [],
    existing: ['https://a.example/feed', 'https://b.example/feed', 'https://a.example/feed']
  })
})

test('what is exported comes back the same, folders and all', () => {
  const name = fc
    .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && !/\p{C}/u.test(text))
  const subscription = fc.record({ path: fc.array(name, { maxLength: 4 }), title: name, number: fc.nat({ max: 50 }) })
  fc.assert(
    fc.property(fc.uniqueArray(subscription, { selector: ({ number }) => number, maxLength: 12 }), (subscriptions) => {
      const directory = mkdtempSync(join(tmpdir(), 'offprint-opml-'))
      const archive = openArchive(directory)
      try {
        for (const { path, title, number } of subscriptions) {
          const url = `https://site.example/${number}?a=1&b="2"`
          archive.addFeed({
            kind: 'web',
            url: new URL(url).href,
            siteUrl: 'https://site.example/',
            title,
            folderId: archive.ensureFolder(path)
          })
        }
        const { feeds, refused } = readOpml(Buffer.from(opmlOf(archive.feeds(), archive.folders())))
        expect(refused).toEqual([])
        const flat = (row: { title: string; path: readonly string[] }) => JSON.stringify([row.title, row.path])
        expect(feeds.map(flat).sort()).toEqual(subscriptions.map(flat).sort())
      } finally {
        archive.close()
        rmSync(directory, { recursive: true, force: true })
      }
    }),
    { numRuns: 25 }
  )
})

describe('the order by hand', () => {
  const rows = `<outline text="World">${feedRow('https://z.example/', 'Zebra')}${feedRow('https://a.example/', 'Ant')}</outline>
    <outline text="Arts">${feedRow('https://b.example/', 'Bee')}${feedRow('https://c.example/', 'Cat')}</outline>${feedRow('https://d.example/', 'Dog')}`

  test('of a list is kept where nothing was before, and written again as it is shown', () => {
    const archive = openLibrary()
    subscribeOpml(archive, opml(rows))
    const placed = Object.fromEntries(archive.feeds().map(({ title, position }) => [title, position]))
    expect(placed).toEqual({ Zebra: 0, Ant: 1, Bee: null, Cat: null, Dog: null })
    const written = opmlOf(archive.feeds(), archive.folders())
    const other = openLibrary()
    subscribeOpml(other, Buffer.from(written))
    expect(opmlOf(other.feeds(), other.folders())).toBe(written)
    expect(readOpml(Buffer.from(written)).feeds.map(({ title }) => title)).toEqual(['Zebra', 'Ant', 'Bee', 'Cat', 'Dog'])
  })

  test('of the reader is not changed by a list that adds to it', () => {
    const archive = openLibrary()
    subscribeOpml(archive, opml(rows))
    subscribeOpml(
      archive,
      opml(`<outline text="Arts">${feedRow('https://y.example/', 'Yak')}${feedRow('https://x.example/', 'Ape')}</outline>`)
    )
    const arts = archive.folders().find(({ name }) => name === 'Arts')?.id
    expect(archive.feeds().flatMap(({ folderId, position }) => (folderId === arts ? [position] : []))).toEqual([null, null, null, null])
  })
})
