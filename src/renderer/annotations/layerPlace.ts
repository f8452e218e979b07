import type { CSSProperties } from 'react'

/** Where something is in the window, in pixels. */
export type Spot = Pick<DOMRect, 'bottom' | 'left' | 'right' | 'top'>

const GAP = 8

/** Where a bar of some size goes in a layer that scrolls with the text: above the words, below where that is out of sight; within the pane. */
export function barPlace(spot: Spot, layer: Spot, pane: Spot, size: { readonly width: number; readonly height: number }): CSSProperties {
  const middle = (spot.left + spot.right) / 2 - size.width / 2
  const left = Math.max(pane.left + GAP, Math.min(middle, pane.right - size.width - GAP))
  const isRoomAbove = spot.top - size.height - GAP >= pane.top
  const top = isRoomAbove ? spot.top - size.height - GAP : spot.bottom + GAP
  return { left: left - layer.left, top: top - layer.top }
}

const MARK = 24
const BESIDE = 30

/**
 * Where the margin's mark of a passage goes: on the side where its lines begin, level with its first line, below others that are there.
 * `columns`: those that the text stands in, more than one where it is read page by page. A mark stays within the pane if its column is in it.
 */
export function markPlaces(
  lines: readonly Spot[],
  columns: readonly Spot[],
  layer: Spot,
  pane: Spot,
  direction: 'ltr' | 'rtl'
): readonly { readonly left: number; readonly top: number }[] {
  const free = new Map<Spot, number>()
  return lines.map((line) => {
    const column = columns.find(({ left, right }) => line.left >= left - 1 && line.right <= right + 1) ?? columns[0] ?? line
    const outside = direction === 'ltr' ? column.left - BESIDE : column.right + BESIDE - MARK
    const isInSight = column.left < pane.right && column.right > pane.left
    const left = isInSight ? Math.max(pane.left + 2, Math.min(outside, pane.right - MARK - 2)) : outside
    const top = Math.max((line.top + line.bottom) / 2 - MARK / 2, free.get(column) ?? Number.NEGATIVE_INFINITY)
    free.set(column, top + MARK + 2)
    return { left: left - layer.left, top: top - layer.top }
  })
}
