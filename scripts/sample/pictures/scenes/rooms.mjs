import { box, down, glow, layer, line, oval, points, shape, within } from '../kit/canvas.mjs'
import { clear, ramp, tone } from '../kit/colour.mjs'
import { crown, ridge } from '../kit/land.mjs'
import { daylight, steam } from '../kit/rooms.mjs'
import { disc, sky, stars } from '../kit/sky.mjs'
import { rounded } from '../kit/town.mjs'

/** Rooms and what hangs on their walls. */

function booksAtWindow(art) {
  const { w, h } = art
  box(art, 0, 0, w, h, down(art, 0, h, ['#c9b69a', '#a58a72', '#7d6250']))
  const [x, y, ww, wh] = [w * 0.14, h * 0.06, w * 0.72, h * 0.56]
  within(
    art,
    () => art.ctx.rect(x, y, ww, wh),
    () => garden(art, x, y, ww, wh)
  )
  for (const t of [0, 0.5, 1]) box(art, x + ww * t - 11, y - 10, 22, wh + 20, '#efe6d4')
  for (const t of [0, 0.5, 1]) box(art, x - 10, y + wh * t - 11, ww + 20, 22, '#f6eee0')
  box(art, 0, h * 0.66, w, 40, '#e6d8c0')
  box(art, 0, h * 0.685, w, h * 0.4, down(art, h * 0.685, h, ['#9a7a60', '#5d4538']))
  let top = h * 0.84
  for (const [n, colour] of ['#37546a', '#b5533c', '#d9a94f', '#5f7a5a', '#7a4a5c', '#e3d3b0'].entries())
    top = book(art, w * (0.27 + 0.02 * ((n * 7) % 3)), top, w * (0.5 - (n % 3) * 0.04), 50 + (n % 3) * 13, colour)
  rounded(art, w * 0.71, h * 0.755, 130, 128, 18, down(art, h * 0.755, h * 0.85, ['#f3ebdb', '#b9a994']))
  oval(art, w * 0.71 + 65, h * 0.757, 65, 15, '#6f4a30')
  for (let n = 0; n < 3; n++) steam(art, w * (0.74 + n * 0.025), h * 0.74)
  daylight(art, '0.1 0.4 0.7 0.4 1.1 1.33 0.3 1.33', '#fff4d4', 0.5)
}

/** What the window shows. @param {import('../kit/canvas.mjs').Art} art */
function garden(art, x, y, w, h) {
  box(art, x, y, w, h, down(art, y, y + h, ['#a9cbd3', '#dbe4cf', '#f0e1b8']))
  ridge(art, { y: y + h * 0.72, rise: 90, colour: '#a3b596', foot: '#8ca183' })
  for (let n = 0; n < 4; n++) {
    const cx = x + w * (0.12 + n * 0.27)
    box(art, cx - 8, y + h * 0.62, 16, h, '#5d4a3c')
    crown(art, cx, y + h * (0.5 + (n % 2) * 0.08), 120, ['#4f6a4a', '#8a9a4c', '#d9b65a'], 120)
  }
}

/** A closed book lying flat; returns the height of its upper side. @param {import('../kit/canvas.mjs').Art} art */
function book(art, x, y, w, thick, colour) {
  box(art, x + 8, y - thick + 6, w - 16, thick - 12, '#f0e6d2')
  for (let n = 1; n < 5; n++)
    line(
      art,
      points(`${x + 14} ${y - thick + 4 + (n * (thick - 10)) / 5} ${x + w - 10} ${y - thick + 4 + (n * (thick - 10)) / 5}`),
      clear('#a89980', 0.6),
      1.5
    )
  box(art, x, y - thick, w, 9, tone(colour, 0.05))
  box(art, x, y - 9, w, 9, tone(colour, -0.09))
  rounded(art, x - 10, y - thick, 34, thick, 12, down(art, y - thick, y, [tone(colour, 0.05), tone(colour, -0.08)]))
  return y - thick
}

function readingRoom(art) {
  const { w, h } = art
  box(art, 0, 0, w, h, down(art, 0, h, ['#3a2f2c', '#5b4436', '#3b2a24']))
  for (let r = 0; r < 6; r++) shelf(art, h * (0.13 + r * 0.125), h * 0.105)
  tallWindow(art, w * 0.37, h * 0.06, w * 0.26, h * 0.7)
  glow(art, w * 0.5, h * 0.3, 700, '#ffe2a5', 0.55)
  box(art, 0, h * 0.86, w, h * 0.14, down(art, h * 0.86, h, ['#7d5a40', '#3f2c22']))
  for (const x of [0.2, 0.5, 0.8]) readingLamp(art, w * x, h * 0.87)
}

/** A round-headed window with the evening behind it. @param {import('../kit/canvas.mjs').Art} art */
function tallWindow(art, x, y, w, h) {
  const head = [w / 2, w / 2, 0, 0]
  rounded(art, x - 26, y - 26, w + 52, h + 40, head, '#2a1e1a')
  within(
    art,
    () => art.ctx.roundRect(x, y, w, h, head),
    () => garden(art, x, y, w, h)
  )
  layer(art, { alpha: 0.5 }, () => rounded(art, x, y, w, h, head, down(art, y, y + h, ['#ffe9b4', '#f6cf8a'])))
  for (const t of [0.333, 0.667]) box(art, x + w * t - 5, y + 6, 10, h, '#4a362b')
  for (let n = 1; n < 6; n++) box(art, x, y + (h * n) / 6, w, 8, '#4a362b')
}

/** @param {import('../kit/canvas.mjs').Art} art */
function shelf(art, y, height) {
  const { w } = art
  for (let x = 0; x < w; ) {
    const [bw, bh] = [art.between(12, 34), height * art.between(0.66, 0.95)]
    box(
      art,
      x,
      y - bh,
      bw - 2,
      bh,
      tone(ramp(['#7a3f33', '#35505c', '#b98d4c', '#4e5b3f', '#6b4a5c', '#c9b48c'], art.rand()), art.between(-0.06, 0.03))
    )
    if (bw > 22) box(art, x + 3, y - bh * 0.8, bw - 8, 4, clear('#f0d9a0', 0.6))
    x += bw
  }
  box(art, 0, y, w, 12, '#2a1e1a')
}

/** A green-shaded lamp. @param {import('../kit/canvas.mjs').Art} art */
function readingLamp(art, x, y) {
  box(art, x - 5, y - 120, 10, 120, '#c9a04f')
  oval(art, x, y, 54, 12, '#a87f3a')
  shape(art, points('-84 -104 -52 -154 52 -154 84 -104', x, y), down(art, y - 154, y - 104, ['#5a8a6c', '#2f5f4c']))
  glow(art, x, y - 90, 240, '#ffe0a0', 0.6)
}

function bedroom(art) {
  const { w, h } = art
  box(art, 0, 0, w, h, down(art, 0, h, ['#232a4a', '#2f355a', '#1d2140']))
  const pane = [w * 0.1, h * 0.1, w * 0.3, h * 0.5]
  within(
    art,
    () => art.ctx.rect(...pane),
    () => night(art)
  )
  for (const t of [0, 0.5, 1]) box(art, pane[0] + pane[2] * t - 7, pane[1], 14, pane[3], '#4d4f74')
  for (const t of [0, 0.5, 1]) box(art, pane[0], pane[1] + pane[3] * t - 7, pane[2], 14, '#53557a')
  for (const [x, flip] of [
    [0.07, 1],
    [0.43, -1]
  ])
    curtain(art, w * x, h * 0.05, flip)
  box(art, 0, h * 0.82, w, h * 0.18, down(art, h * 0.82, h, ['#3a3352', '#211d36']))
  rounded(art, w * 0.44, h * 0.42, w * 0.6, h * 0.34, 24, '#5b4a5a')
  rounded(art, w * 0.47, h * 0.56, w * 0.22, h * 0.14, 50, '#d9d0d6')
  oval(art, w * 0.585, h * 0.575, 74, 58, '#b98a72', -0.2)
  oval(art, w * 0.6, h * 0.545, 82, 54, '#3a2b30', -0.2)
  const quilt = points('0.56 0.36 0.64 0.325 0.78 0.315 0.9 0.335 1.02 0.33 1.02 0.5 0.5 0.5 0.51 0.4', 0, 0, w)
  shape(art, quilt, down(art, h * 0.56, h * 0.88, ['#7a7fae', '#4a4f86', '#2f3364']))
  for (let n = 0; n < 8; n++)
    line(art, points(`${0.58 + n * 0.06} ${0.34 + (n % 2) * 0.01} ${0.53 + n * 0.068} 0.5`, 0, 0, w), clear('#2b2f5c', 0.55), 5)
  layer(art, { blend: 'soft-light', blur: 20 }, () =>
    shape(art, points('0.12 0.3 0.4 0.3 0.8 0.52 0.4 0.56', 0, 0, w), clear('#dfe6ff', 0.6))
  )
}

/** @param {import('../kit/canvas.mjs').Art} art */
function night(art) {
  sky(art, ['#0e1738', '#2a3c70', '#5a6a98'], art.h * 0.62)
  stars(art, 130, art.h * 0.6)
  disc(art, art.w * 0.31, art.h * 0.24, 40, '#fff2cf')
}

/** @param {import('../kit/canvas.mjs').Art} art */
function curtain(art, x, y, flip) {
  for (let n = 0; n < 5; n++)
    shape(
      art,
      points(`${n * 22 * flip} 0 ${(n * 22 + 26) * flip} 0 ${(n * 18 + 20) * flip} 520 ${(n * 18 - 6) * flip} 520`, x, y),
      n % 2 ? '#5f5a88' : '#4e4a76'
    )
}

function dayWheel(art) {
  const { w, h } = art
  box(art, 0, 0, w, h, down(art, 0, h, ['#f2e9d6', '#e6d9bf']))
  const [cx, cy, r] = [w / 2, h / 2, w * 0.39]
  for (let n = 0; n < 144; n++) wedge(art, cx, cy, r, n / 144)
  oval(art, cx, cy, r * 0.55, r * 0.55, '#f2e9d6')
  for (let n = 0; n < 24; n++) {
    const a = (n / 24) * Math.PI * 2 - Math.PI / 2
    const far = n % 6 === 0 ? 1.1 : 1.05
    line(
      art,
      [
        [cx + Math.cos(a) * r * 1.01, cy + Math.sin(a) * r * 1.01],
        [cx + Math.cos(a) * r * far, cy + Math.sin(a) * r * far]
      ],
      '#4a4658',
      n % 6 === 0 ? 7 : 3
    )
  }
  disc(art, cx, cy + r * 0.22, 44, '#f0b84f', 0.3)
  oval(art, cx, cy - r * 0.22, 46, 46, '#3f4678')
  oval(art, cx + 18, cy - r * 0.22 - 10, 40, 40, '#f2e9d6')
}

/** One step of the day round the wheel: night is dark, the hours of a shift are red. */
function wedge({ ctx }, x, y, r, t) {
  const night = 0.5 + 0.5 * Math.cos(t * Math.PI * 2)
  const colour = ramp(['#f6d58a', '#e9a56a', '#7a6f9c', '#2f3870'], night)
  ctx.beginPath()
  ctx.moveTo(x, y)
  ctx.arc(x, y, r * (t > 0.92 || t < 0.25 ? 1 : 0.9), t * Math.PI * 2 - Math.PI / 2, (t + 0.0075) * Math.PI * 2 - Math.PI / 2)
  ctx.fillStyle = colour
  ctx.fill()
}

function clocks(art) {
  const { w, h } = art
  box(art, 0, 0, w, h, down(art, 0, h, ['#54604f', '#3e4a42', '#2c3531']))
  for (let n = 0; n < 24; n++) box(art, (n * w) / 24, 0, w / 48, h, clear('#6b7762', 0.25))
  const faces = '0.3 0.27 210 0.72 0.22 150 0.68 0.55 190 0.25 0.66 140 0.5 0.83 130 0.84 0.82 120 0.1 0.42 80 0.12 0.88 95'
  const numbers = faces.split(' ').map(Number)
  for (let n = 0; n < 8; n++) clockFace(art, numbers[n * 3] * w, numbers[n * 3 + 1] * h, numbers[n * 3 + 2], n)
  glow(art, w * 0.2, h * 0.1, 700, '#ffe2a8', 0.3)
}

/** @param {import('../kit/canvas.mjs').Art} art */
function clockFace(art, x, y, r, n) {
  const wood = ['#7a4a30', '#a5703f', '#5d3a2c', '#b98d4f'][n % 4]
  oval(art, x + r * 0.08, y + r * 0.12, r * 1.06, r * 1.06, clear('#0f1411', 0.4))
  oval(art, x, y, r, r, down(art, y - r, y + r, [tone(wood, 0.1), wood, tone(wood, -0.1)]))
  oval(art, x, y, r * 0.86, r * 0.86, tone(wood, -0.12))
  oval(art, x, y, r * 0.82, r * 0.82, ['#f3e9d2', '#efe2c4', '#f6efe0'][n % 3])
  const ray = (t, far) => [x + Math.cos(t) * r * far, y + Math.sin(t) * r * far]
  for (let k = 0; k < 12; k++) line(art, [ray((k / 6) * Math.PI, 0.66), ray((k / 6) * Math.PI, 0.76)], '#3a322c', k % 3 ? r / 40 : r / 20)
  const turn = n * 2.4 + 0.6
  line(art, [ray(turn + Math.PI, 0.1), ray(turn, 0.42)], '#2a2522', r / 16)
  line(art, [ray(turn * 3 + Math.PI, 0.12), ray(turn * 3, 0.64)], '#2a2522', r / 24)
  oval(art, x, y, r * 0.05, r * 0.05, '#b5443c')
}

const WIDE = { width: 1600, height: 900 }

/** @type {import('./scenes.mjs').Scenes} */
export const rooms = {
  'books-window': {
    alt: 'A stack of six books and a cup on a table before a window.',
    width: 1000,
    height: 1333,
    site: 'carrefour',
    paint: booksAtWindow
  },
  'clocks-wall': {
    alt: 'Eight round clocks on a green wall, each showing another time.',
    width: 1200,
    height: 1200,
    site: 'carrefour',
    paint: clocks
  },
  'day-wheel': {
    alt: 'A ring of twenty-four hours, dark for the night, with a band for the night shift.',
    width: 1100,
    height: 1100,
    site: 'perihelion',
    paint: dayWheel
  },
  'reading-room': {
    alt: 'A library wall of books under a tall window, with three reading lamps.',
    ...WIDE,
    site: 'carrefour',
    paint: readingRoom
  },
  'sleep-window': {
    alt: 'Someone asleep under a blue quilt; the moon shines through the window.',
    ...WIDE,
    site: 'perihelion',
    paint: bedroom
  }
}
