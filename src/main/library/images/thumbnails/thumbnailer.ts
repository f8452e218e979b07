import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { ImageHash } from '@shared/contract/ids'
import type { Archive } from '../../archive/types'
import { type Log, silentLog } from '../../log'
import { createThumbnailThread, type ThumbnailThread, type ThumbnailThreadOptions } from '../../workers/thumbnailThread'
import { measurePicture } from '../measurePicture'
import { writeWhole } from '../writeWhole'
import type { SmallPicture } from './makeThumbnail'
import { thumbnailPath } from './thumbnailPath'
import { needsThumbnail } from './thumbnailSize'

/** A thumbnail that is on disk. Sizes in pixels, `bytes` of its file. */
export interface Thumbnail {
  readonly mime: string
  readonly width: number
  readonly height: number
  readonly bytes: number
}

/** Makes the small pictures that lists show, so that scrolling decodes no originals. */
export interface Thumbnailer {
  /**
   * Makes and keeps the thumbnail of a kept picture, or finds the one there is. Null when the picture is shown as it is: it
   * is light enough, or could not be decoded. Never rejects: a picture without a thumbnail is still a picture.
   */
  make(hash: ImageHash, bytes: Uint8Array, mime: string): Promise<Thumbnail | null>
  /** A picture as WebP, at most 1,600 pixels wide and high, for programs that don't know its own format; null when it can't be decoded. */
  convert(bytes: Uint8Array, mime: string): Promise<SmallPicture | null>
  /** Whether the thread runs at this moment; it ends by itself. */
  isRunning(): boolean
  close(): Promise<void>
}

export interface ThumbnailerOptions extends ThumbnailThreadOptions {
  /** The library's folder. */
  readonly directory: string
  readonly rows: Pick<Archive, 'setThumbnail'>
  readonly log?: Log
  /** The compiled worker; looked for beside this file unless given. Null makes no thumbnails (tools that run from source). */
  readonly worker?: URL | null
}

const thumbnailMime = 'image/webp'
const CONVERTED_SIDE = 1600

/** Makes thumbnails in a thread of their own, one at a time, and keeps them in the library's folder. */
export function createThumbnailer(options: ThumbnailerOptions): Thumbnailer {
  const { directory, rows, log = silentLog } = options
  const script = options.worker === undefined ? findWorker() : options.worker
  if (script === null) {
    log.info('no thumbnail worker beside the library: lists show the pictures themselves')
    return { make: async () => null, convert: async () => null, isRunning: () => false, close: async () => undefined }
  }
  const thread = createThumbnailThread(script, options)
  const underWay = new Map<ImageHash, Promise<Thumbnail | null>>()

  async function keep(hash: ImageHash, bytes: Uint8Array, mime: string): Promise<Thumbnail | null> {
    const size = measurePicture(bytes, mime)
    if (size === null || !needsThumbnail({ ...size, mime, bytes: bytes.length })) return null
    const thumbnail = await stored(thumbnailPath(directory, hash, thumbnailMime), () => smallPicture(thread, bytes, mime))
    rows.setThumbnail(hash, thumbnail)
    return thumbnail
  }

  function make(hash: ImageHash, bytes: Uint8Array, mime: string): Promise<Thumbnail | null> {
    const known = underWay.get(hash)
    if (known !== undefined) return known
    const making = keep(hash, bytes, mime)
      .catch((cause: unknown) => {
        log.warn(`no thumbnail of ${hash} (${mime}): ${cause instanceof Error ? cause.message : String(cause)}`)
        return null
      })
      .finally(() => underWay.delete(hash))
    underWay.set(hash, making)
    return making
  }

  async function convert(bytes: Uint8Array, mime: string): Promise<SmallPicture | null> {
    const reply = await thread.run({ bytes, mime, longest: CONVERTED_SIDE })
    return reply.kind === 'made' ? reply.thumbnail : null
  }

  return { make, convert, isRunning: thread.isRunning, close: thread.end }
}

/** The build puts the worker beside the library or, where that is a shared chunk, one folder above. */
function findWorker(): URL | null {
  const places = ['./thumbnailWorker.js', '../thumbnailWorker.js'].map((path) => new URL(path, import.meta.url))
  return places.find((place) => existsSync(place)) ?? null
}

/** Throws what the decoder said. */
async function smallPicture(thread: ThumbnailThread, bytes: Uint8Array, mime: string): Promise<SmallPicture> {
  const reply = await thread.run({ bytes, mime })
  if (reply.kind === 'failed') throw new Error(reply.failure)
  return reply.thumbnail
}

/** The thumbnail at a path, made when there is none that is whole. */
async function stored(path: string, make: () => Promise<SmallPicture>): Promise<Thumbnail> {
  const there = await readFile(path).catch(() => null)
  const size = there && measurePicture(there, thumbnailMime)
  if (there && size) return { mime: thumbnailMime, ...size, bytes: there.length }
  const { mime, width, height, bytes } = await make()
  await writeWhole(path, bytes)
  return { mime, width, height, bytes: bytes.length }
}
