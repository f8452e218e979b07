import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { parseMediaAddress } from '@shared/contract/mediaAddress'
import { expect, test } from 'vitest'
import { openMediaStore } from '../../../../src/main/library/media/mediaStore'
import { temporaryArchive } from '../archive/temporaryArchive'
import { type OfflineLibrary, openOfflineLibrary } from '../offline/offlineLibrary'
import { serve } from '../sync/testLibrary'

const recording = Buffer.alloc(300_000, 'a recording of the harbour bell ')

/** A podcast of so many episodes, published an hour apart, the last an hour ago. */
function podcast(url: (path: string) => string, episodes: number): string {
  const items = Array.from({ length: episodes }, (_, n) => {
    const date = new Date(Date.now() - (n + 1) * 3_600_000).toUTCString()
    return `<item><title>Episode ${n}</title><guid>e${n}</guid><pubDate>${date}</pubDate><description>The bell, part ${n}.</description>
<enclosure url="${url(`/e${n}.mp3`)}" length="300000" type="audio/mpeg"/></item>`
  })
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Bells</title><link>https://bells.example/</link>${items.join('')}</channel></rss>`
}

async function openPodcast(episodes = 1) {
  const server = await serve()
  server.route('/feed', { body: podcast(server.url, episodes) })
  for (let n = 0; n < episodes; n++) server.route(`/e${n}.mp3`, { headers: { 'content-type': 'audio/mp3' }, body: recording })
  const library = await openOfflineLibrary()
  const feed = await library.follow(server.url('/feed'))
  return { server, library, feed }
}

/** Every file below the media folder. */
function mediaFiles({ directory }: OfflineLibrary): string[] {
  const entries = readdirSync(join(directory, 'media'), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

test('a recording is saved on request, named by its bytes, and goes when it is removed', async () => {
  const { library } = await openPodcast()
  await library.ask('sync.run', {})
  const before = await library.story('Episode 0')
  expect(before.capture.media).toEqual({ saved: 0, total: 1 })
  expect(before.media).toMatchObject([{ kind: 'audio', bytes: 300_000, src: null, reason: null }])

  await library.ask('media.save', { id: before.id, position: 0 })
  const after = await library.story('Episode 0')
  const hash = createHash('sha256').update(recording).digest('hex')
  expect(after.capture.media).toEqual({ saved: 1, total: 1 })
  expect(after.media[0]?.src).toBe(`offprint-media://stored/${hash}.mp3`)
  expect(parseMediaAddress(after.media[0]?.src ?? '')).toMatchObject({ hash, mime: 'audio/mpeg' })
  const path = join(library.directory, 'media', hash.slice(0, 2), `${hash}.mp3`)
  expect(readFileSync(path)).toEqual(recording)
  expect(await library.ask('library.stats', {})).toMatchObject({ media: 1, mediaBytes: 300_000 })

  await library.ask('media.remove', { id: before.id, position: 0 })
  expect((await library.story('Episode 0')).capture.media).toEqual({ saved: 0, total: 1 })
  expect(existsSync(path)).toBe(false)
  expect(await library.ask('library.stats', {})).toMatchObject({ media: 0, mediaBytes: 0 })
})

test('the same recording of two stories is one file, which stays while one of them has it', async () => {
  const { library } = await openPodcast(2)
  await library.ask('sync.run', {})
  const [first, second] = [await library.story('Episode 0'), await library.story('Episode 1')]
  for (const { id } of [first, second]) await library.ask('media.save', { id, position: 0 })
  expect(mediaFiles(library)).toHaveLength(1)
  await library.ask('media.remove', { id: first.id, position: 0 })
  expect(mediaFiles(library)).toHaveLength(1)
  expect((await library.story('Episode 1')).media[0]?.src).not.toBeNull()
})

const begin = (response: ServerResponse, length: number) =>
  response.writeHead(200, { 'content-type': 'audio/mpeg', 'content-length': String(length) })

test.each<[string, (response: ServerResponse) => unknown, RegExp]>([
  ['is gone', (response) => response.writeHead(404).end(), /404/],
  ['is a page', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Log in</p>'), /web page/],
  ['is too large', (response) => begin(response, 600_000_000).end('x'), /500 MB/],
  ['is cut', (response) => begin(response, 1000).write('half', () => response.destroy()), /broke off/],
  ['is empty', (response) => begin(response, 0).end(), /empty/],
  ['is packed', (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'), /packed/]
])('a recording that %s is told with its reason, and leaves no file', async (_, answer, reason) => {
  const { server, library } = await openPodcast()
  await library.ask('sync.run', {})
  server.route('/e0.mp3', (_request, response) => void answer(response))
  const { id } = await library.story('Episode 0')
  await expect(library.ask('media.save', { id, position: 0 })).rejects.toThrow(reason)
  const [medium] = (await library.story('Episode 0')).media
  expect(medium).toMatchObject({ src: null, reason: expect.stringMatching(reason) })
  expect(mediaFiles(library)).toEqual([])
})

test('a feed’s rule saves the recordings of its latest stories after a sync, and nothing without it', async () => {
  const { server, library, feed } = await openPodcast(12)
  await library.ask('sync.run', {})
  await library.library.background()
  expect(server.requests.filter(({ path }) => path.endsWith('.mp3'))).toEqual([])
  await library.ask('feeds.setRules', { feedId: feed.id, saveMedia: true })
  server.route('/e3.mp3', { status: 404 })
  await library.ask('sync.run', {})
  await library.library.background()
  const saved = (await library.heads()).filter(({ capture }) => capture.media.saved === 1).map(({ title }) => title)
  expect(saved.sort()).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9].map((n) => `Episode ${n}`))
  expect((await library.story('Episode 3')).media[0]?.reason).toContain('404')
  await library.ask('sync.run', {})
  await library.library.background()
  expect(server.requests.filter(({ path }) => path === '/e3.mp3')).toHaveLength(1)
})

test('a preparation with media saves them and counts their bytes', async () => {
  const { library } = await openPodcast(2)
  await library.ask('sync.run', {})
  const choice = { scope: { kind: 'all' }, media: true } as const
  expect(await library.ask('offline.estimate', choice)).toMatchObject({ media: 2, bytes: 600_000 })
  expect(await library.ask('offline.prepare', choice)).toMatchObject({ media: 2, bytes: 600_000, failedCount: 0 })
  expect(await library.ask('offline.estimate', choice)).toMatchObject({ media: 0, bytes: 0 })
})

test('a server that says nothing more is given up, and one that drips is not', async () => {
  const { server, library } = await openPodcast()
  await library.ask('sync.run', {})
  server.route('/e0.mp3', async (_request, response) => {
    begin(response, 5)
    for (const letter of 'drips') await new Promise((resolve) => setTimeout(() => resolve(response.write(letter)), 20))
    response.end()
  })
  const { id } = await library.story('Episode 0')
  await library.ask('media.save', { id, position: 0 })
  expect((await library.story('Episode 0')).media[0]).toMatchObject({ bytes: 5, reason: null })
})

test('a download that the end of the program interrupts leaves nothing that counts', async () => {
  const { server, library } = await openPodcast()
  await library.ask('sync.run', {})
  const begun = new Promise<void>((resolve) => {
    server.route('/e0.mp3', (_request, response) => {
      begin(response, 300_000).write(recording.subarray(0, 1000))
      resolve()
    })
  })
  const { id } = await library.story('Episode 0')
  const saving = library.ask('media.save', { id, position: 0 })
  const refused = expect(saving).rejects.toMatchObject({ code: 'cancelled' })
  await begun
  const again = await library.reopen()
  await refused
  expect(mediaFiles(again)).toEqual([])
  expect((await again.story('Episode 0')).media[0]).toMatchObject({ src: null, reason: null })
})

test('the sweep removes what a killed download left and files of no story, and leaves a young unfinished one', async () => {
  const archive = temporaryArchive()
  const directory = join(archive.path, '..')
  const folder = join(directory, 'media', 'ab')
  mkdirSync(folder, { recursive: true })
  const files = {
    old: join(directory, 'media', 'old.part'),
    young: join(directory, 'media', 'young.part'),
    lost: join(folder, `ab${'0'.repeat(62)}.mp3`)
  }
  for (const file of Object.values(files)) writeFileSync(file, 'x')
  utimesSync(files.old, 1000, 1000)
  const store = openMediaStore(directory, archive)
  expect(await store.verify(false)).toEqual({ missing: [], changed: [], orphans: 2 })
  expect(await store.sweep()).toEqual({ removedFiles: 2 })
  expect(Object.values(files).map((file) => existsSync(file))).toEqual([false, true, false])
})
