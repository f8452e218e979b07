import type { Pixels } from './pixels'

/** Where a pixel of the turned picture comes from; `right` and `bottom` are the last column and row of the stored one. */
type Origin = (x: number, y: number, right: number, bottom: number) => readonly [x: number, y: number]

/** EXIF 2.3 orientations (tag 0x0112); 1 is upright. */
const origins: ReadonlyMap<number, Origin> = new Map<number, Origin>([
  [2, (x, y, right) => [right - x, y]],
  [3, (x, y, right, bottom) => [right - x, bottom - y]],
  [4, (x, y, _right, bottom) => [x, bottom - y]],
  [5, (x, y) => [y, x]],
  [6, (x, y, _right, bottom) => [y, bottom - x]],
  [7, (x, y, right, bottom) => [right - y, bottom - x]],
  [8, (x, y, right) => [right - y, x]]
])

/** Turns a picture as its EXIF orientation says; one without, or with an unknown one, stays as it is. */
export function orient(stored: Pixels, orientation: number): Pixels {
  const origin = origins.get(orientation)
  if (origin === undefined) return stored
  const [width, height] = orientation >= 5 ? [stored.height, stored.width] : [stored.width, stored.height]
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 4) {
      const [fromX, fromY] = origin(x, y, stored.width - 1, stored.height - 1)
      const from = (fromY * stored.width + fromX) * 4
      data.set(stored.data.subarray(from, from + 4), to)
    }
  }
  return { data, width, height }
}
