import { clear, ramp } from './colour.mjs'
import { fractal, noiseFrom, randomFrom } from './random.mjs'

/**
 * What every scene gets to paint with.
 * @typedef {object} Art
 * @property {CanvasRenderingContext2D} ctx
 * @property {number} w pixels
 * @property {number} h pixels
 * @property {() => number} rand
 * @property {(a: number, b: number) => number} between a random number of a range
 * @property {(x: number, y?: number) => number} noise
 * @property {(x: number, y?: number, octaves?: number) => number} fbm
 */

/** @param {HTMLCanvasElement} canvas @param {string} seed @returns {Art} */
export function artOn(canvas, seed) {
  const rand = randomFrom(seed)
  const noise = noiseFrom(seed)
  const between = (a, b) => a + rand() * (b - a)
  const fbm = (x, y = 0, octaves = 5) => fractal(noise, x, y, octaves)
  return { ctx: canvas.getContext('2d', { willReadFrequently: true }), w: canvas.width, h: canvas.height, rand, between, noise, fbm }
}

/** A vertical gradient of any number of colours. @param {Art} art @param {readonly string[]} stops */
export function down({ ctx }, y0, y1, stops) {
  const gradient = ctx.createLinearGradient(0, y0, 0, y1)
  for (let n = 0; n <= 16; n++) gradient.addColorStop(n / 16, ramp(stops, n / 16))
  return gradient
}

/** A gradient along any line, from one colour's full to no strength. @param {Art} art */
export function fade({ ctx }, [x0, y0], [x1, y1], colour, from = 1, to = 0) {
  const gradient = ctx.createLinearGradient(x0, y0, x1, y1)
  for (let n = 0; n <= 8; n++) gradient.addColorStop(n / 8, clear(colour, from + (to - from) * (n / 8)))
  return gradient
}

/**
 * Points written as text, "0 0 10 5 …", moved and scaled.
 * @param {string} text pairs of numbers @returns {[number, number][]}
 */
export function points(text, x = 0, y = 0, scale = 1) {
  const numbers = text.trim().split(/\s+/).map(Number)
  return Array.from({ length: numbers.length / 2 }, (_, n) => [x + numbers[n * 2] * scale, y + numbers[n * 2 + 1] * scale])
}

/** Fills a closed outline. @param {Art} art @param {ReadonlyArray<readonly [number, number]>} points @param {string | CanvasGradient} fill */
export function shape({ ctx }, points, fill) {
  trace(ctx, points)
  ctx.fillStyle = fill
  ctx.fill()
}

/** @param {CanvasRenderingContext2D} ctx @param {ReadonlyArray<readonly [number, number]>} points */
function trace(ctx, points) {
  ctx.beginPath()
  for (const [x, y] of points) ctx.lineTo(x, y)
  ctx.closePath()
}

/** @param {Art} art @param {string | CanvasGradient} fill */
export function box({ ctx }, x, y, w, h, fill) {
  ctx.fillStyle = fill
  ctx.fillRect(x, y, w, h)
}

/** @param {Art} art @param {string | CanvasGradient} fill */
export function oval({ ctx }, x, y, rx, ry, fill, turn = 0) {
  ctx.beginPath()
  ctx.ellipse(x, y, Math.abs(rx), Math.abs(ry), turn, 0, Math.PI * 2)
  ctx.fillStyle = fill
  ctx.fill()
}

/** An open stroke. @param {Art} art @param {ReadonlyArray<readonly [number, number]>} points */
export function line({ ctx }, points, colour, width = 2) {
  ctx.beginPath()
  for (const [x, y] of points) ctx.lineTo(x, y)
  ctx.strokeStyle = colour
  ctx.lineWidth = width
  ctx.lineJoin = ctx.lineCap = 'round'
  ctx.stroke()
}

/** Paints with a blend mode, a blur or an opacity, and puts them back. @param {Art} art @param {() => void} paint */
export function layer({ ctx }, { blend = 'source-over', alpha = 1, blur = 0 }, paint) {
  ctx.save()
  ctx.globalCompositeOperation = blend
  ctx.globalAlpha = alpha
  if (blur > 0) ctx.filter = `blur(${blur}px)`
  paint()
  ctx.restore()
}

/** Paints inside an outline only. @param {Art} art @param {() => void} path @param {() => void} paint */
export function within({ ctx }, path, paint) {
  ctx.save()
  ctx.beginPath()
  path()
  ctx.clip()
  paint()
  ctx.restore()
}

/** A soft round light. @param {Art} art @param {string} colour */
export function glow(art, x, y, radius, colour, alpha = 1, blend = 'screen') {
  const gradient = art.ctx.createRadialGradient(x, y, 0, x, y, radius)
  for (let n = 0; n <= 12; n++) gradient.addColorStop(n / 12, clear(colour, alpha * (1 - n / 12) ** 2.2))
  layer(art, { blend }, () => box(art, x - radius, y - radius, radius * 2, radius * 2, gradient))
}
