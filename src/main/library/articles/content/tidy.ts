import { blockElements } from '../dom/blockElements'
import { all, type DomDocument, type DomElement, type DomNode, isElement, makeElement, moveChildren, textNode, unwrap } from '../dom/dom'
import { collapseSpace, textOf } from '../dom/text'
import { pictureMark, roleMark, withRole } from './marks'

/** Brings an extracted text into the plain shape that readers and style sheets can count on. */
export function tidy(document: DomDocument, root: DomElement): void {
  dropEmpty(root)
  flatten(document, root)
  wrapLooseText(document, root)
  splitParagraphs(document, root)
  dropEmpty(root)
}

/** Pull quotes get one shape, before asides are taken for clutter. */
export function markPullQuotes(document: DomDocument): void {
  for (const box of all(document, 'aside, blockquote, div[class*="pull" i], figure[class*="quote" i]')) {
    const names = `${box.getAttribute('class') ?? ''} ${box.getAttribute('data-component') ?? ''}`
    if (!/pull-?(?:out-?)?quote/i.test(names)) continue
    const quote = makeElement(document, 'blockquote', { [roleMark]: 'pull-quote' }, textOf(box))
    box.replaceWith(quote)
  }
}

/** The text starts at h2 and skips no level: its headings keep their order of rank. */
export function levelHeadings(document: DomDocument, root: DomElement): void {
  const headings = all(root, 'h1, h2, h3, h4, h5, h6')
  const ranks = [...new Set(headings.map((heading) => heading.localName))].sort()
  for (const heading of headings) {
    const name = `h${Math.min(6, ranks.indexOf(heading.localName) + 2)}`
    if (name !== heading.localName) rename(document, heading, name)
  }
}

function rename(document: DomDocument, element: DomElement, name: string): void {
  const renamed = document.createElement(name)
  const id = element.getAttribute('id')
  if (id) renamed.setAttribute('id', id)
  moveChildren(element, renamed)
  element.replaceWith(renamed)
}

/** Boxes without meaning give way to what they hold. */
function flatten(document: DomDocument, root: DomElement): void {
  for (const box of all(root, 'div, section, article, main, header, center, aside, address, hgroup, footer').reverse()) {
    if (hasBlock(box)) unwrap(box)
  }
  for (const paragraph of all(root, 'p').reverse()) if (hasBlock(paragraph)) unwrap(paragraph)
  for (const figure of all(root, 'figure').reverse()) if (isMereBox(figure)) openFigure(document, figure)
}

/** What captions a whole gallery becomes a paragraph below it. */
function openFigure(document: DomDocument, figure: DomElement): void {
  for (const child of [...figure.children]) if (child.localName === 'figcaption') rename(document, child, 'p')
  unwrap(figure)
}

/** A figure around figures (but a gallery), a card or a quote, without a picture of its own. */
function isMereBox(figure: DomElement): boolean {
  if (figure.matches(withRole('gallery'))) return false
  return (
    figure.querySelector(`figure, [${roleMark}="embed-card"]`) !== null ||
    (figure.querySelector(`img[${pictureMark}], table, pre`) === null && figure.querySelector('p, blockquote') !== null)
  )
}

function hasBlock(element: DomElement): boolean {
  for (const child of element.children) if (blockElements.has(child.localName)) return true
  return false
}

/** Text and inline elements that stand between blocks become paragraphs; two line breaks part them. */
function wrapLooseText(document: DomDocument, root: DomElement): void {
  for (const box of all(root, 'div, section, article, main, header, center, aside, address, footer')) rename(document, box, 'p')
  let open: DomElement | null = null
  for (const node of [...root.childNodes]) {
    const isBlock = isElement(node) && (blockElements.has(node.localName) || isLonePicture(node))
    if (isBlock) open = null
    if (isBlock || (isBreak(node) && open === null)) {
      if (isBreak(node)) node.remove()
      continue
    }
    if (open === null && node.nodeType === textNode && collapseSpace(node.textContent ?? '') === '') continue
    if (open === null) {
      open = document.createElement('p')
      node.before(open)
    }
    open.append(node)
  }
}

/** Two line breaks within a paragraph, with nothing between them, part two paragraphs. */
function splitParagraphs(document: DomDocument, root: DomElement): void {
  for (const paragraph of all(root, 'p')) {
    if (!paragraph.querySelector('br')) continue
    let current = paragraph
    for (const node of [...paragraph.childNodes]) {
      if (isBreak(node) && followsBreak(node)) {
        const next = document.createElement('p')
        current.after(next)
        current = next
      } else if (current !== paragraph) current.append(node)
    }
    for (let part: DomElement | null = paragraph; part; part = part === current ? null : part.nextElementSibling) trimBreaks(part)
  }
}

function isBreak(node: DomNode | null): boolean {
  return isElement(node) && node.localName === 'br'
}

/** Whether the thing before, but for white space, is a line break too. */
function followsBreak(node: DomNode): boolean {
  let before = node.previousSibling
  while (before?.nodeType === textNode && collapseSpace(before.textContent ?? '') === '') before = before.previousSibling
  return isBreak(before)
}

function trimBreaks(paragraph: DomElement): void {
  const nodes = [...paragraph.childNodes]
  for (const side of [nodes, [...nodes].reverse()]) {
    for (const node of side) {
      if (!isBreak(node) && !(node.nodeType === textNode && collapseSpace(node.textContent ?? '') === '')) break
      node.remove()
    }
  }
}

function isLonePicture(node: DomElement): boolean {
  return node.localName === 'img'
}

/** Paragraphs and boxes with neither text nor picture. */
function dropEmpty(root: DomElement): void {
  for (const element of all(
    root,
    'p, div, section, span, li, ul, ol, h1, h2, h3, h4, h5, h6, blockquote, figure, a, strong, em, b, i, header, footer, aside'
  ).reverse()) {
    if (textOf(element) === '' && !element.querySelector(`img[${pictureMark}], table, hr`) && !element.getAttribute('id')) element.remove()
  }
}
