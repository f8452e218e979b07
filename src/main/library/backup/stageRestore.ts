import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { copyFile, mkdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { ReaderError } from '@shared/contract/errors'
import type { BackupSummary } from '@shared/contract/export'
import { z } from 'zod'
import { latestVersion, migrate, versionOf } from '../archive/migrate'
import { asWritingError } from '../files/outputFile'
import { openZipReader, type ZipReader } from '../files/zipReader'
import { requireRoom } from '../media/diskRoom'
import { type TransferRun, throwIfStopped } from '../transfers/transfers'
import { ABOUT, type BackupAbout, backupFile, DATABASE } from './layout'
import { markReady, stagedFolder } from './restoreState'
import { readAbout, summaryOf } from './verifyBackup'

/**
 * Unpacks a backup beside the library, each file compared with its name on the way, and leaves word that it is to take the library's
 * place at the next opening. The library itself is not touched. @throws ReaderError `unreadable-file`, `disk-full`, `cancelled`
 */
export async function stageRestore(directory: string, path: string, run: TransferRun): Promise<BackupSummary> {
  const folder = stagedFolder(directory)
  await rm(folder, { recursive: true, force: true })
  const zip = await openZipReader(path)
  try {
    const about = await readAbout(zip)
    await requireRoom(directory, totalBytes(zip))
    await unpack(zip, about, folder, run)
    prepareDatabase(join(folder, DATABASE))
    await markReady(directory, Date.now(), 'library')
    return summaryOf(about, (await stat(path)).size)
  } catch (thrown) {
    await rm(folder, { recursive: true, force: true })
    throw thrown
  } finally {
    zip.close()
  }
}

/** The same with one of the copies of the archive that are kept by themselves: texts and marks of then, the pictures as they are. */
export async function stageArchive(directory: string, path: string): Promise<void> {
  const folder = stagedFolder(directory)
  await rm(folder, { recursive: true, force: true })
  try {
    await mkdir(folder, { recursive: true })
    await requireRoom(directory, (await stat(path)).size)
    await copyFile(path, join(folder, DATABASE))
    prepareDatabase(join(folder, DATABASE))
    await markReady(directory, Date.now(), 'archive')
  } catch (thrown) {
    await rm(folder, { recursive: true, force: true })
    throw thrown
  }
}

function totalBytes(zip: ZipReader): number {
  return zip.names.reduce((sum, name) => sum + (zip.sizeOf(name) ?? 0), 0)
}

async function unpack(zip: ZipReader, about: BackupAbout, folder: string, run: TransferRun): Promise<void> {
  const names = zip.names.filter((name) => name !== ABOUT)
  for (const [index, name] of names.entries()) {
    throwIfStopped(run)
    run.step({ kind: 'restore', done: index, total: names.length, bytes: 0 })
    const file = backupFile(name)
    const hash = await unpackFile(zip, name, join(folder, ...name.split('/')))
    if (file?.folder !== 'thumbnails' && hash !== (file?.hash ?? about.database.sha256)) {
      throw new ReaderError('unreadable-file', `The backup is damaged: ${name} is not what it was.`)
    }
  }
}

async function unpackFile(zip: ZipReader, name: string, target: string): Promise<string> {
  const hash = createHash('sha256')
  const watch = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece)
      done(null, piece)
    }
  })
  await mkdir(dirname(target), { recursive: true })
  try {
    await pipeline(await zip.open(name), watch, createWriteStream(target, { flush: true }))
  } catch (thrown) {
    const said = asWritingError(thrown)
    throw said instanceof ReaderError
      ? said
      : new ReaderError('unreadable-file', `The backup is damaged: ${name} is not what it was.`, { cause: thrown })
  }
  return hash.digest('hex')
}

const check = z.object({ quick_check: z.string() })

/**
 * Looks whether the archive is one, and gives it a name of its own: the window's copy of the library before is not of this one.
 * Nothing that a stranger may have put into the schema is run.
 */
function prepareDatabase(path: string): void {
  const database = openUntrusted(path)
  try {
    const version = versionOf(database)
    if (version < 1 || version > latestVersion)
      throw new ReaderError('unreadable-file', 'This backup was made by a newer version of Offprint.')
    const found = check.parse(database.prepare('PRAGMA quick_check(1)').get())
    if (found.quick_check !== 'ok') throw damagedArchive(null)
    if (hasForeignCode(database)) throw damagedArchive(null)
    database.prepare(`UPDATE meta SET value = ? WHERE key = 'library_id'`).run(randomUUID())
  } catch (thrown) {
    throw thrown instanceof ReaderError ? thrown : damagedArchive(thrown)
  } finally {
    database.close()
  }
}

const codeRows = z.array(z.object({ sql: z.string() }))
const CODE = `SELECT sql FROM sqlite_schema WHERE type IN ('trigger', 'view')`
const codeOf = (database: DatabaseSyncInstance): readonly string[] => codeRows.parse(database.prepare(CODE).all()).map(({ sql }) => sql)

/** Whether the archive holds a trigger or a view that no version of ours made: such code would run with every write. */
function hasForeignCode(database: DatabaseSyncInstance): boolean {
  const fresh = new DatabaseSync(':memory:')
  try {
    migrate(fresh)
    const own = new Set(codeOf(fresh))
    return codeOf(database).some((sql) => !own.has(sql))
  } finally {
    fresh.close()
  }
}

function openUntrusted(path: string) {
  try {
    const database = new DatabaseSync(path)
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA journal_mode = DELETE')
    return database
  } catch (thrown) {
    throw damagedArchive(thrown)
  }
}

const damagedArchive = (cause: unknown): ReaderError =>
  new ReaderError('unreadable-file', 'The archive in the backup is damaged.', { cause })
