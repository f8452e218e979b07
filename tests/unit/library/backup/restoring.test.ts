import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { openLibrary } from '../../../../src/main/library'
import { openArchive } from '../../../../src/main/library/archive/archive'
import { keepCopy, keptCopies } from '../../../../src/main/library/backup/keptCopies'
import { openRestored } from '../../../../src/main/library/backup/openRestored'
import { formerFolder, formerSince, markReady, stagedFolder, swapBack, swapIn } from '../../../../src/main/library/backup/restoreState'
import { silentLog } from '../../../../src/main/library/log'

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'offprint-restore-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true, maxRetries: 3 }))
  return made
}

/** A folder that says which library its parts are of. */
function fill(directory: string, which: string): void {
  mkdirSync(join(directory, 'images'), { recursive: true })
  writeFileSync(join(directory, 'library.sqlite'), which)
  writeFileSync(join(directory, 'images', 'a.png'), which)
}

async function stagedLibrary(): Promise<string> {
  const directory = folder()
  fill(directory, 'before')
  writeFileSync(join(directory, 'library.sqlite-wal'), 'before')
  writeFileSync(join(directory, 'search.sqlite'), 'before')
  fill(stagedFolder(directory), 'restored')
  await markReady(directory, 5, 'library')
  return directory
}

const partOf = (directory: string, name: string): string | null =>
  existsSync(join(directory, name)) ? readFileSync(join(directory, name), 'utf8') : null

test('the restored library takes the place of the one before, which is kept aside; the index goes', async () => {
  const directory = await stagedLibrary()
  expect(swapIn(directory)).toBe(true)
  expect(partOf(directory, 'library.sqlite')).toBe('restored')
  expect(partOf(directory, 'library.sqlite-wal')).toBe(null)
  expect(partOf(directory, 'search.sqlite')).toBe(null)
  expect(partOf(directory, 'images/a.png')).toBe('restored')
  expect(partOf(formerFolder(directory), 'library.sqlite-wal')).toBe('before')
})

test('a restore that can’t be opened gives everything back', async () => {
  const directory = await stagedLibrary()
  swapIn(directory)
  swapBack(directory)
  expect(partOf(directory, 'library.sqlite')).toBe('before')
  expect(partOf(directory, 'library.sqlite-wal')).toBe('before')
  expect(partOf(directory, 'images/a.png')).toBe('before')
  expect(existsSync(join(directory, 'restore'))).toBe(false)
})

test.each(['out', 'in', 'back-out', 'back-in'] as const)(
  'ended in the middle of “%s” it is taken up where it was, and no part is lost',
  async (phase) => {
    const directory = await stagedLibrary()
    const isBack = phase.startsWith('back')
    if (phase === 'out' || phase === 'in') {
      // The archive was moved, the pictures not yet.
      const from = phase === 'out' ? directory : stagedFolder(directory)
      mkdirSync(formerFolder(directory), { recursive: true })
      if (phase === 'in')
        for (const name of ['library.sqlite', 'library.sqlite-wal', 'images']) move(directory, formerFolder(directory), name)
      move(from, phase === 'out' ? formerFolder(directory) : directory, 'library.sqlite')
    } else {
      swapIn(directory)
      if (phase === 'back-in') for (const name of ['library.sqlite', 'images']) move(directory, stagedFolder(directory), name)
      move(
        phase === 'back-out' ? directory : formerFolder(directory),
        phase === 'back-out' ? stagedFolder(directory) : directory,
        'library.sqlite'
      )
    }
    writeFileSync(join(directory, 'restore', 'state.json'), JSON.stringify({ phase, at: 5, holds: 'library' }))
    expect(swapIn(directory)).toBe(!isBack)
    expect(partOf(directory, 'library.sqlite')).toBe(isBack ? 'before' : 'restored')
    expect(partOf(directory, 'images/a.png')).toBe(isBack ? 'before' : 'restored')
    if (!isBack) expect(partOf(formerFolder(directory), 'images/a.png')).toBe('before')
  }
)

function move(from: string, to: string, name: string): void {
  mkdirSync(to, { recursive: true })
  cpSync(join(from, name), join(to, name), { recursive: true })
  rmSync(join(from, name), { recursive: true })
}

test('a restored archive that turns out to be damaged is put away again, and the library before opens', async () => {
  const directory = folder()
  const before = openArchive(directory)
  before.changeSettings({ textSize: 31 })
  before.close()
  mkdirSync(stagedFolder(directory), { recursive: true })
  writeFileSync(join(stagedFolder(directory), 'library.sqlite'), 'this is no archive at all, whatever its name says')
  await markReady(directory, Date.now(), 'library')
  const archive = openRestored(directory, silentLog, () => openArchive(directory))
  onTestFinished(() => archive.close())
  expect(archive.report.recovered).toBe(null)
  expect(archive.settings().textSize).toBe(31)
})

test('copies of the archive are kept one a day, as many as wanted; going back to one brings back its marks, and forward again', async () => {
  const directory = join(folder(), 'library')
  const open = async () => {
    const library = await openLibrary({ directory, resources: resolve('resources'), log: silentLog })
    onTestFinished(() => library.close())
    return library
  }
  let library = await open()
  await library.ask('settings.set', { textSize: 21, backupsKept: 2 })
  await library.close()
  for (const day of ['2026-01-01', '2026-01-02', '2026-01-03']) {
    const archive = openArchive(directory)
    archive.changeSettings({ textSize: 20 + Number(day.slice(-1)) })
    await keepCopy({ archive, directory }, new Date(`${day}T12:00:00Z`))
    archive.close()
  }
  expect((await keptCopies(directory)).map(({ name }) => name)).toEqual(['library-2026-01-03.sqlite', 'library-2026-01-02.sqlite'])

  library = await open()
  await library.ask('backup.restoreCopy', { name: 'library-2026-01-02.sqlite' })
  await library.close()
  library = await open()
  expect((await library.ask('settings.get', {})).textSize).toBe(22)
  expect((await library.ask('backup.state', {})).formerSince).toBe(formerSince(directory))

  await library.ask('backup.bringBack', {})
  await library.close()
  library = await open()
  expect((await library.ask('settings.get', {})).textSize).toBe(23)
})

test('a copy is named by its day and nothing else', async () => {
  const directory = join(folder(), 'library')
  const library = await openLibrary({ directory, resources: resolve('resources'), log: silentLog })
  onTestFinished(() => library.close())
  await expect(library.ask('backup.restoreCopy', { name: '../library.sqlite' })).rejects.toMatchObject({ code: 'not-found' })
})

test('a copy with code of a stranger in it is refused, and the library stays', async () => {
  const directory = join(folder(), 'library')
  const archive = openArchive(directory)
  await keepCopy({ archive, directory }, new Date('2026-01-01T12:00:00Z'))
  archive.close()
  const copy = new DatabaseSync(join(directory, 'backups', 'library-2026-01-01.sqlite'))
  copy.exec('CREATE TRIGGER stranger AFTER UPDATE ON statuses BEGIN DELETE FROM articles; END')
  copy.close()
  const library = await openLibrary({ directory, resources: resolve('resources'), log: silentLog })
  onTestFinished(() => library.close())
  await expect(library.ask('backup.restoreCopy', { name: 'library-2026-01-01.sqlite' })).rejects.toMatchObject({ code: 'unreadable-file' })
  expect(existsSync(stagedFolder(directory))).toBe(false)
})
