import { box, down, glow, line, oval, points, shape } from '../kit/canvas.mjs'
import { clear, ramp, tone } from '../kit/colour.mjs'
import { palace } from '../kit/palace.mjs'
import { crowd, figure, flower, fromAbove } from '../kit/people.mjs'
import { clouds, disc, sky } from '../kit/sky.mjs'
import { houses, lamp, rounded, windows } from '../kit/town.mjs'

/** Belarus, August 2020: people, without faces or flags. */

const DUSK = ['#2b3050', '#65547a', '#c7857a', '#efc193']
const SKINS = ['#a98578', '#c79a80']

function square(art) {
  const { w, h } = art
  sky(art, DUSK, h * 0.62)
  clouds(art, { y: h * 0.2, spread: h * 0.3, count: 9, light: '#e9a58c', body: '#564d74', alpha: 0.55 })
  disc(art, w * 0.5, h * 0.55, 34, '#ffe2b0')
  houses(art, { y: h * 0.62, width: [40, 80], height: [40, 90], colours: ['#8d7182', '#9c7a80'], roofs: 'flat', haze: '#d9a58c' })
  palace(art, -20, h * 0.66, w * 0.36, h * 0.4, '#6a5a72')
  palace(art, w * 0.66, h * 0.66, w * 0.38, h * 0.36, '#64546e')
  box(art, 0, h * 0.62, w, h * 0.38, down(art, h * 0.62, h, ['#b58b82', '#4a4260']))
  for (const x of [0.4, 0.6]) lamp(art, w * x, h * 0.7, 230, '#2b2a40', '#ffe0a8')
  crowd(art, { top: h * 0.65, bottom: h * 0.98, rows: 13, size: [34, 230], colours: ['#9d7d83', '#5a4f6c', '#2a2742'], skins: SKINS })
}

function march(art) {
  const { w, h } = art
  box(art, 0, 0, w, h, down(art, 0, h, ['#7f8a72', '#5f7466']))
  const bend = (t) => w * (0.5 + 0.17 * Math.sin(t * 3 + 0.4))
  const edge = (side) => Array.from({ length: 41 }, (_, n) => [bend(n / 40) + side * (120 + (n / 40) * 130), (n / 40) * h])
  shape(art, [...edge(-1), ...edge(1).reverse()], down(art, 0, h, ['#a79f97', '#c4b8a6']))
  for (let n = 0; n < 42; n++) block(art, bend, n)
  for (let n = 0; n < 3400; n++) {
    const t = art.rand()
    const [spread, crowding] = [105 + t * 118, art.rand() + art.rand() - 1]
    const coat =
      art.rand() < 0.45 ? tone('#f6efe2', art.between(-0.08, 0)) : ramp(['#b5433c', '#39435c', '#6f6a78', '#d9b48a', '#4f6a78'], art.rand())
    fromAbove(art, bend(t) + crowding * spread, t * h, 4.5 + t * 4.5, coat)
  }
  for (let n = 0; n < 90; n++) {
    const t = art.rand()
    const x = bend(t) + (art.rand() < 0.5 ? -1 : 1) * (150 + t * 140 + art.rand() * 26)
    oval(art, x + 8, t * h + 8, 19 + t * 14, 15 + t * 11, clear('#1c2420', 0.4))
    oval(art, x, t * h, 18 + t * 13, 15 + t * 11, ramp(['#4a6b4c', '#6f8a57', '#3c5a48'], art.rand()))
  }
}

/** A house from above, beside the avenue. */
function block(art, bend, n) {
  const t = (Math.floor(n / 6) + 0.4) / 7
  const side = n % 2 ? -1 : 1
  const [x, y] = [bend(t) + side * (310 + t * 150 + (Math.floor(n / 2) % 3) * 235), t * art.h + art.between(-14, 14)]
  const [bw, bh] = [art.between(120, 205), art.between(56, 100)]
  const colour = ramp(['#b9a58e', '#a5786a', '#8f8a86', '#c9b79a'], art.rand())
  box(art, x - bw / 2 + 18, y - bh / 2 + 16, bw, bh, clear('#1d2320', 0.4))
  box(art, x - bw / 2, y - bh / 2, bw, bh / 2, tone(colour, 0.04))
  box(art, x - bw / 2, y, bw, bh / 2, tone(colour, -0.06))
}

function factory(art) {
  const { w, h } = art
  sky(art, ['#8fa5ae', '#c4c6ba', '#ecd3ac'], h * 0.66)
  clouds(art, { y: h * 0.2, spread: h * 0.3, count: 8, light: '#f3e9d4', body: '#a9b4b2', alpha: 0.6 })
  for (const [x, tall] of [
    [0.14, 0.46],
    [0.22, 0.53],
    [0.8, 0.42]
  ])
    chimney(art, w * x, h * 0.66, h * tall)
  for (let n = 0; n < 8; n++) shed(art, w * (n * 0.128 - 0.01), h * 0.68, w * 0.128, h * art.between(0.2, 0.25))
  box(art, 0, h * 0.68, w, h * 0.32, down(art, h * 0.68, h, ['#bfae94', '#857a70']))
  box(art, w * 0.36, h * 0.4, w * 0.28, h * 0.045, '#4d5763')
  for (const x of [0.37, 0.62]) box(art, w * x, h * 0.4, w * 0.014, h * 0.3, '#4d5763')
  crowd(art, {
    top: h * 0.69,
    bottom: h * 1.0,
    rows: 9,
    size: [56, 235],
    colours: ['#a0937f', '#5c6f80', '#31465c'],
    skins: ['#b08a72', '#c79a7c']
  })
}

/** @param {import('../kit/canvas.mjs').Art} art */
function chimney(art, x, y, height) {
  shape(art, points(`-22 0 -13 ${-height} 13 ${-height} 22 0`, x, y), down(art, y - height, y, ['#a5695a', '#8a6a62']))
  for (const n of [0.86, 0.94]) box(art, x - 15, y - height * n, 30, height * 0.035, '#ead9c2')
}

/** One bay of a saw-toothed roof. @param {import('../kit/canvas.mjs').Art} art */
function shed(art, x, y, w, height) {
  shape(
    art,
    points(`0 0 0 ${-height * 0.72} ${w * 0.78} ${-height} ${w * 0.78} ${-height * 0.72} ${w} ${-height * 0.72} ${w} 0`, x, y),
    '#7e7f84'
  )
  shape(art, points(`${w * 0.78} ${-height} ${w} ${-height * 0.72} ${w * 0.78} ${-height * 0.72}`, x, y), '#a9c0c4')
  windows(art, { x, y, w, h: height * 0.66, dark: '#5d6672', lit: '#f0e0b8', litShare: 0.25, column: 30, row: 34 })
}

function flowers(art) {
  const { w, h } = art
  box(art, 0, 0, w, h, down(art, 0, h, ['#4a4d5e', '#6f6a72', '#8f8580']))
  for (let r = 0; r < 9; r++) for (let n = -1; n < 12; n++) slab(art, r, n)
  glow(art, w * 0.72, h * 0.3, 620, '#ffcf95', 0.4)
  for (let n = 0; n < 6; n++) candle(art, w * (0.6 + n * 0.055), h * (0.34 + (n % 3) * 0.07))
  const petals = ['#f7f0e4', '#f7f0e4', '#c4483f', '#f0d9c9', '#f7f0e4', '#b53c3a']
  for (let n = 0; n < 30; n++)
    flower(
      art,
      w * art.between(0.1, 0.62),
      h * art.between(0.55, 0.96),
      art.between(230, 340),
      art.between(-1.05, -0.35),
      petals[n % 6],
      '#4c6647'
    )
}

/** A paving stone in its row. @param {import('../kit/canvas.mjs').Art} art */
function slab(art, r, n) {
  const [sw, sh] = [art.w / 9, art.h / 8]
  const [x, y] = [n * sw + (r % 2) * sw * 0.5, r * sh]
  box(art, x + 3, y + 3, sw - 6, sh - 6, clear(tone('#7d7880', art.between(-0.06, 0.06)), 0.75))
}

/** @param {import('../kit/canvas.mjs').Art} art */
function candle(art, x, y) {
  rounded(art, x - 24, y - 60, 48, 74, 8, down(art, y - 60, y + 14, ['#d96a4c', '#a33a36', '#7a2c33']))
  oval(art, x, y - 60, 24, 8, '#f0a070')
  oval(art, x, y - 84, 8, 20, '#ffe9b0')
  glow(art, x, y - 78, 130, '#ffc070', 0.75)
}

function chain(art) {
  const { w, h } = art
  sky(art, ['#a9c3cc', '#dbe3d6', '#f5e4c4'], h * 0.6)
  houses(art, {
    y: h * 0.62,
    width: [90, 170],
    height: [130, 260],
    colours: ['#c9b49c', '#b9a79a', '#d4bf9f'],
    roofs: 'flat',
    haze: '#efe2c8'
  })
  box(art, 0, h * 0.62, w, h * 0.38, down(art, h * 0.62, h, ['#c2b6a2', '#8d8780']))
  for (let n = 0; n < 14; n++)
    figure(art, w * (n * 0.075 + 0.01), h * 0.76, 180, { coat: tone('#ded6c8', art.between(-0.04, 0.03)), skin: '#c39a80' })
  for (let n = 0; n < 9; n++) marcher(art, w * (0.06 + n * 0.112), h * (0.99 + 0.012 * Math.sin(n * 1.7)), 420, n)
}

/** A woman in white with a bunch of flowers. @param {import('../kit/canvas.mjs').Art} art */
function marcher(art, x, y, size, n) {
  figure(art, x, y, size, { coat: tone('#f6f0e4', art.between(-0.05, 0)), skin: tone('#c9987c', art.between(-0.05, 0.03)) })
  const hair = ['#6b4a36', '#3b2f30', '#b98a55', '#8a5a3c'][n % 4]
  oval(art, x, y - size * 0.89, size * 0.083, size * 0.075, hair)
  line(art, points(`-0.11 -0.68 -0.13 -0.56 -0.03 -0.53`, x, y, size), '#efe6d8', size * 0.05)
  for (let k = 0; k < 5; k++)
    flower(
      art,
      x - size * 0.02,
      y - size * 0.5,
      size * 0.24,
      -1.95 + k * 0.2,
      k % 2 ? '#f7efe2' : ['#c9564c', '#e6a15c', '#b9708c'][n % 3],
      '#56744e'
    )
}

const WIDE = { width: 1600, height: 900, site: 'meridian-wire' }

/** @type {import('./scenes.mjs').Scenes} */
export const minskCrowds = {
  'minsk-chain': { alt: 'A line of women dressed in white, holding flowers along a street.', ...WIDE, small: true, paint: chain },
  'minsk-factory': { alt: 'Workers gathered in front of a factory with saw-toothed roofs and chimneys.', ...WIDE, paint: factory },
  'minsk-flowers': { alt: 'Flowers and red candles laid on a pavement at dusk.', ...WIDE, height: 1067, site: 'carrefour', paint: flowers },
  'minsk-march': { alt: 'A broad avenue seen from above, filled with thousands of people.', ...WIDE, small: true, paint: march },
  'minsk-square': { alt: 'A crowd fills a wide square at dusk, between long buildings with columns.', ...WIDE, small: true, paint: square }
}
