import { box, down, glow, line, oval, shape } from '../kit/canvas.mjs'
import { clear, tone } from '../kit/colour.mjs'
import { firs, ranges, ridgeEdge } from '../kit/land.mjs'
import { figure } from '../kit/people.mjs'
import { comet, deepSky, jets, nucleus, probe } from '../kit/space.mjs'

/** The probe Kestrel and its comet, from near and far. */

function overDishes(art) {
  const { w, h } = art
  deepSky(art, ['#0a0f29', '#16224d', '#37476f', '#8d7a80', '#d99f7a'])
  comet(art, w * 0.36, h * 0.42, 620, -0.62, ['#9fd8e8', '#ffe2b0'])
  ranges(art, { top: h * 0.82, bottom: h * 0.9, count: 3, colours: ['#6d5f78', '#2b2a47', '#15182e'], rise: h * 0.13 })
  for (const [x, s] of [
    [0.7, 210],
    [0.86, 140],
    [0.1, 110]
  ])
    dish(art, w * x, h * 0.9, s)
  box(art, 0, h * 0.9, w, h * 0.1, down(art, h * 0.9, h, ['#15182e', '#0c0e1f']))
}

/** A radio dish on its stand, looking up to the left. @param {import('../kit/canvas.mjs').Art} art */
function dish(art, x, y, s) {
  shape(
    art,
    [
      [x - s * 0.28, y + 12],
      [x - s * 0.06, y - s * 0.75],
      [x + s * 0.06, y - s * 0.75],
      [x + s * 0.28, y + 12]
    ],
    '#232744'
  )
  line(
    art,
    [
      [x - s * 0.2, y - s * 0.25],
      [x + s * 0.2, y - s * 0.25]
    ],
    '#3a3f63',
    s * 0.03
  )
  const { ctx } = art
  ctx.save()
  ctx.translate(x, y - s * 0.9)
  ctx.rotate(-0.62)
  ctx.beginPath()
  ctx.moveTo(-s * 0.68, 0)
  ctx.bezierCurveTo(-s * 0.45, s * 0.48, s * 0.45, s * 0.48, s * 0.68, 0)
  ctx.closePath()
  ctx.fillStyle = down(art, -s * 0.1, s * 0.4, ['#d9cdbd', '#8a86a0', '#3a3d62'])
  ctx.fill()
  oval(art, 0, 0, s * 0.68, s * 0.11, '#efe0c8')
  oval(art, 0, s * 0.012, s * 0.62, s * 0.085, '#b7aab0')
  for (const side of [-0.4, 0.4])
    line(
      art,
      [
        [side * s, 0],
        [0, -s * 0.5]
      ],
      '#d9cdbd',
      s * 0.018
    )
  oval(art, 0, -s * 0.5, s * 0.045, s * 0.045, '#e8725a')
  ctx.restore()
}

function arrival(art) {
  const { w, h } = art
  deepSky(art, ['#0a0d22', '#10183a', '#1b2350', '#2a2650'])
  const place = { cx: w * 0.64, cy: h * 0.55, size: 270 }
  jets(art, place.cx - 60, place.cy - 60, 760, [-2.5, -1.9, -2.9], '#e8dcc0')
  glow(art, place.cx, place.cy, 520, '#9fb6c9', 0.35)
  nucleus(art, place, ['#15131f', '#6d6258', '#efdcb8'])
  jets(art, place.cx - 90, place.cy - 30, 430, [-2.35], '#fff2d6')
  probe(art, w * 0.2, h * 0.34, 88, -0.34)
  glow(art, w * 0.2, h * 0.34, 190, '#ffe0a0', 0.25)
}

function closeUp(art) {
  const { w, h } = art
  deepSky(art, ['#07091a', '#0e1430', '#151a3c'], 300)
  nucleus(art, { cx: w * 0.52, cy: h * 0.95, size: 800 }, ['#14121c', '#655a52', '#f0e0c0'], [-0.85, -0.6])
  for (let n = 0; n < 26; n++) boulder(art, w * art.between(0.1, 0.85), h * art.between(0.55, 0.96), art.between(6, 30))
  jets(art, w * 0.63, h * 0.3, 420, [-1.35, -1.1], '#f6e9cc')
}

/** A stone with its long shadow. @param {import('../kit/canvas.mjs').Art} art */
function boulder(art, x, y, s) {
  oval(art, x + s * 1.5, y + s * 0.6, s * 2, s * 0.34, clear('#0a0812', 0.5), 0.34)
  oval(art, x, y, s, s * 0.78, '#4a413c', art.rand())
  oval(art, x - s * 0.28, y - s * 0.24, s * 0.62, s * 0.42, '#c9b592', 0.4)
}

function villageNight(art) {
  const { w, h } = art
  deepSky(art, ['#0b1130', '#1b2a57', '#42507c', '#a88a8c', '#e8b58c'])
  comet(art, w * 0.52, h * 0.4, 560, -0.9, ['#a9dced', '#ffe6bd'])
  ranges(art, { top: h * 0.8, bottom: h * 0.95, count: 3, colours: ['#7a6a80', '#33324f', '#191a30'], rise: h * 0.12 })
  firs(art, ridgeEdge(art, { y: h * 1.0, rise: 60 }), { height: 150, colour: '#12132a', every: 5 })
  for (const [x, s] of [
    [0.3, 190],
    [0.345, 130],
    [0.39, 180]
  ])
    figure(art, w * x, h * 0.95, s, { coat: tone('#0e1024', 0.02), skin: '#2a2440' })
}

/** @type {import('./scenes.mjs').Scenes} */
export const kestrel = {
  'comet-arrival': {
    alt: 'A space probe with long solar wings approaches a two-lobed comet nucleus giving off jets.',
    width: 1600,
    height: 900,
    site: 'perihelion',
    small: true,
    paint: arrival
  },
  'comet-closeup': {
    alt: 'The rough, boulder-strewn surface of the comet in low sunlight.',
    width: 1600,
    height: 1000,
    site: 'perihelion',
    small: true,
    paint: closeUp
  },
  'comet-dishes': {
    alt: 'Three radio dishes under a starry sky with a comet above the horizon.',
    width: 1600,
    height: 900,
    site: 'perihelion',
    small: true,
    paint: overDishes
  },
  'comet-village': {
    alt: 'Three people on a hill look up at a comet over a dark valley.',
    width: 1200,
    height: 1200,
    site: 'harbour-post',
    paint: villageNight
  }
}
