import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { backup, DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { asReaderError } from '../archive/sqliteErrors'

/** Pages copied at once: some 8 MB, a few milliseconds. */
const PAGES = 1000

/** A copy of the archive as it is at this moment, made in slices while the library goes on. The copy is one file, without a log beside it. */
export async function snapshotDatabase(database: DatabaseSyncInstance, path: string): Promise<void> {
  try {
    await backup(database, path, { rate: PAGES })
    const copy = new DatabaseSync(path)
    copy.exec('PRAGMA journal_mode = DELETE')
    copy.close()
  } catch (thrown) {
    throw asReaderError(thrown)
  }
}

/** The SHA-256 of a file's bytes, in hex. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path, { highWaterMark: 1_000_000 })) hash.update(piece)
  return hash.digest('hex')
}
