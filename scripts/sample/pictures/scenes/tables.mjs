import { box, down, fade, glow, layer, line, oval, points, shape } from '../kit/canvas.mjs'
import { clear, ramp, tone } from '../kit/colour.mjs'
import { daylight, steam } from '../kit/rooms.mjs'
import { rounded } from '../kit/town.mjs'

/** Things on tables: soup, code, a wireless. */

/** Boards running away from us. @param {import('../kit/canvas.mjs').Art} art */
function planks(art, y, colours, count = 9) {
  const { w, h } = art
  box(art, 0, y, w, h - y, down(art, y, h, colours))
  for (let n = -2; n < count + 2; n++) {
    const [far, near] = [w * (0.2 + (n / count) * 0.6), w * (-0.35 + (n / count) * 1.7)]
    line(art, points(`${far} ${y} ${near} ${h}`), clear(tone(colours[1], -0.14), 0.5), 3)
  }
}

/** A bowl seen from above at a slant. @param {import('../kit/canvas.mjs').Art} art */
function bowl(art, x, y, r, { ware, soup }) {
  oval(art, x + r * 0.16, y + r * 0.62, r * 1.12, r * 0.34, clear('#20140f', 0.35))
  art.ctx.beginPath()
  art.ctx.ellipse(x, y, r, r * 0.46, 0, 0, Math.PI)
  art.ctx.bezierCurveTo(x - r * 0.95, y + r * 0.75, x - r * 0.4, y + r * 0.86, x, y + r * 0.86)
  art.ctx.bezierCurveTo(x + r * 0.4, y + r * 0.86, x + r * 0.95, y + r * 0.75, x + r, y)
  art.ctx.fillStyle = fade(art, [x - r, 0], [x + r, 0], tone(ware, -0.03), 1, 1)
  art.ctx.fill()
  layer(art, { alpha: 0.35 }, () => oval(art, x + r * 0.5, y + r * 0.36, r * 0.42, r * 0.36, tone(ware, -0.18)))
  oval(art, x, y, r, r * 0.46, tone(ware, 0.05))
  oval(art, x, y + r * 0.02, r * 0.93, r * 0.41, tone(ware, -0.12))
  oval(art, x, y + r * 0.06, r * 0.88, r * 0.36, down(art, y - r * 0.3, y + r * 0.42, [tone(soup, -0.07), soup, tone(soup, 0.05)]))
}

function soup(art) {
  const { w, h } = art
  box(art, 0, 0, w, h * 0.4, down(art, 0, h * 0.4, ['#3b4a4d', '#6d7268']))
  planks(art, h * 0.34, ['#a87f55', '#6f4c34'])
  bowl(art, w * 0.44, h * 0.52, 390, { ware: '#e9e0cf', soup: '#d98a3d' })
  for (let n = 0; n < 26; n++) morsel(art, w * 0.44, h * 0.54, 300, n)
  for (let n = 0; n < 60; n++) {
    const a = art.rand() * 6.3
    const r = Math.sqrt(art.rand()) * 300
    oval(art, w * 0.44 + Math.cos(a) * r, h * 0.545 + Math.sin(a) * r * 0.38, art.between(4, 10), art.between(2, 4), clear('#f4c565', 0.75))
  }
  loaf(art, w * 0.84, h * 0.5, 210)
  spoon(art, w * 0.78, h * 0.86, 250, -0.35)
  lemon(art, w * 0.12, h * 0.76, 74)
  lemon(art, w * 0.2, h * 0.84, 62)
  daylight(art, '0 0 0.35 0 0.95 0.5625 0.25 0.5625', '#fff3cf', 0.4)
  for (let n = 0; n < 5; n++) steam(art, w * (0.34 + n * 0.05), h * 0.4)
}

/** Fish, carrot, potato or leaf in the broth. @param {import('../kit/canvas.mjs').Art} art */
function morsel(art, x, y, r, n) {
  const [a, far] = [art.rand() * 6.3, Math.sqrt(art.rand()) * r]
  const [mx, my] = [x + Math.cos(a) * far, y + Math.sin(a) * far * 0.38]
  const colour = ['#f6ecd8', '#e8733a', '#f0d38a', '#6f8f4a'][n % 4]
  const size = n % 4 === 3 ? 15 : art.between(22, 42)
  oval(art, mx + 3, my + 5, size, size * 0.48, clear('#7d3f18', 0.45), a)
  oval(art, mx, my, size, size * 0.46, tone(colour, art.between(-0.05, 0.03)), a)
  oval(art, mx - size * 0.15, my - size * 0.12, size * 0.55, size * 0.2, clear('#ffffff', 0.25), a)
}

/** @param {import('../kit/canvas.mjs').Art} art */
function loaf(art, x, y, r) {
  oval(art, x + 14, y + r * 0.5, r * 1.05, r * 0.3, clear('#20140f', 0.35))
  oval(art, x, y + r * 0.1, r, r * 0.52, down(art, y - r * 0.5, y + r * 0.6, ['#d99a52', '#b06f35', '#6f3f22']), -0.12)
  for (let n = 0; n < 4; n++)
    line(art, points(`${-0.5 + n * 0.3} -0.12 ${-0.36 + n * 0.3} -0.3 ${-0.22 + n * 0.3} -0.34`, x, y, r), '#f0cf96', 13)
  for (let n = 0; n < 90; n++)
    oval(art, x + art.between(-0.8, 0.8) * r, y + art.between(-0.36, 0.2) * r, 3, 1.6, clear('#fff1d6', art.between(0.2, 0.7)))
}

/** @param {import('../kit/canvas.mjs').Art} art */
function spoon(art, x, y, length, turn) {
  const tip = [x + Math.cos(turn) * length, y + Math.sin(turn) * length]
  line(
    art,
    [
      [x, y + 9],
      [tip[0], tip[1] + 9]
    ],
    clear('#20140f', 0.3),
    15
  )
  line(art, [[x, y], tip], '#c9c4b8', 14)
  line(
    art,
    [
      [x, y - 3],
      [tip[0], tip[1] - 3]
    ],
    '#efeadd',
    4
  )
  oval(art, x - 38, y + 12, 62, 36, '#bdb7aa', turn)
  oval(art, x - 42, y + 8, 50, 27, '#e6e0d3', turn)
}

/** @param {import('../kit/canvas.mjs').Art} art */
function lemon(art, x, y, r) {
  oval(art, x + 10, y + r * 0.6, r * 1.05, r * 0.34, clear('#20140f', 0.35))
  oval(art, x, y, r, r * 0.8, down(art, y - r, y + r, ['#f7dc6a', '#e9b93a', '#a8761f']), 0.4)
  oval(art, x - r * 0.3, y - r * 0.3, r * 0.3, r * 0.18, clear('#fff6cf', 0.7), 0.4)
}

function desk(art) {
  const { w, h } = art
  box(art, 0, 0, w, h, down(art, 0, h, ['#27363d', '#35484c', '#2a3a3e']))
  box(art, 0, h * 0.68, w, h * 0.32, down(art, h * 0.68, h, ['#8a5f43', '#4d3328']))
  rounded(art, w * 0.3, h * 0.16, w * 0.36, h * 0.4, 16, '#1a2226')
  rounded(art, w * 0.312, h * 0.18, w * 0.336, h * 0.36, 8, down(art, h * 0.18, h * 0.54, ['#1e3a40', '#16292e']))
  for (let n = 0; n < 13; n++) codeLine(art, w * 0.325, h * (0.205 + n * 0.025), n)
  box(art, w * 0.46, h * 0.56, w * 0.04, h * 0.1, '#1a2226')
  box(art, w * 0.4, h * 0.66, w * 0.16, h * 0.02, '#12181b')
  calendar(art, w * 0.72, h * 0.2, 250)
  keys(art, w * 0.27, h * 0.78)
  shape(art, points('-14 0 -6 -250 6 -250 14 0', w * 0.13, h * 0.7), '#b98d4c')
  shape(art, points('-90 -220 -50 -310 60 -310 100 -220', w * 0.13, h * 0.7), '#c9553d')
  glow(art, w * 0.135, h * 0.48, 560, '#ffd892', 0.6)
  rounded(art, w * 0.78, h * 0.66, 110, 130, 16, down(art, h * 0.66, h * 0.8, ['#efe4d0', '#a8957e']))
}

/** @param {import('../kit/canvas.mjs').Art} art */
function codeLine(art, x, y, n) {
  let at = x + [0, 1, 2, 2, 3, 2, 1, 0, 1, 2, 1, 0, 0][n] * 26
  for (let k = 0; k < 2 + (n % 4); k++) {
    const width = art.between(24, 92)
    rounded(art, at, y, width, 9, 4, ['#e8b45c', '#7fc4b4', '#d9d4c4', '#e07a5f'][Math.floor(art.rand() * 4)])
    at += width + 12
  }
}

/** @param {import('../kit/canvas.mjs').Art} art */
function calendar(art, x, y, s) {
  box(art, x + 10, y + 12, s, s * 1.1, clear('#0d1416', 0.4))
  box(art, x, y, s, s * 1.1, '#f3ead6')
  box(art, x, y, s, s * 0.2, '#b5443c')
  for (let n = 0; n < 35; n++)
    rounded(
      art,
      x + s * (0.07 + (n % 7) * 0.128),
      y + s * (0.3 + Math.floor(n / 7) * 0.15),
      s * 0.085,
      s * 0.085,
      4,
      n === 18 ? '#b5443c' : n > 1 && n < 33 ? '#cdbfa4' : '#efe4cc'
    )
}

/** A keyboard in perspective. @param {import('../kit/canvas.mjs').Art} art */
function keys(art, x, y) {
  shape(art, points('0 0 640 0 700 150 -60 150', x, y), '#20282c')
  for (let r = 0; r < 5; r++)
    for (let n = 0; n < 15; n++) {
      const [left, width] = [x - r * 12 + 8, 640 + r * 24 - 16]
      rounded(
        art,
        left + (n * width) / 15,
        y + 8 + r * 27,
        width / 15 - 6,
        20,
        5,
        n === 14 && r === 2 ? '#c9553d' : tone('#d9cfba', art.between(-0.05, 0.02))
      )
    }
}

function bench(art) {
  const { w, h } = art
  box(art, 0, 0, w, h, down(art, 0, h, ['#6d6a58', '#8a7f66', '#6b5d49']))
  for (let n = 0; n < 11; n++) tool(art, w * (0.06 + n * 0.088), h * 0.1, n)
  box(art, 0, h * 0.66, w, h * 0.34, down(art, h * 0.66, h, ['#b58a5c', '#6f4c33']))
  box(art, 0, h * 0.655, w, 12, '#d9b27c')
  radio(art, w * 0.3, h * 0.32, w * 0.4, h * 0.4)
  for (let n = 0; n < 34; n++)
    oval(
      art,
      w * art.between(0.08, 0.92),
      h * art.between(0.78, 0.95),
      art.between(4, 10),
      art.between(3, 6),
      ramp(['#d9c48a', '#8f9aa0', '#b5643c'], art.rand())
    )
  line(art, points('0.72 0.47 0.82 0.44', 0, 0, w), '#c9553d', 26)
  line(art, points('0.655 0.492 0.725 0.468', 0, 0, w), '#c9ccc8', 9)
  glow(art, w * 0.5, h * 0.1, 760, '#ffe6b0', 0.4)
}

/** Something hanging on the wall. @param {import('../kit/canvas.mjs').Art} art */
function tool(art, x, y, n) {
  const colour = ['#b5533c', '#37546a', '#d9a94f', '#4f6a55'][n % 4]
  oval(art, x, y - 12, 6, 6, '#3a342a')
  line(art, points(`0 0 0 ${80 + (n % 3) * 18}`, x, y), '#b9b9b2', 9)
  rounded(art, x - 12, y + 76 + (n % 3) * 18, 24, 76, 11, colour)
  if (n % 3 === 0) shape(art, points('-26 -6 26 -6 22 24 -22 24', x, y), '#8f938f')
  if (n % 3 === 1) oval(art, x, y + 4, 20, 24, '#a5a9a5')
}

/** An old wireless with its back to the wall. @param {import('../kit/canvas.mjs').Art} art */
function radio(art, x, y, w, h) {
  oval(art, x + w / 2, y + h, w * 0.55, 22, clear('#20160f', 0.45))
  rounded(art, x, y, w, h, 44, down(art, y, y + h, ['#a5663c', '#7d4628', '#532c1c']))
  rounded(art, x + w * 0.06, y + h * 0.12, w * 0.5, h * 0.74, 24, '#e6d2a4')
  for (let n = 0; n < 15; n++) box(art, x + w * 0.08, y + h * (0.17 + n * 0.045), w * 0.46, 5, clear('#8a6a45', 0.75))
  rounded(art, x + w * 0.62, y + h * 0.16, w * 0.31, h * 0.24, 10, '#ffe7a8')
  for (let n = 0; n < 11; n++)
    line(art, points(`${0.64 + n * 0.027} 0 ${0.64 + n * 0.027} ${n % 2 ? 0.03 : 0.05}`, x, y + h * 0.2, w), '#7d4628', 3)
  line(art, points('0.79 0 0.79 0.09', x, y + h * 0.17, w), '#c9453a', 5)
  for (const t of [0.69, 0.86]) {
    oval(art, x + w * t, y + h * 0.65, 46, 46, '#3f2417')
    oval(art, x + w * t - 5, y + h * 0.65 - 6, 36, 36, '#d9b877')
  }
  glow(art, x + w * 0.78, y + h * 0.28, 170, '#ffe0a0', 0.5)
}

const WIDE = { width: 1600, height: 900 }

/** @type {import('./scenes.mjs').Scenes} */
export const tables = {
  'bench-radio': { alt: 'An old wooden wireless set on a workbench under a row of tools.', ...WIDE, site: 'loose-threads', paint: bench },
  'desk-calendar': { alt: 'A desk with a screen full of code, a lamp and a wall calendar.', ...WIDE, site: 'loose-threads', paint: desk },
  'soup-bowl': {
    alt: 'A bowl of fish soup with carrots and herbs, a loaf and two lemons.',
    ...WIDE,
    site: 'harbour-post',
    small: true,
    paint: soup
  }
}
