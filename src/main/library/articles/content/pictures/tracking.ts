import type { DomElement } from '../../dom/dom'
import type { ImageCandidate } from '../../types'
import { counterPath, furniture, iconSize, trackerPatterns, trackingSize } from './pictureRules'

/** Pixels from which a picture is no icon, whatever it is called. */
const FURNITURE_WIDTH = 200

/** Whether an address only counts visits; such a picture is neither fetched nor counted. */
export function isTrackerUrl(url: string): boolean {
  return trackerPatterns.some((pattern) => pattern.test(url))
}

/** Whether a picture is a tracking pixel, by its declared size or its address. */
export function isTrackingPixel(element: DomElement, candidates: readonly ImageCandidate[]): boolean {
  const { width, height } = declaredSize(element)
  if (width !== null && width <= trackingSize && (height === null || height <= trackingSize)) return true
  if (height !== null && height <= trackingSize && width === null) return true
  const isShown = Math.max(width ?? 0, height ?? 0) > iconSize || isExplained(element)
  const counts = ({ url }: ImageCandidate): boolean => isTrackerUrl(url) || (!isShown && counterPath.test(url))
  const isHidden = /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  return (isHidden && candidates.length <= 1) || (candidates.length > 0 && candidates.every(counts))
}

/** Icons, avatars and buttons: small by declaration, or named so and not large. */
export function isFurniture(element: DomElement, candidates: readonly ImageCandidate[]): boolean {
  const { width, height } = declaredSize(element)
  if (width !== null && height !== null && Math.max(width, height) <= iconSize) return true
  if ((width ?? 0) >= FURNITURE_WIDTH || isExplained(element)) return false
  const address = candidates[0]?.url ?? ''
  return furniture.test(element.getAttribute('class') ?? '') || (!address.startsWith('data:') && furniture.test(address))
}

/** A figure with a caption is there to be looked at. */
function isExplained(element: DomElement): boolean {
  return (element.closest('figure')?.querySelector('figcaption')?.textContent ?? '').trim() !== ''
}

function declaredSize(element: DomElement): { readonly width: number | null; readonly height: number | null } {
  return { width: pixels(element.getAttribute('width')), height: pixels(element.getAttribute('height')) }
}

function pixels(value: string | null): number | null {
  const match = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(value ?? '')
  return match ? Number(match[1]) : null
}
