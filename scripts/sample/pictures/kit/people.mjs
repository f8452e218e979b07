import { down, line, oval, shape } from './canvas.mjs'
import { clear, ramp, tone } from './colour.mjs'

/** One standing figure, a simple cut-out: coat, shoulders, head. @param {import('./canvas.mjs').Art} art */
export function figure(art, x, y, height, { coat, skin, lean = 0, legs = true }) {
  const head = height * 0.085
  const [top, hip] = [y - height * 0.8, y - height * 0.38]
  const half = height * 0.125
  if (legs) {
    line(
      art,
      [
        [x - half * 0.45, hip],
        [x - half * 0.55, y]
      ],
      tone(coat, -0.12),
      height * 0.06
    )
    line(
      art,
      [
        [x + half * 0.45, hip],
        [x + half * 0.5, y]
      ],
      tone(coat, -0.15),
      height * 0.06
    )
  }
  const shoulders = [
    [x - half * 0.45 + lean, top],
    [x + half * 0.45 + lean, top],
    [x + half * 0.95 + lean, top + height * 0.08],
    [x + half * 1.1, hip + height * 0.07],
    [x - half * 1.1, hip + height * 0.07],
    [x - half * 0.95 + lean, top + height * 0.08]
  ]
  shape(art, shoulders, down(art, top, hip, [tone(coat, 0.04), tone(coat, -0.04)]))
  oval(art, x + lean * 1.3, top - head * 0.75, head * 0.86, head, skin)
  oval(art, x + lean * 1.3, top - head * 1.15, head * 0.92, head * 0.72, tone(coat, -0.16))
}

/**
 * A crowd in rows, back to front.
 * @param {import('./canvas.mjs').Art} art
 * @param {{ top: number, bottom: number, rows: number, size: [number, number], colours: readonly string[], skins: readonly string[], from?: number, to?: number }} options size: height of the furthest and nearest figure; colours: far to near
 */
export function crowd(art, { top, bottom, rows, size, colours, skins, from = 0, to = art.w }) {
  for (let r = 0; r < rows; r++) {
    const t = (r / (rows - 1)) ** 1.35
    const height = size[0] + (size[1] - size[0]) * t
    const y = top + (bottom - top) * t
    for (let x = from - art.rand() * height * 0.3; x < to + height * 0.2; x += height * art.between(0.2, 0.36)) {
      const coat = tone(ramp(colours, t), art.between(-0.07, 0.07))
      bust(
        art,
        x,
        y + art.between(-0.06, 0.06) * height,
        height * art.between(0.88, 1.1),
        coat,
        tone(ramp(skins, t), art.between(-0.05, 0.05))
      )
    }
  }
}

/** Shoulders and a head, as a crowd shows them. @param {import('./canvas.mjs').Art} art */
function bust(art, x, y, height, coat, skin) {
  const { ctx } = art
  const half = height * 0.17
  ctx.beginPath()
  ctx.moveTo(x - half, y + height * 0.5)
  ctx.bezierCurveTo(x - half, y - height * 0.02, x - half * 0.5, y - height * 0.06, x, y - height * 0.06)
  ctx.bezierCurveTo(x + half * 0.5, y - height * 0.06, x + half, y - height * 0.02, x + half, y + height * 0.5)
  ctx.fillStyle = down(art, y - height * 0.06, y + height * 0.4, [tone(coat, 0.05), tone(coat, -0.04)])
  ctx.fill()
  oval(art, x, y - height * 0.15, height * 0.078, height * 0.098, skin)
  oval(art, x, y - height * 0.185, height * 0.085, height * 0.075, tone(coat, -0.13))
}

/** People seen from a roof: a dot, and its shadow. @param {import('./canvas.mjs').Art} art */
export function fromAbove(art, x, y, size, coat) {
  oval(art, x + size * 0.7, y + size * 0.5, size * 1.1, size * 0.55, clear('#141420', 0.25), 0.5)
  oval(art, x, y, size * 0.8, size * 0.58, coat, art.rand() * 3)
  oval(art, x, y - size * 0.08, size * 0.34, size * 0.34, tone(coat, -0.2))
}

/** A hand-held flower. @param {import('./canvas.mjs').Art} art */
export function flower(art, x, y, length, angle, petal, stem, heart = '#e8c25a') {
  const tip = [x + Math.cos(angle) * length, y + Math.sin(angle) * length]
  const bend = [(x + tip[0]) / 2 + Math.sin(angle) * length * 0.06, (y + tip[1]) / 2]
  line(art, [[x, y], bend, tip], stem, Math.max(2, length / 45))
  oval(art, bend[0], bend[1], length * 0.09, length * 0.028, tone(stem, 0.06), angle + 0.7)
  const r = length * 0.1
  for (let n = 0; n < 11; n++) {
    const a = (n / 11) * Math.PI * 2 + angle
    oval(art, tip[0] + Math.cos(a) * r * 0.62, tip[1] + Math.sin(a) * r * 0.62, r * 0.55, r * 0.3, tone(petal, art.between(-0.06, 0.04)), a)
  }
  oval(art, tip[0], tip[1], r * 0.32, r * 0.32, heart)
}
