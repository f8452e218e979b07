import { type ImageHash, imageHash } from './ids'

/** Endings of the pictures we keep, each with the MIME type it is shown by. */
const types: ReadonlyMap<string, string> = new Map([
  ['avif', 'image/avif'],
  ['bmp', 'image/bmp'],
  ['gif', 'image/gif'],
  ['ico', 'image/x-icon'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['webp', 'image/webp']
])
const extensions: ReadonlyMap<string, string> = new Map([
  ...[...types].map(([extension, mime]) => [mime, extension] as const),
  ['image/vnd.microsoft.icon', 'ico']
])
const pattern = /^offprint-image:\/\/(stored|thumbnail)\/([0-9a-f]{64})\.([a-z]{3,4})$/

/** The ending of a picture's file and address, without the dot. Throws on a type that is never kept: a bug of the caller. */
export function imageExtension(mime: string): string {
  const extension = extensions.get(mime)
  if (extension === undefined) throw new Error(`no picture type: ${mime}`)
  return extension
}

/** The address under which the window shows a kept picture. */
export function imageAddress(hash: ImageHash, mime: string): string {
  return `offprint-image://stored/${hash}.${imageExtension(mime)}`
}

/** The address of a picture's thumbnail: the picture's own name, the thumbnail's type. */
export function thumbnailAddress(hash: ImageHash, mime: string): string {
  return `offprint-image://thumbnail/${hash}.${imageExtension(mime)}`
}

/** What an `offprint-image:` address names: a kept picture, or the thumbnail of one. */
export interface ImageAddress {
  readonly kind: 'stored' | 'thumbnail'
  /** Of the picture itself. */
  readonly hash: ImageHash
  /** Of the file, without the dot, and the type it is shown by. */
  readonly extension: string
  readonly mime: string
}

/** Reads an `offprint-image:` address; null for every other one, however alike. */
export function parseImageAddress(url: string): ImageAddress | null {
  const [, host, name, extension] = pattern.exec(url) ?? []
  const hash = imageHash.safeParse(name)
  const mime = types.get(extension ?? '')
  if (!hash.success || extension === undefined || mime === undefined) return null
  return { kind: host === 'thumbnail' ? 'thumbnail' : 'stored', hash: hash.data, extension, mime }
}
