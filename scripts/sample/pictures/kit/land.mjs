import { box, down, fade, layer, oval, shape } from './canvas.mjs'
import { clear, mix, ramp, tone } from './colour.mjs'

/**
 * A ridge of hills or mountains, hazier towards its foot.
 * @param {import('./canvas.mjs').Art} art
 * @param {{ y: number, rise: number, grain?: number, colour: string, foot?: string, from?: number, peaks?: boolean }} options
 */
export function ridge(art, { y, rise, grain = 3, colour, foot = colour, from = art.rand() * 100, peaks = false }) {
  const edge = ridgeEdge(art, { y, rise, grain, from, peaks })
  shape(art, [[-5, art.h + 5], ...edge, [art.w + 5, art.h + 5]], down(art, y - rise, y + rise * 0.7, [colour, colour, foot]))
  return edge
}

/** @param {import('./canvas.mjs').Art} art @returns {[number, number][]} */
export function ridgeEdge(art, { y, rise, grain = 3, from = 0, peaks = false }) {
  const steps = 260
  return Array.from({ length: steps + 1 }, (_, n) => {
    const x = (n / steps) * art.w
    const f = art.fbm(from + (n / steps) * grain, 5, 6)
    const height = peaks ? 1 - Math.abs(f * 2 - 1) * 1.7 : f
    return [x, y - rise * height]
  })
}

/** Ranges one behind another, far to near. @param {import('./canvas.mjs').Art} art @param {readonly string[]} colours far first */
export function ranges(art, { top, bottom, count, colours, rise, grain = 2.4, peaks = false }) {
  for (let n = 0; n < count; n++) {
    const t = count === 1 ? 0 : n / (count - 1)
    const colour = ramp(colours, t)
    ridge(art, {
      y: top + (bottom - top) * t,
      rise: rise * (1 - t * 0.35),
      grain: grain + t * 1.5,
      colour,
      foot: mix(colour, colours[0], 0.45),
      peaks
    })
  }
}

/** Conifers along a line of ground. @param {import('./canvas.mjs').Art} art @param {readonly (readonly [number, number])[]} edge */
export function firs(art, edge, { height, every = 3, colour, jitter = 0.5 }) {
  for (let n = 0; n < edge.length; n += every) {
    const [x, y] = edge[Math.min(edge.length - 1, Math.max(0, Math.round(n + art.between(-1, 1))))]
    fir(art, x + art.between(-6, 6), y + 6, height * art.between(1 - jitter, 1 + jitter * 0.5), tone(colour, art.between(-0.02, 0.03)))
  }
}

/** @param {import('./canvas.mjs').Art} art */
export function fir(art, x, y, height, colour) {
  const half = height * 0.19
  const tiers = 6
  const left = []
  const right = []
  for (let n = 0; n <= tiers; n++) {
    const t = n / tiers
    const [reach, ty] = [half * t * art.between(0.85, 1.15), y - height * (1 - t)]
    left.push([x - reach, ty], [x - reach * 0.55, ty - height * 0.015])
    right.push([x + reach, ty], [x + reach * 0.55, ty - height * 0.015])
  }
  shape(art, [[x, y - height], ...left, ...right.reverse()], colour)
}

/** A leafy crown made of dabs. @param {import('./canvas.mjs').Art} art @param {readonly string[]} colours dark to light */
export function crown(art, x, y, radius, colours, dabs = 90) {
  for (let n = 0; n < dabs; n++) {
    const t = n / dabs
    const angle = art.rand() * Math.PI * 2
    const reach = Math.sqrt(art.rand()) * radius * (1 - t * 0.25)
    const [dx, dy] = [Math.cos(angle) * reach - t * radius * 0.12, Math.sin(angle) * reach * 0.8 - t * radius * 0.18]
    const size = radius * art.between(0.1, 0.24) * (1 - t * 0.45)
    oval(art, x + dx, y + dy, size, size * 0.75, ramp(colours, t * 0.8 + art.rand() * 0.2), angle)
  }
}

/** Mist lying between distances. @param {import('./canvas.mjs').Art} art */
export function mist(art, y, depth, colour, alpha = 0.5) {
  layer(art, {}, () => {
    box(art, 0, y - depth, art.w, depth, fade(art, [0, y], [0, y - depth], colour, alpha, 0))
    box(art, 0, y, art.w, depth, fade(art, [0, y], [0, y + depth], colour, alpha, 0))
  })
}

/** Blades of grass or reeds at the lower edge. @param {import('./canvas.mjs').Art} art @param {readonly string[]} colours */
export function reeds(art, { y, height, count, colours, lean = 0.15, heads = false }) {
  for (let n = 0; n < count; n++) {
    const x = art.rand() * art.w
    const tall = height * art.between(0.5, 1.15)
    const tip = [x + tall * lean * art.between(-0.6, 1.6), y - tall]
    const width = art.between(1.6, 4)
    const colour = ramp(colours, art.rand())
    shape(
      art,
      [
        [x - width, y + 40],
        [x + width, y + 40],
        [(x + tip[0]) / 2 + width * 0.6, y - tall * 0.55],
        tip,
        [(x + tip[0]) / 2 - width * 0.6, y - tall * 0.55]
      ],
      colour
    )
    if (heads && art.rand() < 0.35) oval(art, tip[0], tip[1], width * 1.3, tall * 0.09, colour, lean)
  }
}

/** Ground with furrows running to a point. @param {import('./canvas.mjs').Art} art */
export function field(art, y, [near, far], vanishing, furrows = 34) {
  box(art, 0, y, art.w, art.h - y, down(art, y, art.h, [far, near]))
  for (let n = -furrows; n <= furrows; n++) {
    const x = vanishing + n * (art.w / furrows) * 1.5
    shape(
      art,
      [
        [vanishing + n * 5, y],
        [x, art.h],
        [x + (art.w / furrows) * 0.6, art.h]
      ],
      clear(tone(near, n % 2 ? 0.07 : -0.07), 0.55)
    )
  }
}
