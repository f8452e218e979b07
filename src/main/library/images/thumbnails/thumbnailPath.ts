import { join } from 'node:path'
import type { ImageHash } from '@shared/contract/ids'
import { imageExtension } from '@shared/contract/imageAddress'

/** The folder of the thumbnails in a library's folder. */
export const thumbnailsFolder = 'thumbnails'

/** Where the thumbnail of a picture lies: `thumbnails/ab/<hash of the picture>.<ending of the thumbnail>`. */
export function thumbnailPath(directory: string, hash: ImageHash, mime: string): string {
  return join(directory, thumbnailsFolder, hash.slice(0, 2), `${hash}.${imageExtension(mime)}`)
}

/** Whether a file in the thumbnails' folder belongs to one of these pictures; one that was not written to its end belongs to none. */
export function isThumbnailOf(name: string, pictures: ReadonlySet<string>): boolean {
  return pictures.has(name.slice(0, 64)) && !name.endsWith('.part')
}
