import { parseSrcset, rankCandidates } from '../../../images/candidates'
import { all, type DomElement } from '../../dom/dom'
import { absoluteUrl } from '../../dom/urls'
import type { ImageCandidate } from '../../types'
import { closestNamed } from './around'
import { lazySourceSets, lazySources, linkedSizes, offeredWidths, sizedSources } from './lazyAttributes'
import { isForScreen } from './mediaQueries'
import { widthInAddress } from './pictureKey'
import { emptySource, placeholderSource, previewSource, previewWidth } from './pictureRules'
import { isExplained } from './tracking'

/** A picture shown this wide, in CSS pixels, fills the column: its file is at least as wide. */
const columnOrMore = 720
/** A template of an address says nothing of its widths; this one, in pixels, is what the column needs. */
const askedWidth = 1440
/** A data URL up to this length, in characters, may be a preview. */
const previewLength = 4_000
/** How wide a thumbnail is when nobody says. */
const thumbWidth = 240
/** How wide an original is when nobody says. */
const originalWidth = 4000

const pictureFile = /\.(?:avif|gif|jpe?g|png|webp)(?:\?|$)/i
const templateSlot = /\{(?:width|w|size)\}|%7B(?:width|w|size)%7D/i

/** Every address under which an `img`, `amp-img`, `picture` or the like may be had, best first; empty when it has none. */
export function readCandidates(element: DomElement, base: string | null): ImageCandidate[] {
  const own = resolveAll([...sourcesAround(element), ...ownSources(element), ...fallbackWithin(element)], base)
  const known = new Set(own.map(({ url }) => url))
  const linked = resolveAll(linkedOriginal(element), base).filter(({ url }) => !known.has(url))
  const sized = linked.length > 0 ? own.map((candidate) => thumbnailWidth(element, candidate)) : own
  return rankCandidates(withoutPreviews([...sized, ...linked]))
}

/** One address with nothing known of it but what the address says itself. */
export function bareCandidate(address: string, base: string | null): ImageCandidate[] {
  return resolveAll([{ url: address, width: null, density: null, type: null }], base)
}

function ownSources(element: DomElement): ImageCandidate[] {
  const sets = ['srcset', ...lazySourceSets].flatMap((name) => parseSrcset(element.getAttribute(name) ?? ''))
  const sized = sizedSources.flatMap(({ source, size, otherwise }) =>
    plain(element.getAttribute(source), widthOf(element.getAttribute(size)) ?? otherwise)
  )
  const lazy = lazySources.flatMap((name) => fillTemplate(element, element.getAttribute(name)))
  const source = element.getAttribute('src') ?? ''
  const others = sets.length + lazy.length + sized.length > 0
  // Where a lazy loader is at work, `src` holds its placeholder.
  const isPlaceholder =
    (source.startsWith('data:') && (others || isTinyDataUrl(source))) ||
    (others ? placeholderSource.test(source) : emptySource.test(source) && !isExplained(element))
  return [...sets, ...sized, ...lazy, ...(isPlaceholder ? [] : plain(source, declaredWidth(element)))]
}

/** Of art-directed sources only those count that a desktop would take: the first whose `media` holds, in all its types. */
function sourcesAround(element: DomElement): ImageCandidate[] {
  const picture = closestNamed(element, 'picture')
  const sources = picture ? all(picture, 'source') : []
  const fitting = sources.filter((source) => isForScreen(source.getAttribute('media')))
  const chosen = fitting[0]?.getAttribute('media') ?? null
  const hasOwn = fitting.length > 0 || (sources.length > 0 && ownSources(element).length > 0)
  const taken = hasOwn ? fitting.filter((source) => [chosen, null].includes(source.getAttribute('media'))) : sources
  return taken.flatMap((source) => {
    const type = source.getAttribute('type')
    return ['srcset', ...lazySourceSets].flatMap((name) => parseSrcset(source.getAttribute(name) ?? '', type))
  })
}

/** A picture that links to its own larger file: the last resort where nobody says its size, since it may be a huge original. */
function linkedOriginal(element: DomElement): ImageCandidate[] {
  const link = closestNamed(element, 'a')
  const href = link?.getAttribute('href') ?? ''
  if (!link || !pictureFile.test(href)) return []
  const said = linkedSizes.map((name) => widthOf(link.getAttribute(name))).find((width) => width !== null)
  return plain(href, said ?? widthInAddress(href) ?? originalWidth)
}

/** What links to its original is a thumbnail: as wide as it is shown, or small by its name. */
function thumbnailWidth(element: DomElement, candidate: ImageCandidate): ImageCandidate {
  if (candidate.width !== null || candidate.density !== null) return candidate
  const shown = widthOf(element.getAttribute('width'))
  return { ...candidate, width: shown ?? (/thumb|small|preview|[-_]tn\b/i.test(candidate.url) ? thumbWidth : null) }
}

/** AMP's picture for browsers that don't know the format of the first. */
function fallbackWithin(element: DomElement): ImageCandidate[] {
  if (element.localName !== 'amp-img') return []
  return all(element, 'amp-img[fallback], img[fallback]').flatMap((inner) => plain(inner.getAttribute('src')))
}

/** Loaders fill `{width}` with one of the widths the page offers. */
function fillTemplate(element: DomElement, address: string | null): ImageCandidate[] {
  if (!address || !templateSlot.test(address)) return plain(address)
  const listed = offeredWidths.map((name) => element.getAttribute(name)).find(Boolean) ?? ''
  const widths = (listed.match(/\d{2,4}/g) ?? [String(askedWidth)]).slice(0, 20).map(Number)
  return widths.flatMap((width) => plain(address.replace(templateSlot, String(width)), width))
}

function plain(url: string | null, width: number | null = null): ImageCandidate[] {
  return url && !/^\s*[[{]/.test(url) ? [{ url, width, density: null, type: null }] : []
}

/** The width attribute tells how wide the picture is shown, which a file is at least. */
function declaredWidth(element: DomElement): number | null {
  const width = Number(element.getAttribute('width'))
  return Number.isInteger(width) && width >= columnOrMore ? width : null
}

function widthOf(size: string | null): number | null {
  const width = Number(/^\s*(\d{2,5})/.exec(size ?? '')?.[1])
  return width > 0 ? width : null
}

function resolveAll(found: readonly ImageCandidate[], base: string | null): ImageCandidate[] {
  return found.flatMap((candidate) => {
    const url = resolve(candidate.url, base)
    return url ? [{ ...candidate, url, width: candidate.width ?? (candidate.density === null ? widthInAddress(url) : null) }] : []
  })
}

/** A preview of a few pixels is no picture where there is a real one. */
export function withoutPreviews(candidates: readonly ImageCandidate[]): readonly ImageCandidate[] {
  const real = candidates.filter((candidate) => !isPreview(candidate))
  return real.length > 0 ? real : candidates
}

function isPreview({ url, width }: ImageCandidate): boolean {
  if (url.startsWith('data:')) return url.length < previewLength
  return (width !== null && width <= previewWidth) || previewSource.test(url)
}

function isTinyDataUrl(url: string): boolean {
  return url.startsWith('data:') && url.length < 200 && !isCutShort(url)
}

function resolve(url: string, base: string | null): string | null {
  const trimmed = url.trim()
  if (!/^data:image\/[\w+.-]+[;,]/i.test(trimmed)) return absoluteUrl(trimmed, base)
  return isTinyDataUrl(trimmed) || isEmptyDrawing(trimmed) ? null : trimmed
}

/** What `boundHtml` leaves of a picture that was too large to be kept in the page: it is told as missing. */
function isCutShort(url: string): boolean {
  return /^data:[^;,]*;dropped=\d+,$/.test(url)
}

/** An SVG that only keeps the place: it has a size and no shape. */
function isEmptyDrawing(url: string): boolean {
  if (!/^data:image\/svg/i.test(url) || url.length > previewLength || isCutShort(url)) return false
  const source = url.slice(url.indexOf(',') + 1)
  const svg = /^[^,]*;base64,/i.test(url) ? Buffer.from(source, 'base64').toString('latin1') : source
  return !/(?:<|%3c)(?:circle|ellipse|image|line|path|polygon|polyline|rect|text|use)\b/i.test(svg)
}
