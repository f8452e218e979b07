import type { Pixels } from './pixels'

/**
 * Makes a picture smaller, each new pixel the mean of the area it stands for. Colors count by their opacity, so that
 * what is transparent leaves no edge of its own color.
 */
export function shrink(source: Pixels, width: number, height: number): Pixels {
  if (source.width === width && source.height === height) return source
  const narrow = shrinkLines(source, width)
  const rows = shares(source.height, height)
  const data = new Uint8ClampedArray(width * height * 4)
  const sums = new Float64Array(width * 4)
  for (let y = 0; y < height; y++) {
    sums.fill(0)
    addRows(rows, y, narrow, sums)
    writeLine(sums, data, y * sums.length)
  }
  return { data, width, height }
}

/** Every line of a picture made narrower; colors multiplied by opacity (0 to 255), opacity as it is. */
function shrinkLines({ data, width: from, height }: Pixels, width: number): Float32Array {
  const { start, last, first, rest, whole } = shares(from, width)
  const lines = new Float32Array(width * height * 4)
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 4) {
      const begin = (y * from + (start[x] ?? 0)) * 4
      const end = (y * from + (last[x] ?? 0)) * 4
      let red = 0
      let green = 0
      let blue = 0
      let opacity = 0
      // Whole numbers as far as possible: this is where the time goes.
      for (let at = begin + 4; at < end; at += 4) {
        const weight = data[at + 3] ?? 0
        red += weight * (data[at] ?? 0)
        green += weight * (data[at + 1] ?? 0)
        blue += weight * (data[at + 2] ?? 0)
        opacity += weight
      }
      const one = (first[x] ?? 0) * (data[begin + 3] ?? 0)
      const other = end === begin ? 0 : (rest[x] ?? 0) * (data[end + 3] ?? 0)
      lines[to] = red * whole + one * (data[begin] ?? 0) + other * (data[end] ?? 0)
      lines[to + 1] = green * whole + one * (data[begin + 1] ?? 0) + other * (data[end + 1] ?? 0)
      lines[to + 2] = blue * whole + one * (data[begin + 2] ?? 0) + other * (data[end + 2] ?? 0)
      lines[to + 3] = opacity * whole + one + other
    }
  }
  return lines
}

/** Which old places each new one covers, and the part each has in it: the first, the whole ones between, the last. */
interface Shares {
  readonly start: Uint32Array
  readonly last: Uint32Array
  readonly first: Float64Array
  readonly rest: Float64Array
  readonly whole: number
}

function shares(from: number, to: number): Shares {
  const scale = from / to
  const made = { start: new Uint32Array(to), last: new Uint32Array(to), first: new Float64Array(to), rest: new Float64Array(to) }
  for (let place = 0; place < to; place++) {
    const begin = place * scale
    const end = Math.min(from, begin + scale)
    const start = Math.floor(begin)
    const last = Math.min(from - 1, Math.ceil(end) - 1)
    made.start[place] = start
    made.last[place] = last
    made.first[place] = (Math.min(start + 1, end) - begin) / scale
    made.rest[place] = (end - last) / scale
  }
  return { ...made, whole: 1 / scale }
}

function addRows({ start, last, first, rest, whole }: Shares, y: number, narrow: Float32Array, sums: Float64Array): void {
  const begin = start[y] ?? 0
  const end = last[y] ?? 0
  for (let row = begin; row <= end; row++) {
    const share = row === begin ? (first[y] ?? 0) : row === end ? (rest[y] ?? 0) : whole
    const from = row * sums.length
    for (let index = 0; index < sums.length; index++) sums[index] = (sums[index] ?? 0) + share * (narrow[from + index] ?? 0)
  }
}

function writeLine(sums: Float64Array, data: Uint8ClampedArray, to: number): void {
  for (let index = 0; index < sums.length; index += 4) {
    const opacity = sums[index + 3] ?? 0
    for (let color = 0; color < 3; color++) data[to + index + color] = opacity === 0 ? 0 : (sums[index + color] ?? 0) / opacity
    data[to + index + 3] = opacity
  }
}
