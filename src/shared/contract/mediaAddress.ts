import { type ImageHash, imageHash } from './ids'

/** MIME types of media we keep, each with the ending of its file. Sorted. */
const extensions: ReadonlyMap<string, string> = new Map([
  ['application/epub+zip', 'epub'],
  ['application/pdf', 'pdf'],
  ['audio/aac', 'aac'],
  ['audio/flac', 'flac'],
  ['audio/mp4', 'm4a'],
  ['audio/mpeg', 'mp3'],
  ['audio/ogg', 'ogg'],
  ['audio/wav', 'wav'],
  ['audio/webm', 'weba'],
  ['video/mp4', 'mp4'],
  ['video/ogg', 'ogv'],
  ['video/webm', 'webm']
])
const types: ReadonlyMap<string, string> = new Map([...extensions].map(([mime, extension]) => [extension, mime]))
const pattern = /^offprint-media:\/\/stored\/([0-9a-f]{64})\.([a-z0-9]{3,4})$/

/** The ending of a kept file, without the dot; what is of no known type ends in `bin` and is not played. */
export function mediaExtension(mime: string): string {
  return extensions.get(mime) ?? 'bin'
}

/** The address under which the window plays a kept recording or film. */
export function mediaAddress(hash: ImageHash, mime: string): string {
  return `offprint-media://stored/${hash}.${mediaExtension(mime)}`
}

/** What an `offprint-media:` address names; null for every other address, however alike. */
export function parseMediaAddress(url: string): { readonly hash: ImageHash; readonly extension: string; readonly mime: string } | null {
  const [, name, extension] = pattern.exec(url) ?? []
  const hash = imageHash.safeParse(name)
  const mime = types.get(extension ?? '')
  if (!hash.success || extension === undefined || mime === undefined) return null
  return { hash: hash.data, extension, mime }
}
