import type { Passage } from '../../contract/annotations'
import { anchorText } from './anchorText'

/** Characters kept before and after a passage, as the tools of the W3C's group do. */
const AROUND = 32

/** Describes the half-open range of a text (as `anchorText` makes it) so that it is found again. `quote`: as it is to be read, where it has paragraphs. */
export function describePassage(
  text: string,
  [start, end]: readonly [start: number, end: number],
  quote = text.slice(start, end)
): Passage {
  return {
    quote,
    prefix: anchorText(text.slice(0, start)).slice(-AROUND),
    suffix: anchorText(text.slice(end)).slice(0, AROUND),
    startAt: start
  }
}
