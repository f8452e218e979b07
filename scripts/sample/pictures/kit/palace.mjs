import { box, down } from './canvas.mjs'
import { clear, tone } from './colour.mjs'
import { windows } from './town.mjs'

/** A representative building. */

/** A long street front with columns and a cornice. @param {import('./canvas.mjs').Art} art */
export function palace(art, x, y, w, h, colour) {
  box(art, x, y - h, w, h, down(art, y - h, y, [tone(colour, 0.04), tone(colour, -0.05)]))
  box(art, x - 8, y - h - 16, w + 16, 18, tone(colour, 0.07))
  box(art, x, y - h * 0.32, w, 9, tone(colour, 0.05))
  windows(art, { x, y: y - h * 0.34, w, h: h * 0.62, dark: tone(colour, -0.13), lit: '#ffd592', litShare: 0.22, column: 34, row: 46 })
  for (let n = 0; n <= w / 58; n++) box(art, x + n * 58, y - h * 0.95, 11, h * 0.95, clear(tone(colour, 0.09), 0.6))
}
