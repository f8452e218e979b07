import { all, type DomDocument, type DomElement, makeElement } from '../../dom/dom'
import { textOf } from '../../dom/text'
import { isSameText } from '../../text/sameText'
import { pictureMark, withRole } from '../marks'
import { lineBeside, noWords, startsWithPicture, takeLinesAfter } from './captionLines'
import { captionMarkup, creditMarkup, topmost } from './captionMarkup'
import type { PictureList } from './collectPictures'
import { type CaptionParts, splitCaption } from './credits'
import { makeCaption } from './makeCaption'

const maxCaption = 1_200
const maxCredit = 160
/** A paragraph longer than this, in characters, that opens with a picture has it beside its text, not in a line of it. */
const proseLength = 120

/** Gives every picture that stands alone a plain `figure`, with caption and credit told apart and noted with the picture. */
export function frameFigures(document: DomDocument, pictures: PictureList): void {
  const framed = new Set<DomElement>()
  for (const image of all(document, `img[${pictureMark}]`)) {
    if (framed.has(image) || image.closest(withRole('embed-card')) || !document.body.contains(image)) continue
    if (frameInParagraph(document, image, pictures)) continue
    const block = blockOf(image)
    if (!block) continue
    const images = block === image ? [image] : all(block, `img[${pictureMark}]`)
    const words = wordsOf(block, images.length)
    block.replaceWith(...images.map((each, index) => frame(document, each, index === images.length - 1 ? words : noWords, pictures)))
    for (const each of images) framed.add(each)
  }
}

/** A picture that opens a paragraph of prose goes before it; short words below it in its paragraph are its caption. */
function frameInParagraph(document: DomDocument, image: DomElement, pictures: PictureList): boolean {
  const paragraph = image.closest('p')
  if (!paragraph || image.closest('figure, li, td') || textOf(paragraph) === '') return false
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
function blockOf(image: DomElement): DomElement | null {
  const figure = image.closest('figure')
  if (figure && isFigureOfOne(figure) && restOf(figure).length < maxCaption) return figure
  let block = image
  for (let parent = image.parentElement; parent && isWrapper(parent); parent = parent.parentElement) block = parent
  if (block !== image) return block
  const text = textOf(image.parentElement)
  return text === '' || /^(?:article|body|div|main|section)$/.test(image.parentElement?.localName ?? '') ? image : null
}

function isFigureOfOne(figure: DomElement): boolean {
  return (
    !figure.matches(withRole('gallery')) &&
    !figure.querySelector(`figure, table, pre, blockquote, p + p + p, li, ${withRole('embed-card')}`)
  )
}

function isWrapper(element: DomElement): boolean {
  if (!/^(?:a|center|dd|div|dl|dt|em|b|i|p|section|span|strong)$/.test(element.localName)) return false
  return all(element, `img[${pictureMark}]`).length === 1 && restOf(element) === '' && !element.querySelector('video, iframe, audio, table')
}

/** Text in a block that is neither caption nor credit. */
function restOf(block: DomElement): string {
  const words = topmost(all(block, `${captionMarkup}, ${creditMarkup}`))
  const known = words.reduce((length, element) => length + textOf(element).length, 0)
  return known > 0 ? textOf(block).slice(known).trim() : textOf(block)
}

function wordsOf(block: DomElement, count: number): CaptionParts {
  const captions = all(block, captionMarkup).filter((element) => textOf(element) !== '' && !element.querySelector(captionMarkup))
  const credits = all(block, creditMarkup)
    .map(textOf)
    .filter((text) => text !== '' && text.length < maxCredit)
  const marked = credits.at(-1) ?? null
  const text = captions.length > 0 ? [...new Set(captions.map(textOf))].join(' ') : count > 0 ? textOf(block) : ''
  const words = splitCaption(text === '' && marked ? marked : text, marked)
  if (words.caption && words.credit) return words
  const after = takeLinesAfter(block, words.caption !== null)
  return { caption: words.caption ?? after.caption, credit: words.credit ?? after.credit }
}
