import { rankCandidates } from '../../../images/candidates'
import { all, type DomDocument, type DomElement, makeElement, unwrap } from '../../dom/dom'
import { textOf } from '../../dom/text'
import type { ImageCandidate, PictureReference } from '../../types'
import { pictureMark } from '../marks'
import { altOf } from './altOf'
import { closestNamed } from './around'
import { openBackgrounds } from './backgrounds'
import { frameGalleries } from './galleries'
import { exactKeys } from './pictureKey'
import { emojiClass, emojiSource } from './pictureRules'
import { openPictureTables } from './pictureTables'
import { readCandidates, withoutPreviews } from './readPicture'
import { openShortcodes } from './shortcodes'
import { type FurnitureBoxes, findFurnitureBoxes, isAdvertisement, isFurniture, isOfWriter, isTeaser, isTrackingPixel } from './tracking'

const maxPictures = 400

/** The pictures of a page while it is worked on; a marked `img` in the tree stands for `pictures[N]`. */
export type PictureList = PictureReference[]

interface Collection {
  readonly pictures: PictureList
  readonly base: string | null
  readonly boxes: FurnitureBoxes
  /** Where each name of a picture is listed, see `exactKeys`. */
  readonly indexes: Map<string, number>
}

/** Replaces every picture of the page by a marker and adds its addresses to `pictures`; drops what counts, advertises, decorates or stands in. */
export function collectPictures(document: DomDocument, base: string | null, pictures: PictureList): void {
  openShortcodes(document)
  openObjects(document)
  openBackgrounds(document)
  openPictureTables(document)
  frameGalleries(document, base)
  const collection: Collection = { pictures, base, boxes: findFurnitureBoxes(document), indexes: new Map() }
  for (const element of all(document, `img:not([${pictureMark}]), amp-img, amp-anim`)) {
    const candidates = pictures.length < maxPictures ? readCandidates(element, base) : []
    if (!isWanted(element, candidates, collection)) dropPicture(element)
    else place(document, element, candidates, collection)
  }
  for (const picture of all(document, 'picture')) unwrap(picture)
}

/** Makes a reference out of addresses alone. */
export function pictureOf(candidates: readonly ImageCandidate[], alt = ''): PictureReference {
  return { candidates, alt, caption: null, credit: null }
}

/** The element that stands for `pictures[index]` in the tree. */
export function makeMarker(document: DomDocument, index: number, alt: string): DomElement {
  // Readability keeps a picture only when it has an address.
  return makeElement(document, 'img', { [pictureMark]: String(index), src: 'https://picture.invalid/', alt })
}

function isWanted(element: DomElement, candidates: readonly ImageCandidate[], { base, boxes }: Collection): boolean {
  if (candidates.length === 0 || isLetter(element) || isFallback(element)) return false
  if (isTrackingPixel(element, candidates) || isAdvertisement(element, boxes)) return false
  return !isFurniture(element, candidates) && !isOfWriter(element, candidates, boxes) && !isTeaser(element, base)
}

function isLetter(element: DomElement): boolean {
  return emojiClass.test(element.getAttribute('class') ?? '') || emojiSource.test(element.getAttribute('src') ?? '')
}

/** AMP puts what stands in for a picture inside it (`placeholder`, `fallback`). */
function isFallback(element: DomElement): boolean {
  return element.parentElement !== null && closestNamed(element.parentElement, 'amp-img', 'amp-anim') !== null
}

function place(document: DomDocument, element: DomElement, candidates: readonly ImageCandidate[], collection: Collection): void {
  const holder = closestNamed(element, 'picture') ?? element
  if (!holder.parentElement) return
  const alt = altOf(element)
  const image = makeMarker(document, indexOf(candidates, alt, collection), alt)
  const link = holder.parentElement.localName === 'a' && textOf(holder.parentElement) === '' ? holder.parentElement : holder
  link.replaceWith(image)
}

/** Where the picture is listed: pages repeat one in other sizes, for other screens or above their text. */
function indexOf(candidates: readonly ImageCandidate[], alt: string, { pictures, indexes }: Collection): number {
  const keys = [...exactKeys(candidates)]
  const index = keys.map((key) => indexes.get(key)).find((found) => found !== undefined) ?? pictures.length
  const known = pictures[index] ?? pictureOf([], alt)
  pictures[index] = { ...known, candidates: rankCandidates(withoutPreviews([...known.candidates, ...candidates])), alt: known.alt || alt }
  for (const key of keys) indexes.set(key, index)
  return index
}

/** Letters drawn as pictures become letters again, and so do the signs that are all a table's cell says. */
function dropPicture(element: DomElement): void {
  const cell = closestNamed(element, 'td', 'th')
  if (isLetter(element) || (cell && textOf(cell) === '')) element.replaceWith(element.getAttribute('alt') ?? '')
  else element.remove()
}

/** A drawing shown by an `object` or `embed` is a picture; what is inside is for browsers that can't. */
function openObjects(document: DomDocument): void {
  for (const element of all(document, 'object[data], embed[src]')) {
    const source = element.getAttribute('data') ?? element.getAttribute('src') ?? ''
    const isPicture = /^image\//i.test(element.getAttribute('type') ?? '') || /\.(?:svg|png|jpe?g|gif|webp)(?:\?|$)/i.test(source)
    if (!isPicture) continue
    const inside = element.querySelector('img')
    const alt = altOf(element) || element.getAttribute('title') || (inside ? altOf(inside) : '')
    const fallback = inside?.getAttribute('src')
    element.replaceWith(makeElement(document, 'img', { 'data-src': source, ...(fallback && { src: fallback }), alt }))
  }
}
