import { parseSrcset, rankCandidates } from '../../../images/candidates'
import { all, type DomElement } from '../../dom/dom'
import { absoluteUrl } from '../../dom/urls'
import type { ImageCandidate } from '../../types'
import { widthInAddress } from './pictureKey'
import { lazySourceSets, lazySources, placeholderSource } from './pictureRules'

/** A picture shown this wide, in CSS pixels, fills the column: its file is at least as wide. */
const columnOrMore = 720

const pictureFile = /\.(?:avif|gif|jpe?g|png|webp)(?:\?|$)/i

/** Every address under which an `img`, `amp-img`, `picture` or `video` poster may be had, best first; empty when it has none. */
export function readCandidates(element: DomElement, base: string | null): ImageCandidate[] {
  const found =
    element.localName === 'video' ? posterOf(element) : [...sourcesAround(element), ...ownSources(element), ...linkedOriginal(element)]
  const absolute = found.flatMap((candidate) => {
    const url = resolve(candidate.url, base)
    return url ? [{ ...candidate, url, width: candidate.width ?? (candidate.density === null ? widthInAddress(url) : null) }] : []
  })
  return rankCandidates(absolute)
}

/** The address of a CSS background in a `style` attribute (CSS Values §4.5). */
export function backgroundOf(element: DomElement, base: string | null): ImageCandidate[] {
  const url = /background(?:-image)?\s*:[^;]*url\(\s*["']?([^"')]+)/i.exec(element.getAttribute('style') ?? '')?.[1]
  const lazy = element.getAttribute('data-bg') ?? element.getAttribute('data-background-image')
  const resolved = resolve((lazy ?? url ?? '').replace(/^url\(["']?|["']?\)$/g, ''), base)
  return resolved ? [{ url: resolved, width: null, density: null, type: null }] : []
}

function ownSources(element: DomElement): ImageCandidate[] {
  const sets = ['srcset', ...lazySourceSets].flatMap((name) => parseSrcset(element.getAttribute(name) ?? ''))
  const lazy = lazySources.flatMap((name) => plain(element.getAttribute(name)))
  const source = element.getAttribute('src') ?? ''
  // Where a lazy loader is at work, `src` holds its placeholder.
  const isPlaceholder = source.startsWith('data:') || placeholderSource.test(source)
  const others = sets.length + lazy.length > 0
  return [...sets, ...lazy, ...(isPlaceholder && (others || isTinyDataUrl(source)) ? [] : plain(source, declaredWidth(element)))]
}

function sourcesAround(element: DomElement): ImageCandidate[] {
  const picture = element.localName === 'picture' ? element : element.closest('picture')
  if (!picture) return []
  return all(picture, 'source').flatMap((source) => {
    const type = source.getAttribute('type')
    return ['srcset', ...lazySourceSets].flatMap((name) => parseSrcset(source.getAttribute(name) ?? '', type))
  })
}

/** A picture that links to its own larger file: kept as the last resort, since it may be a huge original. */
function linkedOriginal(element: DomElement): ImageCandidate[] {
  const href = element.closest('a')?.getAttribute('href') ?? ''
  return pictureFile.test(href) ? [{ url: href, width: widthInAddress(href) ?? 4000, density: null, type: null }] : []
}

function posterOf(element: DomElement): ImageCandidate[] {
  return [...plain(element.getAttribute('poster')), ...plain(element.getAttribute('data-poster'))]
}

function plain(url: string | null, width: number | null = null): ImageCandidate[] {
  return url && !/^\s*[[{]/.test(url) ? [{ url, width, density: null, type: null }] : []
}

/** The width attribute tells how wide the picture is shown, which a file is at least. */
function declaredWidth(element: DomElement): number | null {
  const width = Number(element.getAttribute('width'))
  return Number.isInteger(width) && width >= columnOrMore ? width : null
}

function isTinyDataUrl(url: string): boolean {
  return url.startsWith('data:') && url.length < 200
}

function resolve(url: string, base: string | null): string | null {
  const trimmed = url.trim()
  if (/^data:image\/[\w+.-]+[;,]/i.test(trimmed)) return isTinyDataUrl(trimmed) && !trimmed.includes('svg') ? null : trimmed
  return absoluteUrl(trimmed, base)
}
