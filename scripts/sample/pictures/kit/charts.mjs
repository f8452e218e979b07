import { box, line } from './canvas.mjs'
import { ramp, rgb } from './colour.mjs'

/** Maps, charts and other drawings of facts. */

/**
 * A painted map: depths and heights as steps of colour, with a line along each step.
 * @param {import('./canvas.mjs').Art} art
 * @param {{ sea: readonly string[], land: readonly string[], level: number, scale: number, ring: string, bend?: (x: number, y: number) => number }} options sea: deep to shallow; level: height of the shore, 0..1; bend: added to the height at 0..1 coordinates
 */
export function contourMap(art, { sea, land, level, scale, ring, bend = () => 0 }) {
  const { ctx, w, h } = art
  const image = ctx.createImageData(w, h)
  const steps = (colours, count) => Array.from({ length: count }, (_, n) => rgb(ramp(colours, n / (count - 1))))
  const [seas, lands, rim] = [steps(sea, 7), steps(land, 5), rgb(ring)]
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const height = art.fbm((x / w) * scale * (w / h), (y / h) * scale, 6) + bend(x / w, y / h)
      plot(image.data, (y * w + x) * 4, bandColour(height, level, seas, lands, rim))
    }
  }
  ctx.putImageData(image, 0, 0)
}

/** @returns {readonly number[]} */
function bandColour(height, level, seas, lands, rim) {
  const depth = (level - height) / 0.05
  if (depth > 0) {
    const step = Math.min(seas.length - 1, Math.floor(depth))
    return depth % 1 < 0.06 && step > 0 ? mixed(seas[seas.length - 1 - step], rim, 0.35) : seas[seas.length - 1 - step]
  }
  const rise = -depth / 1.1
  if (rise < 0.07) return rim
  const step = Math.min(lands.length - 1, Math.floor(rise))
  return rise % 1 < 0.07 ? mixed(lands[step], [90, 66, 46], 0.3) : lands[step]
}

/** @param {readonly number[]} a @param {readonly number[]} b */
function mixed(a, b, t) {
  return a.map((v, n) => v + (b[n] - v) * t)
}

/** @param {Uint8ClampedArray} data @param {readonly number[]} colour */
function plot(data, at, [r, g, b]) {
  data[at] = r
  data[at + 1] = g
  data[at + 2] = b
  data[at + 3] = 255
}

/**
 * Paper with a quiet grid, for a curve to stand on.
 * @param {import('./canvas.mjs').Art} art
 */
export function graphPaper(art, { paper, rule, columns = 12, rows = 7, margin = 0.09 }) {
  const { w, h } = art
  box(art, 0, 0, w, h, paper)
  const [x0, y0, x1, y1] = [w * margin, h * margin, w * (1 - margin), h * (1 - margin * 1.3)]
  for (let n = 0; n <= columns; n++)
    line(
      art,
      [
        [x0 + ((x1 - x0) * n) / columns, y0],
        [x0 + ((x1 - x0) * n) / columns, y1]
      ],
      rule,
      1.2
    )
  for (let n = 0; n <= rows; n++)
    line(
      art,
      [
        [x0, y0 + ((y1 - y0) * n) / rows],
        [x1, y0 + ((y1 - y0) * n) / rows]
      ],
      rule,
      n === rows ? 4 : 1.2
    )
  return { x0, y0, x1, y1 }
}

/** Points of a function over a frame, `f` giving 0 (foot) to 1 (top). */
export function curve({ x0, y0, x1, y1 }, f, steps = 160) {
  return Array.from({ length: steps + 1 }, (_, n) => [x0 + ((x1 - x0) * n) / steps, y1 - (y1 - y0) * f(n / steps)])
}
