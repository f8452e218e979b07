import { all, type DomElement, isElement } from '../../dom/dom'
import { linkDensity, textOf } from '../../dom/text'
import { pictureMark } from '../marks'
import { closestNamed, outermostWithin } from './around'
import { type CaptionParts, creditOfLine, endsInCredit, splitCaption } from './credits'
import type { FigureWords } from './figureWords'

/** Longest caption, in characters: marked as one, ending in a credit, or told by its look alone. */
const maxMarked = 1_200
const maxCredited = 400
const maxPlain = 160

const lineElements = /^(?:cite|dd|div|em|h5|h6|p|small|span)$/
/** Words of notes to the reader, which are set like captions. */
const noteWords =
  /\b(?:abonn|correction|corrections|editor|first published|newsletter|originally|sign up|subscribe|this (?:article|story|post|piece)|translated|update[ds]?)\b|^(?:by|von|par|por)\s/i

export const noWords: CaptionParts = { caption: null, credit: null }

/** The lines below a picture, when they are its caption or its credit ("Image source: …"); they then leave the text. */
export function takeLinesAfter(block: DomElement, hasCaption: boolean, { captions }: FigureWords): CaptionParts {
  const first = takeLine(block, hasCaption, captions)
  if (first.caption === null || first.credit !== null) return first
  // A caption and a credit may stand in a line each.
  return { caption: first.caption, credit: takeLine(block, true, captions).credit }
}

function takeLine(block: DomElement, hasCaption: boolean, captions: ReadonlySet<DomElement>): CaptionParts {
  const next = block.nextElementSibling
  if (!next || !lineElements.test(next.localName) || hasTextBetween(block, next)) return noWords
  const line = textOf(next)
  if (line.length > maxMarked || isMixed(next)) return noWords
  const credit = creditOfLine(line)
  const words = credit ? { caption: null, credit } : hasCaption ? noWords : captionOf(next, line, captions)
  if (words.caption || words.credit) next.remove()
  return words
}

function hasTextBetween(block: DomElement, next: DomElement): boolean {
  for (let node = block.nextSibling; node && node !== next; node = node.nextSibling) if (textOf(node) !== '') return true
  return false
}

/** A paragraph is a caption when its class says so, when it ends in a credit, or when it is short and set apart from the text. */
function captionOf(element: DomElement, line: string, captions: ReadonlySet<DomElement>): CaptionParts {
  const words = splitCaption(line, null)
  if (captions.has(element) || isAll(element, line, (inner) => captions.has(inner))) return words
  if (line.length <= maxCredited && endsInCredit(line) && words.credit) return words
  const isSetApart =
    isAll(element, line, ({ localName }) => setApart.has(localName)) ||
    setApart.has(element.localName) ||
    element.getAttribute('align') === 'center'
  if (!isSetApart) return noWords
  if (words.credit && line.length <= maxCredited) return words
  const isCaption = line.length <= maxPlain && !noteWords.test(line) && linkDensity(element) < 0.5 && hasTextBefore(element)
  return isCaption ? words : noWords
}

/** Above the first paragraph a line in italics is as likely the standfirst. */
function hasTextBefore(element: DomElement): boolean {
  for (let node: DomElement | null = element; node; node = node.parentElement) {
    for (let before = node.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.matches('p') && textOf(before).length > maxPlain) return true
    }
  }
  return false
}

const setApart: ReadonlySet<string> = new Set(['em', 'h6', 'i', 'small'])

/** Whether one element of a kind holds the whole of the line. */
function isAll(element: DomElement, line: string, isKind: (inner: DomElement) => boolean): boolean {
  return outermostWithin(element, isKind).some((inner) => textOf(inner) === line)
}

/** A line with a picture or several links is no caption. */
function isMixed(element: DomElement): boolean {
  const parts = outermostWithin(element, ({ localName }) => /^(?:a|iframe|img)$/.test(localName))
  return parts.length > 1 || parts.some(({ localName }) => localName !== 'a')
}

/**
 * The words that stand in one paragraph with a picture, after a line break: its caption when they are one short line.
 * Null when the paragraph holds anything else.
 */
export function lineBeside(image: DomElement): { readonly words: CaptionParts } | null {
  const paragraph = closestNamed(image, 'p')
  if (!paragraph || all(paragraph, `img[${pictureMark}]`).length !== 1 || all(paragraph, 'br').length > 2) return null
  const line = textOf(paragraph)
  if (line === '' || line.length > maxCredited || !startsWithPicture(paragraph, image)) return null
  const words = splitCaption(line, null)
  const rest = all(paragraph, 'em, i, small, span').find((inner) => textOf(inner) === line)
  const isCaption = words.credit !== null || rest !== undefined || (line.length <= maxPlain && paragraph.querySelector('br') !== null)
  return isCaption && !noteWords.test(line) ? { words } : null
}

/** Whether nothing but the picture stands before the text of its paragraph. */
export function startsWithPicture(paragraph: DomElement, image: DomElement): boolean {
  for (const node of paragraph.childNodes) {
    if (isElement(node) && (node === image || node.contains(image))) return textOf(node) === '' || node.contains(image)
    if (textOf(node) !== '') return false
  }
  return false
}
