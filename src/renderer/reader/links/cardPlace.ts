import type { CSSProperties } from 'react'
import type { Beside } from './bodyLinks'

const WIDTH = 320
const GAP = 8
/** Room below a link under which its card hangs above. */
const ROOM = 200

/** Where a link's card goes: below it, above near the foot of the window. */
export function cardPlace({ top, bottom, left }: Beside): CSSProperties {
  const inside = Math.min(Math.max(GAP, left), window.innerWidth - WIDTH - GAP)
  const isLow = bottom > window.innerHeight - ROOM
  return { left: inside, inlineSize: WIDTH, ...(isLow ? { bottom: window.innerHeight - top + GAP } : { top: bottom + GAP }) }
}
