import { pageAt, pageBeside, pageCount } from './pages'

/** Whether the story in a pane is read page by page. */
export const isPaged = (pane: HTMLElement): boolean => pane.dataset.paged === 'true'

/** Pages of a text that runs right to left follow each other to the left. */
export const isRightToLeft = (pane: HTMLElement): boolean => getComputedStyle(pane).direction === 'rtl'

const rowOf = (pane: HTMLElement) => ({ stride: pane.clientWidth, width: pane.scrollWidth })

/** The page a pane shows, from 0, and how many there are. */
export function placeOfPane(pane: HTMLElement): { readonly page: number; readonly count: number } {
  const row = rowOf(pane)
  const count = pageCount(row)
  // The last page may end before its pane does: what is left of it counts as the whole.
  return { page: Math.min(count - 1, Math.round(Math.abs(pane.scrollLeft) / row.stride)), count }
}

export function showPage(pane: HTMLElement, page: number): void {
  pane.scrollLeft = page * pane.clientWidth * (isRightToLeft(pane) ? -1 : 1)
}

/** Turns a page; false when there is no more. */
export function turnPaged(pane: HTMLElement, by: 1 | -1): boolean {
  const to = pageBeside(placeOfPane(pane).page, by, rowOf(pane))
  if (to !== null) showPage(pane, to)
  return to !== null
}

/** The page that a box is on. */
export function pageOfBox(pane: HTMLElement, box: Pick<DOMRect, 'left' | 'right'>): number {
  const frame = pane.getBoundingClientRect()
  const offset = isRightToLeft(pane) ? frame.right - box.right - pane.scrollLeft : box.left - frame.left + pane.scrollLeft
  return pageAt(offset, { stride: pane.clientWidth })
}
