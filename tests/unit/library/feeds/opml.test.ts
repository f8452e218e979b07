import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ReaderError } from '@shared/contract/errors'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { openArchive } from '../../../../src/main/library/archive/archive'
import { opmlOf, subscribeOpml } from '../../../../src/main/library/feeds/opml'
import { readOpml } from '../../../../src/main/library/feeds/readOpml'

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
