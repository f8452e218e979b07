import { readFile } from 'node:fs/promises'
import type { ImageHash } from '@shared/contract/ids'
import { imageExtension, parseImageAddress } from '@shared/contract/imageAddress'
import type { ImageStore } from '../images/imageStore'
import type { Thumbnailer } from '../images/thumbnails/thumbnailer'

/** A kept picture, ready to be written. */
export interface ShelvedPicture {
  readonly hash: ImageHash
  readonly mime: string
  readonly extension: string
  readonly bytes: Uint8Array
}

/** The kept pictures by their address, and how many an export shows and lacks. */
export interface PictureShelf {
  /** The name a picture's file has in an export; null when pictures are not wanted or it can't be shown there, which is counted. */
  nameOf(src: string): string | null
  /** Null when its file is gone. */
  read(src: string): Promise<ShelvedPicture | null>
  /** A kept picture in a form that every program shows; null when it can't be had. */
  convert(picture: ShelvedPicture): Promise<ShelvedPicture | null>
  /** One that stories show and the export lacks. */
  leaveOut(): void
  readonly written: number
  readonly leftOut: number
}

interface ShelfParts {
  readonly store: Pick<ImageStore, 'pathOf'>
  readonly thumbnails: Pick<Thumbnailer, 'convert'>
}

/** Opens the shelf; `isWanted` false leaves every picture out without a word. */
export function openPictureShelf({ store, thumbnails }: ShelfParts, isWanted: boolean): PictureShelf {
  const written = new Set<string>()
  let leftOut = 0
  return {
    nameOf(src) {
      const address = parseImageAddress(src)
      if (address === null || !isWanted) return null
      return `${address.hash.slice(0, 24)}.${address.extension}`
    },
    async read(src) {
      const address = parseImageAddress(src)
      if (address === null) return null
      const { hash, mime, extension } = address
      const bytes = await readFile(store.pathOf(hash, mime)).catch(() => null)
      if (bytes === null) return null
      written.add(hash)
      return { hash, mime, extension, bytes }
    },
    async convert({ hash, bytes, mime }) {
      const converted = await thumbnails.convert(bytes, mime)
      return converted && { hash, mime: converted.mime, extension: imageExtension(converted.mime), bytes: converted.bytes }
    },
    leaveOut: () => {
      leftOut += 1
    },
    get written() {
      return written.size
    },
    get leftOut() {
      return leftOut
    }
  }
}
