import { imageSize } from 'image-size'
import { sniffPicture } from './pictureType'
import { sanitizeSvg } from './sanitizeSvg'

/** Bytes that are a picture and safe to show; sizes in pixels. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly mime: string
  readonly width: number
  readonly height: number
}

/** A picture larger than this, in pixels, would need more memory to show than any reader has use for. */
const maxPixels = 100_000_000

/** SVG without a size of its own is drawn at this one (CSS 2.2 §10.3.2). */
const defaultSvgSize = { width: 300, height: 150 } as const

/** Looks at what a server sent in place of a picture; words for a person when it can't be kept. */
export function readPicture(body: Uint8Array): Picture | { readonly reason: string } {
  const mime = sniffPicture(body)
  if (!mime)
    return { reason: looksLikeHtml(body) ? 'The server sent a web page, not a picture.' : 'What the server sent is not a picture.' }
  const bytes = mime === 'image/svg+xml' ? sanitizeSvg(body) : body
  const size = bytes && measure(bytes, mime)
  if (!bytes || !size) return { reason: 'The picture is damaged.' }
  if (size.width * size.height > maxPixels) return { reason: `The picture is too large to show (${size.width} × ${size.height} pixels).` }
  return { bytes, mime, ...size }
}

function measure(bytes: Uint8Array, mime: string): { readonly width: number; readonly height: number } | null {
  try {
    const { width, height, orientation } = imageSize(bytes)
    if (!(width > 0 && height > 0)) return null
    // EXIF orientations 5–8 show the picture on its side.
    const turned = orientation !== undefined && orientation >= 5
    return { width: Math.round(turned ? height : width), height: Math.round(turned ? width : height) }
  } catch {
    return mime === 'image/svg+xml' ? defaultSvgSize : null
  }
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^\s*<(?:!doctype html|html|head|body)\b/i.test(new TextDecoder().decode(bytes.subarray(0, 512)))
}
