import { all, type DomDocument, type DomElement, makeElement } from '../../dom/dom'
import { textOf } from '../../dom/text'
import { isSameText } from '../../text/sameText'
import { pictureMark, roleMark } from '../marks'
import type { PictureList } from './collectPictures'
import { type CaptionParts, creditOfLine, splitCaption } from './credits'

const captionMarkup = 'figcaption, [class*="caption" i], [itemprop="caption"]'
const creditMarkup =
  '[class*="credit" i], [class*="copyright" i], [class*="photographer" i], [class~="source" i], [class*="image-source" i], [class*="photo-source" i], [class*="attribution" i], [itemprop="copyrightHolder"], [itemprop="creditText"], cite, small'
const maxCaption = 1_200

/** Gives every picture that stands alone a plain `figure`, with caption and credit told apart and noted with the picture. */
export function frameFigures(document: DomDocument, pictures: PictureList): void {
  const framed = new Set<string>()
  for (const image of all(document, `img[${pictureMark}]`)) {
    if (framed.has(image.getAttribute(pictureMark) ?? '')) continue
    const block = blockOf(image)
    if (!block) continue
    const images = block === image ? [image] : all(block, `img[${pictureMark}]`)
    const words = wordsOf(block, images.length)
    block.replaceWith(...images.map((each, index) => frame(document, each, index === images.length - 1 ? words : noWords, pictures)))
    for (const each of images) framed.add(each.getAttribute(pictureMark) ?? '')
  }
}

/** The caption and credit that go with a picture, as they stand in its figure. */
function makeCaption(document: DomDocument, words: CaptionParts): DomElement | null {
  if (!words.caption && !words.credit) return null
  const caption = makeElement(document, 'figcaption', {}, words.caption ?? '')
  if (words.credit) {
    if (words.caption) caption.append(' ')
    caption.append(makeElement(document, 'span', { [roleMark]: 'credit' }, words.credit))
  }
  return caption
}

const noWords: CaptionParts = { caption: null, credit: null }

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
  if (figure && !figure.querySelector('table, pre, blockquote, p + p + p, li') && restOf(figure).length < maxCaption) return figure
  let block = image
  for (let parent = image.parentElement; parent && isWrapper(parent); parent = parent.parentElement) block = parent
  if (block !== image) return block
  const text = textOf(image.parentElement)
  return text === '' || /^(?:article|body|div|main|section)$/.test(image.parentElement?.localName ?? '') ? image : null
}

function isWrapper(element: DomElement): boolean {
  if (!/^(?:a|center|div|p|span|strong|em|b|i)$/.test(element.localName)) return false
  return all(element, `img[${pictureMark}]`).length === 1 && restOf(element) === '' && !element.querySelector('video, iframe, audio, table')
}

/** Text in a block that is neither caption nor credit. */
function restOf(block: DomElement): string {
  const words = topmost(all(block, `${captionMarkup}, ${creditMarkup}`))
  const known = words.reduce((length, element) => length + textOf(element).length, 0)
  return known > 0 ? textOf(block).slice(known).trim() : textOf(block)
}

function topmost(elements: readonly DomElement[]): readonly DomElement[] {
  return elements.filter((element) => !elements.some((other) => other !== element && other.contains(element)))
}

function wordsOf(block: DomElement, count: number): CaptionParts {
  const captions = all(block, captionMarkup).filter((element) => textOf(element) !== '' && !element.querySelector(captionMarkup))
  const credits = all(block, creditMarkup)
    .map(textOf)
    .filter((text) => text !== '' && text.length < 160)
  const marked = credits.at(-1) ?? null
  const text = captions.length > 0 ? [...new Set(captions.map(textOf))].join(' ') : count > 0 ? textOf(block) : ''
  const words = splitCaption(text === '' && marked ? marked : text, marked)
  if (words.caption && words.credit) return words
  const after = wordsAfter(block, words.caption !== null)
  return { caption: words.caption ?? after.caption, credit: words.credit ?? after.credit }
}

/** The line below a picture, when it is its credit ("Image source: …") or its caption; the line then leaves the text. */
function wordsAfter(block: DomElement, hasCaption: boolean): CaptionParts {
  const next = block.nextElementSibling
  if (!next || !/^(?:p|div|span|small|em|cite)$/.test(next.localName) || next.querySelector('img, a[href] + a[href]')) return noWords
  const line = textOf(next)
  const credit = creditOfLine(line)
  const words = credit ? { caption: null, credit } : hasCaption ? noWords : captionLine(next, line)
  if (words.caption || words.credit) next.remove()
  return words
}

/** A paragraph is a caption when its class says so, or when it is all in italics and ends in a credit. */
function captionLine(element: DomElement, line: string): CaptionParts {
  const words = splitCaption(line, null)
  if (element.matches(captionMarkup) && line.length < maxCaption) return words
  const only = element.firstElementChild
  const isItalic = only !== null && /^(?:em|i|small)$/.test(only.localName) && textOf(only) === line
  return isItalic && words.credit ? words : noWords
}
