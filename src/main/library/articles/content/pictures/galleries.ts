import { all, type DomDocument, type DomElement, isElement, makeElement, moveChildren } from '../../dom/dom'
import { textOf } from '../../dom/text'
import { roleMark } from '../marks'
import { closestIn, closestNamed, outermostWithin } from './around'
import { splitCaption } from './credits'
import { type FigureWords, findFigureWords } from './figureWords'
import { galleryMarkup, repeatedSlides, slideFurniture } from './galleryRules'
import { makeCaption } from './makeCaption'
import { pictureKey } from './pictureKey'
import { readCandidates } from './readPicture'
import { writeSlides } from './slides'
import { isFurniture, isTeaser, isTrackingPixel } from './tracking'

/** Characters for each picture: of captions, and of text that is not marked as one. More is a story, or a list of stories. */
const [captionEach, wordsEach] = [600, 160]
/** Elements that no gallery has. */
const otherContent = /^(?:article|blockquote|h1|iframe|pre|table|video)$/
const maxPictures = 200

/** Every set of pictures becomes one figure of figures, whatever list, table or slideshow it was; doubles made for scripts go. */
export function frameGalleries(document: DomDocument, base: string | null): void {
  writeSlides(document)
  const boxes = all(document, galleryMarkup).filter((box) => picturesIn(box).length > 1)
  if (boxes.length === 0) return
  const making: Making = { document, base, words: findFigureWords(document), repeated: new Set(all(document, repeatedSlides)) }
  const done = new Set<DomElement>()
  for (const box of boxes) if (!closestIn(box, done) && isGallery(box, making.words) && frameGallery(making, box)) done.add(box)
}

/** What all galleries of a page are made with. */
interface Making {
  readonly document: DomDocument
  readonly base: string | null
  readonly words: FigureWords
  readonly repeated: ReadonlySet<DomElement>
}

function picturesIn(box: DomElement): DomElement[] {
  return outermostWithin(box, ({ localName }) => /^(?:img|amp-img|amp-anim)$/.test(localName))
}

/** Slides with headings or whole paragraphs are a story told in slides: its words belong to the text, not below its pictures. */
function isGallery(box: DomElement, { captions, credits }: FigureWords): boolean {
  if (/^(?:a|article|body|h\d|html|img|main|p|picture)$/.test(box.localName)) return false
  if (outermostWithin(box, ({ localName }) => otherContent.test(localName)).length > 0 || headingsOf(box).length > 1) return false
  const count = picturesIn(box).length
  const words = outermostWithin(box, (element) => captions.has(element) || credits.has(element))
  const told = words.reduce((length, element) => length + textOf(element).length, 0)
  return count <= maxPictures && told <= captionEach * count && textOf(box).length - told <= wordsEach * count
}

function headingsOf(box: DomElement): DomElement[] {
  return outermostWithin(box, ({ localName }) => /^h[2-6]$/.test(localName))
}

function frameGallery(making: Making, box: DomElement): boolean {
  const { document } = making
  const items = itemsOf(making, box)
  if (items.length < 2) return false
  const gallery = makeElement(document, 'figure', { [roleMark]: 'gallery' })
  const caption = captionOfAll(making, box)
  for (const { holder, image } of items) gallery.append(frameItem(making, holder, image))
  if (caption) gallery.append(caption)
  const [heading] = headingsOf(box)
  box.replaceWith(...(heading ? [heading] : []), gallery)
  return true
}

interface Item {
  /** The largest element around the picture that holds no other one. */
  readonly holder: DomElement
  readonly image: DomElement
}

/** The gallery's pictures, each once: the first of its doubles that says where it is. */
function itemsOf({ base, repeated }: Making, box: DomElement): Item[] {
  const found = new Map<string, Item>()
  for (const image of picturesIn(box)) {
    if (closestIn(image, repeated)) continue
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
    if (picturesIn(parent).length > 1) break
    holder = parent
  }
  return holder
}

/** The words that are not any one picture's. */
function captionOfAll({ document, words }: Making, box: DomElement): DomElement | null {
  for (const caption of box.children) {
    if (!words.captions.has(caption) || picturesIn(caption).length > 0 || textOf(caption) === '') continue
    const [credit] = outermostWithin(caption, (element) => words.credits.has(element))
    return makeCaption(document, splitCaption(textOf(caption), credit ? textOf(credit) : null))
  }
  return null
}

function frameItem(making: Making, holder: DomElement, image: DomElement): DomElement {
  const { document } = making
  const figure = document.createElement('figure')
  const shown = closestNamed(image, 'picture') ?? image
  const linked = shown.parentElement?.localName === 'a' && holder.contains(shown.parentElement) ? shown.parentElement : shown
  const caption = linked === holder ? null : wordsOf(making, holder, linked)
  if (linked.localName === 'a' && linked !== shown) keepPictureOnly(linked, shown)
  figure.append(linked)
  if (caption) figure.append(caption)
  return figure
}

/** A slide's link may hold its words too: they are in the caption by now. */
function keepPictureOnly(link: DomElement, shown: DomElement): void {
  for (const node of [...link.childNodes]) if (node !== shown && !node.contains(shown)) node.remove()
}

function wordsOf({ document, words }: Making, holder: DomElement, linked: DomElement): DomElement | null {
  const caption = document.createElement('figcaption')
  const marked = outermostWithin(holder, (element) => words.captions.has(element) || words.credits.has(element)).filter(
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
  const texts = textsBeside(holder, linked).filter((text) => !slideFurniture.test(text))
  if (texts.length === 0) return null
  caption.textContent = texts.join(' ')
  return caption
}

/** The texts of a slide, one an element, whether before, after or in the picture's link. */
function textsBeside(holder: DomElement, linked: DomElement): string[] {
  return [...holder.childNodes].flatMap((node) => {
    const isAround = isElement(node) && node !== linked && node.contains(linked)
    return isAround ? textsBeside(node, linked) : [textOf(node)].filter(Boolean)
  })
}
