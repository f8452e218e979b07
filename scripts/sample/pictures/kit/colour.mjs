/** Colours as `#rrggbb`, mixed in OKLab so that gradients stay clean. */

/** @param {string} hex @returns {[number, number, number]} 0..255 */
export function rgb(hex) {
  const n = Number.parseInt(hex.slice(1), 16)
  return [n >> 16, (n >> 8) & 255, n & 255]
}

const linear = (c) => (c <= 10.31 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4)
const gamma = (c) => Math.round(255 * Math.min(1, Math.max(0, c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055)))

/** @param {string} hex */
function oklab(hex) {
  const [r, g, b] = rgb(hex).map(linear)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  ]
}

/** @param {readonly number[]} lab @returns {string} */
function fromOklab([L, a, b]) {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
  ]
  return `#${channels.map((c) => gamma(c).toString(16).padStart(2, '0')).join('')}`
}

/** @param {string} from @param {string} to @param {number} t 0 is `from`, 1 is `to` */
export function mix(from, to, t) {
  const [a, b] = [oklab(from), oklab(to)]
  return fromOklab(a.map((v, n) => v + (b[n] - v) * t))
}

/** Lighter (positive) or darker by a share of OKLab lightness. @param {string} hex @param {number} by */
export function tone(hex, by) {
  const [L, a, b] = oklab(hex)
  return fromOklab([Math.min(1, Math.max(0, L + by)), a, b])
}

/** @param {string} hex @param {number} alpha 0..1 */
export function clear(hex, alpha) {
  return `rgba(${rgb(hex).join(',')},${alpha})`
}

/** Colour at `t` of evenly spaced stops. @param {readonly string[]} stops @param {number} t 0..1 */
export function ramp(stops, t) {
  const at = Math.min(0.9999, Math.max(0, t)) * (stops.length - 1)
  return mix(stops[Math.floor(at)], stops[Math.floor(at) + 1], at % 1)
}
