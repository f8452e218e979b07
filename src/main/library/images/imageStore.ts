import { createHash } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type ImageHash, imageHash } from '@shared/contract/ids'
import { imageExtension } from '@shared/contract/imageAddress'
import { z } from 'zod'
import type { Archive } from '../archive/types'
import type { Picture } from './readPicture'
import { isThumbnailOf, thumbnailsFolder } from './thumbnails/thumbnailPath'
import { writeWhole } from './writeWhole'

/** The pictures' files, each named by the SHA-256 of its bytes and so kept once. */
export interface ImageStore {
  /** Keeps a picture: the file is whole on disk before the archive's row is written. @throws ReaderError `disk-full`, `internal`. */
  put(picture: Picture): Promise<ImageHash>
  pathOf(hash: ImageHash, mime: string): string
  /** Removes files no story needs, their thumbnails and their rows; pictures kept since the store was opened are left alone. */
  sweep(): Promise<SweepReport>
}

export interface SweepReport {
  readonly removedFiles: number
  readonly forgottenRows: number
  /** Pictures that stories need whose files are gone. */
  readonly missing: readonly ImageHash[]
}

type ImageRows = Pick<Archive, 'addImage' | 'database' | 'forgetImages' | 'image' | 'unreferencedImages'>

const storedFile = z.object({ hash: imageHash, mime: z.string() })

/** Opens the store in a library folder; its files lie in `images/ab/<sha256>.<ext>`. */
export function openImageStore(directory: string, archive: ImageRows): ImageStore {
  const root = join(directory, 'images')
  const pathOf = (hash: ImageHash, mime: string): string => join(root, hash.slice(0, 2), `${hash}.${imageExtension(mime)}`)
  const kept = new Set<ImageHash>()
  const underWay = new Map<ImageHash, Promise<void>>()

  async function put(picture: Picture): Promise<ImageHash> {
    const hash = hashOf(picture.bytes)
    kept.add(hash)
    let writing = underWay.get(hash)
    if (!writing) {
      writing = keep(archive, pathOf(hash, picture.mime), hash, picture).finally(() => underWay.delete(hash))
      underWay.set(hash, writing)
    }
    await writing
    return hash
  }

  return { put, pathOf, sweep: () => sweep(directory, archive, kept) }
}

function hashOf(bytes: Uint8Array): ImageHash {
  return imageHash.parse(createHash('sha256').update(bytes).digest('hex'))
}

async function keep(archive: ImageRows, path: string, hash: ImageHash, picture: Picture): Promise<void> {
  const { mime, width, height, bytes } = picture
  if (archive.image(hash) && (await hasSize(path, bytes.length))) return
  await writeWhole(path, bytes)
  archive.addImage({ hash, mime, width, height, bytes: bytes.length })
}

async function hasSize(path: string, size: number): Promise<boolean> {
  try {
    return (await stat(path)).size === size
  } catch {
    return false
  }
}

async function sweep(directory: string, archive: ImageRows, kept: ReadonlySet<ImageHash>): Promise<SweepReport> {
  const unreferenced = archive.unreferencedImages().filter((hash) => !kept.has(hash))
  archive.forgetImages(unreferenced)
  const pictures = new Map(storedFiles(archive).map((row) => [fileName(row.hash, row.mime), row.hash]))
  const originals: ReadonlySet<string> = new Set(pictures.values())
  const isNeeded = (name: string): boolean => pictures.delete(name) || isKept(name.slice(0, 64), kept)
  const isThumbnailNeeded = (name: string): boolean => isThumbnailOf(name, originals) || isThumbnailOf(name, kept)
  const removed = [
    await removeOthers(join(directory, 'images'), isNeeded),
    await removeOthers(join(directory, thumbnailsFolder), isThumbnailNeeded)
  ]
  return {
    removedFiles: removed.reduce((sum, count) => sum + count, 0),
    forgottenRows: unreferenced.length,
    missing: [...pictures.values()]
  }
}

async function removeOthers(root: string, isNeeded: (name: string) => boolean): Promise<number> {
  const others = (await fileNames(root)).filter((name) => !isNeeded(name))
  for (const name of others) await rm(join(root, name.slice(0, 2), name), { force: true })
  return others.length
}

function storedFiles(archive: ImageRows): z.infer<typeof storedFile>[] {
  return z.array(storedFile).parse(archive.database.prepare('SELECT hash, mime FROM images').all())
}

function fileName(hash: ImageHash, mime: string): string {
  return `${hash}.${imageExtension(mime)}`
}

function isKept(hash: string, kept: ReadonlySet<ImageHash>): boolean {
  const parsed = imageHash.safeParse(hash)
  return parsed.success && kept.has(parsed.data)
}

async function fileNames(root: string): Promise<string[]> {
  const names = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
  return names.filter((entry) => entry.isFile()).map((entry) => entry.name)
}
