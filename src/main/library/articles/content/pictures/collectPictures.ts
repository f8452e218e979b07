import { all, type DomDocument, type DomElement, makeElement, unwrap } from '../../dom/dom'
import { collapseSpace, textOf } from '../../dom/text'
import type { ImageCandidate, PictureReference } from '../../types'
import { pictureMark } from '../marks'
import { emojiClass } from './pictureRules'
import { backgroundOf, readCandidates } from './readPicture'
import { isFurniture, isTrackingPixel } from './tracking'

const maxPictures = 400

/** The pictures of a page while it is worked on; a marked `img` in the tree stands for `pictures[N]`. */
export type PictureList = PictureReference[]

/** Replaces every picture of the page by a marker and notes its addresses; drops tracking pixels, icons and placeholders. */
export function collectPictures(document: DomDocument, base: string | null): PictureList {
  openNoscripts(document)
  openBackgrounds(document, base)
  const pictures: PictureList = []
  for (const element of all(document, 'img, amp-img, amp-anim, video[poster]')) {
    const candidates = readCandidates(element, base)
    if (!isWanted(element, candidates) || pictures.length >= maxPictures) dropPicture(element)
    else place(document, element, candidates, pictures)
  }
  for (const picture of all(document, 'picture')) unwrap(picture)
  return pictures
}

/** Makes a reference out of addresses alone. */
export function pictureOf(candidates: readonly ImageCandidate[], alt = ''): PictureReference {
  return { candidates, alt, caption: null, credit: null }
}

function isWanted(element: DomElement, candidates: readonly ImageCandidate[]): boolean {
  const isLetter = emojiClass.test(element.getAttribute('class') ?? '')
  return candidates.length > 0 && !isLetter && !isTrackingPixel(element, candidates) && !isFurniture(element, candidates)
}

function place(document: DomDocument, element: DomElement, candidates: readonly ImageCandidate[], pictures: PictureList): void {
  const alt = altOf(element)
  // Readability keeps a picture only when it has an address.
  const image = makeElement(document, 'img', { [pictureMark]: String(pictures.length), src: 'https://picture.invalid/', alt })
  pictures.push(pictureOf(candidates, alt))
  const holder = element.closest('picture') ?? element
  const link = holder.parentElement?.localName === 'a' && textOf(holder.parentElement) === '' ? holder.parentElement : holder
  if (element.localName === 'video') element.before(image)
  else link.replaceWith(image)
}

/** Emoji drawn as pictures become letters again. */
function dropPicture(element: DomElement): void {
  const alt = element.getAttribute('alt') ?? ''
  if (element.localName === 'video') return
  if (emojiClass.test(element.getAttribute('class') ?? '')) element.replaceWith(alt)
  else element.remove()
}

/** An `alt` that only repeats a file's name says nothing. */
function altOf(element: DomElement): string {
  const alt = collapseSpace(element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? '')
  return /^\S+\.(?:avif|gif|jpe?g|png|webp)$/i.test(alt) ? '' : alt.slice(0, 1_000)
}

/** A `noscript` repeats the picture before it, or is the only place that has it. */
function openNoscripts(document: DomDocument): void {
  for (const noscript of all(document, 'noscript')) {
    const image = noscript.querySelector('img')
    if (!image) noscript.remove()
    else if (!lendSource(image, neighbour(noscript))) unwrap(noscript)
    else noscript.remove()
  }
}

function neighbour(noscript: DomElement): DomElement | null {
  const before = noscript.previousElementSibling ?? noscript.nextElementSibling
  if (!before) return null
  return before.matches('img, amp-img') ? before : before.querySelector('img, amp-img')
}

function lendSource(image: DomElement, target: DomElement | null): boolean {
  if (!target) return false
  for (const [from, to] of [
    ['src', 'data-src'],
    ['srcset', 'data-srcset'],
    ['alt', 'alt']
  ] as const) {
    const value = image.getAttribute(from)
    if (value && (!target.getAttribute(to) || (to === 'alt' && altOf(target) === ''))) target.setAttribute(to, value)
  }
  return true
}

/** A box without text and with a background picture is a picture. */
function openBackgrounds(document: DomDocument, base: string | null): void {
  for (const element of all(document, '[style*="url("], [data-bg], [data-background-image]')) {
    const [candidate] = backgroundOf(element, base)
    if (!candidate || !/^(?:a|div|figure|section|span)$/.test(element.localName)) continue
    if (textOf(element) !== '' || element.querySelector('img')) continue
    element.append(makeElement(document, 'img', { src: candidate.url, alt: element.getAttribute('aria-label') ?? '' }))
  }
}
