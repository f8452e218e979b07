import { box, down, fade, glow, layer, line, oval, shape } from './canvas.mjs'
import { clear, mix } from './colour.mjs'

/** @param {import('./canvas.mjs').Art} art @param {readonly string[]} colours from the zenith to the horizon */
export function sky(art, colours, horizon = art.h) {
  box(art, 0, 0, art.w, horizon + 2, down(art, 0, horizon, colours))
}

/** A sun or moon with its halo. @param {import('./canvas.mjs').Art} art */
export function disc(art, x, y, radius, colour, halo = 1) {
  glow(art, x, y, radius * 9, colour, 0.34 * halo)
  glow(art, x, y, radius * 3.4, colour, 0.5 * halo)
  oval(art, x, y, radius, radius, colour)
}

/** @param {import('./canvas.mjs').Art} art @param {number} count */
export function stars(art, count, bottom, colour = '#fff6e0') {
  for (let n = 0; n < count; n++) {
    const [x, y] = [art.rand() * art.w, art.rand() ** 1.15 * bottom]
    const size = 0.6 + art.rand() ** 6 * 2.6
    const fadeOut = 1 - (y / bottom) ** 2
    oval(art, x, y, size, size, clear(colour, (0.25 + art.rand() * 0.75) * fadeOut))
    if (size > 2.3) glow(art, x, y, 16, colour, 0.5 * fadeOut)
  }
}

/**
 * Long clouds in cut-paper bands, lit along their upper edge.
 * @param {import('./canvas.mjs').Art} art
 * @param {{ y: number, spread: number, count: number, light: string, body: string, alpha?: number, size?: number }} options
 */
export function clouds(art, { y, spread, count, light, body, alpha = 0.55, size = 1 }) {
  for (let n = 0; n < count; n++) {
    const cy = y + (n / Math.max(1, count - 1) - 0.5) * spread + art.between(-12, 12)
    const length = art.between(0.28, 0.75) * art.w * size
    const cx = art.between(-0.1, 1.1) * art.w
    cloud(art, cx, cy, length, art.between(0.035, 0.085) * art.h * size, mix(light, body, art.rand() * 0.6), alpha)
  }
}

/** @param {import('./canvas.mjs').Art} art */
function cloud(art, cx, cy, length, height, colour, alpha) {
  const from = art.rand() * 99
  const steps = 90
  const at = (n) => cx - length / 2 + (n / steps) * length
  const swell = (n) => Math.sin((n / steps) * Math.PI) ** 0.8
  const top = Array.from({ length: steps + 1 }, (_, n) => [at(n), cy - swell(n) * height * (0.15 + 1.15 * art.fbm(from + n / 11, 3, 4))])
  const bottom = Array.from({ length: steps + 1 }, (_, n) => [at(steps - n), cy + swell(n) * height * 0.22 * art.fbm(from + n / 8, 7, 3)])
  layer(art, { alpha }, () => shape(art, [...top, ...bottom], fade(art, [0, cy - height], [0, cy + height * 0.25], colour, 1, 0.25)))
}

/** Rain or snow in slanting strokes. @param {import('./canvas.mjs').Art} art */
export function rain(art, count, colour, slant = 0.28, length = 46) {
  for (let n = 0; n < count; n++) {
    const [x, y] = [art.between(-0.1, 1.1) * art.w, art.rand() * art.h]
    const l = length * art.between(0.4, 1.3)
    line(
      art,
      [
        [x, y],
        [x - l * slant, y + l]
      ],
      clear(colour, art.between(0.08, 0.32)),
      art.between(0.8, 2)
    )
  }
}

/** Birds far away. @param {import('./canvas.mjs').Art} art */
export function birds(art, x, y, spread, count, colour) {
  for (let n = 0; n < count; n++) {
    const [bx, by] = [x + art.between(-1, 1) * spread, y + art.between(-0.35, 0.35) * spread]
    const s = art.between(5, 11)
    line(
      art,
      [
        [bx - s, by - s * 0.35],
        [bx - s * 0.4, by - s * 0.45],
        [bx, by],
        [bx + s * 0.45, by - s * 0.5],
        [bx + s, by - s * 0.25]
      ],
      colour,
      1.8
    )
  }
}
