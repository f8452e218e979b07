/// <reference path="./yauzl.d.ts" />
import type { Readable } from 'node:stream'
import { ReaderError } from '@shared/contract/errors'
import yauzl, { type Entry, type ZipFile } from 'yauzl'

/** A ZIP archive that somebody may have made to do harm: names that lead out of it are refused, sizes are what they say. */
export interface ZipReader {
  readonly names: readonly string[]
  /** Bytes of an entry when it is unpacked; null when there is none of that name. */
  sizeOf(name: string): number | null
  /** A whole entry. @throws ReaderError `not-found`, `too-large` beyond `limit` bytes, `unreadable-file` when it is damaged. */
  read(name: string, limit: number): Promise<Buffer>
  /** An entry piece by piece; it fails where the archive is damaged. @throws ReaderError `not-found` */
  open(name: string): Promise<Readable>
  close(): void
}

const MAX_ENTRIES = 5_000_000

/** Opens an archive and reads its list of files. @throws ReaderError `unreadable-file` for what is no sound archive. */
export async function openZipReader(path: string): Promise<ZipReader> {
  const file = await guarded(() => yauzl.openPromise(path, { autoClose: false }))
  try {
    return readerOf(file, await guarded(() => entriesOf(file)))
  } catch (thrown) {
    file.close()
    throw thrown
  }
}

async function entriesOf(file: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (file.entryCount > MAX_ENTRIES) throw damaged(null)
  const entries = new Map<string, Entry>()
  for await (const entry of file.eachEntry()) {
    // Twice the same name: programs would not agree on which one is meant.
    if (entries.has(entry.fileName)) throw damaged(null)
    entries.set(entry.fileName, entry)
  }
  return entries
}

function readerOf(file: ZipFile, entries: ReadonlyMap<string, Entry>): ZipReader {
  const entryOf = (name: string): Entry => {
    const entry = entries.get(name)
    if (entry === undefined) throw new ReaderError('not-found', `The file lacks “${name}”.`)
    return entry
  }
  const open = (name: string) => guarded(() => file.openReadStreamPromise(entryOf(name)))
  return {
    names: [...entries.keys()],
    sizeOf: (name) => entries.get(name)?.uncompressedSize ?? null,
    open,
    async read(name, limit) {
      if (entryOf(name).uncompressedSize > limit) throw new ReaderError('too-large', `“${name}” in the file is too large.`)
      const stream = await open(name)
      const pieces: Buffer[] = []
      await guarded(async () => {
        for await (const piece of stream) pieces.push(piece)
      })
      return Buffer.concat(pieces)
    },
    close: () => file.close()
  }
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    throw thrown instanceof ReaderError ? thrown : damaged(thrown)
  }
}

const damaged = (cause: unknown): ReaderError => new ReaderError('unreadable-file', 'The file is damaged, or of another kind.', { cause })
