import { box, down, glow, line, oval, shape } from './canvas.mjs'
import { clear, mix, tone } from './colour.mjs'

/**
 * A row of houses standing on a line.
 * @param {import('./canvas.mjs').Art} art
 * @param {{ y: number, from?: number, to?: number, width: [number, number], height: [number, number], colours: readonly string[], lit?: string, litShare?: number, roofs?: 'flat' | 'gable' | 'mixed', haze?: string }} options
 */
export function houses(art, options) {
  const { y, from = -20, to = art.w + 20, width, height, colours } = options
  for (let x = from; x < to; ) {
    const [w, h] = [art.between(...width), art.between(...height)]
    const colour = tone(colours[Math.floor(art.rand() * colours.length)], art.between(-0.025, 0.025))
    house(art, { ...options, x, w: Math.min(w, to - x + 10), h, y, colour })
    x += w
  }
}

/** @param {import('./canvas.mjs').Art} art */
function house(art, { x, y, w, h, colour, lit = '', litShare = 0.4, roofs = 'mixed', haze = '' }) {
  const gable = roofs === 'gable' || (roofs === 'mixed' && art.rand() < 0.55)
  if (gable) roof(art, x, y - h, w, tone(colour, -0.07))
  box(art, x, y - h, w + 1, h, down(art, y - h, y, [colour, haze ? mix(colour, haze, 0.5) : tone(colour, -0.03)]))
  box(art, x, y - h, w * 0.12, h, clear(tone(colour, 0.08), 0.5))
  box(art, x + w * 0.88, y - h, w * 0.12 + 1, h, clear(tone(colour, -0.1), 0.5))
  if (!gable && art.rand() < 0.4) box(art, x + w * 0.2, y - h - 14, w * 0.12, 15, tone(colour, -0.06))
  windows(art, { x, y, w, h, dark: tone(colour, -0.09), lit, litShare })
}

/** @param {import('./canvas.mjs').Art} art */
function roof(art, x, y, w, colour) {
  const rise = w * art.between(0.3, 0.55)
  shape(
    art,
    [
      [x - 3, y + 1],
      [x + w / 2, y - rise],
      [x + w + 3, y + 1]
    ],
    colour
  )
  shape(
    art,
    [
      [x + w / 2, y - rise],
      [x + w + 3, y + 1],
      [x + w * 0.62, y + 1]
    ],
    clear(tone(colour, -0.07), 0.6)
  )
  if (art.rand() < 0.6) box(art, x + w * 0.68, y - rise * 0.85, w * 0.09, rise * 0.7, colour)
}

/** @param {import('./canvas.mjs').Art} art */
export function windows(art, { x, y, w, h, dark, lit, litShare, column = 26, row = 36 }) {
  const columns = Math.max(1, Math.floor((w - 12) / column))
  const rows = Math.max(1, Math.floor((h - 14) / row))
  const [ww, wh] = [column * 0.42, row * 0.5]
  for (let c = 0; c < columns; c++) {
    for (let r = 0; r < rows; r++) {
      const [wx, wy] = [x + (w - columns * column) / 2 + c * column + (column - ww) / 2, y - h + 14 + r * row]
      const bright = lit !== '' && art.rand() < litShare
      box(art, wx, wy, ww, wh, bright ? tone(lit, art.between(-0.12, 0.03)) : dark)
      if (bright && art.rand() < 0.3) glow(art, wx + ww / 2, wy + wh / 2, ww * 4, lit, 0.22)
    }
  }
}

/** A street lamp with its light. @param {import('./canvas.mjs').Art} art */
export function lamp(art, x, y, height, pole, light) {
  line(
    art,
    [
      [x, y],
      [x, y - height]
    ],
    pole,
    Math.max(2, height / 50)
  )
  line(
    art,
    [
      [x, y - height],
      [x + height * 0.1, y - height * 1.03]
    ],
    pole,
    Math.max(2, height / 60)
  )
  oval(art, x + height * 0.1, y - height * 1.02, height * 0.035, height * 0.025, light)
  glow(art, x + height * 0.1, y - height, height * 0.55, light, 0.55)
}

/** A tram seen from the side. @param {import('./canvas.mjs').Art} art */
export function tram(art, x, y, length, colours) {
  const [body, trim, glass] = colours
  const height = length * 0.2
  rounded(art, x, y - height, length, height * 0.92, height * 0.14, down(art, y - height, y, [tone(body, 0.04), body, tone(body, -0.08)]))
  rounded(art, x, y - height, length, height * 0.2, height * 0.1, trim)
  box(art, x, y - height * 0.42, length, height * 0.07, trim)
  for (let n = 0; n < 9; n++) rounded(art, x + length * (0.025 + n * 0.107), y - height * 0.76, length * 0.088, height * 0.3, 5, glass)
  for (const n of [2, 6])
    box(art, x + length * (0.02 + n * 0.107), y - height * 0.78, length * 0.098, height * 0.66, clear(tone(body, -0.14), 0.45))
  for (const t of [0.16, 0.24, 0.76, 0.84]) oval(art, x + length * t, y - height * 0.04, height * 0.1, height * 0.1, '#26242a')
  line(
    art,
    [
      [x + length * 0.45, y - height],
      [x + length * 0.55, y - height * 1.25],
      [x + length * 0.46, y - height * 1.5]
    ],
    '#2b2930',
    3
  )
}

/** A box with round corners. @param {import('./canvas.mjs').Art} art */
export function rounded({ ctx }, x, y, w, h, radius, fill) {
  ctx.beginPath()
  ctx.roundRect(x, y, w, h, radius)
  ctx.fillStyle = fill
  ctx.fill()
}
