import type { ImageCandidate } from '../articles/types'

/** Pixels a picture is shown at: the text's column of 720 CSS pixels on a screen of double density. */
const shownWidth = 1440
const columnWidth = 720

/** Formats we can neither show nor size. Sorted. */
const unsupportedTypes: ReadonlySet<string> = new Set([
  'image/heic',
  'image/heif',
  'image/jp2',
  'image/jxl',
  'image/tiff',
  'image/vnd.ms-photo'
])

/** Reads a `srcset` (HTML §4.8.4.2.2: addresses may hold commas, descriptors in brackets are skipped whole). */
export function parseSrcset(srcset: string, type: string | null = null): ImageCandidate[] {
  const candidates: ImageCandidate[] = []
  let rest = srcset.trim()
  while (rest !== '' && candidates.length < 50) {
    const url = /^[\s,]*(\S+)/.exec(rest)
    if (!url?.[1]) break
    rest = rest.slice(url[0].length)
    const bare = url[1].replace(/,+$/, '')
    const descriptor = bare === url[1] ? takeDescriptor(rest) : { text: '', length: 0 }
    rest = rest.slice(descriptor.length)
    const candidate = withDescriptor(bare, descriptor.text, type)
    if (candidate) candidates.push(candidate)
  }
  return candidates
}

/** Sorts candidates best first for the reader's column: the smallest that is wide enough, before larger, before smaller. */
export function rankCandidates(candidates: readonly ImageCandidate[]): ImageCandidate[] {
  const unique = new Map<string, ImageCandidate>()
  for (const candidate of candidates) {
    const known = unique.get(candidate.url)
    if (!known || (known.width === null && candidate.width !== null)) unique.set(candidate.url, candidate)
  }
  const usable = [...unique.values()].filter((candidate) => !candidate.type || !unsupportedTypes.has(candidate.type.toLowerCase()))
  // Beside a set with widths, an address without one is its small fallback.
  const unknownCost = usable.some((candidate) => candidate.width !== null) ? 1.3 : 0.6
  return usable
    .map((candidate) => ({ candidate, cost: cost(candidate, unknownCost) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ candidate }) => candidate)
}

/** 0 fits exactly; missing sharpness weighs more than needless bytes. */
function cost(candidate: ImageCandidate, unknownCost: number): number {
  const width = candidate.width ?? (candidate.density === null ? null : columnWidth * candidate.density)
  if (width === null) return unknownCost
  return width >= shownWidth ? width / shownWidth - 1 : (shownWidth / Math.max(width, 1) - 1) * 1.5
}

function takeDescriptor(text: string): { readonly text: string; readonly length: number } {
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (character === '(') depth++
    else if (character === ')') depth--
    else if (character === ',' && depth <= 0) return { text: text.slice(0, index), length: index + 1 }
  }
  return { text, length: text.length }
}

function withDescriptor(url: string, descriptor: string, type: string | null): ImageCandidate | null {
  const width = /(?:^|\s)(\d+)w(?:\s|$)/.exec(descriptor)?.[1]
  const density = /(?:^|\s)(\d*\.?\d+)x(?:\s|$)/.exec(descriptor)?.[1]
  if (url === '') return null
  return { url, width: width ? Number(width) : null, density: density ? Number(density) : null, type }
}
