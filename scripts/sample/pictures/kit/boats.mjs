import { down, fade, line, oval, points, shape } from './canvas.mjs'
import { clear, tone } from './colour.mjs'

/** The curved edges of the sails and hull, as a quadratic from one corner to the next. @returns {[number, number][]} */
function bow(text) {
  const [from, belly, to] = points(text)
  const at = (t, k) => (1 - t) ** 2 * from[k] + 2 * t * (1 - t) * belly[k] + t * t * to[k]
  return Array.from({ length: 15 }, (_, n) => [at(n / 14, 0), at(n / 14, 1)])
}

const LEECH = bow('0.03 -1.62 -0.34 -0.95 -0.62 -0.2')
const MAINSAIL = [...bow('0.02 -0.16 -0.02 -0.9 0.03 -1.62'), ...LEECH]
const SHADOW = [...LEECH, ...bow('-0.62 -0.2 -0.25 -0.7 0.03 -1.62')]
const JIB = [...bow('0.05 -1.45 0.42 -0.75 0.62 -0.14'), ...bow('0.62 -0.14 0.25 -0.3 0.08 -0.2')]
const HULL = [...points('-0.68 -0.13'), ...bow('0.78 -0.15 0.55 0.12 0.2 0.12'), ...bow('-0.52 0.11 -0.68 0.08 -0.68 -0.13')]
const STRIPE = points('-0.66 -0.05 0.72 -0.07 0.7 -0.04 -0.66 -0.02')
const CABIN = points('-0.25 -0.14 -0.18 -0.22 0.22 -0.22 0.34 -0.15')

/**
 * A yacht under sail; `size` is half its length in pixels, `heel` an angle in radians.
 * @param {import('./canvas.mjs').Art} art
 * @param {{ hull: string, sail: string, heel?: number, jib?: boolean, dim?: number }} options dim: strength of the shadow on the water
 */
export function yacht(art, x, y, size, { hull, sail, heel = 0, jib = true, dim = 0 }) {
  const { ctx } = art
  const cut = (outline, fill) =>
    shape(
      art,
      outline.map(([px, py]) => [px * size, py * size]),
      fill
    )
  ctx.save()
  ctx.translate(x, y)
  ctx.rotate(heel)
  cut(MAINSAIL, fade(art, [0, 0], [-0.6 * size, 0], tone(sail, 0.02), 1, 1))
  cut(SHADOW, clear(tone(sail, -0.16), 0.75))
  if (jib) cut(JIB, tone(sail, -0.06))
  line(art, points('0.03 -1.66 0.03 -0.06', 0, 0, size), tone(hull, -0.1), Math.max(1.5, size / 60))
  cut(HULL, down(art, -0.15 * size, 0.12 * size, [tone(hull, 0.08), hull, tone(hull, -0.12)]))
  cut(STRIPE, clear('#ffffff', 0.55))
  cut(CABIN, tone(sail, -0.1))
  ctx.restore()
  if (dim > 0) oval(art, x, y, size * 0.7, size * 0.04, clear(hull, dim))
}
