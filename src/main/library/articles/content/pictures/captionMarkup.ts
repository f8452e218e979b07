import type { DomElement } from '../../dom/dom'

/** Elements that hold what a picture shows. Sorted. */
export const captionMarkup = [
  '.legende',
  '.pie-de-foto',
  '.tr-caption',
  '[class*="bildunterschrift" i]',
  '[class*="caption" i]',
  '[class*="didascalia" i]',
  '[class*="image-description" i]',
  '[class*="image-text" i]',
  '[class*="legend" i]',
  '[class*="onderschrift" i]',
  '[class*="photo-description" i]',
  '[itemprop~="caption"]',
  'figcaption'
].join(', ')

/** Elements that hold whose a picture is. Sorted. */
export const creditMarkup = [
  '[class*="attribution" i]',
  '[class*="bildnachweis" i]',
  '[class*="bildquelle" i]',
  '[class*="copyright" i]',
  '[class*="credit" i]',
  '[class*="image-source" i]',
  '[class*="photo-author" i]',
  '[class*="photo-source" i]',
  '[class*="photographer" i]',
  '[class~="source" i]',
  '[itemprop~="copyrightHolder"]',
  '[itemprop~="creditText"]',
  '[rel~="photo-credit"]',
  'cite',
  'small'
].join(', ')

/** Of elements within each other only the outermost. */
export function topmost(elements: readonly DomElement[]): readonly DomElement[] {
  return elements.filter((element) => !elements.some((other) => other !== element && other.contains(element)))
}
