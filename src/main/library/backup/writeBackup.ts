import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import type { BackupSummary } from '@shared/contract/export'
import { imageHash } from '@shared/contract/ids'
import { imageExtension } from '@shared/contract/imageAddress'
import { mediaExtension } from '@shared/contract/mediaAddress'
import { z } from 'zod'
import packageJson from '../../../../package.json' with { type: 'json' }
import type { Archive } from '../archive/types'
import { writeOutput } from '../files/outputFile'
import { openZip, type ZipWriter } from '../files/zipWriter'
import { requireRoom } from '../media/diskRoom'
import { type TransferRun, throwIfStopped } from '../transfers/transfers'
import { ABOUT, BACKUP_VERSION, type BackupAbout, DATABASE } from './layout'
import { hashFile, snapshotDatabase } from './snapshotDatabase'
import { verifyBackup } from './verifyBackup'

export interface BackupParts {
  readonly archive: Archive
  readonly directory: string
}

const storedFile = z.object({ hash: imageHash, mime: z.string(), thumbnail: z.string().nullable() })
const FILES = {
  images: 'SELECT hash, mime, thumbnail_mime AS thumbnail FROM images ORDER BY hash',
  media: 'SELECT hash, mime, NULL AS thumbnail FROM media ORDER BY hash'
} as const
const count = z.object({ stories: z.int(), feeds: z.int(), pictures: z.int(), media: z.int() })
const COUNT = `SELECT (SELECT count(*) FROM articles) AS stories, (SELECT count(*) FROM feeds WHERE kind <> 'imports') AS feeds,
  (SELECT count(*) FROM images) AS pictures, (SELECT count(*) FROM media) AS media`

/**
 * Writes the whole library to one file: the archive, pictures, recordings; the search index is made anew from them. The file is read
 * again before this resolves. @throws ReaderError `cancelled`, `disk-full`, `bad-request`
 */
export async function writeBackup(parts: BackupParts, path: string, run: TransferRun): Promise<BackupSummary> {
  const folder = await mkdtemp(join(parts.directory, 'backup-'))
  try {
    const copy = join(folder, DATABASE)
    await requireRoom(parts.directory, (await stat(parts.archive.path)).size)
    await snapshotDatabase(parts.archive.database, copy)
    throwIfStopped(run)
    await writeOutput(path, async (output) => {
      const zip = openZip(output, new Date())
      await fillBackup(zip, parts.directory, copy, run, () => output.bytes)
    })
    return await verifyWritten(path, run)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A backup that can't be read again is worse than none. */
async function verifyWritten(path: string, run: TransferRun): Promise<BackupSummary> {
  try {
    return await verifyBackup(path, run, 'backup')
  } catch (thrown) {
    await rm(path, { force: true })
    throw thrown
  }
}

async function fillBackup(zip: ZipWriter, directory: string, copy: string, run: TransferRun, bytes: () => number): Promise<void> {
  const database = new DatabaseSync(copy, { readOnly: true })
  try {
    const files = filesOf(database)
    const about: BackupAbout = {
      format: 'offprint-backup',
      version: BACKUP_VERSION,
      program: `Offprint ${packageJson.version}`,
      createdAt: Date.now(),
      ...count.parse(database.prepare(COUNT).get()),
      database: { bytes: (await stat(copy)).size, sha256: await hashFile(copy) }
    }
    await zip.add(ABOUT, JSON.stringify(about, null, 2))
    await zip.addPieces(DATABASE, createReadStream(copy))
    for (const [index, name] of files.entries()) {
      throwIfStopped(run)
      // Reading it again takes as many steps.
      run.step({ kind: 'backup', done: index, total: files.length * 2, bytes: bytes() })
      await addFile(zip, directory, name)
    }
    await zip.finish()
  } finally {
    database.close()
  }
}

function filesOf(database: DatabaseSyncInstance): readonly string[] {
  const rows = (select: string) => z.array(storedFile).parse(database.prepare(select).all())
  const pictures = rows(FILES.images).flatMap(({ hash, mime, thumbnail }) => [
    place('images', hash, imageExtension(mime)),
    ...(thumbnail === null ? [] : [place('thumbnails', hash, imageExtension(thumbnail))])
  ])
  return [...pictures, ...rows(FILES.media).map(({ hash, mime }) => place('media', hash, mediaExtension(mime)))]
}

const place = (folder: string, hash: string, extension: string): string => `${folder}/${hash.slice(0, 2)}/${hash}.${extension}`

/** A file that is gone is gone in the backup, too: the check of the library tells of it. */
async function addFile(zip: ZipWriter, directory: string, name: string): Promise<void> {
  const path = join(directory, ...name.split('/'))
  const isThere = await stat(path).then(
    (found) => found.isFile(),
    () => false
  )
  if (isThere) await zip.addPieces(name, createReadStream(path))
}
