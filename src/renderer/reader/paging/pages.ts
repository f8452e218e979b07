/** Pages beside each other in a pane that is `stride` pixels wide. */
export interface PageRow {
  readonly stride: number
  /** Pixels that all pages take. */
  readonly width: number
}

/** The page that something is on, so many pixels from the beginning of the first; from 0. */
export function pageAt(offset: number, { stride }: Pick<PageRow, 'stride'>): number {
  // Half a pixel may be lost where pages begin at broken ones.
  return stride <= 0 ? 0 : Math.max(0, Math.floor((offset + 0.5) / stride))
}

/** How many pages there are, at least one. A gap at the end of the last is no page. */
export function pageCount({ stride, width }: PageRow): number {
  return stride <= 0 ? 1 : Math.max(1, Math.ceil((width - 1) / stride))
}

/** The page after a turn; null when there is none. */
export function pageBeside(page: number, by: 1 | -1, row: PageRow): number | null {
  const to = page + by
  return to < 0 || to >= pageCount(row) ? null : to
}

/** Which way the pages of a text turn at a side of theirs. */
export function turnAt(side: 'left' | 'right', isRightToLeft: boolean): 1 | -1 {
  return (side === 'right') === isRightToLeft ? -1 : 1
}
