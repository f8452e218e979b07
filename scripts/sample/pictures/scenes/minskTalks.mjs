import { box, down, fade, glow, layer, line, oval, points, shape, within } from '../kit/canvas.mjs'
import { clear, tone } from '../kit/colour.mjs'
import { ranges } from '../kit/land.mjs'
import { crowd } from '../kit/people.mjs'
import { clouds, disc, sky } from '../kit/sky.mjs'
import { rounded } from '../kit/town.mjs'
import { water } from '../kit/water.mjs'

/** Belarus, August and September 2020: reporters, and a meeting by the sea. */

function cameras(art) {
  const { w, h } = art
  sky(art, ['#33405c', '#7a6f85', '#d39c86', '#f0cfa0'], h * 0.8)
  clouds(art, { y: h * 0.26, spread: h * 0.34, count: 8, light: '#e8b296', body: '#5d5a78', alpha: 0.5 })
  disc(art, w * 0.72, h * 0.58, 40, '#ffe6b8')
  box(art, 0, h * 0.72, w, h * 0.17, down(art, h * 0.72, h * 0.88, ['#a5808a', '#5f5672']))
  const skins = ['#a98578', '#b98f7c']
  crowd(art, { top: h * 0.72, bottom: h * 0.86, rows: 6, size: [34, 90], colours: ['#a5808a', '#5f5672'], skins })
  box(art, 0, h * 0.88, w, h * 0.12, down(art, h * 0.88, h, ['#4a4560', '#252438']))
  for (const [x, s] of [
    [0.16, 1],
    [0.47, 1.3],
    [0.83, 1.1]
  ])
    camera(art, w * x, h * 0.52, 150 * s)
}

/** A television camera on its tripod, its cap on. @param {import('../kit/canvas.mjs').Art} art */
function camera(art, x, y, s) {
  for (const foot of [-0.75, 0.05, 0.8]) line(art, points(`0 0.3 ${foot} 2.9`, x, y, s), '#20202f', s * 0.07)
  line(art, points('-0.42 1.7 0.45 1.7', x, y, s), '#20202f', s * 0.04)
  rounded(art, x - s * 0.62, y - s * 0.36, s * 1.15, s * 0.74, s * 0.1, down(art, y - s * 0.4, y + s * 0.4, ['#4b4c63', '#2a2a3c']))
  rounded(art, x + s * 0.5, y - s * 0.24, s * 0.5, s * 0.48, s * 0.06, '#23232f')
  oval(art, x + s * 1.0, y, s * 0.1, s * 0.27, '#15151f')
  rounded(art, x - s * 0.5, y - s * 0.62, s * 0.8, s * 0.14, s * 0.06, '#2f2f42')
  line(art, points('-0.4 -0.5 -0.4 -0.36', x, y, s), '#2f2f42', s * 0.06)
  oval(art, x + s * 0.52, y - s * 0.6, s * 0.3, s * 0.1, tone('#6a6072', art.between(-0.05, 0.05)), -0.1)
  oval(art, x - s * 0.42, y - s * 0.18, s * 0.045, s * 0.045, '#8a3a38')
}

function chairs(art) {
  const { w, h } = art
  box(art, 0, 0, w, h, down(art, 0, h, ['#b9a58c', '#cbb89c', '#8d7660']))
  within(
    art,
    () => art.ctx.rect(w * 0.16, h * 0.08, w * 0.68, h * 0.56),
    () => bay(art)
  )
  for (const x of [0.16, 0.387, 0.613, 0.84]) box(art, w * x - 9, h * 0.06, 18, h * 0.6, '#efe5d2')
  box(art, w * 0.15, h * 0.635, w * 0.7, 22, '#f4ecdc')
  for (const [x, flip] of [
    [0.09, 1],
    [0.91, -1]
  ])
    drape(art, w * x, flip)
  box(art, 0, h * 0.78, w, h * 0.22, down(art, h * 0.78, h, ['#7d5f4c', '#4b3730']))
  shape(art, points('0.2 0.47 0.8 0.47 0.95 0.5625 0.05 0.5625', 0, 0, w), clear('#a5564a', 0.55))
  armchair(art, w * 0.31, h * 0.84, 1)
  armchair(art, w * 0.69, h * 0.84, -1)
  oval(art, w * 0.5, h * 0.79, 120, 30, '#5d4132')
  box(art, w * 0.5 - 10, h * 0.79, 20, 90, '#4b3328')
  for (const x of [-46, 40]) rounded(art, w * 0.5 + x, h * 0.735, 26, 48, 6, clear('#e6f0ee', 0.85))
  layer(art, { blend: 'soft-light', blur: 16 }, () =>
    shape(art, points('0.2 0.35 0.8 0.35 0.95 0.5625 0.1 0.5625', 0, 0, w), clear('#fff4d8', 0.5))
  )
}

/** The sea behind the window. @param {import('../kit/canvas.mjs').Art} art */
function bay(art) {
  const { w, h } = art
  sky(art, ['#7fb0c8', '#c3d9d6', '#f3e4c2'], h * 0.44)
  ranges(art, { top: h * 0.43, bottom: h * 0.45, count: 2, colours: ['#a3b5b5', '#7a9499'], rise: h * 0.16, peaks: true, grain: 1.4 })
  water(art, {
    y: h * 0.45,
    bottom: h * 0.66,
    colours: ['#bcd3cc', '#5d97a5', '#2f6f86'],
    light: { x: w * 0.55, colour: '#fffbe8', width: 60 }
  })
}

/** @param {import('../kit/canvas.mjs').Art} art */
function drape(art, x, flip) {
  for (let n = 0; n < 5; n++) {
    const [from, to] = [n * 26 * flip, (n * 26 + 30) * flip]
    shape(art, points(`${from} 30 ${to} 30 ${to * 0.86} 690 ${from * 0.86} 690`, x, 0), n % 2 ? '#8f5a4c' : '#7a4a40')
  }
}

/** An empty armchair, turned half inwards; `flip` is 1 or -1. @param {import('../kit/canvas.mjs').Art} art */
function armchair(art, x, y, flip) {
  const part = (text, fill) =>
    shape(
      art,
      points(text).map(([px, py]) => [x + px * flip, y + py]),
      fill
    )
  oval(art, x, y + 52, 190, 26, clear('#1d1512', 0.4))
  part('-130 40 -124 -250 -96 -292 56 -292 76 -262 82 40', fade(art, [x - 130 * flip, 0], [x + 90 * flip, 0], '#a58a5a', 1, 1))
  part('-120 -70 120 -70 146 -40 146 6 -118 6', '#c9ad78')
  part('-118 4 146 4 146 46 -118 46', '#8a7048')
  part('84 -126 150 -120 162 -92 152 44 96 44', '#b5985f')
  part('-150 -126 -88 -126 -84 44 -146 44 -164 -96', '#9c8152')
  for (const foot of [-136, -70, 100, 138]) box(art, x + foot * flip - 6, y + 44, 12, 22, '#3f2c22')
  glow(art, x - 30 * flip, y - 220, 150, '#ffe9bd', 0.22)
}

const WIDE = { width: 1600, height: 900 }

/** @type {import('./scenes.mjs').Scenes} */
export const minskTalks = {
  'minsk-cameras': {
    alt: 'Three television cameras on tripods, unattended, before a distant crowd.',
    ...WIDE,
    site: 'harbour-post',
    paint: cameras
  },
  'minsk-chairs': {
    alt: 'Two empty armchairs before a wide window with a view of the sea.',
    ...WIDE,
    site: 'meridian-wire',
    small: true,
    paint: chairs
  }
}
