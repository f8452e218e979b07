import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openArchive } from '../../../../src/main/library/archive/archive'
import { tidy } from '../../../../src/main/library/doctor/tidyLater'
import { openImageStore } from '../../../../src/main/library/images/imageStore'
import { silentLog } from '../../../../src/main/library/log'
import { openMediaStore } from '../../../../src/main/library/media/mediaStore'
import { type OfflineLibrary, openOfflineLibrary, serveSeven } from '../offline/offlineLibrary'
import { serve } from '../sync/testLibrary'

const check = { deep: false, repair: false }

/** A synced library with one story of seven pictures. */
async function openSeven() {
  const server = await serve()
  serveSeven(server)
  const library = await openOfflineLibrary()
  await library.follow(server.url('/feed'))
  await library.ask('sync.run', {})
  return { server, library }
}

/** Where the story keeps one of its pictures. */
async function pictureFile(library: OfflineLibrary, name: string): Promise<string> {
  const { images } = await library.story('Pier to be rebuilt')
  const src = images.find(({ url }) => url.endsWith(`/${name}.png`))?.src ?? ''
  const file = src.replace('offprint-image://stored/', '')
  return join(library.directory, 'images', file.slice(0, 2), file)
}

test('a library as it was written is sound', async () => {
  const { library } = await openSeven()
  expect(await library.ask('library.doctor', { deep: true })).toEqual({
    isSound: true,
    archiveProblem: null,
    articles: 1,
    pictures: 7,
    missingPictures: 0,
    changedPictures: 0,
    missingMedia: 0,
    orphanFiles: 0,
    searchBehind: 0,
    wrongCounts: 0,
    damaged: [],
    repaired: { pictures: 0, files: 0, counts: 0, searchRebuilt: false }
  })
})

test('a picture whose file vanished is found, shown as missing at once, and comes back by a repair', async () => {
  const { library } = await openSeven()
  const file = await pictureFile(library, 'lamp')
  rmSync(file)
  const found = await library.ask('library.doctor', check)
  const { id, capture, images } = await library.story('Pier to be rebuilt')
  expect(found).toMatchObject({
    isSound: false,
    missingPictures: 1,
    changedPictures: 0,
    damaged: [{ id, title: 'Pier to be rebuilt', pictures: 1 }]
  })
  expect(capture.images).toEqual({ saved: 6, total: 7 })
  expect(images.filter(({ hash }) => hash === null)).toMatchObject([{ reason: 'The picture’s file is gone.', canRetry: true }])
  expect(await library.ask('articles.retryPictures', { id })).toEqual({ saved: 1, missing: 0 })
  expect(existsSync(file)).toBe(true)

  rmSync(file)
  const again = await library.reopen()
  expect(await again.ask('library.doctor', { repair: true })).toMatchObject({
    isSound: true,
    missingPictures: 1,
    repaired: { pictures: 1 }
  })
  expect((await again.story('Pier to be rebuilt')).capture.images).toEqual({ saved: 7, total: 7 })
})

test('a changed file of the same size is found by a deep check alone', async () => {
  const { library } = await openSeven()
  const file = await pictureFile(library, 'lamp')
  const bytes = readFileSync(file)
  writeFileSync(file, Buffer.from(bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte))))
  expect(await library.ask('library.doctor', check)).toMatchObject({ isSound: true })
  expect(await library.ask('library.doctor', { deep: true, repair: true })).toMatchObject({
    isSound: true,
    changedPictures: 1,
    repaired: { pictures: 1 }
  })
  expect(readFileSync(file)).toEqual(bytes)
})

test('what can’t be had again stays missing, and the library is not called sound', async () => {
  const { server, library } = await openSeven()
  rmSync(await pictureFile(library, 'lamp'))
  await server.close()
  expect(await library.ask('library.doctor', { repair: true })).toMatchObject({ isSound: false, repaired: { pictures: 0 } })
  expect((await library.story('Pier to be rebuilt')).capture.images).toEqual({ saved: 6, total: 7 })
  expect(await library.ask('library.doctor', check)).toMatchObject({ isSound: true, pictures: 6 })
})

test('orphans go, wrong counts are set right and a search index that lacks stories is made anew', async () => {
  const { library } = await openSeven()
  await library.close()
  const folder = join(library.directory, 'images', 'ab')
  mkdirSync(folder, { recursive: true })
  const orphan = join(folder, `ab${'0'.repeat(62)}.png`)
  writeFileSync(orphan, 'x')
  library.sql((database) => database.exec('UPDATE articles SET images_saved = 5; UPDATE feeds SET unread = 9'))
  const again = await library.reopen()
  again.sql((database) => {
    database.prepare('ATTACH ? AS search').run(join(again.directory, 'search.sqlite'))
    database.exec('DELETE FROM search.indexed')
  })
  expect(await again.ask('library.doctor', check)).toMatchObject({ isSound: false, orphanFiles: 1, wrongCounts: 2, searchBehind: 1 })
  expect(existsSync(orphan)).toBe(true)
  expect(await again.ask('library.doctor', { repair: true })).toMatchObject({
    isSound: true,
    repaired: { files: 1, counts: 2, searchRebuilt: true }
  })
  expect(existsSync(orphan)).toBe(false)
  expect(await again.ask('library.doctor', check)).toMatchObject({ isSound: true, orphanFiles: 0, wrongCounts: 0, searchBehind: 0 })
  expect(await again.ask('search.full', { query: 'pier', limit: 5 })).toMatchObject({ total: 1 })
})

test('lost thumbnails leave the pictures themselves in the lists', async () => {
  const { library } = await openSeven()
  const leadOf = async () => (await library.heads())[0]?.leadImage?.src
  library.sql((database) => database.exec(`UPDATE images SET thumbnail_mime = 'image/webp', thumbnail_width = 1, thumbnail_height = 1`))
  expect(await leadOf()).toMatch(/^offprint-image:\/\/thumbnail\//)
  expect(await library.ask('library.doctor', check)).toMatchObject({ missingPictures: 0 })
  expect(await leadOf()).toMatch(/^offprint-image:\/\/stored\//)
})

test('a damaged archive is said to be, and nothing is mended behind its back', async () => {
  const { library } = await openSeven()
  await library.close()
  library.sql((database) => database.exec('PRAGMA writable_schema = ON; PRAGMA foreign_keys = OFF; DELETE FROM feeds'))
  const again = await library.reopen()
  const report = await again.ask('library.doctor', { repair: true })
  expect(report).toMatchObject({ isSound: false, archiveProblem: expect.stringContaining('feeds'), repaired: { files: 0, counts: 0 } })
})

test('tidying after the start shows what is gone as missing', async () => {
  const { library } = await openSeven()
  rmSync(await pictureFile(library, 'quay'))
  await library.close()
  const archive = openArchive(library.directory)
  try {
    const store = openImageStore(library.directory, archive)
    await tidy({ archive, store, media: openMediaStore(library.directory, archive), log: silentLog })
  } finally {
    archive.close()
  }
  const again = await library.reopen()
  expect((await again.story('Pier to be rebuilt')).capture.images).toEqual({ saved: 6, total: 7 })
  expect(
    readdirSync(join(again.directory, 'images'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  ).toHaveLength(6)
})
