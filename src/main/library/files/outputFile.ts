import { createHash, type Hash, randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ReaderError } from '@shared/contract/errors'

/** A file that is written piece by piece and has its name only when it is whole. */
export interface OutputFile {
  /** Bytes written so far. */
  readonly bytes: number
  write(piece: Uint8Array | string): Promise<void>
  /** Puts the file on disk under its name, in place of one that had it; answers the SHA-256 of its bytes in hex. */
  commit(): Promise<string>
  /** Removes what was written; after `commit` it does nothing. */
  discard(): Promise<void>
}

/** Pieces smaller than this are written together. */
const BUFFER = 1_000_000

/** Begins a file beside the place it will have. @throws ReaderError `disk-full`, `bad-request` when it can't be written there. */
export async function openOutput(path: string): Promise<OutputFile> {
  const part = join(dirname(path), `.offprint-${randomUUID()}.part`)
  const file = await said(() => open(part, 'wx'))
  const hash = createHash('sha256')
  return outputOver(file, part, path, hash)
}

function outputOver(file: FileHandle, part: string, path: string, hash: Hash): OutputFile {
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  let bytes = 0
  let isOpen = true

  async function flush(): Promise<void> {
    if (waitingBytes === 0) return
    const together = waiting.length === 1 ? waiting[0] : Buffer.concat(waiting)
    waiting = []
    waitingBytes = 0
    await said(() => file.writeFile(together ?? new Uint8Array()))
  }

  return {
    get bytes() {
      return bytes
    },
    async write(piece) {
      const data = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece
      hash.update(data)
      waiting.push(data)
      waitingBytes += data.byteLength
      bytes += data.byteLength
      if (waitingBytes >= BUFFER) await flush()
    },
    async commit() {
      await flush()
      await said(() => file.sync())
      await file.close()
      isOpen = false
      await said(() => rename(part, path))
      return hash.digest('hex')
    },
    async discard() {
      if (isOpen) await file.close()
      isOpen = false
      await rm(part, { force: true })
    }
  }
}

/** Does the work with a file and leaves nothing behind when it fails. */
export async function writeOutput<T>(path: string, work: (output: OutputFile) => Promise<T>): Promise<T> {
  const output = await openOutput(path)
  try {
    const result = await work(output)
    await output.commit()
    return result
  } finally {
    await output.discard()
  }
}

async function said<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    throw asWritingError(thrown)
  }
}

/** The system's refusal to write a file, in words for a person. */
export function asWritingError(thrown: unknown): unknown {
  if (thrown instanceof ReaderError || !(thrown instanceof Error) || !('code' in thrown)) return thrown
  if (thrown.code === 'ENOSPC' || thrown.code === 'EDQUOT')
    return new ReaderError('disk-full', 'The disk is full: the file could not be written.', { cause: thrown })
  return new ReaderError('bad-request', `The file can’t be written there (${String(thrown.code)}).`, { cause: thrown })
}
