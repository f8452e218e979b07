import { countFrames } from './countFrames'
import { measurePicture } from './measurePicture'
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

/** An animation with more would keep a window busy for nothing. */
const maxFrames = 3_000

/** Looks at what a server sent in place of a picture; words for a person when it can't be kept. */
export function readPicture(body: Uint8Array): Picture | { readonly reason: string } {
  const mime = sniffPicture(body)
  if (!mime)
    return { reason: looksLikeHtml(body) ? 'The server sent a web page, not a picture.' : 'What the server sent is not a picture.' }
  return mime === 'image/svg+xml' ? readDrawing(body, mime) : readPixels(body, mime)
}

function readDrawing(body: Uint8Array, mime: string): Picture | { readonly reason: string } {
  const drawing = sanitizeSvg(body)
  return 'reason' in drawing ? drawing : readPixels(drawing.bytes, mime)
}

function readPixels(bytes: Uint8Array, mime: string): Picture | { readonly reason: string } {
  const size = measurePicture(bytes, mime)
  if (!size) return { reason: 'The picture is damaged.' }
  if (size.width * size.height > maxPixels) return { reason: `The picture is too large to show (${size.width} × ${size.height} pixels).` }
  if (countFrames(bytes, mime, maxFrames) > maxFrames) return { reason: `The picture has more than ${maxFrames} frames.` }
  return { bytes, mime, ...size }
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^\s*<(?:!doctype html|html|head|body)\b/i.test(new TextDecoder().decode(bytes.subarray(0, 512)))
}
