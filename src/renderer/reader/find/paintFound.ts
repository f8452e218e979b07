import { isPaged } from '../paging/pagedPane'
import { flowOf } from '../position/flow'

/** Paints ranges of the page without a change to it (CSS Custom Highlight API), one of them as the current one. */
export function paintFound(ranges: readonly Range[], current: Range | undefined): void {
  CSS.highlights.set('found', new Highlight(...ranges))
  if (current) CSS.highlights.set('found-current', new Highlight(current))
  else CSS.highlights.delete('found-current')
}

/** Nothing is looked for any more. */
export function unpaintFound(): void {
  CSS.highlights.delete('found')
  CSS.highlights.delete('found-current')
}

/** Brings a range to the middle of its pane, sideways too. */
export function showRange(range: Range): void {
  const { startContainer } = range
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement
  const pane = element?.closest<HTMLElement>('[data-reader]')
  if (!pane) return
  if (isPaged(pane)) {
    const flow = flowOf(pane)
    return flow.goTo(flow.extentOf(range).start)
  }
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const [at, frame] = [range.getBoundingClientRect(), pane.getBoundingClientRect()]
  if (at.top < frame.top + MARGIN || at.bottom > frame.bottom - MARGIN) pane.scrollTop += at.top - frame.top - frame.height / 2
}

/** So far from the edge a match is seen with what is around it. */
const MARGIN = 64
