import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openLibrary } from '../../../../src/main/library'
import { formerFolder, formerSince } from '../../../../src/main/library/backup/restoreState'
import { openOutput } from '../../../../src/main/library/files/outputFile'
import { openZip } from '../../../../src/main/library/files/zipWriter'
import { silentLog } from '../../../../src/main/library/log'
import { openEmpty, openSample, type TestedLibrary, unpack } from '../export/exportLibrary'

const sample = await openSample()
afterAll(sample.remove)
const backupPath = join(sample.files, 'sample.offprint')

beforeAll(async () => {
  await sample.library.ask('backup.write', { file: sample.library.grantFile(backupPath) })
})

/** Closes a library and opens its folder again, as after a restart of the program. */
async function reopen({ library, directory }: TestedLibrary) {
  await library.close()
  const opened = await openLibrary({ directory, resources: resolve('resources'), log: silentLog })
  onTestFinished(() => opened.close())
  return opened
}

async function emptyLibrary(): Promise<TestedLibrary> {
  const empty = await openEmpty()
  onTestFinished(empty.remove)
  return empty
}

const restoreInto = ({ library }: TestedLibrary, path: string) => library.ask('backup.restore', { file: library.grantFile(path) })

describe('a backup', () => {
  test('holds archive, pictures and small pictures, and says what is in it', async () => {
    const summary = await sample.library.ask('backup.inspect', { file: sample.library.grantFile(backupPath) })
    const stats = await sample.library.ask('library.stats', {})
    expect(summary).toMatchObject({
      stories: stats.articles,
      pictures: stats.images,
      feeds: 6,
      program: expect.stringContaining('Offprint')
    })
    const entries = await unpack(backupPath)
    expect([...entries.keys()].filter((name) => name.startsWith('images/'))).toHaveLength(stats.images)
    expect([...entries.keys()].filter((name) => name.includes('search'))).toEqual([])
    expect(readdirSync(sample.directory).filter((name) => name.startsWith('backup-'))).toEqual([])
  })

  test('restored elsewhere, the library is whole: every story, mark and picture, found by search', async () => {
    const other = await emptyLibrary()
    await restoreInto(other, backupPath)
    const restored = await reopen(other)
    await restored.settled()
    const stats = await sample.library.ask('library.stats', {})
    expect(await restored.ask('library.stats', {})).toMatchObject({
      articles: stats.articles,
      images: stats.images,
      complete: stats.complete
    })
    expect(await restored.ask('library.doctor', { deep: true })).toMatchObject({ isSound: true })
    expect((await restored.ask('search.full', { query: 'kolesnikova', limit: 5 })).total).toBeGreaterThan(0)
  })

  test('has another library’s name, so that the window’s copy of the one before is not taken for it', async () => {
    const other = await emptyLibrary()
    await restoreInto(other, backupPath)
    const restored = await reopen(other)
    expect((await restored.ask('replica.start', {})).libraryId).not.toBe((await sample.library.ask('replica.start', {})).libraryId)
  })

  test('keeps the library that was there aside', async () => {
    const other = await emptyLibrary()
    await other.library.ask('settings.set', { textSize: 31 })
    await restoreInto(other, backupPath)
    expect((await other.library.ask('settings.get', {})).textSize).toBe(31)
    await reopen(other)
    expect(formerSince(other.directory)).toBeGreaterThan(0)
    expect(existsSync(join(formerFolder(other.directory), 'library.sqlite'))).toBe(true)
  })
})

describe('a backup that is not what it says', () => {
  async function changed(change: (entries: Map<string, Buffer>) => void): Promise<string> {
    const entries = new Map(await unpack(backupPath))
    change(entries)
    const path = join(sample.files, 'changed.offprint')
    rmSync(path, { force: true })
    const output = await openOutput(path)
    const zip = openZip(output, new Date())
    for (const [name, bytes] of entries) await zip.add(name, bytes, { stored: true })
    await zip.finish()
    await output.commit()
    return path
  }
  const firstPicture = (entries: ReadonlyMap<string, Buffer>): string =>
    [...entries.keys()].find((name) => name.startsWith('images/')) ?? ''

  test.each<[string, (entries: Map<string, Buffer>) => void]>([
    ['a picture that was changed', (entries) => entries.set(firstPicture(entries), Buffer.from('other bytes'))],
    ['an archive that was changed', (entries) => entries.get('library.sqlite')?.fill(0, 5000, 6000)],
    ['an archive that is missing', (entries) => entries.delete('library.sqlite')],
    ['a file where none belongs', (entries) => entries.set('settings.exe', Buffer.from('x'))],
    [
      'a newer version',
      (entries) =>
        entries.set(
          'offprint-backup.json',
          Buffer.from(String(entries.get('offprint-backup.json')).replace('"version": 1', '"version": 9'))
        )
    ],
    ['no word about itself', (entries) => entries.delete('offprint-backup.json')],
    ['a word about itself that is no JSON', (entries) => entries.set('offprint-backup.json', Buffer.from('{'))]
  ])('with %s is refused, and the library stays', async (_, change) => {
    const path = await changed(change)
    const other = await emptyLibrary()
    await other.library.ask('settings.set', { textSize: 31 })
    const file = other.library.grantFile(path)
    await expect(other.library.ask('backup.inspect', { file })).rejects.toMatchObject({ code: 'unreadable-file' })
    await expect(other.library.ask('backup.restore', { file })).rejects.toMatchObject({ code: 'unreadable-file' })
    const same = await reopen(other)
    expect((await same.ask('settings.get', {})).textSize).toBe(31)
    expect(existsSync(join(other.directory, 'restore', 'new'))).toBe(false)
  })

  test('with a name that leads out of the folder is refused', async () => {
    const path = await changed((entries) => entries.set('images/../../evil.png', Buffer.from('x')))
    const other = await emptyLibrary()
    await expect(restoreInto(other, path)).rejects.toMatchObject({ code: 'unreadable-file' })
    expect(existsSync(join(other.files, 'evil.png'))).toBe(false)
  })

  test('cut short in the middle is refused', async () => {
    const path = join(sample.files, 'short.offprint')
    writeFileSync(path, readFileSync(backupPath).subarray(0, 200_000))
    const other = await emptyLibrary()
    await expect(restoreInto(other, path)).rejects.toMatchObject({ code: 'unreadable-file' })
  })
})
