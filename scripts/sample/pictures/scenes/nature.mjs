import { box, down, fade, layer, line, oval, points, shape } from '../kit/canvas.mjs'
import { clear, ramp, tone } from '../kit/colour.mjs'
import { crown, field, ranges, reeds } from '../kit/land.mjs'
import { figure } from '../kit/people.mjs'
import { clouds, disc, sky } from '../kit/sky.mjs'
import { rounded } from '../kit/town.mjs'
import { water } from '../kit/water.mjs'

/** Birds, trees and fields. */

function starlings(art) {
  const { w, h } = art
  sky(art, ['#4a5a86', '#a58a9c', '#eba98a', '#f8d69a'], h * 0.74)
  clouds(art, { y: h * 0.5, spread: h * 0.3, count: 7, light: '#f8c09a', body: '#8f7a9a', alpha: 0.5 })
  disc(art, w * 0.3, h * 0.68, 44, '#fff0c0')
  for (let n = 0; n < 3000; n++) starling(art)
  ranges(art, { top: h * 0.74, bottom: h * 0.75, count: 2, colours: ['#b58f96', '#7a6a80'], rise: h * 0.05 })
  water(art, { y: h * 0.745, colours: ['#f3c898', '#a5858f', '#5a5574'], light: { x: w * 0.3, colour: '#fff0c4', width: 80 } })
  reeds(art, { y: h * 0.99, height: 260, count: 260, colours: ['#2a2438', '#4a3a44', '#6b4f48'], heads: true })
}

/** One bird of the flock, which is a folded ribbon of noise. @param {import('../kit/canvas.mjs').Art} art */
function starling(art) {
  const t = art.rand()
  const spine = [art.w * (0.36 + t * 0.52), art.h * (0.34 + 0.17 * Math.sin(t * 5.4 + 0.6) - t * 0.06)]
  const girth = art.h * 0.16 * Math.sin(t * Math.PI) ** 0.8 * (0.55 + 0.9 * art.noise(t * 5, 3))
  const a = art.rand() * Math.PI * 2
  const r = Math.sqrt(art.rand()) * girth
  const [x, y] = [spine[0] + Math.cos(a) * r * 1.5, spine[1] + Math.sin(a) * r]
  const s = art.between(1.6, 4)
  oval(art, x, y, s * 1.5, s * 0.6, clear('#2c2540', art.between(0.45, 0.95)), art.between(-0.7, 0.5))
}

function neighbours(art) {
  const { w, h } = art
  box(art, 0, 0, w, h, down(art, 0, h, ['#f1e7d2', '#e3d4b8']))
  const flock = Array.from({ length: 74 }, () => [w * art.between(0.06, 0.94), h * art.between(0.08, 0.92)])
  const [cx, cy] = [w * 0.5, h * 0.5]
  const near = [...flock].sort((a, b) => Math.hypot(a[0] - cx, a[1] - cy) - Math.hypot(b[0] - cx, b[1] - cy))
  for (const bird of near.slice(0, 7)) line(art, [[cx, cy], bird], '#c9553d', 5)
  for (const [n, [x, y]] of near.entries()) wings(art, x, y, 26, n < 7 ? '#c9553d' : '#54546e')
  wings(art, cx, cy, 40, '#23233a')
}

/** A bird as two curved wings. @param {import('../kit/canvas.mjs').Art} art */
function wings(art, x, y, s, colour) {
  shape(art, points('-1.1 -0.35 -0.4 -0.42 0 -0.05 0.4 -0.42 1.1 -0.35 0.5 0 0.12 0.28 0 0.5 -0.12 0.28 -0.5 0', x, y, s), colour)
}

function ginkgo(art) {
  const { w, h } = art
  sky(art, ['#b9d0d6', '#e6e4cf', '#f8e3a8'], h * 0.62)
  box(art, 0, h * 0.58, w, h * 0.42, down(art, h * 0.58, h, ['#e3c268', '#c99a3c']))
  shape(art, points('0.49 0.33 0.51 0.33 0.74 0.5625 0.26 0.5625', 0, 0, w), down(art, h * 0.58, h, ['#e9dcc0', '#b5a890']))
  for (let n = 0; n < 7; n++) for (const side of [-1, 1]) ginkgoTree(art, n / 6, side)
  for (let n = 0; n < 700; n++) {
    const t = art.rand() ** 0.7
    oval(
      art,
      w * art.rand(),
      h * (0.6 + t * 0.4),
      2 + t * 7,
      1.4 + t * 3.4,
      clear(ramp(['#f6d64f', '#e9b52f', '#fbe88a'], art.rand()), 0.85),
      art.rand() * 3
    )
  }
  for (let n = 0; n < 60; n++) oval(art, w * art.rand(), h * art.rand() * 0.7, 6, 3.5, '#f6d64f', art.rand() * 3)
  figure(art, w * 0.47, h * 0.82, 180, { coat: '#35486a', skin: '#d3a687' })
  figure(art, w * 0.515, h * 0.82, 165, { coat: '#a5483f', skin: '#d3a687' })
  layer(art, { blend: 'soft-light' }, () => box(art, 0, 0, w, h, fade(art, [w, 0], [0, h], '#fff2b8', 0.5, 0)))
}

/** @param {import('../kit/canvas.mjs').Art} art */
function ginkgoTree(art, t, side) {
  const x = art.w * (0.5 + side * (0.045 + t * t * 0.43))
  const [y, s] = [art.h * (0.59 + t * t * 0.33), 60 + t * t * 260]
  line(art, points(`0 0 0 ${-s * 1.4}`, x, y), tone('#5d4a3c', -t * 0.05), 5 + t * 22)
  crown(art, x, y - s * 1.75, s * 0.92, ['#b98a24', '#e9b92f', '#fbe472'], 110)
}

function wheat(art) {
  const { w, h } = art
  sky(art, ['#6fa3bd', '#bcd6d6', '#f6e6bd'], h * 0.6)
  clouds(art, { y: h * 0.25, spread: h * 0.32, count: 8, light: '#ffffff', body: '#cfdcd8', alpha: 0.7 })
  ranges(art, { top: h * 0.6, bottom: h * 0.61, count: 2, colours: ['#b9c29a', '#94a578'], rise: h * 0.05 })
  for (const [n, x] of [0.64, 0.7, 0.76].entries()) silo(art, w * x, h * 0.62, 86, 250 - n * 26)
  rounded(art, w * 0.79, h * 0.52, 170, 92, 3, '#a5503c')
  shape(art, points('0 0 85 -60 170 0', w * 0.79, h * 0.52), '#7d3a30')
  field(art, h * 0.615, ['#c98f34', '#ecc876'], w * 0.4)
  reeds(art, { y: h * 1.0, height: 190, count: 330, colours: ['#b57a24', '#e3b04a', '#f6d98a'], lean: 0.12, heads: true })
}

/** @param {import('../kit/canvas.mjs').Art} art */
function silo(art, x, y, w, height) {
  box(art, x, y - height, w, height, fade(art, [x, 0], [x + w, 0], '#d9d6cc', 1, 1))
  box(art, x + w * 0.62, y - height, w * 0.38, height, clear('#8f9496', 0.7))
  for (let n = 1; n < 9; n++) box(art, x, y - (height * n) / 9, w, 3, clear('#7d8284', 0.5))
  shape(art, points(`0 0 ${w / 2} -44 ${w} 0`, x, y - height), '#a9aeae')
}

const WIDE = { width: 1600, height: 900 }

/** @type {import('./scenes.mjs').Scenes} */
export const nature = {
  'ginkgo-avenue': { alt: 'Two people walk down an avenue of yellow ginkgo trees.', ...WIDE, site: 'carrefour', paint: ginkgo },
  'starling-flock': {
    alt: 'Thousands of starlings form a ribbon over a reed bed at sunset.',
    ...WIDE,
    site: 'perihelion',
    small: true,
    finish: { grain: 2, wash: 6 },
    paint: starlings
  },
  'starling-seven': {
    alt: 'A drawing of a flock; lines join one bird to its seven nearest neighbours.',
    width: 1400,
    height: 933,
    site: 'perihelion',
    paint: neighbours
  },
  'wheat-silos': {
    alt: 'A field of ripe wheat with three grain silos and a red barn.',
    ...WIDE,
    site: 'meridian-wire',
    small: true,
    finish: { grain: 3 },
    paint: wheat
  }
}
