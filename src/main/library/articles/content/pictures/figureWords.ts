import { all, type DomDocument, type DomElement } from '../../dom/dom'

/** Elements that hold what a picture shows. Sorted. */
const captionMarkup = [
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
const creditMarkup = [
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

/** The elements of a page that say something of its pictures, found once: a selector is parsed at each call. */
export interface FigureWords {
  readonly captions: ReadonlySet<DomElement>
  readonly credits: ReadonlySet<DomElement>
}

export function findFigureWords(document: DomDocument): FigureWords {
  return { captions: new Set(all(document, captionMarkup)), credits: new Set(all(document, creditMarkup)) }
}
