import type { AnnotationColor } from '@shared/contract/annotations'
import './highlights.css'
import type { BodyText, TextRange } from './bodyText'
import type { PlacedAnnotation } from './placeAnnotations'

const colors: readonly AnnotationColor[] = ['yellow', 'green', 'blue', 'pink']
/** Under what a search or a find in the page marks. */
const PRIORITY = -1

/**
 * Draws marked passages by the CSS Custom Highlight API (Level 1), so that no element of the story is touched: links stay links, and what
 * a search marks keeps its own ground, with the line of the passage below it. Draws anew all that was drawn before. `current`: what is open, or being chosen.
 */
export function drawHighlights(body: BodyText, placed: readonly PlacedAnnotation[], current: TextRange | null): void {
  for (const color of colors) {
    const pieces = placed
      .filter(({ annotation }) => annotation.color === color)
      .flatMap(({ range }) => body.pieces(range).map(({ node, from, to }) => ({ isFound: isFound(node), range: rangeOf(node, from, to) })))
    register(
      `annotation-${color}`,
      pieces.filter(({ isFound }) => !isFound).map(({ range }) => range)
    )
    register(
      `annotation-${color}-found`,
      pieces.filter(({ isFound }) => isFound).map(({ range }) => range)
    )
  }
  const range = current === null ? null : body.toRange(current)
  register('annotation-current', range === null ? [] : [range])
}

/** Draws nothing any more. */
export function clearHighlights(): void {
  for (const color of colors) for (const name of [`annotation-${color}`, `annotation-${color}-found`]) CSS.highlights.delete(name)
  CSS.highlights.delete('annotation-current')
}

function register(name: string, ranges: readonly AbstractRange[]): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name)
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = PRIORITY
  CSS.highlights.set(name, highlight)
}

const isFound = (node: Text): boolean => node.parentElement?.closest('mark') != null

function rangeOf(node: Text, from: number, to: number): StaticRange {
  return new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to })
}
