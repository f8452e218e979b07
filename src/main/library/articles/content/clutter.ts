import { all, type DomDocument, type DomElement } from '../dom/dom'
import { linkDensity, textOf } from '../dom/text'
import { textLength } from '../text/prose'
import { boxLength, boxWords, wallWords } from './clutter/boxes'
import { removeFurtherParts } from './clutter/furtherParts'
import { furtherHeadings } from './clutter/headings'
import { clutterLines } from './clutter/lines'
import { builderClutter, builderPrefixes, clutterMarkup, clutterNames, clutterPhrases } from './clutter/names'
import { Weights } from './find/weights'
import { pictureMark, roleMark, withRole } from './marks'

/** An element with more than this share of the page's prose is the story, whatever its class says. */
const storyShare = 0.3
/** A notice with more than this share of the prose stands in the story's place, and is judged later. */
const noticeShare = 0.6
const noticeLength = 2_000
/** What a box may hold beside the words it is told by, in Latin letters. */
const headingLength = 100

/** Takes away what surrounds and interrupts the story: by markup, by names, by headings and by words; never an element that holds much of the text. */
export function removeClutter(document: DomDocument): void {
  const weights = new Weights(document.body)
  const prose = weights.of(document.body).prose
  const share = (element: DomElement): number => (prose === 0 ? 0 : weights.of(element).prose / prose)
  const suspects = [...all(document, clutterMarkup.join(', ')), ...all(document.body, '[class], [id]').filter(hasClutterName)]
  for (const element of suspects) if (!isProtected(element) && share(element) < storyShare) element.remove()
  removeFurtherParts(document.body, share)
  removeBoxes(document.body, weights, share)
}

/** Takes away boxes and paragraphs that ask for an address, a consent or money. */
function removeBoxes(root: DomElement, weights: Weights, share: (element: DomElement) => number): void {
  for (const box of all(root, 'div, section, p, li, td, aside, form, center').reverse()) {
    const { text: length } = weights.of(box)
    if (length === 0 || length > noticeLength || isRole(box)) continue
    const limit = box.localName === 'p' || box.localName === 'li' ? boxLength.paragraph : boxLength.box
    const text = length <= limit || share(box) < noticeShare ? textOf(box) : ''
    const isRequest = length <= limit && boxWords.some((pattern) => pattern.test(text))
    const isNotice = box.localName !== 'p' && share(box) < noticeShare && wallWords.test(text)
    if (isRequest || isNotice) wholeBox(box, weights).remove()
  }
}

function isRole(box: DomElement): boolean {
  return box.hasAttribute(roleMark) || box.querySelector(`[${roleMark}], img[${pictureMark}]`) !== null
}

/** The box around a box that holds no other prose: its heading goes with it. */
function wholeBox(box: DomElement, weights: Weights): DomElement {
  const parent = box.parentElement
  if (!parent || /^(?:article|body|main)$/.test(parent.localName) || parent.querySelector('img, h1, [role="main"]')) return box
  const [inner, outer] = [weights.of(box), weights.of(parent)]
  return outer.prose <= inner.prose && outer.text <= inner.text + headingLength ? wholeBox(parent, weights) : box
}

/** Takes away lines like "ADVERTISEMENT" and lists of further stories from an extracted text. */
export function removeClutterLines(root: DomElement): void {
  for (const heading of all(root, 'h1, h2, h3, h4, h5, h6, p, strong, div')) {
    if (heading.querySelector('p, div, ul, ol, figure') || !root.contains(heading)) continue
    const text = textOf(heading)
    if (text.length <= 80 && furtherHeadings.some(({ pattern }) => pattern.test(text)) && !heading.querySelector('a')) removeList(heading)
  }
  for (const element of all(root, 'p, div, span, li, h2, h3, h4, h5, h6, strong, em, small, a, time')) {
    const text = textOf(element)
    if (text.length <= 180 && isClutterLine(text) && !element.querySelector('img')) element.remove()
  }
}

/** A line that is furniture and no sentence of a story. */
export function isClutterLine(text: string): boolean {
  return text !== '' && clutterLines.some((pattern) => pattern.test(text.trim()))
}

/** The heading goes with the lists of links after it; a paragraph of prose ends them, and a heading without such a list stays. */
function removeList(heading: DomElement): void {
  const doomed: DomElement[] = []
  for (let next = heading.nextElementSibling; next && isLinkList(next); next = next.nextElementSibling) doomed.push(next)
  if (doomed.length === 0 && heading.nextElementSibling) return
  for (const element of [heading, ...doomed]) element.remove()
}

function isLinkList(element: DomElement): boolean {
  if (element.matches(withRole('related-link'))) return false
  if (element.localName === 'form') return true
  return element.querySelector('a') !== null && linkDensity(element) > 0.6
}

function hasClutterName(element: DomElement): boolean {
  if (/^(?:a|article|body|html|main|span|em|strong|b|i|time)$/.test(element.localName)) return isNoted(element)
  const tokens = `${element.getAttributeNode('class')?.value ?? ''} ${element.getAttribute('id') ?? ''}`.split(/\s+/)
  return tokens.some((token) => (builderPrefixes.test(token) ? builderClutter.test(token) : isClutterName(token)))
}

/** Inline elements go only by names that leave no doubt. */
function isNoted(element: DomElement): boolean {
  return (
    element.localName === 'span' &&
    /\b(?:mw-editsection|reputation-score|sr-only|screen-reader-text|visually-hidden|noprint)\b/.test(element.getAttribute('class') ?? '')
  )
}

function isClutterName(token: string): boolean {
  if (token === '') return false
  if (clutterPhrases.test(token)) return true
  const parts = token
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[_-]+/)
  return parts.some((part) => clutterNames.has(part))
}

/** Pull quotes are often asides; a figure with a clutter name ("figure-share") keeps its picture. */
function isProtected(element: DomElement): boolean {
  if (/^(?:body|html|main|figure|figcaption|h1|h2|blockquote)$/.test(element.localName)) return true
  if (element.localName === 'p') return isProse(element)
  if (element.closest('figure') || element.querySelector('h1')) return true
  if (element.localName === 'footer' && element.parentElement?.localName === 'blockquote') return true
  return (
    element.localName === 'aside' &&
    element.querySelector(`[${roleMark}], figure img[${pictureMark}]`) !== null &&
    linkDensity(element) < 0.5
  )
}

/** Sites name paragraphs of prose after anything; only short lines and lines of links go by their class. */
function isProse(paragraph: DomElement): boolean {
  return textLength(textOf(paragraph)) > 60 && linkDensity(paragraph) < 0.5
}
