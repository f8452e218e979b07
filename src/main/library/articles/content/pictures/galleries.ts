import { all, type DomDocument, type DomElement, isElement, makeElement, moveChildren } from '../../dom/dom'
import { textOf } from '../../dom/text'
import { roleMark } from '../marks'
import { captionMarkup, creditMarkup, topmost } from './captionMarkup'
import { splitCaption } from './credits'
import { galleryMarkup, repeatedSlides, slideFurniture } from './galleryRules'
import { makeCaption } from './makeCaption'
import { pictureKey } from './pictureKey'
import { readCandidates } from './readPicture'
import { writeSlides } from './slides'
import { isFurniture, isTeaser, isTrackingPixel } from './tracking'

const pictures = 'img, amp-img, amp-anim'
/** A box with more text than this for each picture, in characters, is the story or a list of stories, not a gallery. */
const wordsEach = 600
const maxPictures = 200

/** Every set of pictures becomes one figure of figures, whatever list, table or slideshow it was; doubles made for scripts go. */
export function frameGalleries(document: DomDocument, base: string | null): void {
  writeSlides(document)
  for (const box of all(document, galleryMarkup)) {
    if (!document.body.contains(box) || box.parentElement?.closest(`[${roleMark}="gallery"]`)) continue
    if (isGallery(box)) frameGallery(document, box, base)
  }
}

function isGallery(box: DomElement): boolean {
  if (/^(?:a|article|body|h\d|html|img|main|p|picture)$/.test(box.localName) || box.querySelector('h1, article, iframe, video'))
    return false
  const count = all(box, pictures).length
  if (count < 2 || count > maxPictures) return false
  if (box.localName === 'figure' && box.querySelector('table, pre, blockquote')) return false
  return textOf(box).length <= wordsEach * count && !all(box, 'p').some((paragraph) => textOf(paragraph).length > wordsEach)
}

function frameGallery(document: DomDocument, box: DomElement, base: string | null): void {
  const items = itemsOf(box, base)
  if (items.length < 2) return
  const gallery = makeElement(document, 'figure', { [roleMark]: 'gallery' })
  const caption = captionOfAll(document, box)
  for (const { holder, image } of items) gallery.append(frameItem(document, holder, image))
  if (caption) gallery.append(caption)
  box.replaceWith(gallery)
}

interface Item {
  /** The largest element around the picture that holds no other one. */
  readonly holder: DomElement
  readonly image: DomElement
}

/** The gallery's pictures, each once: the first of its doubles that says where it is. */
function itemsOf(box: DomElement, base: string | null): Item[] {
  const found = new Map<string, Item>()
  for (const image of all(box, pictures)) {
    if (image.parentElement?.closest('amp-img, amp-anim') || image.closest(repeatedSlides)) continue
    const candidates = readCandidates(image, base)
    const [best] = candidates
    if (!best || isTrackingPixel(image, candidates) || isFurniture(image, candidates) || isTeaser(image, base)) continue
    const key = pictureKey(best.url)
    if (!found.has(key)) found.set(key, { holder: holderOf(image, box), image })
  }
  return [...found.values()]
}

function holderOf(image: DomElement, box: DomElement): DomElement {
  let holder = image
  for (let parent = image.parentElement; parent && parent !== box; parent = parent.parentElement) {
    if (all(parent, pictures).some((other) => !image.contains(other))) break
    holder = parent
  }
  return holder
}

/** The words that are not any one picture's. */
function captionOfAll(document: DomDocument, box: DomElement): DomElement | null {
  for (const caption of box.children) {
    if (caption.localName !== 'figcaption' && !/caption/i.test(caption.getAttribute('class') ?? '')) continue
    if (caption.querySelector(pictures) || textOf(caption) === '') continue
    const credit = caption.querySelector(creditMarkup)
    return makeCaption(document, splitCaption(textOf(caption), credit ? textOf(credit) : null))
  }
  return null
}

function frameItem(document: DomDocument, holder: DomElement, image: DomElement): DomElement {
  const figure = document.createElement('figure')
  const shown = image.closest('picture') ?? image
  const linked = shown.parentElement?.localName === 'a' && holder.contains(shown.parentElement) ? shown.parentElement : shown
  const caption = linked === holder ? null : wordsOf(document, holder, linked)
  if (linked.localName === 'a' && linked !== shown) keepPictureOnly(linked, shown)
  figure.append(linked)
  if (caption) figure.append(caption)
  return figure
}

/** A slide's link may hold its words too: they are in the caption by now. */
function keepPictureOnly(link: DomElement, shown: DomElement): void {
  for (const node of [...link.childNodes]) if (node !== shown && !node.contains(shown)) node.remove()
}

function wordsOf(document: DomDocument, holder: DomElement, linked: DomElement): DomElement | null {
  const caption = document.createElement('figcaption')
  const marked = topmost(all(holder, `${captionMarkup}, ${creditMarkup}`)).filter(
    (element) => textOf(element) !== '' && !element.contains(linked)
  )
  if (marked.length > 0) {
    for (const element of marked) {
      if (caption.firstElementChild) caption.append(' ')
      if (element.localName === 'figcaption') moveChildren(element, caption)
      else caption.append(element)
    }
    return caption
  }
  const words = textsBeside(holder, linked).filter((text) => !slideFurniture.test(text))
  if (words.length === 0) return null
  caption.textContent = words.join(' ')
  return caption
}

/** The texts of a slide, one an element, whether before, after or in the picture's link. */
function textsBeside(holder: DomElement, linked: DomElement): string[] {
  return [...holder.childNodes].flatMap((node) => {
    const isAround = isElement(node) && node !== linked && node.contains(linked)
    return isAround ? textsBeside(node, linked) : [textOf(node)].filter(Boolean)
  })
}
