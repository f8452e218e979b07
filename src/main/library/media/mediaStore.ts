import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type ImageHash, imageHash } from '@shared/contract/ids'
import { mediaExtension } from '@shared/contract/mediaAddress'
import type { StoredMedium } from '../archive/offlineTypes'
import type { Archive } from '../archive/types'

/** The media's files, each named by the SHA-256 of its bytes and so kept once: `media/ab/<sha256>.<ext>`. */
export interface MediaStore {
  readonly directory: string
  /** Begins a file that is of the store once it is kept. */
  begin(): Promise<MediaDraft>
  pathOf(medium: Pick<StoredMedium, 'hash' | 'mime'>): string
  /** Removes the files that no story needs, with their rows, now. */
  prune(): Promise<void>
  /** The same, and what an interrupted download left; files kept since the store was opened are left alone. */
  sweep(): Promise<{ readonly removedFiles: number }>
  /** Compares files with rows; `deep` reads every byte. */
  verify(deep: boolean): Promise<MediaFindings>
}

export interface MediaFindings {
  /** Media whose file is gone, or is no longer what was stored. */
  readonly missing: readonly ImageHash[]
  readonly changed: readonly ImageHash[]
  /** Files that belong to nothing. */
  readonly orphans: number
}

/** A file being written. */
export interface MediaDraft {
  readonly file: FileHandle
  /** Takes a written piece into the file's name. */
  add(piece: Uint8Array): void
  /** Gives the whole file its name, on disk before this resolves; its row comes after. */
  keep(mime: string): Promise<StoredMedium>
  discard(): Promise<void>
}

type MediaRows = Pick<Archive, 'forgetMedia' | 'medium' | 'storedMedia' | 'unreferencedMedia'>

const PART = '.part'
/** A younger unfinished file may be another process's, the command line's beside the app. */
const ABANDONED_MS = 3_600_000

/** Opens the store in a library folder. */
export function openMediaStore(libraryDirectory: string, archive: MediaRows): MediaStore {
  const directory = join(libraryDirectory, 'media')
  const kept = new Set<string>()
  const pathOf = ({ hash, mime }: Pick<StoredMedium, 'hash' | 'mime'>) => join(directory, hash.slice(0, 2), nameOf(hash, mime))

  async function forget(media: readonly StoredMedium[]): Promise<void> {
    archive.forgetMedia(media.map(({ hash }) => hash))
    for (const medium of media) if (archive.medium(medium.hash) === null) await rm(pathOf(medium), { force: true })
  }

  async function orphans(): Promise<readonly string[]> {
    const paths = await filesBelow(directory)
    const known = new Set(archive.storedMedia().map(pathOf))
    const abandoned = Date.now() - ABANDONED_MS
    const found: string[] = []
    for (const path of paths) {
      if (known.has(path) || kept.has(path)) continue
      if (!path.endsWith(PART) || (await changedAt(path)) < abandoned) found.push(path)
    }
    return found
  }

  return {
    directory,
    pathOf,
    begin: () => begin(directory, (medium) => pathOf(medium), kept),
    prune: () => forget(archive.unreferencedMedia()),
    sweep: async () => {
      await forget(archive.unreferencedMedia().filter((medium) => !kept.has(pathOf(medium))))
      const lost = await orphans()
      for (const path of lost) await rm(path, { force: true })
      return { removedFiles: lost.length }
    },
    verify: async (deep) => {
      const found: { missing: ImageHash[]; changed: ImageHash[] } = { missing: [], changed: [] }
      for (const medium of archive.storedMedia()) {
        const state = await check(pathOf(medium), medium, deep)
        if (state !== 'sound') found[state].push(medium.hash)
      }
      return { ...found, orphans: (await orphans()).length }
    }
  }
}

const nameOf = (hash: ImageHash, mime: string): string => `${hash}.${mediaExtension(mime)}`

async function begin(directory: string, pathOf: MediaStore['pathOf'], kept: Set<string>): Promise<MediaDraft> {
  await mkdir(directory, { recursive: true })
  const part = join(directory, `${randomUUID()}${PART}`)
  const file = await open(part, 'wx')
  const hash = createHash('sha256')
  let bytes = 0
  return {
    file,
    add(piece) {
      bytes += piece.length
      hash.update(piece)
    },
    async keep(mime) {
      const stored = { hash: imageHash.parse(hash.digest('hex')), mime, bytes }
      const path = pathOf(stored)
      await file.sync()
      await file.close()
      await mkdir(dirname(path), { recursive: true })
      kept.add(path)
      await rename(part, path)
      return stored
    },
    async discard() {
      await file.close()
      await rm(part, { force: true })
    }
  }
}

async function check(path: string, { hash, bytes }: StoredMedium, deep: boolean): Promise<'missing' | 'changed' | 'sound'> {
  const size = await sizeOf(path)
  if (size === null) return 'missing'
  return size !== bytes || (deep && (await hashOf(path)) !== hash) ? 'changed' : 'sound'
}

async function hashOf(path: string): Promise<string> {
  const file = await open(path)
  const hash = createHash('sha256')
  for await (const piece of file.createReadStream()) hash.update(piece)
  return hash.digest('hex')
}

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null
  )
}

async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => Number.POSITIVE_INFINITY
  )
}

async function filesBelow(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}
