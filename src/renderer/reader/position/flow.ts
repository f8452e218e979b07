import type { Extent } from './readingPlace'

/** The way through a story in its pane, scrolled or paged: everything in pixels from the story's beginning. */
export interface Flow {
  /** What stands at the head of the pane. */
  edge(): number
  /** How much the pane shows. */
  readonly size: number
  extentOf(block: Element): Extent
  /** Brings what is at an edge to the head of the pane. */
  goTo(edge: number): void
}

/** How the story in a pane is laid out now. */
export function flowOf(pane: HTMLElement): Flow {
  return scrolledFlow(pane)
}

function scrolledFlow(pane: HTMLElement): Flow {
  return {
    size: pane.clientHeight,
    edge: () => pane.scrollTop,
    extentOf: (block) => {
      const { top, bottom } = block.getBoundingClientRect()
      const origin = pane.getBoundingClientRect().top - pane.scrollTop
      return { start: top - origin, end: bottom - origin }
    },
    goTo: (edge) => {
      pane.scrollTop = edge
    }
  }
}
