import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { opendir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ReaderError } from '@shared/contract/errors'
import type { ImageHash } from '@shared/contract/ids'
import { imageExtension } from '@shared/contract/imageAddress'
import { isThumbnailOf, thumbnailPath, thumbnailsFolder } from './thumbnails/thumbnailPath'

/** A picture as the archive knows it. */
export interface PictureRow {
  readonly hash: ImageHash
  readonly mime: string
  readonly bytes: number
  /** Null when it has no thumbnail. */
  readonly thumbnailMime: string | null
}

export interface VerifyOptions {
  /** Reads every file and compares its SHA-256; else the size alone is compared. */
  readonly deep: boolean
  readonly signal?: AbortSignal | undefined
  /** After each hundredth picture and at the end. */
  readonly onProgress?: ((progress: { readonly done: number; readonly total: number; readonly bytes: number }) => void) | undefined
}

/** What is not as the archive says. */
export interface VerifyReport {
  readonly missing: readonly ImageHash[]
  readonly changed: readonly ImageHash[]
  /** Files of pictures and thumbnails that belong to no row. */
  readonly orphanFiles: number
  readonly thumbnailsMissing: readonly ImageHash[]
}

const progressEvery = 100

/**
 * Compares the pictures' files in a library's folder with the archive's rows. One file is open at a time, and read in pieces.
 * @throws ReaderError `cancelled` when the signal says so; what the system says of a file that is there and can't be read.
 */
export async function verifyPictures(root: string, rows: readonly PictureRow[], options: VerifyOptions): Promise<VerifyReport> {
  const { deep, signal, onProgress } = options
  const report = { missing: [] as ImageHash[], changed: [] as ImageHash[], thumbnailsMissing: [] as ImageHash[] }
  let bytes = 0
  for (const [index, row] of rows.entries()) {
    endIfCancelled(signal)
    const state = await stateOf(picturePath(root, row), row, deep, signal)
    if (state !== 'whole') report[state].push(row.hash)
    if (row.thumbnailMime !== null && (await sizeOf(thumbnailPath(root, row.hash, row.thumbnailMime))) === null) {
      report.thumbnailsMissing.push(row.hash)
    }
    if (state !== 'missing') bytes += row.bytes
    const done = index + 1
    if (done % progressEvery === 0 || done === rows.length) onProgress?.({ done, total: rows.length, bytes })
  }
  return { ...report, orphanFiles: await countOrphans(root, rows, signal) }
}

function picturePath(root: string, { hash, mime }: PictureRow): string {
  return join(root, 'images', hash.slice(0, 2), fileName(hash, mime))
}

function fileName(hash: ImageHash, mime: string): string {
  return `${hash}.${imageExtension(mime)}`
}

async function stateOf(path: string, row: PictureRow, deep: boolean, signal?: AbortSignal): Promise<'whole' | 'missing' | 'changed'> {
  const size = await sizeOf(path)
  if (size === null) return 'missing'
  if (size !== row.bytes) return 'changed'
  return deep && (await hashOf(path, signal)) !== row.hash ? 'changed' : 'whole'
}

async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch((cause: unknown) => (isAbsent(cause) ? null : Promise.reject(cause)))
  return found?.isFile() ? found.size : null
}

async function hashOf(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash, { ...(signal && { signal }) })
  } catch (thrown) {
    endIfCancelled(signal)
    throw thrown
  }
  return hash.digest('hex')
}

async function countOrphans(root: string, rows: readonly PictureRow[], signal?: AbortSignal): Promise<number> {
  const pictures = new Set(rows.map(({ hash, mime }) => fileName(hash, mime)))
  const hashes = new Set<string>(rows.map(({ hash }) => hash))
  const isPicture = (name: string): boolean => pictures.has(name)
  return (
    (await countOthers(join(root, 'images'), isPicture, signal)) +
    (await countOthers(join(root, thumbnailsFolder), (name) => isThumbnailOf(name, hashes), signal))
  )
}

async function countOthers(folder: string, isKnown: (name: string) => boolean, signal?: AbortSignal): Promise<number> {
  let others = 0
  for await (const name of filesIn(folder)) {
    endIfCancelled(signal)
    if (!isKnown(name)) others++
  }
  return others
}

/** The names of the files below a folder, one after the other; none when it does not exist. */
async function* filesIn(folder: string): AsyncGenerator<string> {
  const directory = await opendir(folder, { recursive: true }).catch((cause: unknown) => (isAbsent(cause) ? null : Promise.reject(cause)))
  if (directory === null) return
  for await (const entry of directory) if (entry.isFile()) yield entry.name
}

function isAbsent(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
}

function endIfCancelled(signal?: AbortSignal): void {
  if (signal?.aborted) throw new ReaderError('cancelled', 'cancelled')
}
