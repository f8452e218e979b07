import { blockElements } from './blockElements'
import { type DomElement, type DomNode, isElement, textNode } from './dom'

/** White space but a single plain space: most text has none, and is left as it is. */
const untidySpace = /[\t-\r\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff][\s\u200b\ufeff]*| [\s\u200b\ufeff]+/g

/** Runs of white space (also no-break and zero-width spaces) become one space. */
export function collapseSpace(text: string): string {
  return text.replace(untidySpace, ' ').trim()
}

/** An element's text in one line; neighbouring blocks are parted by a space. */
export function textOf(node: DomNode | null): string {
  if (!node) return ''
  const parts: string[] = []
  gather(node, parts, () => false)
  return collapseSpace(parts.join(''))
}

/** An element's text without the marks of its footnotes, as an excerpt wants it. */
export function proseOf(element: DomElement): string {
  const parts: string[] = []
  gather(element, parts, (child) => child.localName === 'sup' && child.querySelector('a') !== null)
  return collapseSpace(parts.join(''))
}

function gather(node: DomNode, parts: string[], isSkipped: (element: DomElement) => boolean): void {
  if (node.nodeType === textNode) parts.push(node.textContent ?? '')
  if (!isElement(node) || node.localName === 'script' || isSkipped(node)) return
  const parted = blockElements.has(node.localName) || node.localName === 'br'
  if (parted) parts.push(' ')
  for (let child = node.firstChild; child; child = child.nextSibling) gather(child, parts, isSkipped)
  if (parted) parts.push(' ')
}

/** Share of an element's text that is inside links, 0–1. */
export function linkDensity(element: DomElement): number {
  const whole = textOf(element).length
  if (whole === 0) return 0
  let linked = 0
  for (const link of element.querySelectorAll('a')) linked += textOf(link).length
  return Math.min(1, linked / whole)
}
