import type { Annotation } from '@shared/contract/annotations'
import type { BodyText, TextRange } from './bodyText'
import type { Spot } from './layerPlace'
import type { PlacedAnnotation } from './placeAnnotations'

/** The lines that a range of the text takes on the page; empty where it is not drawn. */
export function linesOf(body: BodyText, range: TextRange): readonly DOMRect[] {
  const lines = body.toRange(range)?.getClientRects() ?? []
  return [...lines].filter(({ width, height }) => width > 0 && height > 0)
}

/** The passage whose words are at a point of the window. */
export function passageAtPoint(body: BodyText, placed: readonly PlacedAnnotation[], x: number, y: number): Annotation | null {
  const isOn = ({ left, right, top, bottom }: DOMRect) => x >= left && x <= right && y >= top && y <= bottom
  return placed.findLast(({ range }) => linesOf(body, range).some(isOn))?.annotation ?? null
}

/** The first range of the text that begins in sight: below the top of the pane. */
export function firstInSight(body: BodyText, ranges: readonly TextRange[], pane: Spot): TextRange | null {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const range = ranges[middle]
    const top = range === undefined ? 0 : (linesOf(body, range)[0]?.top ?? 0)
    if (top < pane.top) low = middle + 1
    else high = middle
  }
  return ranges[low] ?? ranges.at(-1) ?? null
}
