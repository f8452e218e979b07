import { yacht } from '../kit/boats.mjs'
import { box, down, fade, glow, layer, line, oval, points, shape } from '../kit/canvas.mjs'
import { contourMap } from '../kit/charts.mjs'
import { clear, mix } from '../kit/colour.mjs'
import { ranges } from '../kit/land.mjs'
import { birds, clouds, disc, rain, sky, stars } from '../kit/sky.mjs'
import { spray, swell, water } from '../kit/water.mjs'

/** Boats, for the race round the Skerries. */

const SAILS = ['#f8efdc', '#e8825a', '#f3d9a2', '#ece2d0', '#c9503f', '#f8efdc']

function start(art) {
  const { w, h } = art
  sky(art, ['#3c7d94', '#7db4b4', '#f2dfb4', '#f7c99a'], h * 0.58)
  clouds(art, { y: h * 0.3, spread: h * 0.4, count: 9, light: '#fdf0d2', body: '#b9cdc4', alpha: 0.65 })
  disc(art, w * 0.7, h * 0.43, 34, '#fff3d0')
  ranges(art, { top: h * 0.585, bottom: h * 0.6, count: 2, colours: ['#9fb7ad', '#5f8a8a'], rise: h * 0.09 })
  const light = { x: w * 0.7, colour: '#fff0c8', width: 130 }
  water(art, { y: h * 0.585, colours: ['#e9c79b', '#5e9a98', '#1f5a66', '#12414f'], light, chop: 1.2 })
  for (let n = 0; n < 13; n++) {
    const [x, y] = [w * (0.05 + 0.075 * n) + art.between(-22, 22), h * 0.618 + art.between(0, 14)]
    yacht(art, x, y, art.between(30, 48), { hull: '#2b4a55', sail: SAILS[n % 6], heel: art.between(0.03, 0.1), dim: 0.3 })
  }
  yacht(art, w * 0.62, h * 0.73, 130, { hull: '#7a2f2b', sail: '#f5ead2', heel: 0.1, dim: 0.3 })
  yacht(art, w * 0.24, h * 0.86, 255, { hull: '#17333d', sail: '#e98a5c', heel: 0.13, dim: 0.35 })
  swell(art, { y: h * 0.965, height: 26, length: 5, colours: ['#2a6b74', '#0f3946'], foam: '#f4ead2' })
  birds(art, w * 0.5, h * 0.2, 150, 7, clear('#26424a', 0.7))
}

function night(art) {
  const { w, h } = art
  sky(art, ['#070d22', '#12224a', '#28466e', '#5a7a8c'], h * 0.66)
  stars(art, 520, h * 0.6)
  glow(art, w * 0.3, h * 0.2, 520, '#6f86c8', 0.28)
  disc(art, w * 0.79, h * 0.2, 40, '#fff3cf', 0.8)
  const light = { x: w * 0.79, colour: '#fdeec0', width: 90, strength: 0.6 }
  water(art, { y: h * 0.62, colours: ['#4d7284', '#1e3f5c', '#0c2038'], light })
  swell(art, { y: h * 0.72, height: 70, length: 2.4, colours: ['#38617a', '#12304b', '#0a1c33'], foam: '#cfe0e2', phase: 1 })
  yacht(art, w * 0.4, h * 0.745, 215, { hull: '#1a1f2e', sail: '#dcd6c6', heel: -0.2 })
  glow(art, w * 0.385, h * 0.7, 90, '#ffb765', 0.9)
  oval(art, w * 0.385, h * 0.705, 5, 5, '#ffd79a')
  swell(art, { y: h * 0.83, height: 95, length: 2, colours: ['#2a506c', '#0e2743', '#071527'], foam: '#dbe8e6', phase: 4.1 })
  swell(art, { y: h * 0.99, height: 80, length: 2.6, colours: ['#1c3c58', '#081a30'], foam: '#b9ccd2', phase: 0.4 })
}

function gale(art) {
  const { w, h } = art
  sky(art, ['#2a3540', '#4c5f66', '#8a9a92', '#c9c2a2'], h * 0.6)
  clouds(art, { y: h * 0.22, spread: h * 0.5, count: 16, light: '#9aa69e', body: '#39464e', alpha: 0.7, size: 1.5 })
  glow(art, w * 0.22, h * 0.46, 360, '#f0dca0', 0.6)
  box(art, 0, h * 0.595, w, h, down(art, h * 0.595, h * 0.8, ['#9aa79b', '#5b7a78']))
  swell(art, { y: h * 0.6, height: 60, length: 3.4, colours: ['#7e948f', '#4a6a6c'], foam: '#eef0e4' })
  swell(art, { y: h * 0.7, height: 110, length: 2.2, colours: ['#5b7f7e', '#2a5158', '#173a44'], foam: '#f4f3e6', phase: 3.2 })
  yacht(art, w * 0.6, h * 0.72, 215, { hull: '#2a2f33', sail: '#efe3c6', heel: 0.34, jib: false })
  spray(art, w * 0.69, h * 0.8, 190, '#f3f1e6', 420)
  swell(art, { y: h * 0.86, height: 130, length: 1.7, colours: ['#47706f', '#1a424b', '#0e2a35'], foam: '#f7f5ea', phase: 5.5 })
  swell(art, { y: h, height: 90, length: 2.9, colours: ['#2f5a5e', '#0d2a34'], foam: '#e9ebdf', phase: 2 })
  rain(art, 520, '#e8ebdf')
}

function finishLine(art) {
  const { w, h } = art
  sky(art, ['#273a63', '#7b6a93', '#e79a86', '#f9cf8f'], h * 0.6)
  clouds(art, { y: h * 0.3, spread: h * 0.36, count: 10, light: '#f7b08c', body: '#6d5f8b', alpha: 0.6 })
  disc(art, w * 0.35, h * 0.55, 46, '#ffe9b0')
  ranges(art, { top: h * 0.6, bottom: h * 0.63, count: 3, colours: ['#b88a97', '#5b4f72'], rise: h * 0.12 })
  const light = { x: w * 0.35, colour: '#ffe9b5', width: 130 }
  water(art, { y: h * 0.62, colours: ['#f3b88a', '#a5758a', '#4a4a72', '#262f52'], light })
  headland(art, w * 0.72, h * 0.64)
  yacht(art, w * 0.36, h * 0.79, 200, { hull: '#2a2440', sail: '#fbe3bd', heel: -0.06, dim: 0.4 })
  const others = points('0.56 0.72 0.13 0.71 0.08 0.76')
  for (const [x, y] of others) yacht(art, w * x, h * y, 52, { hull: '#3a3252', sail: '#e9b79c', heel: 0.04, dim: 0.35 })
  birds(art, w * 0.52, h * 0.26, 130, 9, '#3a3252')
}

/** A lighthouse on its rock. @param {import('../kit/canvas.mjs').Art} art */
function headland(art, x, y) {
  const rock = points('-150 70 -80 8 -10 -34 90 -46 190 -20 560 -90 560 900 -60 120', x, y)
  shape(art, rock, down(art, y - 80, y + 160, ['#4a3f63', '#2b2746', '#241f3c']))
  shape(art, points('62 -40 70 -250 102 -250 112 -40', x, y), '#f4dcc2')
  for (const band of ['62 -65 111 -65 110 -99 64 -99', '65 -145 108 -145 107 -179 67 -179', '68 -220 104 -220 103 -250 70 -250'])
    shape(art, points(band, x, y), '#b8504a')
  box(art, x + 66, y - 258, 40, 9, '#2b2746')
  box(art, x + 74, y - 286, 24, 30, '#ffe7ad')
  shape(art, points('68 -284 86 -308 104 -284', x, y), '#8f3f44')
  glow(art, x + 86, y - 272, 190, '#ffe2a0', 0.8)
  const beam = fade(art, [x + 86, 0], [x - 700, 0], '#ffe9b8', 1, 0)
  layer(art, { alpha: 0.22, blend: 'screen' }, () => shape(art, points('86 -276 -800 -370 -800 -220', x, y), beam))
}

function skipper(art) {
  const { w, h } = art
  sky(art, ['#8fb9bb', '#d6dcc4', '#f5d9ad'], h * 0.6)
  clouds(art, { y: h * 0.25, spread: h * 0.35, count: 7, light: '#fbf0d6', body: '#b5c6bd' })
  const light = { x: w * 0.8, colour: '#fff2cd', width: 60 }
  water(art, { y: h * 0.57, colours: ['#b9c7b2', '#4f8a8d', '#1c5361'], light })
  shape(art, points('0.62 -0.01 1.1 -0.01 1.1 0.83 0.9 0.8', 0, 0, w), fade(art, [w * 0.6, 0], [w, 0], '#f4ead4', 1, 0.96))
  for (let n = 1; n < 5; n++)
    line(art, points(`${0.62 + 0.056 * n} ${0.17 * n} 1.05 ${0.17 * n + 0.04}`, 0, 0, w), clear('#c9b993', 0.6), 3)
  jacket(art, w * 0.42, h)
  cap(art, w * 0.423, h - 690)
}

/** Oilskins seen from behind. @param {import('../kit/canvas.mjs').Art} art */
function jacket(art, x, y) {
  const back = points('-330 5 -290 -300 -170 -420 -60 -460 70 -460 190 -415 300 -290 350 5', x, y)
  shape(art, back, down(art, y - 460, y, ['#e5874f', '#c9633c', '#8d3f31']))
  for (const side of [-1, 1]) line(art, points(`${side * 175} -400 ${side * 205} -200 ${side * 215} 0`, x, y), clear('#6d2e2a', 0.35), 6)
  box(art, x - 185, y - 262, 378, 34, clear('#f7e7c4', 0.75))
  shape(art, points('190 -415 300 -290 350 0 150 0 130 -430', x, y), fade(art, [x + 350, 0], [x + 120, 0], '#ffd08a', 0.4, 0))
  shape(art, points('-58 -530 66 -530 60 -620 -54 -620', x, y), '#9c5d44')
  shape(art, points('-130 -440 -84 -552 92 -552 136 -438 70 -384 -60 -384', x, y), down(art, y - 552, y - 372, ['#f5cb62', '#d99a35']))
}

/** A woollen cap on a head. @param {import('../kit/canvas.mjs').Art} art */
function cap(art, x, y) {
  oval(art, x, y, 100, 122, '#b1704f')
  for (const side of [-1, 1]) oval(art, x + side * 101, y + 14, 17, 30, '#a5644a')
  oval(art, x, y - 52, 110, 104, down(art, y - 156, y + 50, ['#38707a', '#24505b', '#1b3f4a']))
  oval(art, x, y - 20, 109, 46, '#2a5c68')
  for (let n = 0; n < 12; n++) line(art, points(`${n * 17 - 94} -48 ${n * 17 - 94} 6`, x, y), clear('#173a45', 0.6), 4)
  oval(art, x, y - 162, 27, 24, '#e8825a')
}

/** Raises a group of islands in the middle and a coast in one corner. */
function skerries(x, y) {
  const [dx, dy] = [(x - 0.5) / 0.3, (y - 0.5) / 0.33]
  const coast = Math.max(0, x + (1 - y) - 1.5) * 0.9
  return Math.max(-0.2, 0.16 - (dx * dx + dy * dy) * 0.26) + coast
}

/** The course: a closed line round the islands, as points of the picture. */
function courseLine({ w, h }) {
  return Array.from({ length: 90 }, (_, n) => {
    const a = -0.5 + (n / 89) * Math.PI * 1.72
    return [w * 0.5 + Math.cos(a) * w * (0.35 + 0.03 * Math.sin(a * 3)), h * 0.52 + Math.sin(a) * h * (0.37 + 0.04 * Math.cos(a * 2))]
  })
}

function course(art) {
  const depths = { sea: ['#0f4152', '#1b6470', '#3f8f90', '#8cc0b0'], land: ['#e9d6a8', '#cdb37e', '#a98f5e'] }
  contourMap(art, { ...depths, level: 0.6, scale: 3.4, ring: '#f4e9cc', bend: skerries })
  const route = courseLine(art)
  for (let n = 0; n < 89; n += 2) line(art, [route[n], route[n + 1]], '#f0553c', 6)
  for (const n of [0, 30, 60, 89])
    for (const [r, colour] of [
      [17, '#f7efd9'],
      [10, '#d8432f']
    ])
      oval(art, ...route[n], r, r, colour)
  yacht(art, route[72][0], route[72][1] - 8, 46, { hull: '#2b2230', sail: '#fff5e0', heel: 0.1 })
  compass(art, art.w * 0.1, art.h * 0.84, 84)
}

/** @param {import('../kit/canvas.mjs').Art} art */
function compass(art, x, y, r) {
  const at = (a, far) => [x + Math.cos(a) * far, y + Math.sin(a) * far]
  for (let n = 0; n < 16; n++) {
    const a = (n / 16) * Math.PI * 2
    const far = n % 4 === 0 ? r : n % 2 === 0 ? r * 0.66 : r * 0.45
    shape(art, [[x, y], at(a - 0.19, far * 0.35), at(a, far)], mix('#f7efd9', '#d8b46a', n % 2))
    shape(art, [[x, y], at(a + 0.19, far * 0.35), at(a, far)], '#8a5a3c')
  }
}

const WIDE = { width: 1600, height: 900 }

/** @type {import('./scenes.mjs').Scenes} */
export const sailing = {
  'sailing-course': {
    alt: 'A sea chart with the course of a race round a group of islands.',
    width: 1400,
    height: 933,
    site: 'leeward',
    finish: { grain: 3 },
    paint: course
  },
  'sailing-finish': {
    alt: 'A yacht sails past a lighthouse towards harbour at sunset.',
    ...WIDE,
    site: 'leeward',
    paint: finishLine
  },
  'sailing-gale': {
    alt: 'A yacht without its foresail climbs a steep grey wave in the rain.',
    ...WIDE,
    site: 'leeward',
    paint: gale
  },
  'sailing-night': {
    alt: 'A small yacht with a lamp in the cockpit among long swells under stars.',
    ...WIDE,
    site: 'leeward',
    small: true,
    paint: night
  },
  'sailing-skipper': {
    alt: 'A sailor in an orange jacket and a woollen cap, seen from behind, looks out over calm water.',
    width: 1000,
    height: 1333,
    site: 'leeward',
    paint: skipper
  },
  'sailing-start': {
    alt: 'Yachts with white and orange sails cross a starting line off a low coast.',
    ...WIDE,
    site: 'leeward',
    small: true,
    paint: start
  }
}
