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

/** Where the margin's mark of a passage goes: on the side where its lines begin, level with its first line, below others that are there. */
export function markPlaces(
  lines: readonly Spot[],
  column: Spot,
  layer: Spot,
  pane: Spot,
  direction: 'ltr' | 'rtl'
): readonly { readonly left: number; readonly top: number }[] {
  const outside = direction === 'ltr' ? column.left - BESIDE : column.right + BESIDE - MARK
  const left = Math.max(pane.left + 2, Math.min(outside, pane.right - MARK - 2))
  let free = Number.NEGATIVE_INFINITY
  return lines.map((line) => {
    const top = Math.max((line.top + line.bottom) / 2 - MARK / 2, free)
    free = top + MARK + 2
    return { left: left - layer.left, top: top - layer.top }
  })
}
