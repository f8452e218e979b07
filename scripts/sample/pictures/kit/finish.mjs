import { layer } from './canvas.mjs'

/** The last coat of every picture: an uneven wash, darker corners and paper grain. */

/** @param {import('./canvas.mjs').Art} art @param {{ grain?: number, wash?: number, vignette?: number }} [amounts] */
export function finish(art, { grain = 5, wash = 9, vignette = 0.22 } = {}) {
  corners(art, vignette)
  const { ctx, w, h } = art
  const image = ctx.getImageData(0, 0, w, h)
  const tooth = paperTooth(art, grain)
  const patches = washPatches(art, wash)
  for (let y = 0; y < h; y++) for (let x = 0; x < w; x++) addTo(image.data, (y * w + x) * 4, tooth(x, y) + patches(x, y))
  ctx.putImageData(image, 0, 0)
}

/** @param {Uint8ClampedArray} data */
function addTo(data, at, amount) {
  data[at] += amount
  data[at + 1] += amount
  data[at + 2] += amount
}

/** Fine grain two pixels wide: film, not noise. @returns {(x: number, y: number) => number} */
function paperTooth({ w, h, rand }, amount) {
  const [columns, rows] = [Math.ceil(w / 2) + 1, Math.ceil(h / 2) + 1]
  const cells = Float32Array.from({ length: columns * rows }, () => (rand() + rand() - 1) * amount)
  return (x, y) => cells[(y >> 1) * columns + (x >> 1)]
}

/** Broad, soft differences of strength, like gouache. @returns {(x: number, y: number) => number} */
function washPatches({ w, h, fbm }, amount) {
  const step = 8
  const columns = Math.ceil(w / step) + 2
  const rows = Math.ceil(h / step) + 2
  const cells = Float32Array.from(
    { length: columns * rows },
    (_, n) => (fbm((n % columns) / 14, Math.floor(n / columns) / 9, 4) - 0.5) * 2 * amount
  )
  return (x, y) => {
    const [cx, cy] = [Math.floor(x / step), Math.floor(y / step)]
    const [fx, fy] = [(x % step) / step, (y % step) / step]
    const at = cy * columns + cx
    const top = cells[at] + (cells[at + 1] - cells[at]) * fx
    const bottom = cells[at + columns] + (cells[at + columns + 1] - cells[at + columns]) * fx
    return top + (bottom - top) * fy
  }
}

/** @param {import('./canvas.mjs').Art} art */
function corners(art, strength) {
  const { ctx, w, h } = art
  const gradient = ctx.createRadialGradient(w / 2, h * 0.46, Math.min(w, h) * 0.35, w / 2, h / 2, Math.hypot(w, h) * 0.6)
  gradient.addColorStop(0, 'rgba(20,18,30,0)')
  gradient.addColorStop(1, `rgba(20,18,30,${strength})`)
  layer(art, { blend: 'multiply' }, () => {
    ctx.fillStyle = gradient
    ctx.fillRect(0, 0, w, h)
  })
}
