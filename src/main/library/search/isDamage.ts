import { ReaderError } from '@shared/contract/errors'
import { asReaderError } from '../archive/sqliteErrors'

/** Whether SQLite met a broken page, or a file that is no database. */
export function isDamage(thrown: unknown): boolean {
  const error = asReaderError(thrown)
  return error instanceof ReaderError && error.code === 'library-damaged'
}
