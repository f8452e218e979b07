import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { ReaderError } from '@shared/contract/errors'
import { cancelRestore } from './restoreState'

/**
 * Leaving WAL mode needs the file for oneself (sqlite.org/wal.html): where another program has the library open, the restore that waits
 * is given up. @throws ReaderError `library-unavailable`
 */
export function refuseOpenLibrary(directory: string): void {
  const database = new DatabaseSync(join(directory, 'library.sqlite'), { timeout: 0 })
  try {
    database.exec('PRAGMA journal_mode = DELETE')
  } catch (thrown) {
    cancelRestore(directory)
    throw new ReaderError('library-unavailable', 'Offprint is open on this library. Quit it, and restore again.', { cause: thrown })
  } finally {
    database.close()
  }
}
