import { all, type DomDocument, type DomElement, makeElement } from '../../dom/dom'
import { textOf } from '../../dom/text'
import { isSameText } from '../../text/sameText'
import { pictureMark, roleMark, withRole } from '../marks'
import { closestIn, closestNamed, outermostWithin } from './around'
import { lineBeside, noWords, startsWithPicture, takeLinesAfter } from './captionLines'
import type { PictureList } from './collectPictures'
import { type CaptionParts, splitCaption } from './credits'
import { type FigureWords, findFigureWords } from './figureWords'
import { makeCaption } from './makeCaption'

const maxCaption = 1_200
const maxCredit = 160
/** A paragraph longer than this, in characters, that opens with a picture has it beside its text, not in a line of it. */
const proseLength = 120

/** Gives every picture that stands alone a plain `figure`, with caption and credit told apart and noted with the picture. */
export function frameFigures(document: DomDocument, pictures: PictureList): void {
  const framed = new Set<DomElement>()
  const figureWords = findFigureWords(document)
  const cards = new Set(all(document, withRole('embed-card')))
  for (const image of all(document, `img[${pictureMark}]`)) {
    if (framed.has(image) || closestIn(image, cards)) continue
    if (frameInParagraph(document, image, pictures)) continue
    const block = blockOf(image, figureWords)
    if (!block) continue
    const images = block === image ? [image] : markersIn(block)
    const words = wordsOf(block, images.length, figureWords)
    block.replaceWith(...images.map((each, index) => frame(document, each, index === images.length - 1 ? words : noWords, pictures)))
    for (const each of images) framed.add(each)
  }
}

/** A picture that opens a paragraph of prose goes before it; short words below it in its paragraph are its caption. */
function frameInParagraph(document: DomDocument, image: DomElement, pictures: PictureList): boolean {
  const paragraph = closestNamed(image, 'p')
  if (!paragraph || closestNamed(image, 'figure', 'li', 'td') || textOf(paragraph) === '') return false
  const beside = lineBeside(image)
  if (beside) paragraph.replaceWith(frame(document, image, beside.words, pictures))
  else if (textOf(paragraph).length > proseLength && startsWithPicture(paragraph, image)) paragraph.before(image)
  return beside !== null
}

function frame(document: DomDocument, image: DomElement, words: CaptionParts, pictures: PictureList): DomElement {
  const index = Number(image.getAttribute(pictureMark))
  const picture = pictures[index]
  // An `alt` that repeats the caption would be read twice.
  const alt = words.caption && picture && isSameText(picture.alt, words.caption) ? '' : (picture?.alt ?? '')
  if (picture) pictures[index] = { ...picture, alt, caption: words.caption ?? picture.caption, credit: words.credit ?? picture.credit }
  const figure = document.createElement('figure')
  const caption = makeCaption(document, words)
  figure.append(copyOf(document, image))
  if (caption) figure.append(caption)
  return figure
}

function copyOf(document: DomDocument, image: DomElement): DomElement {
  const names = image.getAttributeNames()
  return makeElement(document, 'img', Object.fromEntries(names.map((name) => [name, image.getAttribute(name) ?? ''])))
}

/** The largest element that holds the picture and nothing else but its words; null for a picture within a line of text. */
function blockOf(image: DomElement, words: FigureWords): DomElement | null {
  const figure = closestNamed(image, 'figure')
  if (figure && isFigureOfOne(figure) && restOf(figure, words).length < maxCaption) return figure
  let block = image
  for (let parent = image.parentElement; parent && isWrapper(parent, words); parent = parent.parentElement) block = parent
  if (block !== image) return block
  const text = textOf(image.parentElement)
  return text === '' || /^(?:article|body|div|main|section)$/.test(image.parentElement?.localName ?? '') ? image : null
}

/** Elements that a figure of a picture alone does not have. */
const otherContent = /^(?:audio|blockquote|figure|iframe|li|pre|table|video)$/

function isFigureOfOne(figure: DomElement): boolean {
  if (figure.matches(withRole('gallery'))) return false
  const others = outermostWithin(figure, (element) => otherContent.test(element.localName) || element.hasAttribute(roleMark))
  return others.length === 0 && outermostWithin(figure, ({ localName }) => localName === 'p').length < 3
}

function isWrapper(element: DomElement, words: FigureWords): boolean {
  if (!/^(?:a|center|dd|div|dl|dt|em|b|i|p|section|span|strong)$/.test(element.localName) || markersIn(element).length !== 1) return false
  return restOf(element, words) === '' && outermostWithin(element, ({ localName }) => otherContent.test(localName)).length === 0
}

function markersIn(block: DomElement): DomElement[] {
  return outermostWithin(block, (element) => element.localName === 'img' && element.hasAttribute(pictureMark))
}

/** Text in a block that is neither caption nor credit. */
function restOf(block: DomElement, { captions, credits }: FigureWords): string {
  const words = outermostWithin(block, (element) => captions.has(element) || credits.has(element))
  const known = words.reduce((length, element) => length + textOf(element).length, 0)
  return known > 0 ? textOf(block).slice(known).trim() : textOf(block)
}

function wordsOf(block: DomElement, count: number, words: FigureWords): CaptionParts {
  const captions = innermostWithin(block, words.captions).filter((element) => textOf(element) !== '')
  const credits = innermostWithin(block, words.credits)
    .map(textOf)
    .filter((text) => text !== '' && text.length < maxCredit)
  const marked = credits.at(-1) ?? null
  const text = captions.length > 0 ? [...new Set(captions.map(textOf))].join(' ') : count > 0 ? textOf(block) : ''
  const told = splitCaption(text === '' && marked ? marked : text, marked)
  if (told.caption && told.credit) return told
  const after = takeLinesAfter(block, told.caption !== null, words)
  return { caption: told.caption ?? after.caption, credit: told.credit ?? after.credit }
}

function innermostWithin(block: DomElement, set: ReadonlySet<DomElement>): DomElement[] {
  return outermostWithin(block, (element) => set.has(element)).flatMap((element) => {
    const inner = innermostWithin(element, set)
    return inner.length > 0 ? inner : [element]
  })
}
