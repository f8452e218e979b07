const sizeMarks: readonly RegExp[] = [
  /[-_]\d{2,5}x\d{2,5}(?=\.|$)/i,
  /@\dx(?=\.|$)/i,
  /[-_](?:scaled|large|medium|small|thumb(?:nail)?|original)(?=\.|$)/i,
  /[-_]w?\d{3,4}w?(?=\.|$)/i
]
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
  const name = sizeMarks.reduce((text, mark) => text.replace(mark, ''), fileName(segments.at(-1) ?? ''))
  if (!/\.\w{3,4}$/.test(name)) return `${url.pathname}?${steadyQuery(url)}`
  const stem = name.replace(/\.\w{3,4}$/, '')
  return (genericName.test(name) ? `${segments.at(-2) ?? ''}/${stem}` : stem).toLowerCase()
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
