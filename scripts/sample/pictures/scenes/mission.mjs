import { box, down, glow, line, oval } from '../kit/canvas.mjs'
import { curve, graphPaper } from '../kit/charts.mjs'
import { clear } from '../kit/colour.mjs'
import { figure } from '../kit/people.mjs'
import { stars } from '../kit/sky.mjs'
import { comet } from '../kit/space.mjs'
import { rounded } from '../kit/town.mjs'

/** The Kestrel mission on the ground: the control room and its diagrams. */

function controlRoom(art) {
  const { w, h } = art
  box(art, 0, 0, w, h, down(art, 0, h, ['#0d1526', '#152338', '#0c1422']))
  rounded(art, w * 0.16, h * 0.08, w * 0.68, h * 0.5, 14, down(art, 0, h * 0.6, ['#12284a', '#1c3d63']))
  const inner = { ...art, w: w * 0.68, h: h * 0.5 }
  for (let n = 0; n < 4; n++) orbit(art, w * 0.44, h * 0.34, 80 + n * 92, clear('#8fc4d9', 0.4))
  comet(art, w * 0.66, h * 0.24, 250, -0.4, ['#9fd8e8', '#ffe2b0'])
  oval(art, w * 0.44, h * 0.34, 20, 20, '#ffd27a')
  glow(art, w * 0.5, h * 0.33, inner.w * 0.75, '#5fa4d6', 0.35)
  for (const row of [0, 1])
    for (let n = 0; n < 9 - row; n++) desk(art, w * (0.06 + row * 0.05 + n * 0.115), h * (0.73 + row * 0.17), 112 + row * 34)
}

/** @param {import('../kit/canvas.mjs').Art} art */
function orbit({ ctx }, x, y, r, colour) {
  ctx.beginPath()
  ctx.ellipse(x, y, r * 1.25, r * 0.5, -0.12, 0, Math.PI * 2)
  ctx.strokeStyle = colour
  ctx.lineWidth = 2.5
  ctx.stroke()
}

/** A person before a screen, from behind. @param {import('../kit/canvas.mjs').Art} art */
function desk(art, x, y, s) {
  glow(art, x, y - s * 0.5, s * 1.3, '#5fb0d9', 0.4)
  rounded(art, x - s * 0.4, y - s * 0.8, s * 0.8, s * 0.5, 6, '#7cc3dc')
  for (let n = 0; n < 4; n++) box(art, x - s * 0.32, y - s * (0.72 - n * 0.1), s * art.between(0.2, 0.6), s * 0.03, '#1d4a66')
  figure(art, x + s * 0.06, y + s * 0.6, s * 1.35, {
    coat: ['#27374f', '#3b3f5f', '#4a3848', '#2b4650'][Math.floor(art.rand() * 4)],
    skin: '#7d5a49',
    legs: false
  })
  box(art, x - s * 0.6, y - s * 0.05, s * 1.25, s * 0.12, '#0a111d')
}

function path(art) {
  const { w, h } = art
  box(art, 0, 0, w, h, down(art, 0, h, ['#101b3b', '#1a2a52']))
  stars(art, 120, h * 1.4, '#8fa6d6')
  const [cx, cy] = [w * 0.4, h * 0.54]
  for (const [n, r] of [150, 235, 330].entries()) {
    orbit(art, cx, cy, r, clear('#9db8e0', 0.5))
    const a = 2.2 + n * 1.9
    oval(art, cx + Math.cos(a) * r * 1.25, cy + Math.sin(a) * r * 0.5, 11 + n * 3, 11 + n * 3, ['#8fc4b9', '#6fa8dc', '#d98a5f'][n])
  }
  glow(art, cx, cy, 220, '#ffcf70', 0.9)
  oval(art, cx, cy, 32, 32, '#ffdf94')
  const arc = Array.from({ length: 100 }, (_, n) => {
    const a = 0.3 + n * 0.058
    return [cx + Math.cos(a) * (250 + n * 5), cy + Math.sin(a) * (100 + n * 1.9)]
  })
  for (let n = 0; n < 99; n++) line(art, [arc[n], arc[n + 1]], clear('#f4a05a', 0.35 + n / 160), 4)
  line(
    art,
    Array.from({ length: 60 }, (_, n) => [w * 0.62 + n * 11, h * 0.04 + ((n - 8) / 7.2) ** 2 * 9]),
    clear('#9fe3d8', 0.75),
    3
  )
  comet(art, arc[96][0], arc[96][1], 300, -0.35, ['#9fd8e8', '#ffe2b0'])
  for (const n of [0, 34, 70, 96]) {
    oval(art, ...arc[n], 11, 11, '#101b3b')
    oval(art, ...arc[n], 7, 7, '#ffd9a0')
  }
}

function dustChart(art) {
  const frame = graphPaper(art, { paper: '#141d3a', rule: clear('#8fa6d6', 0.25) })
  const bars = 40
  for (let n = 0; n < bars; n++) {
    const f = 0.12 + 0.7 * Math.exp(-(((n - 27) / 7) ** 2)) + 0.2 * Math.exp(-(((n - 10) / 3) ** 2)) + art.between(-0.03, 0.05)
    const width = (frame.x1 - frame.x0) / bars
    box(
      art,
      frame.x0 + n * width + 4,
      frame.y1 - (frame.y1 - frame.y0) * f,
      width - 8,
      (frame.y1 - frame.y0) * f,
      down(art, frame.y0, frame.y1, ['#ffd9a0', '#e8825a', '#7a4a7a'])
    )
  }
  line(
    art,
    curve(frame, (t) => 0.2 + 0.62 * Math.exp(-(((t - 0.68) / 0.2) ** 2))),
    '#9fe3d8',
    5
  )
}

/** @type {import('./scenes.mjs').Scenes} */
export const mission = {
  'comet-chart': {
    alt: 'A bar chart of dust grains counted per hour, rising to a peak.',
    width: 1400,
    height: 875,
    site: 'perihelion',
    paint: dustChart
  },
  'comet-control': {
    alt: 'Engineers at rows of screens before a wall display of orbits.',
    width: 1600,
    height: 900,
    site: 'meridian-wire',
    small: true,
    paint: controlRoom
  },
  'comet-path': {
    alt: 'A diagram of the spiral path from the inner planets out to the comet.',
    width: 1500,
    height: 900,
    site: 'perihelion',
    paint: path
  }
}
