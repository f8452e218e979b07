import { box, down, fade, glow, line, oval, points, shape, within } from '../kit/canvas.mjs'
import { clear, ramp, tone } from '../kit/colour.mjs'
import { fir, mist, ranges } from '../kit/land.mjs'
import { palace } from '../kit/palace.mjs'
import { figure } from '../kit/people.mjs'
import { rain, sky, stars } from '../kit/sky.mjs'
import { houses, lamp, rounded, windows } from '../kit/town.mjs'
import { mirror } from '../kit/water.mjs'

/** Belarus, August and September 2020: places and things. */

function ballot(art) {
  const { w, h } = art
  box(art, 0, 0, w, h, down(art, 0, h, ['#3a4258', '#59607a', '#a58d84']))
  shape(art, points('0 0 0.3 0 0.78 0.5625 0.2 0.5625', 0, 0, w), fade(art, [0, 0], [w * 0.5, h], '#ffe7bd', 0.5, 0.05))
  box(art, 0, h * 0.76, w, h * 0.24, down(art, h * 0.76, h, ['#8a6a55', '#4d3a3c']))
  for (let n = 0; n < 7; n++) line(art, points(`0 ${h * (0.79 + n * 0.035)} ${w} ${h * (0.785 + n * 0.036)}`), clear('#3d2c30', 0.35), 2)
  box(art, w * 0.33, h * 0.36, w * 0.34, h * 0.48, down(art, h * 0.36, h * 0.84, ['#f0e6d4', '#d9cab4', '#a8978c']))
  shape(art, points('0.67 0.2025 0.72 0.185 0.72 0.445 0.67 0.4725', 0, 0, w), '#8d7d7c')
  shape(art, points('0.33 0.2025 0.38 0.185 0.72 0.185 0.67 0.2025', 0, 0, w), '#fbf3e2')
  rounded(art, w * 0.44, h * 0.337, w * 0.17, h * 0.014, 4, '#3b3446')
  paper(art, w * 0.525, h * 0.245, -0.05)
  for (let n = 0; n < 9; n++) slip(art, art.between(0.04, 0.96) * w, h * art.between(0.86, 0.97), art.between(-0.5, 0.5))
  const seal = points('0.455 0.29 0.545 0.29 0.545 0.37 0.455 0.37', 0, 0, w)
  shape(art, seal, clear('#b5403a', 0.88))
  for (let n = 0; n < 3; n++) box(art, w * 0.466, h * (0.535 + n * 0.04), w * (n === 2 ? 0.04 : 0.068), 7, '#f3e1cf')
}

/** A ballot half in the slot. @param {import('../kit/canvas.mjs').Art} art */
function paper(art, x, y, turn) {
  const { ctx } = art
  ctx.save()
  ctx.translate(x, y)
  ctx.rotate(turn)
  box(art, -92, -120, 184, 210, down(art, -120, 90, ['#ffffff', '#ece2d2']))
  for (let n = 0; n < 5; n++) {
    box(art, -70, -96 + n * 34, 18, 18, '#b9aca4')
    box(art, -60 + 22, -91 + n * 34, 96 - (n % 3) * 18, 7, '#b9aca4')
  }
  line(art, points('-68 -58 -61 -50 -50 -66'), '#41405c', 5)
  ctx.restore()
}

/** @param {import('../kit/canvas.mjs').Art} art */
function slip(art, x, y, turn) {
  const { ctx } = art
  ctx.save()
  ctx.translate(x, y)
  ctx.rotate(turn)
  box(art, -48, -17, 100, 38, clear('#241c2a', 0.3))
  box(art, -52, -22, 100, 38, tone('#efe4d2', art.between(-0.05, 0.03)))
  ctx.restore()
}

function darkFlats(art) {
  const { w, h } = art
  sky(art, ['#0f1730', '#1f2a4a', '#3d4668'], h)
  stars(art, 160, h * 0.6)
  for (const [x, bw, bh] of [
    [-0.04, 0.3, 0.5],
    [0.3, 0.24, 0.6],
    [0.58, 0.2, 0.45],
    [0.8, 0.26, 0.55]
  ])
    flats(art, w * x, h * 0.94, w * bw, h * bh)
  box(art, 0, h * 0.93, w, h * 0.07, '#0d1223')
  line(art, points(`${w * 0.41} ${h * 0.36} ${w * 0.41} ${h * 0.21}`), '#0d1223', 6)
  for (let n = 1; n < 4; n++) ring(art, w * 0.41, h * 0.21, n * 46)
  line(art, points(`${w * 0.35} ${h * 0.31} ${w * 0.47} ${h * 0.11}`), clear('#d9604c', 0.9), 7)
}

/** @param {import('../kit/canvas.mjs').Art} art */
function flats(art, x, y, w, h) {
  box(art, x, y - h, w, h, down(art, y - h, y, ['#1a2340', '#141b33']))
  windows(art, { x, y, w, h, dark: '#26304f', lit: '#ffcf86', litShare: 0.34, column: 38, row: 48 })
}

/** A radio wave as broken arcs. @param {import('../kit/canvas.mjs').Art} art */
function ring({ ctx }, x, y, r) {
  ctx.setLineDash([14, 12])
  for (const turn of [-0.6, Math.PI - 0.6]) {
    ctx.beginPath()
    ctx.arc(x, y, r, turn, turn + 1.2)
    ctx.strokeStyle = 'rgba(240,200,150,.5)'
    ctx.lineWidth = 5
    ctx.stroke()
  }
  ctx.setLineDash([])
}

function border(art) {
  const { w, h } = art
  sky(art, ['#8296a3', '#b9c1bb', '#e8d9bb'], h * 0.7)
  ranges(art, { top: h * 0.62, bottom: h * 0.64, count: 2, colours: ['#a9b3aa', '#7f9088'], rise: h * 0.08 })
  for (let n = 0; n < 60; n++) treeBeside(art, n / 60)
  shape(art, points('0.485 0.35 0.515 0.35 0.86 0.5625 0.14 0.5625', 0, 0, w), down(art, h * 0.6, h, ['#a5a097', '#6d6966']))
  for (let n = 0; n < 7; n++) dash(art, (n + 1) / 8)
  mist(art, h * 0.64, h * 0.14, '#e8dcc2', 0.55)
  box(art, w * 0.2, h * 0.56, w * 0.07, h * 0.2, down(art, h * 0.56, h * 0.76, ['#d9cfba', '#9c948a']))
  box(art, w * 0.19, h * 0.54, w * 0.09, h * 0.03, '#5b5a60')
  box(art, w * 0.215, h * 0.6, w * 0.03, h * 0.06, '#4b5866')
  const bar = points('0.255 0.385 0.8 0.372 0.8 0.383 0.255 0.397', 0, 0, w)
  shape(art, bar, '#f3ead8')
  for (let n = 0; n < 9; n++)
    shape(
      art,
      points(`${0.27 + n * 0.06} 0.385 ${0.3 + n * 0.06} 0.384 ${0.3 + n * 0.06} 0.396 ${0.27 + n * 0.06} 0.397`, 0, -n * 1.6, w),
      '#b5443c'
    )
  rain(art, 150, '#ffffff')
}

/** A fir on one side of the road; `t` from far to near. @param {import('../kit/canvas.mjs').Art} art */
function treeBeside(art, t) {
  const side = art.rand() < 0.5 ? -1 : 1
  const x = art.w * (0.5 + side * (0.045 + t * t * 0.42 + art.rand() * 0.1))
  fir(art, x, art.h * (0.64 + t * t * 0.3), 90 + t * 520, ramp(['#8b9c90', '#4f6a5c', '#2b463d'], t))
}

/** A stroke of the road's middle line. @param {import('../kit/canvas.mjs').Art} art */
function dash(art, t) {
  const y = art.h * (0.63 + t * t * 0.4)
  box(art, art.w * 0.5 - 2 - t * 6, y, 4 + t * 12, 6 + t * 40, clear('#efe6d2', 0.75))
}

function station(art) {
  const { w, h } = art
  sky(art, ['#1b2340', '#3f426a', '#94758a', '#e0a98c'], h * 0.66)
  houses(art, {
    y: h * 0.64,
    width: [50, 110],
    height: [60, 150],
    colours: ['#4c4767', '#565070'],
    lit: '#ffd28a',
    litShare: 0.25,
    haze: '#8f7690'
  })
  box(art, 0, h * 0.64, w, h * 0.36, down(art, h * 0.64, h, ['#5b526d', '#2a2740']))
  shape(art, points('0 0.2 0.62 0.27 0.62 0.285 0 0.235', 0, 0, w), '#2b2a44')
  for (let n = 0; n < 5; n++) box(art, w * (0.06 + n * 0.13), h * 0.4, 12, h * (0.3 - n * 0.02), '#34324f')
  for (let n = 0; n < 4; n++) carriage(art, w * (0.3 + n * 0.26), h * 0.72, w * 0.255, h * 0.2)
  for (const y of [0.735, 0.75]) line(art, points(`0 ${h * y} ${w} ${h * y}`), '#1c1b30', 5)
  box(art, 0, h * 0.8, w, h * 0.2, down(art, h * 0.8, h, ['#7d6d78', '#453e58']))
  box(art, 0, h * 0.8, w, 8, '#e6cf9c')
  figure(art, w * 0.17, h * 0.93, 250, { coat: '#3d4a68', skin: '#c39579' })
  figure(art, w * 0.225, h * 0.93, 175, { coat: '#8a5a62', skin: '#c39579' })
  rounded(art, w * 0.125, h * 0.86, 50, 62, 7, '#7b5642')
  for (const x of [0.1, 0.46]) lamp(art, w * x, h * 0.86, 300, '#232238', '#ffe2aa')
  mirror(art, h * 0.935, h * 0.07, 0.22)
}

/** @param {import('../kit/canvas.mjs').Art} art */
function carriage(art, x, y, w, h) {
  rounded(art, x, y - h, w - 8, h, 16, down(art, y - h, y, ['#46607a', '#2d4563', '#22324c']))
  box(art, x, y - h * 0.34, w - 8, h * 0.09, '#d9b877')
  for (let n = 0; n < 6; n++)
    rounded(art, x + 18 + (n * (w - 40)) / 6, y - h * 0.78, (w - 40) / 7.4, h * 0.32, 6, n % 4 === 2 ? '#5b6a80' : '#ffdc98')
  glow(art, x + w / 2, y - h * 0.6, w * 0.6, '#ffd28a', 0.22)
}

function convoy(art) {
  const { w, h } = art
  sky(art, ['#9fb0bb', '#ccd0c8', '#eadbc0'], h * 0.5)
  houses(art, { y: h * 0.5, width: [60, 110], height: [50, 120], colours: ['#b3a9a0', '#a59c98'], roofs: 'flat', haze: '#d9d2c2' })
  palace(art, -30, h * 0.56, w * 0.3, h * 0.4, '#b8a792')
  palace(art, w * 0.74, h * 0.56, w * 0.32, h * 0.42, '#b09d8c')
  shape(art, points('0.44 0.28 0.56 0.28 1.05 0.5625 -0.05 0.5625', 0, 0, w), down(art, h * 0.5, h, ['#b7b0a6', '#7f7b7a']))
  for (let n = 0; n < 7; n++) dash(art, (n + 0.6) / 8)
  for (const [x, y, s] of [
    [0.487, 0.54, 36],
    [0.522, 0.565, 46],
    [0.478, 0.61, 66],
    [0.545, 0.67, 98]
  ])
    car(art, w * x, h * y, s)
  for (let n = 0; n < 11; n++) for (const side of [-1, 1]) railing(art, n / 10, side)
  mist(art, h * 0.52, h * 0.12, '#eee4d0', 0.5)
}

/** A dark car from behind. @param {import('../kit/canvas.mjs').Art} art */
function car(art, x, y, s) {
  oval(art, x, y + s * 0.36, s * 1.05, s * 0.16, clear('#201f28', 0.45))
  shape(art, points('-0.62 -0.1 -0.42 -0.62 0.42 -0.62 0.62 -0.1', x, y, s), '#2a2d3a')
  shape(art, points('-0.5 -0.14 -0.36 -0.52 0.36 -0.52 0.5 -0.14', x, y, s), '#6f7f90')
  rounded(art, x - s * 0.8, y - s * 0.16, s * 1.6, s * 0.5, s * 0.12, '#23252f')
  for (const side of [-0.62, 0.62]) oval(art, x + side * s, y + s * 0.05, s * 0.13, s * 0.07, '#d8553f')
}

/** A crowd barrier along the kerb. @param {import('../kit/canvas.mjs').Art} art */
function railing(art, t, side) {
  const [x, y, s] = [art.w * (0.5 + side * (0.09 + t * t * 0.46)), art.h * (0.53 + t * t * 0.45), 18 + t * 110]
  for (let n = 0; n < 7; n++) line(art, points(`${n * 0.16 - 0.5} -0.6 ${n * 0.16 - 0.5} 0`, x, y, s), '#565b66', 1 + t * 3)
  line(art, points('-0.55 -0.6 0.5 -0.6', x, y, s), '#565b66', 1.5 + t * 4)
}

function council(art) {
  const { w, h } = art
  box(art, 0, 0, w, h, down(art, 0, h, ['#1f2c4e', '#2c3d66', '#22304f']))
  for (let n = 0; n < 27; n++) screen(art, n)
  const table = points('0.12 0.47 0.3 0.405 0.7 0.405 0.88 0.47 0.88 0.5625 0.12 0.5625', 0, 0, w)
  shape(art, table, down(art, h * 0.72, h, ['#a5795a', '#5b3f3c']))
  for (let n = 0; n < 6; n++)
    figure(art, w * (0.25 + n * 0.1), h * 0.98, 250, { coat: ['#2b3350', '#40384f', '#2f4256'][n % 3], skin: '#b48a70', legs: false })
  within(
    art,
    () => art.ctx.rect(0, h * 0.84, w, h),
    () => shape(art, table, down(art, h * 0.78, h, ['#8f684f', '#4b3437']))
  )
  for (let n = 0; n < 6; n++) box(art, w * (0.235 + n * 0.1), h * 0.88, 56, 34, '#f0e6d2')
}

/** One face on the wall of a video conference. @param {import('../kit/canvas.mjs').Art} art */
function screen(art, n) {
  const [sw, sh] = [art.w / 10.4, art.h / 5.6]
  const [x, y] = [art.w * 0.075 + (n % 9) * sw, art.h * 0.06 + Math.floor(n / 9) * (sh + 10)]
  const back = ramp(['#6f88b0', '#b99a84', '#7fa095', '#8d82a8'], art.rand())
  rounded(art, x, y, sw - 12, sh - 8, 8, down(art, y, y + sh, [tone(back, 0.04), tone(back, -0.1)]))
  within(
    art,
    () => art.ctx.roundRect(x, y, sw - 12, sh - 8, 8),
    () =>
      figure(art, x + sw / 2 - 6, y + sh * 1.75, sh * 1.75, {
        coat: ramp(['#2b3350', '#54405a', '#30505a'], art.rand()),
        skin: ramp(['#d3a88a', '#9a6e56'], art.rand()),
        legs: false
      })
  )
}

const WIDE = { width: 1600, height: 900, site: 'meridian-wire' }

/** @type {import('./scenes.mjs').Scenes} */
export const minskPlaces = {
  'minsk-ballot': { alt: 'A paper is put into a sealed ballot box in a shaft of light.', ...WIDE, small: true, paint: ballot },
  'minsk-border': { alt: 'A lowered barrier across a wet road through a fir forest.', ...WIDE, site: 'harbour-post', paint: border },
  'minsk-convoy': { alt: 'Dark cars drive along an empty avenue between barriers.', ...WIDE, small: true, paint: convoy },
  'minsk-council': { alt: 'A long table before a wall of screens, each showing one person.', ...WIDE, site: 'carrefour', paint: council },
  'minsk-flats': { alt: 'Blocks of flats at night; a mast above them sends broken, crossed-out waves.', ...WIDE, paint: darkFlats },
  'minsk-station': {
    alt: 'A woman and a child with a suitcase wait beside a lit train in the evening.',
    ...WIDE,
    site: 'harbour-post',
    paint: station
  }
}
