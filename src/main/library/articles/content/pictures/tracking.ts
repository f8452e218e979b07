import { all, type DomDocument, type DomElement } from '../../dom/dom'
import { textOf } from '../../dom/text'
import type { ImageCandidate } from '../../types'
import { closestIn, closestNamed, outermostWithin } from './around'
import {
  adBoxes,
  bannerSizes,
  counterPath,
  furniture,
  furnitureWidth,
  iconSize,
  likelyBannerSizes,
  trackerPatterns,
  trackingSize,
  writerBoxes
} from './pictureRules'

/** Whether an address only counts visits or advertises; such a picture is neither fetched nor counted. */
export function isTrackerUrl(url: string): boolean {
  return trackerPatterns.some((pattern) => pattern.test(url))
}

/** Whether a picture is a tracking pixel, by its declared size or its address. */
export function isTrackingPixel(element: DomElement, candidates: readonly ImageCandidate[]): boolean {
  const { width, height } = declaredSize(element)
  if (width !== null && width <= trackingSize && (height === null || height <= trackingSize)) return true
  if (height !== null && height <= trackingSize && (width === null || width <= iconSize)) return true
  const isShown = Math.max(width ?? 0, height ?? 0) > iconSize || isExplained(element)
  const counts = ({ url }: ImageCandidate): boolean => isTrackerUrl(url) || (!isShown && counterPath.test(url))
  const isHidden = /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  return (isHidden && candidates.length <= 1) || (candidates.length > 0 && candidates.every(counts))
}

/** Whether a picture is an advertisement, by its box, by where it leads, or by its size. */
export function isAdvertisement(element: DomElement, { ads }: FurnitureBoxes): boolean {
  if (closestIn(element, ads)) return true
  const href = closestNamed(element, 'a')?.getAttribute('href') ?? ''
  if (isTrackerUrl(href)) return true
  const { width, height } = declaredSize(element)
  const size = `${width}x${height}`
  return !isExplained(element) && (bannerSizes.has(size) || (href !== '' && likelyBannerSizes.has(size)))
}

/** Icons, avatars and buttons: small by declaration, or named so and not large. */
export function isFurniture(element: DomElement, candidates: readonly ImageCandidate[]): boolean {
  const { width, height } = declaredSize(element)
  const shown = width ?? soleSize(element)
  if (shown !== null && shown <= iconSize && (height === null || height <= iconSize)) return true
  if (isExplained(element) || (width ?? 0) >= furnitureWidth) return false
  const isOffered = candidates.some((candidate) => (candidate.width ?? 0) >= furnitureWidth * 2)
  const address = candidates[0]?.url ?? ''
  if (furniture.test(element.getAttribute('class') ?? '')) return true
  return !isOffered && furniture.test(pathOf(address))
}

/** The small picture of another story, shown beside its headline: the link's words go on, the picture stays there. */
export function isTeaser(element: DomElement, base: string | null): boolean {
  const link = closestNamed(element, 'a')
  const href = link?.getAttribute('href') ?? ''
  if (!link || base === null || isPictureFile(href) || closestNamed(element, 'figure', 'h1')) return false
  if (siteOf(href) !== siteOf(base) || withoutFragment(href) === withoutFragment(base)) return false
  if (link.querySelector('figcaption, [class*="caption" i]')) return false
  if (isHeadline(textOf(link))) return true
  // Picture and headline are often two links to one story.
  const boxes = [link.parentElement, link.parentElement?.parentElement ?? null].filter(
    (box) => box !== null && textOf(box).length < smallBox
  )
  const box = boxes.at(-1)
  return box
    ? all(box, 'a[href]').some((other) => other !== link && other.getAttribute('href') === href && isHeadline(textOf(other)))
    : false
}

/** A box with less text than this, in characters, holds a teaser and no story. */
const smallBox = 400

function siteOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null
}

function isHeadline(text: string): boolean {
  return text.length >= 20 && text.length <= 200
}

function isPictureFile(href: string): boolean {
  return /\.(?:avif|gif|jpe?g|png|svg|webp)(?:\?|$)/i.test(href)
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '')
}

/** Whether a picture shows who wrote the story: it stands in a small box about them, and is not offered large. */
export function isOfWriter(element: DomElement, candidates: readonly ImageCandidate[], { writers }: FurnitureBoxes): boolean {
  const box = closestIn(element, writers)
  if (box === null || isExplained(element)) return false
  const { width } = declaredSize(element)
  const isLarge = (width ?? 0) >= furnitureWidth || candidates.some((candidate) => (candidate.width ?? 0) >= furnitureWidth * 2)
  return !isLarge && textOf(box).length < smallBox && !box.querySelector('h1')
}

/** Boxes of a page that hold no picture of its story, found once: asking each picture for them would take longer than all the rest. */
export interface FurnitureBoxes {
  readonly ads: ReadonlySet<DomElement>
  readonly writers: ReadonlySet<DomElement>
}

export function findFurnitureBoxes(document: DomDocument): FurnitureBoxes {
  return { ads: new Set(all(document, adBoxes)), writers: new Set(all(document, writerBoxes)) }
}

/** A host may be named after anything; the path tells what its pictures are for. Empty for a data URL. */
export function pathOf(address: string): string {
  return /^https?:/.test(address) && URL.canParse(address) ? new URL(address).pathname : ''
}

/** A figure with a caption is there to be looked at. */
export function isExplained(element: DomElement): boolean {
  const figure = closestNamed(element, 'figure')
  const captions = figure ? outermostWithin(figure, ({ localName }) => localName === 'figcaption') : []
  return captions.some((caption) => (caption.textContent ?? '').trim() !== '')
}

/** The width of `sizes="32px"`, which is how wide the picture is shown. */
function soleSize(element: DomElement): number | null {
  return element.hasAttribute('srcset') ? pixels(element.getAttribute('sizes')) : null
}

function declaredSize(element: DomElement): { readonly width: number | null; readonly height: number | null } {
  return { width: pixels(element.getAttribute('width')), height: pixels(element.getAttribute('height')) }
}

function pixels(value: string | null): number | null {
  const match = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(value ?? '')
  return match ? Number(match[1]) : null
}
