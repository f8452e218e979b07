import { limits } from './limits'

interface Size {
  readonly width: number
  readonly height: number
}

/** The tile of a list is 84 CSS pixels square and filled whole: twice that on a fine screen, and some more for larger type. */
const shorterSide = 192
const longerSide = 480

/** Below both, the picture itself is as light as a thumbnail. */
const lightWidth = 400
const lightBytes = 40_000

/** Pictures that are shown as they are: what is drawn has every size, icons are small. */
const shownAsTheyAre: ReadonlySet<string> = new Set(['image/svg+xml', 'image/x-icon'])

/** Whether lists show a picture by a thumbnail; all others show the picture itself. */
export function needsThumbnail(picture: Size & { readonly mime: string; readonly bytes: number }): boolean {
  const { mime, width, height, bytes } = picture
  if (shownAsTheyAre.has(mime) || width * height > limits.pixels) return false
  return width > lightWidth || bytes > lightBytes
}

/** The size of a picture's thumbnail in pixels: in proportion, never larger than the picture. */
export function thumbnailSize(size: Size): Size {
  const { width, height } = size
  return scaled(size, Math.min(shorterSide / Math.min(width, height), longerSide / Math.max(width, height)))
}

/** The largest size in proportion whose longer side has at most so many pixels. */
export function sizeWithin(size: Size, longest: number): Size {
  return scaled(size, longest / Math.max(size.width, size.height))
}

function scaled({ width, height }: Size, wanted: number): Size {
  const scale = Math.min(1, wanted)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
