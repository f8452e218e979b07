import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { ReaderError } from '@shared/contract/errors'
import type { BackupSummary, TransferProgress } from '@shared/contract/export'
import { z } from 'zod'
import { openZipReader, type ZipReader } from '../files/zipReader'
import { type TransferRun, throwIfStopped } from '../transfers/transfers'
import { ABOUT, BACKUP_VERSION, type BackupAbout, backupAbout, backupFile, DATABASE } from './layout'

const MAX_ABOUT = 100_000

/**
 * Reads every byte of a backup and compares it with what it says it is; what is in it, when all is sound.
 * @throws ReaderError `unreadable-file`, `cancelled`
 */
export async function verifyBackup(path: string, run: TransferRun, kind: TransferProgress['kind'] = 'restore'): Promise<BackupSummary> {
  const zip = await openZipReader(path)
  try {
    const about = await readAbout(zip)
    const { names } = zip
    for (const [index, name] of names.entries()) {
      throwIfStopped(run)
      const [done, total] = kind === 'backup' ? [names.length + index, names.length * 2] : [index, names.length]
      run.step({ kind, done, total, bytes: 0 })
      if (name !== ABOUT) await verifyEntry(zip, name, about)
    }
    return summaryOf(about, (await stat(path)).size)
  } finally {
    zip.close()
  }
}

/** What a backup says of itself. @throws ReaderError `unreadable-file` for what is none, or of a newer version. */
export async function readAbout(zip: ZipReader): Promise<BackupAbout> {
  const about = await parseAbout(zip)
  if (about === null || zip.sizeOf(DATABASE) !== about.database.bytes) throw notABackup()
  if (about.version > BACKUP_VERSION) throw new ReaderError('unreadable-file', 'This backup was made by a newer version of Offprint.')
  if (zip.names.some((name) => name !== ABOUT && name !== DATABASE && backupFile(name) === null)) throw notABackup()
  return about
}

async function parseAbout(zip: ZipReader): Promise<BackupAbout | null> {
  if (zip.sizeOf(ABOUT) === null) return null
  try {
    return backupAbout.parse(JSON.parse((await zip.read(ABOUT, MAX_ABOUT)).toString('utf8')))
  } catch (thrown) {
    if (thrown instanceof SyntaxError || thrown instanceof z.ZodError) return null
    throw thrown
  }
}

async function verifyEntry(zip: ZipReader, name: string, about: BackupAbout): Promise<void> {
  const file = backupFile(name)
  const wanted = file === null ? about.database.sha256 : file.hash
  const hash = createHash('sha256')
  try {
    for await (const piece of await zip.open(name)) hash.update(piece)
  } catch (thrown) {
    throw thrown instanceof ReaderError ? thrown : damaged(name, thrown)
  }
  // A thumbnail has the name of its picture.
  if (file?.folder !== 'thumbnails' && hash.digest('hex') !== wanted) throw damaged(name, null)
}

export function summaryOf({ createdAt, program, stories, feeds, pictures, media }: BackupAbout, bytes: number): BackupSummary {
  return { createdAt, program, stories, feeds, pictures, media, bytes }
}

const notABackup = (): ReaderError => new ReaderError('unreadable-file', 'This is not a backup of Offprint.')
const damaged = (name: string, cause: unknown): ReaderError =>
  new ReaderError('unreadable-file', `The backup is damaged: ${name} is not what it was.`, { cause })
