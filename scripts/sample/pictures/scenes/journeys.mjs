import { box, down, fade, glow, line, oval, points, shape, within } from '../kit/canvas.mjs'
import { clear, ramp, tone } from '../kit/colour.mjs'
import { firs, mist, ranges, ridge } from '../kit/land.mjs'
import { figure } from '../kit/people.mjs'
import { birds, clouds, disc, sky, stars } from '../kit/sky.mjs'
import { rounded } from '../kit/town.mjs'
import { water } from '../kit/water.mjs'

/** Far places: a pass, an island, an old market. */

function trainInMountains(art) {
  const { w, h } = art
  sky(art, ['#141d40', '#34406f', '#7d7796', '#dca98f'], h * 0.62)
  stars(art, 260, h * 0.45)
  disc(art, w * 0.2, h * 0.2, 36, '#fff1cc', 0.8)
  ranges(art, {
    top: h * 0.56,
    bottom: h * 0.66,
    count: 4,
    colours: ['#8f86a0', '#565a80', '#2f3a5c'],
    rise: h * 0.42,
    peaks: true,
    grain: 1.7
  })
  mist(art, h * 0.68, h * 0.1, '#c9b4b4', 0.35)
  const slope = ridge(art, { y: h * 0.84, rise: h * 0.16, colour: '#24304c', foot: '#1a2238', grain: 1.4 })
  firs(art, slope, { height: 110, colour: '#1b2740', every: 3 })
  viaduct(art, h * 0.76)
  for (let n = 0; n < 6; n++) coach(art, w * (0.12 + n * 0.135), h * 0.755, w * 0.13)
  firs(art, ridge(art, { y: h * 1.06, rise: h * 0.14, colour: '#111a30' }), { height: 190, colour: '#0e1628', every: 4 })
}

/** A bridge of arches. @param {import('../kit/canvas.mjs').Art} art */
function viaduct(art, y) {
  const { ctx, w, h } = art
  box(art, 0, y, w, 18, '#6a6478')
  for (let n = 0; n < 12; n++) {
    const x = (n * w) / 11 - 40
    box(art, x, y + 16, 34, h, down(art, y, h, ['#5b5870', '#232a44']))
    ctx.beginPath()
    ctx.arc(x + 17 + w / 22, y + 84, w / 22 - 14, Math.PI, 0)
    ctx.lineTo(x + 17 + w / 11, y + 16)
    ctx.lineTo(x + 17, y + 16)
    ctx.fillStyle = '#514f68'
    ctx.fill()
  }
}

/** @param {import('../kit/canvas.mjs').Art} art */
function coach(art, x, y, length) {
  const height = length * 0.25
  rounded(art, x, y - height, length - 5, height, 8, down(art, y - height, y, ['#3f6a78', '#2a4a5c', '#1b3142']))
  box(art, x, y - height * 0.3, length - 5, 4, '#e0b86a')
  for (let n = 0; n < 7; n++)
    rounded(art, x + 12 + n * length * 0.132, y - height * 0.74, length * 0.09, height * 0.34, 3, n % 3 === 1 ? '#6f7f90' : '#ffdf9a')
  glow(art, x + length / 2, y - height / 2, length * 0.7, '#ffd48a', 0.3)
}

function compartment(art) {
  const { w, h } = art
  box(art, 0, 0, w, h, down(art, 0, h, ['#5b3a34', '#7a4f40', '#472c2a']))
  const [x, y, ww, wh] = [w * 0.14, h * 0.12, w * 0.72, h * 0.5]
  within(
    art,
    () => art.ctx.roundRect(x, y, ww, wh, 44),
    () => dawnValley(art)
  )
  art.ctx.beginPath()
  art.ctx.roundRect(x, y, ww, wh, 44)
  art.ctx.strokeStyle = '#c9a064'
  art.ctx.lineWidth = 22
  art.ctx.stroke()
  line(art, points(`${x} ${y + wh * 0.24} ${x + ww} ${y + wh * 0.24}`), '#c9a064', 10)
  for (const [cx, flip] of [
    [0.05, 1],
    [0.95, -1]
  ])
    for (let n = 0; n < 4; n++)
      shape(
        art,
        points(`${n * 30 * flip} 0 ${(n * 30 + 34) * flip} 0 ${(n * 22 + 26) * flip} 760 ${n * 22 * flip} 760`, w * cx, h * 0.08),
        n % 2 ? '#a5483a' : '#8f3a33'
      )
  rounded(art, w * 0.28, h * 0.68, w * 0.44, h * 0.03, 10, '#c9975c')
  box(art, w * 0.47, h * 0.71, w * 0.06, h * 0.3, '#5b3a30')
  rounded(art, w * 0.56, h * 0.625, 96, 76, 14, '#efe5d2')
  oval(art, w * 0.56 + 48, h * 0.627, 48, 11, '#8a5a35')
  shape(art, points('0.33 0.9 0.46 0.88 0.47 0.905 0.345 0.92', 0, 0, w), '#e6d8bd')
  for (const [cx, c] of [
    [-0.06, '#3f5a54'],
    [0.76, '#3f5a54']
  ])
    rounded(art, w * cx, h * 0.72, w * 0.3, h * 0.4, 40, down(art, h * 0.72, h, [tone(c, 0.06), tone(c, -0.1)]))
  glow(art, w * 0.5, h * 0.36, 620, '#ffe2b0', 0.3)
}

/** @param {import('../kit/canvas.mjs').Art} art */
function dawnValley(art) {
  const { w, h } = art
  sky(art, ['#7a8fb5', '#e3b5a5', '#f9dca4'], h * 0.48)
  disc(art, w * 0.62, h * 0.38, 40, '#fff2c8')
  ranges(art, {
    top: h * 0.46,
    bottom: h * 0.58,
    count: 4,
    colours: ['#c9a5a5', '#8a86a0', '#4f6070'],
    rise: h * 0.16,
    peaks: true,
    grain: 1.3
  })
  mist(art, h * 0.5, 60, '#f5dcc0', 0.5)
}

function islandLight(art) {
  const { w, h } = art
  sky(art, ['#4f93b5', '#a3cbd0', '#f4e4bf'], h * 0.66)
  clouds(art, { y: h * 0.3, spread: h * 0.34, count: 7, light: '#fffaf0', body: '#cfe0dc', alpha: 0.75 })
  water(art, { y: h * 0.66, colours: ['#a9cdc9', '#3f8a98', '#1d5a70'], light: { x: w * 0.24, colour: '#fffbe6', width: 100 } })
  const rock = points('0.42 0.42 0.5 0.37 0.56 0.35 0.7 0.34 0.8 0.36 0.9 0.4 0.97 0.43 0.95 0.45 0.44 0.45', 0, 0, w)
  shape(art, rock, down(art, h * 0.58, h * 0.8, ['#b59a74', '#8a6f58', '#5b4a44']))
  shape(art, points('0.56 0.35 0.7 0.34 0.8 0.36 0.72 0.372 0.6 0.37', 0, 0, w), '#9aa86a')
  const [x, y] = [w * 0.64, h * 0.62]
  shape(art, points('-62 0 -42 -400 42 -400 62 0', x, y), fade(art, [x - 60, 0], [x + 60, 0], '#fbf4e6', 1, 1))
  shape(art, points('14 0 12 -400 42 -400 62 0', x, y), clear('#b9a994', 0.6))
  for (const n of [1, 2, 3]) box(art, x - 11, y - n * 100, 20, 34, '#4a5a66')
  box(art, x - 58, y - 416, 116, 16, '#3a4652')
  box(art, x - 34, y - 470, 68, 56, '#cfe6e6')
  for (let n = 0; n < 5; n++) line(art, points(`${n * 17 - 34} -470 ${n * 17 - 34} -414`, x, y), '#3a4652', 4)
  shape(art, points('-44 -468 0 -520 44 -468', x, y), '#b5443c')
  rounded(art, x + 60, y - 92, 190, 92, 4, '#f3e6cf')
  shape(art, points('50 -90 90 -146 226 -146 262 -90', x, y), '#b5643f')
  for (const n of [0, 1, 2]) box(art, x + 84 + n * 56, y - 62, 24, 34, '#4a5a66')
  figure(art, x - 130, y + 12, 92, { coat: '#2f4a66', skin: '#b98563' })
  birds(art, w * 0.34, h * 0.28, 150, 12, '#4a5a66')
}

function lens(art) {
  const { w, h } = art
  box(art, 0, 0, w, h, down(art, 0, h, ['#12203a', '#1f3554', '#14233c']))
  const [cx, cy] = [w / 2, h * 0.46]
  glow(art, cx, cy, 640, '#ffd98a', 0.75)
  for (let n = 13; n > 0; n--) prism(art, cx, cy, n)
  oval(art, cx, cy, 92, 116, '#fff3cc')
  glow(art, cx, cy, 240, '#ffffff', 0.95)
  for (let n = 0; n < 5; n++)
    line(art, points(`${-300 + n * 150} -520 ${-300 + n * 150} 520`, cx, cy), clear('#8a6a3a', n === 2 ? 0 : 0.85), 9)
  for (const side of [-1, 1])
    rounded(art, cx - 350, cy + side * 540 - 24, 700, 48, 14, down(art, cy + side * 540 - 24, cy + side * 540 + 24, ['#e0bb6f', '#8a6330']))
  shape(art, points('-260 560 260 560 330 900 -330 900', cx, cy), down(art, cy + 560, h, ['#5b4a36', '#241d1c']))
}

/** One ring of glass. @param {import('../kit/canvas.mjs').Art} art */
function prism({ ctx }, x, y, n) {
  const [rx, ry] = [70 + n * 20, 90 + n * 34]
  ctx.beginPath()
  ctx.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2)
  ctx.fillStyle = clear(ramp(['#fff0c0', '#9fd0c9', '#4f8aa5'], n / 13), 0.2)
  ctx.fill()
  ctx.strokeStyle = clear(n % 2 ? '#e9f6ee' : '#f9dd9a', 0.75)
  ctx.lineWidth = 5
  ctx.stroke()
}

function bookSouk(art) {
  const { w, h } = art
  box(art, 0, 0, w, h, down(art, 0, h, ['#6a4332', '#a5704a', '#5b3828']))
  for (let n = 5; n > 0; n--) arch(art, n)
  glow(art, w * 0.5, h * 0.5, 420, '#fff0c8', 0.8)
  for (const side of [-1, 1]) for (let r = 0; r < 5; r++) stall(art, side, r)
  for (const [x, y, s] of [
    [0.36, 0.17, 62],
    [0.63, 0.2, 52],
    [0.5, 0.12, 74],
    [0.27, 0.27, 46]
  ])
    lantern(art, w * x, h * y, s)
  figure(art, w * 0.545, h * 0.86, 250, { coat: '#e6dcc6', skin: '#a5704f' })
  figure(art, w * 0.44, h * 0.79, 170, { coat: '#3f5a66', skin: '#a5704f' })
}

/** One vault of the covered street; the largest is nearest. @param {import('../kit/canvas.mjs').Art} art */
function arch({ ctx, w, h }, n) {
  const [rx, top] = [w * 0.06 + (n * w) / 14, h * 0.46 - n * h * 0.085]
  const floor = h * 0.62 + n * h * 0.09
  ctx.beginPath()
  ctx.moveTo(w / 2 - rx, floor)
  ctx.lineTo(w / 2 - rx, top + rx * 0.7)
  ctx.quadraticCurveTo(w / 2 - rx * 0.9, top + rx * 0.1, w / 2, top - rx * 0.12)
  ctx.quadraticCurveTo(w / 2 + rx * 0.9, top + rx * 0.1, w / 2 + rx, top + rx * 0.7)
  ctx.lineTo(w / 2 + rx, floor)
  ctx.closePath()
  ctx.fillStyle = ramp(['#fbe7b8', '#e9bd7c', '#c08a55', '#93603f', '#7a4c35'], (n - 1) / 4)
  ctx.fill()
}

/** A tray of books along one side. @param {import('../kit/canvas.mjs').Art} art */
function stall(art, side, r) {
  const { w, h } = art
  const [near, y] = [0.06 + r * 0.075, h * (0.62 + r * 0.085)]
  for (let n = 0; n < 15; n++) {
    const x = w / 2 + side * (w * (0.1 + near) + n * (13 + r * 4))
    const tall = (26 + r * 15) * art.between(0.75, 1.1)
    box(
      art,
      x,
      y - tall,
      10 + r * 4,
      tall,
      tone(ramp(['#8a3a30', '#2f5a5c', '#d9a94f', '#5b3f5c', '#e6d3a8', '#4f6a44'], art.rand()), -0.02)
    )
  }
  box(art, side > 0 ? w / 2 + w * (0.09 + near) : 0, y, w / 2 - w * (0.09 + near), 14 + r * 4, '#4a2f22')
}

/** @param {import('../kit/canvas.mjs').Art} art */
function lantern(art, x, y, s) {
  line(art, points(`0 ${-y} 0 ${-s * 0.6}`, x, y), '#3a261c', 3)
  shape(
    art,
    points('0 -0.7 0.3 -0.4 0.42 0 0.28 0.5 0 0.7 -0.28 0.5 -0.42 0 -0.3 -0.4', x, y, s),
    down(art, y - s, y + s, ['#f0b04f', '#ffe6a0', '#c9743a'])
  )
  for (const t of [-0.2, 0, 0.2]) line(art, points(`${t} -0.5 ${t * 1.3} 0 ${t} 0.55`, x, y, s), clear('#7a3f24', 0.7), 3)
  glow(art, x, y, s * 3, '#ffcf7a', 0.6)
}

const WIDE = { width: 1600, height: 900 }

/** @type {import('./scenes.mjs').Scenes} */
export const journeys = {
  'book-souk': {
    alt: 'A vaulted market street lined with bookstalls, lit by hanging lanterns.',
    ...WIDE,
    site: 'carrefour',
    paint: bookSouk
  },
  'island-light': {
    alt: 'A white lighthouse with a red cap on a small island; a man stands beside it.',
    ...WIDE,
    site: 'carrefour',
    paint: islandLight
  },
  'lamp-lens': { alt: 'The great glass lens of a lighthouse, lit from within.', width: 1000, height: 1333, site: 'carrefour', paint: lens },
  'train-compartment': {
    alt: 'A small table and a cup by a train window, with mountains outside at sunrise.',
    width: 1000,
    height: 1333,
    site: 'leeward',
    paint: compartment
  },
  'train-mountains': {
    alt: 'A lit night train crosses a viaduct between mountains and fir trees.',
    ...WIDE,
    site: 'leeward',
    paint: trainInMountains
  }
}
