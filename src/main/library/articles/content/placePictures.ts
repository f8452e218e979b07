import { all, type DomElement } from '../dom/dom'
import { textOf } from '../dom/text'
import type { PictureReference } from '../types'
import { pictureMark, withRole } from './marks'
import type { PictureList } from './pictures/collectPictures'

/** The pictures a story keeps, numbered as its text refers to them. */
export interface PlacedPictures {
  readonly pictures: readonly PictureReference[]
  readonly leadPicture: number | null
}

/** Text before the lead picture up to this length still counts as the top of the story. */
const topLength = 600
const maxPictures = 60

/**
 * Numbers the pictures that stayed in the text, as `img[data-image=N]` without address.
 * The lead picture goes above the text when the page shows it at the top or not in the text at all, and is then number 0.
 */
export function placePictures(root: DomElement, pictures: PictureList, named: number | null): PlacedPictures {
  const lead = named ?? firstInText(root)
  const isOnTop = lead !== null && liftLead(root, lead)
  const order = isOnTop ? [lead] : []
  for (const image of all(root, `img[${pictureMark}]`)) {
    const index = Number(image.getAttribute(pictureMark))
    const isRepeated = order.includes(index)
    if (!isRepeated) order.push(index)
    if (!isRepeated && order.length <= maxPictures) number(image, order.length - 1)
    else (image.closest('figure') ?? image).remove()
  }
  openSmallGalleries(root)
  const kept = order.slice(0, maxPictures).flatMap((index) => pictures[index] ?? [])
  const position = lead === null ? -1 : order.indexOf(lead)
  return { pictures: kept, leadPicture: position >= 0 && position < kept.length ? position : null }
}

function firstInText(root: DomElement): number | null {
  const image = root.querySelector(`img[${pictureMark}]`)
  return image ? Number(image.getAttribute(pictureMark)) : null
}

/** Takes the lead out of the text when it opens it; false when it stands further down, where it belongs. */
function liftLead(root: DomElement, lead: number): boolean {
  const image = root.querySelector(`img[${pictureMark}="${lead}"]`)
  if (!image) return true
  // A card and a gallery are shown as they are.
  if (image.closest(`${withRole('embed-card')}, ${withRole('gallery')}`)) return false
  if (textBefore(root, image) > topLength) return false
  const holder = image.closest('figure') ?? image
  const parent = holder.parentElement
  holder.remove()
  if (parent && parent !== root && textOf(parent) === '' && !parent.querySelector('img')) parent.remove()
  return true
}

/** What the lead was taken from may be left with one picture, which is no gallery. */
function openSmallGalleries(root: DomElement): void {
  for (const gallery of all(root, withRole('gallery'))) {
    const figures = all(gallery, 'figure')
    if (figures.length > 1) continue
    for (const figure of figures) gallery.before(figure)
    gallery.remove()
  }
}

function textBefore(root: DomElement, image: DomElement): number {
  let length = 0
  for (let node: DomElement | null = image; node && node !== root; node = node.parentElement) {
    for (let before = node.previousElementSibling; before; before = before.previousElementSibling) length += textOf(before).length
  }
  return length
}

function number(image: DomElement, position: number): void {
  image.setAttribute('data-image', String(position))
  image.removeAttribute('src')
  image.removeAttribute(pictureMark)
}
