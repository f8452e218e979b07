import { closeSync, copyFileSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openArchive } from '../../../../src/main/library/archive/archive'
import type { Archive } from '../../../../src/main/library/archive/types'
import { makeArticle, trustedHtml } from '../../../helpers/makeArticle'
import { ids } from './randomLife'
import { addFeed, temporaryArchive, temporaryFolder } from './temporaryArchive'

const brokenPage = Buffer.alloc(4096, 0xff)
const damaged = expect.objectContaining({ code: 'library-damaged' })

test('a library is the same after it was closed and opened', () => {
  const folder = join(temporaryFolder(), 'not', 'there', 'yet')
  const first = temporaryArchive(folder)
  fill(first, 3)
  first.setStarred(ids(first).slice(1), true)
  const before = { start: first.replicaStart(), articles: ids(first).map((id) => first.article(id)) }
  first.close()
  first.close()

  const second = temporaryArchive(folder)
  expect(second.report.recovered).toBeNull()
  expect({ start: second.replicaStart(), articles: ids(second).map((id) => second.article(id)) }).toEqual(before)
  expect(readdirSync(folder)).toContain('library.sqlite')
})

test('two libraries have ids of their own', () => {
  expect(temporaryArchive().replicaStart().libraryId).not.toBe(temporaryArchive().replicaStart().libraryId)
})

test('the command line can write beside the app', () => {
  const folder = temporaryFolder()
  const [app, commandLine] = [temporaryArchive(folder), temporaryArchive(folder)]
  const feed = addFeed(app)
  commandLine.saveArticle(makeArticle({ feedId: feed.id }))
  app.saveArticle(makeArticle({ feedId: feed.id }))
  expect([app.counts().articles, commandLine.counts().articles]).toEqual([2, 2])
})

test('after an unclean end the library is checked and goes on with all it had', () => {
  const copy = copyOfOpenLibrary()
  expect(copy.walBytes).toBeGreaterThan(0)
  const archive = temporaryArchive(copy.folder)
  expect(archive.report.recovered).toBeNull()
  expect(ids(archive)).toHaveLength(50)
})

test('damage after an unclean end is found at once; the file is set aside, not deleted', () => {
  const { folder, file } = copyOfOpenLibrary()
  breakPages(file)

  const archive = temporaryArchive(folder)

  const aside = 'library-damaged-2025-01-01T00-00-00.sqlite'
  expect(archive.report.recovered).toEqual({ code: 'library-damaged', message: expect.stringContaining(aside) })
  expect(readFileSync(join(folder, aside)).includes(brokenPage)).toBe(true)
  fill(archive, 1)
  expect(archive.counts().articles).toBe(1)
})

test('a file that is no library at all is set aside under a free name', () => {
  const folder = temporaryFolder()
  const aside = 'library-damaged-2025-01-01T00-00-00'
  writeFileSync(join(folder, `${aside}.sqlite`), 'an earlier one')
  writeFileSync(join(folder, 'library.sqlite'), 'not a database '.repeat(1000))
  const archive = temporaryArchive(folder)
  expect(archive.report.recovered?.message).toContain(`${aside}-2.sqlite`)
  expect(readFileSync(join(folder, `${aside}.sqlite`), 'utf8')).toBe('an earlier one')
  expect(readFileSync(join(folder, `${aside}-2.sqlite`), 'utf8')).toContain('not a database')
})

test('damage met while reading is said, and the next start sets the file aside', () => {
  const folder = temporaryFolder()
  const first = temporaryArchive(folder)
  fill(first, 400)
  first.close()
  breakPages(join(folder, 'library.sqlite'))

  const second = temporaryArchive(folder)
  expect(second.report.recovered).toBeNull()
  expect(() => ids(second).map((id) => second.article(id))).toThrow(damaged)
  second.close()
  const third = temporaryArchive(folder)
  expect(third.report.recovered?.code).toBe('library-damaged')
  third.close()
  expect(temporaryArchive(folder).report.recovered).toBeNull()
})

test('a library of a newer version is refused and left alone', () => {
  const folder = temporaryFolder()
  const first = temporaryArchive(folder)
  first.database.exec('PRAGMA user_version = 999')
  first.close()
  const before = readFileSync(join(folder, 'library.sqlite'))
  expect(() => openArchive(folder)).toThrow(
    expect.objectContaining({ code: 'library-unavailable', message: expect.stringContaining('newer') })
  )
  expect(readFileSync(join(folder, 'library.sqlite'))).toEqual(before)
})

test('a folder that can not be made is said', () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  expect(() => openArchive(file)).toThrow(expect.objectContaining({ code: 'library-unavailable' }))
  expect(() => openArchive(join(file, 'below'))).toThrow(expect.objectContaining({ code: 'library-unavailable' }))
})

test('a full disk is said, loses nothing that was kept, and passes', () => {
  const archive = temporaryArchive()
  const feed = fill(archive, 1)
  archive.database.exec(`PRAGMA max_page_count = ${pages(archive) + 2}`)
  const large = makeArticle({ feedId: feed.id, html: trustedHtml(Array.from({ length: 20_000 }, () => Math.random()).join(' ')) })
  expect(() => archive.saveArticle(large)).toThrow(expect.objectContaining({ code: 'disk-full' }))
  expect(ids(archive)).toHaveLength(1)
  archive.database.exec('PRAGMA max_page_count = 1000000')
  archive.saveArticle(large)
  expect(archive.feed(feed.id).total).toBe(2)
})

function fill(archive: Archive, count: number) {
  const feed = addFeed(archive)
  for (let index = 0; index < count; index += 1) {
    const html = trustedHtml(`<p>${Array.from({ length: 200 }, () => Math.random().toString(36)).join(' ')}</p>`)
    archive.saveArticle(makeArticle({ feedId: feed.id, html }))
  }
  return feed
}

function pages(archive: Archive): number {
  const row: { page_count: number } = archive.database.prepare('PRAGMA page_count').get()
  return row.page_count
}

/** The files as they are when the program is killed: the newest commits only in the write-ahead log. */
function copyOfOpenLibrary() {
  const [from, folder] = [temporaryFolder(), join(temporaryFolder(), 'copy')]
  const archive = temporaryArchive(from)
  fill(archive, 40)
  archive.database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  fill(archive, 10)
  mkdirSync(folder)
  for (const name of ['library.sqlite', 'library.sqlite-wal']) copyFileSync(join(from, name), join(folder, name))
  return { folder, file: join(folder, 'library.sqlite'), walBytes: statSync(join(folder, 'library.sqlite-wal')).size }
}

/** Overwrites the second half of the pages, where the texts are. */
function breakPages(file: string): void {
  const { size } = statSync(file)
  const handle = openSync(file, 'r+')
  const half = Math.floor(size / 2 / 4096) * 4096
  writeSync(handle, Buffer.alloc(size - half, brokenPage), 0, size - half, half)
  closeSync(handle)
}
