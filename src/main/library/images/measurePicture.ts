import { imageSize } from 'image-size'

/** SVG without a size of its own is drawn at this one (CSS 2.2 §10.3.2). */
const defaultSvgSize = { width: 300, height: 150 } as const

/** Sizes stand near the start; a file of millions of empty blocks is not read to its end. */
const headBytes = 1_000_000

/** The size in pixels that a picture's head says it is shown at; null when it says none. */
export function measurePicture(bytes: Uint8Array, mime: string): { readonly width: number; readonly height: number } | null {
  try {
    const { width, height, orientation } = imageSize(bytes.subarray(0, headBytes))
    if (!(width > 0 && height > 0)) return null
    // EXIF orientations 5–8 show the picture on its side.
    const turned = orientation !== undefined && orientation >= 5
    return { width: Math.round(turned ? height : width), height: Math.round(turned ? width : height) }
  } catch {
    return mime === 'image/svg+xml' ? defaultSvgSize : null
  }
}
