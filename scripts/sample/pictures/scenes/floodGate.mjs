import { box, down, fade, glow, line, oval, shape } from '../kit/canvas.mjs'
import { contourMap, curve, graphPaper } from '../kit/charts.mjs'
import { clear, tone } from '../kit/colour.mjs'
import { ranges } from '../kit/land.mjs'
import { birds, clouds, disc, rain, sky } from '../kit/sky.mjs'
import { houses, rounded } from '../kit/town.mjs'
import { mirror, spray, swell, water } from '../kit/water.mjs'

/** The flood gate of Port Lindow, its map and its tide. */

/** The towers of the gate across the river, with leaves up (open) or down. @param {import('../kit/canvas.mjs').Art} art */
function gate(art, y, { x, step, count, size, colour, shut }) {
  for (let n = 0; n < count; n++) {
    const [cx, s] = [x + n * step, size * (1 - n * 0.055)]
    if (n < count - 1) leaf(art, cx, y, step, s, tone(colour, 0.05), shut)
    shape(
      art,
      [
        [cx - s * 0.2, y + s * 0.1],
        [cx - s * 0.17, y - s * 0.72],
        [cx + s * 0.17, y - s * 0.72],
        [cx + s * 0.2, y + s * 0.1]
      ],
      down(art, y - s, y, [tone(colour, 0.08), colour, tone(colour, -0.08)])
    )
    shape(
      art,
      [
        [cx + s * 0.05, y - s * 0.72],
        [cx + s * 0.17, y - s * 0.72],
        [cx + s * 0.2, y + s * 0.1],
        [cx + s * 0.06, y + s * 0.1]
      ],
      clear(tone(colour, -0.16), 0.5)
    )
    shape(
      art,
      [
        [cx - s * 0.24, y - s * 0.7],
        [cx - s * 0.2, y - s * 0.92],
        [cx, y - s * 1.04],
        [cx + s * 0.2, y - s * 0.92],
        [cx + s * 0.24, y - s * 0.7]
      ],
      tone(colour, -0.05)
    )
    box(art, cx - s * 0.08, y - s * 0.86, s * 0.16, s * 0.07, '#ffe3a3')
    oval(art, cx, y - s * 1.07, s * 0.022, s * 0.022, '#ff6a4d')
    glow(art, cx, y - s * 1.07, s * 0.2, '#ff6a4d', 0.7)
  }
}

function leaf(art, cx, y, step, s, colour, shut) {
  const top = shut ? y - s * 0.3 : y - s * 0.66
  box(art, cx, top, step, s * 0.3, down(art, top, top + s * 0.3, [tone(colour, 0.03), tone(colour, -0.1)]))
  for (let k = 1; k < 6; k++)
    line(
      art,
      [
        [cx + (step * k) / 6, top],
        [cx + (step * k) / 6, top + s * 0.3]
      ],
      clear(tone(colour, -0.2), 0.5),
      2.5
    )
  box(art, cx, top - s * 0.02, step, s * 0.035, tone(colour, -0.16))
}

function dawn(art) {
  const { w, h } = art
  sky(art, ['#7fa3b5', '#bccbc2', '#f1d9b0', '#f4bf93'], h * 0.6)
  clouds(art, { y: h * 0.25, spread: h * 0.35, count: 9, light: '#fbe9cb', body: '#aebfc0', alpha: 0.6 })
  disc(art, w * 0.24, h * 0.5, 36, '#fff0c9')
  ranges(art, { top: h * 0.6, bottom: h * 0.61, count: 2, colours: ['#c9b7a0', '#8c9691'], rise: h * 0.07 })
  houses(art, {
    y: h * 0.61,
    from: w * 0.55,
    width: [30, 60],
    height: [26, 74],
    colours: ['#a08f86', '#8d8a8c', '#b29a83'],
    haze: '#d9c3a3'
  })
  water(art, { y: h * 0.6, colours: ['#f0cda3', '#94a9a5', '#4e717c', '#284b5a'], light: { x: w * 0.24, colour: '#fff1cf', width: 120 } })
  gate(art, h * 0.7, { x: w * 0.13, step: w * 0.2, count: 5, size: 300, colour: '#5d6f78', shut: false })
  mirror(art, h * 0.735, h * 0.2, 0.35)
  birds(art, w * 0.44, h * 0.22, 170, 11, '#4a5a62')
}

function stormGate(art) {
  const { w, h } = art
  sky(art, ['#141b28', '#27323f', '#46545b', '#7c7c6c'], h * 0.6)
  clouds(art, { y: h * 0.24, spread: h * 0.5, count: 15, light: '#5d686c', body: '#1c2530', alpha: 0.75, size: 1.5 })
  box(art, 0, h * 0.59, w, h, down(art, h * 0.59, h, ['#4c5c60', '#14222c']))
  swell(art, { y: h * 0.64, height: 44, length: 4, colours: ['#53666a', '#2c434c'], foam: '#e6e5d8' })
  gate(art, h * 0.72, { x: w * 0.08, step: w * 0.23, count: 5, size: 350, colour: '#4c5a66', shut: true })
  for (const t of [0.2, 0.43, 0.66, 0.87]) spray(art, w * t, h * 0.68, 210, '#f1efe3', 340)
  swell(art, { y: h * 0.79, height: 84, length: 2.6, colours: ['#4b6166', '#213641', '#13232d'], foam: '#f1efe3', phase: 2 })
  swell(art, { y: h * 0.97, height: 96, length: 2.1, colours: ['#364c54', '#0f1d27'], foam: '#e0e1d7', phase: 5 })
  rain(art, 800, '#dfe4e0', 0.42, 62)
}

function map(art) {
  const river = (x, y) => {
    const bank = 0.5 + 0.16 * Math.sin(x * 5.2) + 0.05 * Math.sin(x * 13)
    return Math.abs(y - bank) * (1.25 - x * 0.75) - 0.1 - x * x * 0.16
  }
  contourMap(art, {
    sea: ['#29506b', '#3f6f86', '#6b98a2', '#a9c3b9'],
    land: ['#efe3c6', '#e2cfa4', '#d0b684', '#b99b68'],
    level: 0.5,
    scale: 1.9,
    ring: '#fbf3dd',
    bend: river
  })
  const { w, h } = art
  for (let n = 0; n < 5; n++) {
    const y = h * (0.3 + n * 0.075)
    rounded(art, w * 0.655 - 9, y - 9, 18, 18, 4, '#c2452f')
  }
  line(
    art,
    [
      [w * 0.655, h * 0.3],
      [w * 0.655, h * 0.6]
    ],
    '#c2452f',
    5
  )
  for (let n = 0; n < 140; n++) {
    const [x, y] = [w * art.between(0.2, 0.46), h * art.between(0.1, 0.36)]
    box(art, x, y, art.between(7, 17), art.between(7, 15), clear('#8a5a44', 0.75))
  }
}

function surge(art) {
  const frame = graphPaper(art, { paper: '#f3ead3', rule: clear('#6b7b7f', 0.35) })
  const tide = (t) => 0.34 + 0.17 * Math.sin(t * Math.PI * 6 - 1)
  const storm = (t) => tide(t) + 0.36 * Math.exp(-(((t - 0.58) / 0.13) ** 2)) + 0.012 * Math.sin(t * 120)
  const points = curve(frame, storm)
  shape(art, [[frame.x0, frame.y1], ...points, [frame.x1, frame.y1]], fade(art, [0, frame.y0], [0, frame.y1], '#2f5d73', 0.85, 0.25))
  line(art, curve(frame, tide), clear('#2f5d73', 0.8), 3)
  line(art, points, '#1c4358', 6)
  const wall = frame.y1 - (frame.y1 - frame.y0) * 0.63
  for (let n = 0; n < 46; n += 2)
    line(
      art,
      [
        [frame.x0 + ((frame.x1 - frame.x0) * n) / 46, wall],
        [frame.x0 + ((frame.x1 - frame.x0) * (n + 1)) / 46, wall]
      ],
      '#c2452f',
      5
    )
  const top = points[93]
  oval(art, top[0], top[1], 15, 15, '#c2452f')
  oval(art, top[0], top[1], 7, 7, '#f3ead3')
}

/** @type {import('./scenes.mjs').Scenes} */
export const floodGate = {
  'estuary-dawn': {
    alt: 'Five steel towers of a flood gate across a wide river at dawn, its leaves raised.',
    width: 1600,
    height: 900,
    site: 'harbour-post',
    small: true,
    paint: dawn
  },
  'estuary-map': {
    alt: 'A map of a river mouth with a town on the north bank and a red line across the river.',
    width: 1400,
    height: 933,
    site: 'harbour-post',
    paint: map
  },
  'estuary-storm': {
    alt: 'Waves break against the closed leaves of a flood gate at night.',
    width: 1600,
    height: 900,
    site: 'harbour-post',
    small: true,
    paint: stormGate
  },
  'estuary-surge': {
    alt: 'A chart of the tide over three days with a peak above a dashed red line.',
    width: 1400,
    height: 875,
    site: 'perihelion',
    paint: surge
  }
}
