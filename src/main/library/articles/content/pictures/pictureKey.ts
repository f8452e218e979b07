const sizeMarks: readonly RegExp[] = [
  /[-_]\d{2,5}x\d{2,5}(?=\.|$)/i,
  /@\dx(?=\.|$)/i,
  /[-_](?:scaled|large|medium|small|thumb(?:nail)?|original)(?=\.|$)/i,
  /[-_]w?\d{3,4}w?(?=\.|$)/i
]
const sizeParameters = /^(?:auto|blur|crop|dpr|fit|fm|format|h|height|ixlib|q|quality|resize|s|sig|strip|v|w|width)$/i
const genericName = /^(?:\d{1,3}|cover|featured|hero|image|img|lead|main|original|photo|picture)\.?\w*$/i

/** The width in pixels that an address names (`photo-1200x675.jpg`, `?w=1200`); null when it names none. */
export function widthInAddress(address: string): number | null {
  if (address.startsWith('data:')) return null
  const width = /[-_](\d{3,4})x\d{2,4}(?=\.\w{3,4}(?:\?|$))/.exec(address)?.[1] ?? /[?&](?:w|width)=(\d{3,4})(?:&|$)/.exec(address)?.[1]
  return width === undefined ? null : Number(width)
}

/** A name that two sizes of one picture share: the file's name without marks of size; with its folder where the name is a common one. */
export function pictureKey(address: string): string {
  if (address.startsWith('data:') || !URL.canParse(address)) return address
  const url = new URL(address)
  const segments = url.pathname.split('/').filter((segment) => segment !== '')
  const name = sizeMarks.reduce((text, mark) => text.replace(mark, ''), segments.at(-1) ?? '')
  if (!/\.\w{3,4}$/.test(name)) return `${url.pathname}?${steadyQuery(url)}`
  const stem = name.replace(/\.\w{3,4}$/, '')
  return (genericName.test(name) ? `${segments.at(-2) ?? ''}/${stem}` : stem).toLowerCase()
}

function steadyQuery(url: URL): string {
  return [...url.searchParams]
    .filter(([name]) => !sizeParameters.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&')
}
