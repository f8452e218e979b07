import { type DomElement, isElement } from '../dom/dom'
import { collapseSpace, textOf } from '../dom/text'
import type { Spot, Survey } from './survey'

/** How far from the headline the lines about the story stand. */
const [linesBefore, linesAfter, maxLine, proseLength] = [5, 14, 200, 160]
/** What parts the pieces of such a line. */
const separators = /\s+[|·•/–—-]\s+|\s*[|·•｜]\s*|\s{2,}/

/** The pieces of the short lines around the main heading, those below it first: byline, date, comment count. Stops at the first paragraph of prose. */
export function readHeadLines({ headings, lines }: Pick<Survey, 'headings' | 'lines'>): string[] {
  const heading = headings.find((spot) => spot.region === 'story') ?? headings[0]
  if (!heading) return []
  const near = lines.filter((line) => line.region === 'story' && line.order !== heading.order && !line.element.contains(heading.element))
  const above = near.filter((line) => line.order < heading.order).slice(-linesBefore)
  const below = untilProse(near.filter((line) => line.order > heading.order).slice(0, linesAfter))
  return [...below, ...above].flatMap(({ element }) => piecesOf(element))
}

function untilProse(lines: readonly Spot[]): readonly Spot[] {
  const prose = lines.findIndex(({ element }) => /^(?:p|div)$/.test(element.localName) && textOf(element).length > proseLength)
  return prose < 0 ? lines : lines.slice(0, prose)
}

/** The whole line, then its parts, as elements and separators divide it. */
function piecesOf(line: DomElement): string[] {
  const whole = lineText(line)
  if (whole === '' || whole.length > maxLine) return []
  const parts = [...line.childNodes].flatMap((node) => {
    const text = isElement(node) ? textOf(node) : (node.textContent ?? '')
    return [text, ...text.split(separators)].map(collapseSpace)
  })
  return [...new Set([whole, ...parts].map((part) => part.replace(/^[\s,;:|·•–—-]+|[\s,;|·•–—-]+$/g, '')))].filter((part) => part !== '')
}

/** The text of a line; where elements touch each other, a style sheet parts them, and here a bar does. */
function lineText(line: DomElement): string {
  const texts = [...line.childNodes].map((node, index, nodes) => {
    const touches = isElement(node) && isElement(nodes[index - 1] ?? null) && node.localName !== 'br'
    return `${touches ? ' | ' : ''}${isElement(node) ? lineText(node) : (node.textContent ?? '')}`
  })
  return line.localName === 'br' ? ' ' : collapseSpace(texts.join(''))
}
