import type { DomElement } from '../../dom/dom'
import type { ImageCandidate } from '../../types'
import { furniture, iconSize, trackerPatterns, trackingSize } from './pictureRules'

/** Whether an address only counts visits; such a picture is neither fetched nor counted. */
export function isTrackerUrl(url: string): boolean {
  return trackerPatterns.some((pattern) => pattern.test(url))
}

/** Whether a picture is a tracking pixel, by its declared size or its address. */
export function isTrackingPixel(element: DomElement, candidates: readonly ImageCandidate[]): boolean {
  const { width, height } = declaredSize(element)
  if (width !== null && width <= trackingSize && (height === null || height <= trackingSize)) return true
  if (height !== null && height <= trackingSize && width === null) return true
  const isHidden = /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  return (isHidden && candidates.length <= 1) || (candidates.length > 0 && candidates.every((candidate) => isTrackerUrl(candidate.url)))
}

/** Icons, avatars and buttons: small by declaration, or named so and not large. */
export function isFurniture(element: DomElement, candidates: readonly ImageCandidate[]): boolean {
  const { width, height } = declaredSize(element)
  if (width !== null && height !== null && Math.max(width, height) <= iconSize) return true
  const names = `${element.getAttribute('class') ?? ''} ${candidates[0]?.url.startsWith('data:') ? '' : (candidates[0]?.url ?? '')}`
  return furniture.test(names) && (width ?? 0) < 200
}

function declaredSize(element: DomElement): { readonly width: number | null; readonly height: number | null } {
  return { width: pixels(element.getAttribute('width')), height: pixels(element.getAttribute('height')) }
}

function pixels(value: string | null): number | null {
  const match = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(value ?? '')
  return match ? Number(match[1]) : null
}
