import { GifReader } from 'omggif'
import { limits } from '../limits'
import type { Pixels } from '../pixels'

/** The first frame of a GIF; null when it has none that fits. */
export function decode(bytes: Uint8Array): Pixels | null {
  const reader = new GifReader(bytes)
  const { width, height } = reader
  const frame = reader.frameInfo(0)
  // A frame has a size of its own, and the reader takes memory for it before it looks whether it lies on the canvas.
  if (frame.x + frame.width > width || frame.y + frame.height > height || width * height > limits.pixels) return null
  const data = new Uint8Array(width * height * 4)
  reader.decodeAndBlitFrameRGBA(0, data)
  return { data, width, height }
}
