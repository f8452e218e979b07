import { box, down, fade, glow, layer, line, oval, shape } from './canvas.mjs'
import { clear, ramp, rgb } from './colour.mjs'
import { sky, stars } from './sky.mjs'

/** The night sky and what flies in it. */

/** A night sky with a band of faint light. @param {import('./canvas.mjs').Art} art */
export function deepSky(art, colours, count = 620) {
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

/** A comet: head at x, y, tails leaning away by `angle`. @param {import('./canvas.mjs').Art} art */
export function comet(art, x, y, length, angle, [ion, dust]) {
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

/** Paints the nucleus by lighting its height field from one side. @param {import('./canvas.mjs').Art} art */
export function nucleus(art, place, [dark, mid, bright], light = [-0.75, -0.5]) {
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

/** Dust streaming from the nucleus. @param {import('./canvas.mjs').Art} art */
export function jets(art, x, y, length, angles, colour) {
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

/** The probe: a box with two wings and a dish. @param {import('./canvas.mjs').Art} art */
export function probe(art, x, y, s, angle) {
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
