import { ReaderError, type ReaderErrorCode } from '@shared/contract/errors'
import { z } from 'zod'

const sqliteError = z.object({ code: z.literal('ERR_SQLITE_ERROR'), errcode: z.int() })

/** SQLite's primary result codes (sqlite.org/rescode.html) that we can explain. */
const expected: Readonly<Record<number, readonly [code: ReaderErrorCode, message: string]>> = {
  5: ['library-unavailable', 'Another program is writing to the library. Try again in a moment.'],
  8: ['library-unavailable', 'The library can only be read: its folder or file is write-protected.'],
  10: ['library-unavailable', 'The library could not be read from or written to the disk.'],
  11: ['library-damaged', 'The library file is damaged. Restart Offprint to repair it.'],
  13: ['disk-full', 'The disk is full: nothing more can be kept until space is freed.'],
  14: ['library-unavailable', 'The library file could not be opened.'],
  26: ['library-damaged', 'The library file is damaged. Restart Offprint to repair it.']
}

/** SQLite's failures as errors a reader understands; anything else comes back as it was. */
export function asReaderError(thrown: unknown, onDamage: () => void = () => undefined): unknown {
  const parsed = sqliteError.safeParse(thrown)
  const known = parsed.success ? expected[parsed.data.errcode & 0xff] : undefined
  if (known === undefined) return thrown
  const [code, message] = known
  if (code === 'library-damaged') onDamage()
  return new ReaderError(code, message, { cause: thrown })
}
