/** Repeatable chance: the same seed draws the same picture. */

/** @param {string} seed @returns {() => number} numbers in [0, 1) (mulberry32 over an FNV-1a hash) */
export function randomFrom(seed) {
  let state = 2166136261
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Smooth value noise in the plane. @param {string} seed @returns {(x: number, y?: number) => number} in [0, 1] */
export function noiseFrom(seed) {
  const rand = randomFrom(seed)
  const table = Float32Array.from({ length: 65536 }, () => rand())
  const at = (x, y) => table[((x & 255) << 8) | (y & 255)]
  return (x, y = 0) => {
    const [ix, iy] = [Math.floor(x), Math.floor(y)]
    const [fx, fy] = [ease(x - ix), ease(y - iy)]
    const top = at(ix, iy) + (at(ix + 1, iy) - at(ix, iy)) * fx
    const bottom = at(ix, iy + 1) + (at(ix + 1, iy + 1) - at(ix, iy + 1)) * fx
    return top + (bottom - top) * fy
  }
}

/** @param {number} t */
function ease(t) {
  return t * t * (3 - 2 * t)
}

/** Noise summed over octaves. @param {(x: number, y?: number) => number} noise @returns {number} in [0, 1] */
export function fractal(noise, x, y = 0, octaves = 5) {
  let [sum, weight, scale, total] = [0, 0.5, 1, 0]
  for (let n = 0; n < octaves; n++) {
    sum += noise(x * scale + n * 17.3, y * scale + n * 9.1) * weight
    total += weight
    weight *= 0.5
    scale *= 2.03
  }
  return sum / total
}
