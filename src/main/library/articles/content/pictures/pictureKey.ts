import type { ImageCandidate } from '../../types'

/** Ends of a file's name that are nothing but its size. */
const sizeMarks: readonly RegExp[] = [
  /[-_]\d{2,5}x\d{2,5}(?:-c)?(?=\.|$)/i,
  /@\dx(?=\.|$)/i,
  /[-_](?:scaled|large|medium|small|thumb(?:nail)?|original|preview)(?=\.|$)/i,
  /[-_](?:w\d{3,4}|\d{3,4}w)(?=\.|$)/i
]
/** A number at the end may be a width, or the picture's own. */
const bareNumber = /[-_](\d{3,4})(?=\.|$)/
/** Names that cameras count with: the number is the picture's own. */
const countedName = /^(?:cimg|dji|dsc[fn]?|gopr|imag?e?|img|mvi|pict|pxl|scan|screenshot)[-_]?\d/i
const sizeParameters = /^(?:auto|blur|crop|dpr|fit|fm|format|h|height|ixlib|q|quality|resize|s|sig|strip|v|w|width)$/i
const genericName = /^(?:\d{1,3}|cover|featured|hero|image|img|lead|main|original|photo|picture)\.?\w*$/i

/** Where addresses name the width of their picture, in pixels: `photo-1200x675.jpg`, `?w=1200`, `/w_1456,c_limit/`, `/s1600/`. */
const widthMarks: readonly RegExp[] = [
  /[-_](\d{3,4})x\d{2,4}(?=\.\w{3,4}(?:\?|$))/,
  /[?&](?:w|width)=(\d{3,4})(?:&|$)/,
  /[/,]w_(\d{3,4})[/,]/,
  /\/s(\d{3,4})(?:-[a-z-]+)?\//,
  /=[ws](\d{3,4})(?:-|$)/
]

/** The width in pixels that an address names; null when it names none. */
export function widthInAddress(address: string): number | null {
  if (address.startsWith('data:')) return null
  for (const mark of widthMarks) {
    const width = mark.exec(address)?.[1]
    if (width !== undefined) return Number(width)
  }
  return null
}

/** A name that two sizes of one picture share: the file's name without marks of size; with its folder where the name is a common one. */
export function pictureKey(address: string): string {
  if (address.startsWith('data:') || !URL.canParse(address)) return address
  const url = new URL(address)
  const segments = url.pathname.split('/').filter((segment) => segment !== '')
  const name = withoutSize(fileName(segments.at(-1) ?? ''), () => true)
  if (!/\.\w{3,4}$/.test(name)) return `${url.pathname}?${steadyQuery(url)}`
  const stem = name.replace(/\.\w{3,4}$/, '')
  return (genericName.test(name) ? `${segments.at(-2) ?? ''}/${stem}` : stem).toLowerCase()
}

/**
 * Names that two sizes of one picture share beyond doubt, for the addresses one picture is offered under.
 * A number at the end of a file's name counts as a width only where the page says so.
 */
export function exactKeys(candidates: readonly ImageCandidate[]): ReadonlySet<string> {
  const widths = new Set(candidates.flatMap(({ width }) => width ?? []))
  const some = candidates.slice(0, maxKeys)
  return new Set(some.flatMap(({ url }) => [exactKey(url, widths), exactKey(url, noWidths)]))
}

const maxKeys = 8
const noWidths: ReadonlySet<number> = new Set()

function exactKey(address: string, widths: ReadonlySet<number>): string {
  if (address.startsWith('data:') || !URL.canParse(address)) return address
  const url = new URL(address)
  const segments = url.pathname.split('/').filter((segment) => !sizeSegment.test(segment) && !widths.has(Number(segment)))
  const name = withoutSize(fileName(segments.pop() ?? ''), (width) => widths.has(width))
  return `${segments.join('/')}/${name}?${steadyQuery(url)}`.toLowerCase()
}

/** Parts of a path that only tell a size: `w_1456,c_limit`, `s1600`, `640x360`, `fit-in`. */
const sizeSegment =
  /^(?:\d{2,4}x\d{0,4}|\d{3,4}w|[swh]\d{2,4}(?:-[a-z-]+)?|(?:(?:ar|c|dpr|e|f|fl|g|h|q|w)_[\w:.]+,?)+|fit-in|resize|crop|smart)$/i

function withoutSize(file: string, isWidth: (width: number) => boolean): string {
  const name = sizeMarks.reduce((text, mark) => text.replace(mark, ''), file)
  const number = Number(bareNumber.exec(name)?.[1])
  return number > 0 && !countedName.test(name) && isWidth(number) ? name.replace(bareNumber, '') : name
}

/** Some services hold the whole address of the original in the last segment. */
function fileName(segment: string): string {
  const plain = /%2f/i.test(segment) ? segment.slice(segment.toLowerCase().lastIndexOf('%2f') + 3) : segment
  return plain.replace(/[?#].*|%3f.*/i, '')
}

function steadyQuery(url: URL): string {
  return [...url.searchParams]
    .filter(([name]) => !sizeParameters.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&')
}
