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
    eachShare(rows, y, (row, share) => {
      const from = row * sums.length
      for (let index = 0; index < sums.length; index++) sums[index] = (sums[index] ?? 0) + share * (narrow[from + index] ?? 0)
    })
    writeLine(sums, data, y * sums.length)
  }
  return { data, width, height }
}

/** Every line of a picture made narrower; colors multiplied by opacity (0 to 255), opacity as it is. */
function shrinkLines({ data, width: from, height }: Pixels, width: number): Float32Array {
  const columns = shares(from, width)
  const lines = new Float32Array(width * height * 4)
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 4) {
      let red = 0
      let green = 0
      let blue = 0
      let opacity = 0
      const { start, last, first, rest } = columns
      const end = last[x] ?? 0
      for (let column = start[x] ?? 0, at = (y * from + column) * 4, share = first[x] ?? 0; column <= end; column++, at += 4) {
        const weight = share * (data[at + 3] ?? 0)
        red += weight * (data[at] ?? 0)
        green += weight * (data[at + 1] ?? 0)
        blue += weight * (data[at + 2] ?? 0)
        opacity += weight
        share = column + 1 === end ? (rest[x] ?? 0) : columns.whole
      }
      lines[to] = red
      lines[to + 1] = green
      lines[to + 2] = blue
      lines[to + 3] = opacity
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

function eachShare({ start, last, first, rest, whole }: Shares, place: number, use: (old: number, share: number) => void): void {
  const begin = start[place] ?? 0
  const end = last[place] ?? 0
  for (let old = begin; old <= end; old++) use(old, old === begin ? (first[place] ?? 0) : old === end ? (rest[place] ?? 0) : whole)
}

function writeLine(sums: Float64Array, data: Uint8ClampedArray, to: number): void {
  for (let index = 0; index < sums.length; index += 4) {
    const opacity = sums[index + 3] ?? 0
    for (let color = 0; color < 3; color++) data[to + index + color] = opacity === 0 ? 0 : (sums[index + color] ?? 0) / opacity
    data[to + index + 3] = opacity
  }
}
