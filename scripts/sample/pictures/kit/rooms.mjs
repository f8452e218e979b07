import { layer, line, points, shape } from './canvas.mjs'
import { clear } from './colour.mjs'

/** Light and steam, for rooms and tables. */

/** A slanting patch of daylight. @param {import('./canvas.mjs').Art} art */
export function daylight(art, text, colour, alpha) {
  layer(art, { blend: 'soft-light', blur: 14 }, () => shape(art, points(text, 0, 0, art.w), clear(colour, alpha)))
}

/** @param {import('./canvas.mjs').Art} art */
export function steam(art, x, y) {
  const curl = Array.from({ length: 30 }, (_, n) => [x + Math.sin(n / 4 + x) * (8 + n * 1.2), y - n * 9])
  layer(art, { blur: 9, blend: 'screen' }, () => line(art, curl, 'rgba(255,246,226,.3)', 22))
}
