import { all, type DomDocument, type DomElement } from '../dom/dom'
import { linkDensity, textOf } from '../dom/text'
import { clutterLines, clutterMarkup, clutterNames, clutterPhrases, furtherHeadings } from './clutterRules'
import { pictureMark, roleMark, withRole } from './marks'

/** An element with more than this share of the page's paragraphs is the story, whatever its class says. */
const storyShare = 0.3

/** Takes away what surrounds and interrupts the story, by markup and by names; never an element that holds much of the text. */
export function removeClutter(document: DomDocument): void {
  const paragraphs = new ParagraphWeights(document.body)
  const suspects = [
    ...clutterMarkup.flatMap((selector) => all(document, selector)),
    ...all(document.body, '[class], [id]').filter(hasClutterName)
  ]
  for (const element of suspects) {
    if (!isProtected(element) && paragraphs.share(element) < storyShare) element.remove()
  }
}

/** Takes away lines like "ADVERTISEMENT" and lists of further stories from an extracted text. */
export function removeClutterLines(root: DomElement): void {
  for (const heading of all(root, 'h1, h2, h3, h4, h5, h6, p, strong, div')) {
    if (heading.querySelector('p, div, ul, ol, figure') || !root.contains(heading)) continue
    const text = textOf(heading)
    if (text.length <= 80 && furtherHeadings.some((pattern) => pattern.test(text)) && !heading.querySelector('a')) removeFurther(heading)
  }
  for (const element of all(root, 'p, div, span, li, h2, h3, h4, h5, h6, strong, em, small, a')) {
    const text = textOf(element)
    if (text.length <= 140 && isClutterLine(text) && !element.querySelector('img')) element.remove()
  }
}

/** A line that is furniture and no sentence of a story. */
export function isClutterLine(text: string): boolean {
  return text !== '' && clutterLines.some((pattern) => pattern.test(text.trim()))
}

/** The heading goes with the lists of links after it; a paragraph of prose ends them, and a heading without such a list stays. */
function removeFurther(heading: DomElement): void {
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
  if (/^(?:a|article|body|html|main|span|em|strong|b|i)$/.test(element.localName)) return false
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  if (clutterPhrases.test(names)) return true
  const parts = names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[\s_-]+/)
  return parts.some((part) => clutterNames.has(part))
}

/** Pull quotes are often asides; a figure with a clutter name ("figure-share") keeps its picture. */
function isProtected(element: DomElement): boolean {
  if (/^(?:body|html|main|figure|figcaption|h1|h2|blockquote)$/.test(element.localName)) return true
  if (element.localName === 'p') return isProse(element)
  if (element.closest('figure') || element.querySelector('h1')) return true
  return (
    element.localName === 'aside' &&
    element.querySelector(`[${roleMark}], figure img[${pictureMark}]`) !== null &&
    linkDensity(element) < 0.5
  )
}

/** Sites name paragraphs of prose after anything; only short lines and lines of links go by their class. */
function isProse(paragraph: DomElement): boolean {
  return textOf(paragraph).length > 60 && linkDensity(paragraph) < 0.5
}

/** How much of the page's paragraph text each element holds. */
class ParagraphWeights {
  private readonly weights = new Map<DomElement, number>()
  private readonly total: number

  constructor(root: DomElement) {
    for (const paragraph of all(root, 'p, blockquote, pre')) this.add(paragraph)
    this.total = this.weights.get(root) ?? 0
  }

  share(element: DomElement): number {
    return this.total === 0 ? 0 : (this.weights.get(element) ?? 0) / this.total
  }

  private add(paragraph: DomElement): void {
    const length = textOf(paragraph).length
    for (let element = paragraph.parentElement; element; element = element.parentElement) {
      this.weights.set(element, (this.weights.get(element) ?? 0) + length)
    }
  }
}
