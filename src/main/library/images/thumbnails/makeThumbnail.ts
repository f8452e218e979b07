import { imageSize } from 'image-size'
import { limits } from './limits'
import { orient } from './orient'
import type { Pixels } from './pixels'
import { shrink } from './shrink'
import { sizeWithin, thumbnailSize } from './thumbnailSize'

/** A small picture as it is stored; sizes in pixels. */
export interface SmallPicture {
  readonly mime: string
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

type Codec = Promise<{ readonly decode: (bytes: Uint8Array) => Pixels | null }>

/** Each codec is loaded with the first picture of its kind: AVIF's alone is 1.2 MB. */
const codecs: ReadonlyMap<string, () => Codec> = new Map<string, () => Codec>([
  ['image/avif', () => import('./codecs/avif')],
  ['image/bmp', () => import('./codecs/bmp')],
  ['image/gif', () => import('./codecs/gif')],
  ['image/jpeg', () => import('./codecs/jpeg')],
  ['image/png', () => import('./codecs/png')],
  ['image/webp', () => import('./codecs/webp')]
])

/**
 * Makes a picture's thumbnail (or one as large as told), upright, of an animated one from its first frame. Throws what a decoder throws of a damaged
 * or hostile file; runs in a thread of its own, see `workers/thumbnailWorker`.
 */
export async function makeThumbnail(bytes: Uint8Array, mime: string, longest?: number): Promise<SmallPicture> {
  const load = codecs.get(mime)
  if (load === undefined) throw new Error(`no codec for ${mime}`)
  const { width, height, orientation = 1 } = imageSize(bytes)
  if (!(width * height <= limits.pixels)) throw new Error(`${width} × ${height} pixels are too many`)
  const decoded = await (await load()).decode(bytes)
  if (decoded === null) throw new Error('the picture could not be decoded')
  const size = longest === undefined ? thumbnailSize(decoded) : sizeWithin(decoded, longest)
  const small = orient(shrink(decoded, size.width, size.height), orientation)
  const { encodeWebp } = await import('./codecs/encodeWebp')
  const encoded = encodeWebp(small)
  if (encoded === null) throw new Error('the thumbnail could not be encoded')
  return { mime: 'image/webp', width: small.width, height: small.height, bytes: encoded }
}
