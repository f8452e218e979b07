import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { ReaderError } from '@shared/contract/errors'
import { MAX_FILE_BYTES } from '@shared/contract/requests'

/** A file of this machine that the reader named. */
export interface LocalFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Bytes of all files picked at once: they cross to the window together. */
const MAX_TOTAL_BYTES = 4 * MAX_FILE_BYTES

/** Reads a file whole, but looks first at what it is and how large. @throws ReaderError `too-large`, `unreadable-file` */
export async function readLocalFile(path: string, limit = MAX_FILE_BYTES): Promise<LocalFile> {
  const name = basename(path)
  try {
    const found = await stat(path)
    if (!found.isFile()) throw new ReaderError('unreadable-file', `“${name}” is not a file.`)
    if (found.size > limit) throw new ReaderError('too-large', `“${name}” is too large: at most ${limit / 1e6} MB are taken in.`)
    return { name, bytes: new Uint8Array(await readFile(path)) }
  } catch (thrown) {
    if (thrown instanceof ReaderError) throw thrown
    throw new ReaderError('unreadable-file', `The file can’t be read: ${path}`, { cause: thrown })
  }
}

/** Reads several files one after the other; together they may be four times as large as one. @throws ReaderError as `readLocalFile` */
export async function readLocalFiles(paths: readonly string[], maxTotal = MAX_TOTAL_BYTES): Promise<readonly LocalFile[]> {
  const files: LocalFile[] = []
  let left = maxTotal
  for (const path of paths) {
    const file = await readLocalFile(path, Math.min(left, MAX_FILE_BYTES))
    left -= file.bytes.byteLength
    files.push(file)
  }
  return files
}
