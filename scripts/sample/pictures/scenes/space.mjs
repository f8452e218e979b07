import { box, down, fade, glow, layer, line, oval, shape } from '../kit/canvas.mjs'
import { curve, graphPaper } from '../kit/charts.mjs'
import { clear, ramp, rgb, tone } from '../kit/colour.mjs'
import { firs, ranges, ridgeEdge } from '../kit/land.mjs'
import { figure } from '../kit/people.mjs'
import { sky, stars } from '../kit/sky.mjs'
import { rounded } from '../kit/town.mjs'

/** The probe Kestrel and its comet. */

/** A night sky with a band of faint light. @param {import('../kit/canvas.mjs').Art} art */
function deepSky(art, colours, count = 620) {
  const { w, h } = art
  sky(art, colours, h)
  layer(art, { blend: 'screen', blur: 26 }, () => {
    for (let n = 0; n < 240; n++) {
      const t = art.rand()
      const off = (art.rand() + art.rand() - 1) * h * 0.26
      oval(
        art,
        t * w + off * 0.5,
        h * (0.92 - t * 0.84) + off,
        art.between(20, 90),
        art.between(14, 50),
        clear(ramp(['#3a4a86', '#7a5a8c', '#b98a86'], art.rand()), 0.05)
      )
    }
  })
  stars(art, count, h * 1.25)
}

/** A comet: head at x, y, tails leaning away by `angle`. @param {import('../kit/canvas.mjs').Art} art */
function comet(art, x, y, length, angle, [ion, dust]) {
  const { ctx } = art
  ctx.save()
  ctx.translate(x, y)
  ctx.rotate(angle)
  layer(art, { blend: 'screen', blur: 7 }, () => {
    for (let n = 0; n < 70; n++) {
      const bend = 0.04 + (n / 70) * 0.34
      const reach = length * art.between(0.5, 0.92) * (1 - n / 150)
      shape(
        art,
        [
          [0, -6],
          [reach * 0.5, reach * bend * 0.32],
          [reach, reach * bend],
          [reach * 0.5, reach * bend * 0.36 + 9],
          [0, 6]
        ],
        fade(art, [0, 0], [reach, 0], dust, 0.11, 0)
      )
    }
    for (let n = 0; n < 26; n++)
      shape(
        art,
        [
          [0, -4],
          [length * art.between(0.6, 1.1), art.between(-0.035, 0.03) * length],
          [0, 4]
        ],
        fade(art, [0, 0], [length, 0], ion, 0.2, 0)
      )
  })
  ctx.restore()
  glow(art, x, y, length * 0.2, dust, 0.8)
  glow(art, x, y, length * 0.07, '#ffffff', 1)
}

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

/** Height of a two-lobed lump of ice and dust at a point of the picture; 0 outside. */
function lump(art, u, v, { cx, cy, size }) {
  const lobes = [
    [-0.52, 0.1, 0.62],
    [0.42, -0.12, 0.78],
    [0.0, 0.0, 0.45]
  ]
  let height = 0
  for (const [lx, ly, r] of lobes) {
    const [dx, dy] = [(u - cx) / size - lx, ((v - cy) / size - ly) * 1.12]
    const rough = (art.fbm(u / size / 0.32 + 8, v / size / 0.32 + 3, 5) - 0.5) * 0.34
    const inside = r * r * (1 + rough) - dx * dx - dy * dy
    if (inside > 0) height = Math.max(height, Math.sqrt(inside))
  }
  return height
}

/** Paints the nucleus by lighting its height field from one side. @param {import('../kit/canvas.mjs').Art} art */
function nucleus(art, place, [dark, mid, bright], light = [-0.75, -0.5]) {
  const { ctx, w, h } = art
  const image = ctx.getImageData(0, 0, w, h)
  const shades = Array.from({ length: 64 }, (_, n) => rgb(ramp([dark, dark, mid, bright], n / 63)))
  const at = (x, y) => lump(art, x, y, place)
  const reach = place.size * 1.6
  for (let y = Math.max(1, place.cy - reach) | 0; y < Math.min(h - 1, place.cy + reach); y++) {
    for (let x = Math.max(1, place.cx - reach) | 0; x < Math.min(w - 1, place.cx + reach); x++) {
      const z = at(x, y)
      if (z === 0) continue
      const [dx, dy] = [(at(x + 2, y) - z) * place.size * 0.5, (at(x, y + 2) - z) * place.size * 0.5]
      const detail = (art.fbm(x / place.size / 0.09, y / place.size / 0.09, 4) - 0.5) * 0.55
      const lit = (-dx * light[0] - dy * light[1] + 0.28 + detail) / Math.hypot(dx, dy, 1.1)
      const [r, g, b] = shades[Math.min(63, Math.max(0, (lit * 0.85 + 0.16) * 63)) | 0]
      image.data.set([r, g, b, 255], (y * w + x) * 4)
    }
  }
  ctx.putImageData(image, 0, 0)
}

/** Dust streaming from the nucleus. @param {import('../kit/canvas.mjs').Art} art */
function jets(art, x, y, length, angles, colour) {
  layer(art, { blend: 'screen', blur: 10 }, () => {
    for (const angle of angles) {
      for (let n = 0; n < 16; n++) {
        const a = angle + art.between(-0.13, 0.13)
        const r = length * art.between(0.4, 1)
        const tip = [x + Math.cos(a) * r, y + Math.sin(a) * r]
        shape(
          art,
          [
            [x - Math.sin(a) * 5, y + Math.cos(a) * 5],
            [tip[0] - Math.sin(a) * r * 0.08, tip[1] + Math.cos(a) * r * 0.08],
            [tip[0] + Math.sin(a) * r * 0.08, tip[1] - Math.cos(a) * r * 0.08]
          ],
          fade(art, [x, y], tip, colour, 0.17, 0)
        )
      }
    }
  })
}

/** The probe: a box with two wings and a dish. @param {import('../kit/canvas.mjs').Art} art */
function probe(art, x, y, s, angle) {
  const { ctx } = art
  ctx.save()
  ctx.translate(x, y)
  ctx.rotate(angle)
  for (const side of [-1, 1]) {
    line(
      art,
      [
        [0, 0],
        [side * s * 0.5, 0]
      ],
      '#c9c2b4',
      s * 0.03
    )
    for (let n = 0; n < 3; n++)
      box(
        art,
        side > 0 ? s * (0.5 + n * 0.5) : -s * (0.97 + n * 0.5),
        -s * 0.22,
        s * 0.47,
        s * 0.44,
        down(art, -s * 0.22, s * 0.22, ['#4a6aa8', '#24365f'])
      )
    for (let n = 0; n < 12; n++)
      line(
        art,
        [
          [side * s * (0.5 + n * 0.125), -s * 0.22],
          [side * s * (0.5 + n * 0.125), s * 0.22]
        ],
        clear('#a9bde0', 0.35),
        1.4
      )
  }
  box(art, -s * 0.26, -s * 0.3, s * 0.52, s * 0.6, down(art, -s * 0.3, s * 0.3, ['#f2cf86', '#c9913f', '#7d5326']))
  for (let n = 0; n < 7; n++)
    line(
      art,
      [
        [art.between(-0.24, 0.24) * s, -s * 0.28],
        [art.between(-0.24, 0.24) * s, s * 0.28]
      ],
      clear('#fff0c9', 0.3),
      1.6
    )
  oval(art, 0, -s * 0.4, s * 0.34, s * 0.13, '#ece4d4')
  oval(art, 0, -s * 0.42, s * 0.29, s * 0.09, '#b9b0a8')
  line(
    art,
    [
      [0, -s * 0.4],
      [0, -s * 0.66]
    ],
    '#ece4d4',
    s * 0.025
  )
  line(
    art,
    [
      [s * 0.2, s * 0.3],
      [s * 0.3, s * 0.95]
    ],
    '#c9c2b4',
    s * 0.02
  )
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

export const space = {
  'comet-arrival': {
    alt: 'A space probe with long solar wings approaches a two-lobed comet nucleus giving off jets.',
    width: 1600,
    height: 900,
    site: 'perihelion',
    small: true,
    paint: arrival
  },
  'comet-chart': {
    alt: 'A bar chart of dust grains counted per hour, rising to a peak.',
    width: 1400,
    height: 875,
    site: 'perihelion',
    paint: dustChart
  },
  'comet-closeup': {
    alt: 'The rough, boulder-strewn surface of the comet in low sunlight.',
    width: 1600,
    height: 1000,
    site: 'perihelion',
    small: true,
    paint: closeUp
  },
  'comet-control': {
    alt: 'Engineers at rows of screens before a wall display of orbits.',
    width: 1600,
    height: 900,
    site: 'meridian-wire',
    small: true,
    paint: controlRoom
  },
  'comet-dishes': {
    alt: 'Three radio dishes under a starry sky with a comet above the horizon.',
    width: 1600,
    height: 900,
    site: 'perihelion',
    small: true,
    paint: overDishes
  },
  'comet-path': {
    alt: 'A diagram of the spiral path from the inner planets out to the comet.',
    width: 1500,
    height: 900,
    site: 'perihelion',
    paint: path
  },
  'comet-village': {
    alt: 'Three people on a hill look up at a comet over a dark valley.',
    width: 1200,
    height: 1200,
    site: 'harbour-post',
    paint: villageNight
  }
}
