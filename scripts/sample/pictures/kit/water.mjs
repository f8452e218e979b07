import { box, down, layer, oval, shape } from './canvas.mjs'
import { clear, ramp } from './colour.mjs'

/**
 * Open water from the horizon down, with ripples that widen towards us and a path of light.
 * @param {import('./canvas.mjs').Art} art
 * @param {{ y: number, bottom?: number, colours: readonly string[], light?: { x: number, colour: string, width?: number, strength?: number }, ripples?: number, chop?: number }} options
 */
export function water(art, { y, bottom = art.h, colours, light, ripples = 320, chop = 1 }) {
  box(art, 0, y, art.w, bottom - y, down(art, y, bottom, colours))
  for (let n = 0; n < ripples; n++) ripple(art, y, bottom, colours, chop)
  if (light) for (let n = 0; n < 260; n++) glint(art, y, bottom, light)
}

/** @param {import('./canvas.mjs').Art} art */
function ripple(art, y, bottom, colours, chop) {
  const t = art.rand() ** 1.6
  const at = y + t * (bottom - y)
  const length = (14 + t * 190) * art.between(0.4, 1.2)
  const colour = ramp(colours, Math.min(1, Math.max(0, t + art.between(-0.45, 0.4))))
  oval(art, art.rand() * art.w, at, length, (0.8 + t * 4.2) * chop, clear(colour, 0.5))
}

/** @param {import('./canvas.mjs').Art} art */
function glint(art, y, bottom, { x, colour, width = 60, strength = 0.75 }) {
  const t = art.rand() ** 1.3
  const spread = width * (0.25 + t * 2.3)
  const off = (art.rand() + art.rand() + art.rand() - 1.5) * spread
  const length = (4 + t * 46) * art.between(0.3, 1)
  oval(art, x + off, y + 3 + t * (bottom - y), length, 0.9 + t * 2.8, clear(colour, strength * art.between(0.25, 1) * (1 - t * 0.35)))
}

/**
 * One great wave as a cut-out band, with foam along its crest.
 * @param {import('./canvas.mjs').Art} art
 */
export function swell(art, { y, height, length = 3, colours, foam = '', from = art.rand() * 50, phase = art.rand() * 6 }) {
  const steps = 160
  const edge = Array.from({ length: steps + 1 }, (_, n) => {
    const t = n / steps
    const roll = Math.sin(t * Math.PI * length + phase)
    return [t * art.w, y - height * (roll * 0.5 + Math.max(0, roll) ** 3 * 0.5 + (art.fbm(from + t * 9) - 0.5) * 0.35)]
  })
  shape(art, [[-5, art.h + 5], ...edge, [art.w + 5, art.h + 5]], down(art, y - height, y + height * 2.2, colours))
  if (foam) crest(art, edge, height, foam)
  return edge
}

/** @param {import('./canvas.mjs').Art} art @param {readonly (readonly [number, number])[]} edge */
function crest(art, edge, height, foam) {
  for (const [n, [x, y]] of edge.entries()) {
    const before = edge[Math.max(0, n - 1)][1]
    const high = art.fbm(x / 90, y / 60)
    if (high < 0.46) continue
    for (let k = 0; k < 3; k++)
      oval(
        art,
        x + art.between(-9, 9),
        y + art.rand() * height * 0.16,
        art.between(3, 15),
        art.between(1.2, 4),
        clear(foam, art.between(0.25, 0.85)),
        (before - y) * -0.05
      )
  }
}

/** Spray thrown up where water meets a wall. @param {import('./canvas.mjs').Art} art */
export function spray(art, x, y, reach, colour, count = 320) {
  layer(art, { blur: 1.2 }, () => {
    for (let n = 0; n < count; n++) {
      const angle = -Math.PI / 2 + art.between(-0.75, 0.75)
      const far = art.rand() ** 0.7 * reach
      const size = art.between(1.5, 16) * (1 - far / reach / 1.3)
      oval(art, x + Math.cos(angle) * far * 0.9, y + Math.sin(angle) * far, size, size * 0.9, clear(colour, art.between(0.12, 0.55)))
    }
  })
}

/** Mirrors the part of the picture above a line, dimmed and broken. @param {import('./canvas.mjs').Art} art */
export function mirror(art, y, depth, alpha = 0.5) {
  const { ctx, w } = art
  layer(art, { alpha, blur: 2 }, () => {
    for (let n = 0; n < depth; n += 3)
      ctx.drawImage(ctx.canvas, 0, Math.max(0, y - n * 1.15 - 3), w, 3, (art.noise(n / 7) - 0.5) * n * 0.09, y + n, w, 3)
  })
}
