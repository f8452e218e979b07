import { isPaged, pageOfBox, placeOfPane, showPage } from '../paging/pagedPane'
import type { Extent } from './readingPlace'

/** An element or a range of text. */
type Shown = Pick<Element, 'getBoundingClientRect' | 'getClientRects'>

/** The way through a story in its pane, scrolled or paged: everything in pixels from the story's beginning. */
export interface Flow {
  /** What stands at the head of the pane. */
  edge(): number
  /** How much the pane shows. */
  readonly size: number
  extentOf(block: Shown): Extent
  /** Brings what is at an edge to the head of the pane. */
  goTo(edge: number): void
}

/** How the story in a pane is laid out now. */
export function flowOf(pane: HTMLElement): Flow {
  return isPaged(pane) ? pagedFlow(pane) : scrolledFlow(pane)
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

/** Pages one after the other, as if they were a scroll; a block that is broken over pages runs from its first piece to its last. */
function pagedFlow(pane: HTMLElement): Flow {
  const size = pane.clientHeight
  const top = pane.getBoundingClientRect().top
  return {
    size,
    edge: () => placeOfPane(pane).page * size,
    extentOf: (block) => {
      const pieces = [...block.getClientRects()]
      const [first, last] = [pieces[0], pieces.at(-1)]
      if (first === undefined || last === undefined) return { start: 0, end: 0 }
      return { start: pageOfBox(pane, first) * size + first.top - top, end: pageOfBox(pane, last) * size + last.bottom - top }
    },
    goTo: (edge) => showPage(pane, Math.floor((edge + 1) / size))
  }
}

/** Brings a part of a story on screen: its page, or where the story is scrolled the middle of the pane. */
export function bringIntoView(part: HTMLElement, behavior: ScrollBehavior = 'instant'): void {
  const pane = part.closest<HTMLElement>('[data-reader]')
  if (pane === null || !isPaged(pane)) part.scrollIntoView({ block: 'center', behavior })
  else {
    const flow = pagedFlow(pane)
    flow.goTo(flow.extentOf(part).start)
  }
}
