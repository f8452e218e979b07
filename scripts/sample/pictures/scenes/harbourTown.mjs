import { box, down, fade, glow, layer, line, oval } from '../kit/canvas.mjs'
import { clear, tone } from '../kit/colour.mjs'
import { figure } from '../kit/people.mjs'
import { clouds, rain, sky } from '../kit/sky.mjs'
import { houses, lamp, rounded, tram } from '../kit/town.mjs'
import { mirror } from '../kit/water.mjs'

/** The streets of Port Lindow, wet and dry. */

function floodedStreet(art) {
  const { w, h } = art
  sky(art, ['#2b3444', '#4f5a69', '#97978d', '#d8bf93'], h * 0.64)
  clouds(art, { y: h * 0.16, spread: h * 0.25, count: 8, light: '#8d9397', body: '#3a4454', alpha: 0.6 })
  houses(art, {
    y: h * 0.66,
    width: [90, 160],
    height: [190, 330],
    colours: ['#6b5a59', '#7c5b4e', '#57606b', '#84705c'],
    lit: '#ffce7c',
    litShare: 0.32,
    haze: '#a0937f'
  })
  box(art, 0, h * 0.64, w, h * 0.36, '#4c4a48')
  tram(art, w * 0.27, h * 0.69, 640, ['#c2503c', '#f1dfbd', '#ffdf9d'])
  for (const x of [0.08, 0.93]) lamp(art, w * x, h * 0.74, 330, '#22262d', '#ffd995')
  mirror(art, h * 0.675, h * 0.33, 0.78)
  layer(art, { alpha: 0.6 }, () => box(art, 0, h * 0.675, w, h * 0.33, fade(art, [0, h * 0.67], [0, h], '#2e3a44', 0.15, 0.85)))
  for (let n = 0; n < 180; n++)
    oval(
      art,
      art.rand() * w,
      h * (0.68 + art.rand() ** 1.4 * 0.32),
      art.between(20, 110),
      art.between(0.8, 2.6),
      clear('#e6d2a5', art.between(0.05, 0.28))
    )
  for (const [x, s] of [
    [0.8, 150],
    [0.845, 138]
  ])
    figure(art, w * x, h * 0.79, s, { coat: '#e0a63c', skin: '#b98263', legs: true })
  rain(art, 240, '#e8e6da')
}

function sandbags(art) {
  const { w, h } = art
  sky(art, ['#101725', '#1c2736', '#34404c'], h)
  houses(art, {
    y: h * 0.62,
    width: [70, 140],
    height: [150, 300],
    colours: ['#28303c', '#2f333d', '#35353b'],
    lit: '#ffc56e',
    litShare: 0.28
  })
  box(art, 0, h * 0.61, w, h * 0.39, down(art, h * 0.61, h, ['#343a42', '#1b2028']))
  glow(art, w * 0.5, h * 0.6, 620, '#ffb45c', 0.5)
  lamp(art, w * 0.52, h * 0.7, 320, '#12161d', '#ffe2a6')
  const coats = ['#d99a35', '#3e5a6b', '#b5503b', '#5a6a5a', '#d99a35', '#48506b', '#8b5a4a']
  for (let n = 0; n < 11; n++)
    figure(art, w * (0.1 + n * 0.08), h * (0.76 + 0.02 * Math.sin(n * 2)), art.between(205, 240), {
      coat: coats[n % 7],
      skin: '#c08a66',
      lean: art.between(-9, 9)
    })
  for (let r = 0; r < 4; r++) for (let n = 0; n < 18; n++) bag(art, w * (n * 0.06 - 0.03) + (r % 2) * w * 0.03, h * (0.97 - r * 0.058))
  rain(art, 360, '#ffe7bd')
}

/** @param {import('../kit/canvas.mjs').Art} art */
function bag(art, x, y) {
  const colour = tone('#b39a6c', art.between(-0.09, 0.04))
  rounded(art, x, y - 52, 102, 58, 24, down(art, y - 52, y + 6, [tone(colour, 0.08), colour, tone(colour, -0.16)]))
  line(
    art,
    [
      [x + 12, y - 16],
      [x + 52, y - 10],
      [x + 90, y - 20]
    ],
    clear('#4f4027', 0.35),
    2.5
  )
}

function tramDay(art) {
  const { w, h } = art
  sky(art, ['#9cc4cf', '#d5e2d3', '#f6e5c0'], h * 0.7)
  clouds(art, { y: h * 0.2, spread: h * 0.25, count: 6, light: '#ffffff', body: '#dfe8de', alpha: 0.7 })
  houses(art, { y: h * 0.7, width: [80, 130], height: [120, 230], colours: ['#d9c9ae', '#c9bfae', '#d6b99a'], haze: '#f2e4c5' })
  houses(art, {
    y: h * 0.74,
    width: [110, 190],
    height: [200, 370],
    colours: ['#c77b58', '#dca968', '#88a08f', '#b8624c', '#e2c48d'],
    roofs: 'gable'
  })
  box(art, 0, h * 0.735, w, h * 0.27, down(art, h * 0.735, h, ['#cdbfa2', '#9d947f']))
  for (const y of [0.855, 0.9])
    line(
      art,
      [
        [0, h * y],
        [w, h * y]
      ],
      '#5f5b54',
      5
    )
  line(
    art,
    [
      [0, h * 0.36],
      [w, h * 0.35]
    ],
    clear('#333', 0.6),
    2.5
  )
  tram(art, w * 0.2, h * 0.865, 900, ['#2f7f78', '#f3e3bd', '#31464f'])
  for (const [x, c] of [
    [0.08, '#b5503b'],
    [0.12, '#3e5a6b'],
    [0.86, '#d9a441'],
    [0.91, '#5d5a78'],
    [0.82, '#49704f']
  ])
    figure(art, w * x, h * 0.93, 190, { coat: c, skin: '#b98263' })
}

/** @type {import('./scenes.mjs').Scenes} */
export const harbourTown = {
  'estuary-sandbags': {
    alt: 'People pass sandbags along a wall under a street lamp in the rain.',
    width: 1600,
    height: 900,
    site: 'harbour-post',
    paint: sandbags
  },
  'estuary-street': {
    alt: 'A red tram stands in a flooded street; two people in yellow coats wade past.',
    width: 1600,
    height: 900,
    site: 'harbour-post',
    small: true,
    paint: floodedStreet
  },
  'tram-day': {
    alt: 'A green tram in front of a row of gabled houses on a sunny day.',
    width: 1600,
    height: 900,
    site: 'harbour-post',
    small: true,
    paint: tramDay
  }
}
