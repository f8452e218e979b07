/** A heading of a story's text. */
export interface StoryHeading {
  /** From 0; the outermost in this text is 0. */
  readonly depth: number
  readonly text: string
  readonly element: HTMLElement
}

/** A text with fewer headings needs no table of contents. */
const LEAST_HEADINGS = 3

/** The headings of a text in order, as deep as the text itself goes; none when there are fewer than three. */
export function storyHeadings(body: HTMLElement): readonly StoryHeading[] {
  const found = [...body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].filter(({ textContent }) => textContent?.trim())
  if (found.length < LEAST_HEADINGS) return []
  const levels = [...new Set(found.map(levelOf))].toSorted((one, other) => one - other)
  return found.map((element) => ({ depth: levels.indexOf(levelOf(element)), text: element.textContent?.trim() ?? '', element }))
}

const levelOf = ({ localName }: Element): number => Number(localName.slice(1))

/** The heading that the reader is under when `edge` is at the head of the page; -1 before the first. `starts`: where each begins. */
export function currentHeading(starts: readonly number[], edge: number): number {
  return starts.findLastIndex((start) => start <= edge)
}
