import { linesOf } from '../markMatches'
import { findAll } from './findAll'

/** Every place of a story that says what is looked for, in order. A match may run over links and emphasis, not over paragraphs. */
export function findInStory(story: HTMLElement, wanted: string): readonly Range[] {
  return linesOf(story).flatMap((line) => {
    const text = line.map(({ data }) => data).join('')
    return findAll(text, wanted).map(([start, end]) => rangeIn(line, start, end))
  })
}

function rangeIn(line: readonly Text[], start: number, end: number): Range {
  const range = document.createRange()
  let from = 0
  for (const node of line) {
    const to = from + node.length
    if (start >= from && start < to) range.setStart(node, start - from)
    if (end > from && end <= to) range.setEnd(node, end - from)
    from = to
  }
  return range
}
