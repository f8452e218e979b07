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
const pattern = /^offprint-image:\/\/stored\/([0-9a-f]{64})\.([a-z]{3,4})$/

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

/** What an `offprint-image:` address names; null for every other address, however alike. */
export function parseImageAddress(url: string): { readonly hash: ImageHash; readonly extension: string; readonly mime: string } | null {
  const [, name, extension] = pattern.exec(url) ?? []
  const hash = imageHash.safeParse(name)
  const mime = types.get(extension ?? '')
  if (!hash.success || extension === undefined || mime === undefined) return null
  return { hash: hash.data, extension, mime }
}
