import styles from './DragRow.module.css'
import { type Drop, dropOn } from './moves'
import { type Arrangement, placeOfRow, rowOf, type TreePlace } from './places'

/** A drag of a row by mouse. */
export interface RowDrag {
  readonly nav: HTMLElement
  readonly row: HTMLElement
  readonly dragged: TreePlace
  readonly tree: () => Arrangement
  readonly onDrop: (drop: Drop) => void
  /** A closed folder that is stayed on. */
  readonly onOpen: (row: string) => void
}

type Point = Pick<PointerEvent, 'clientX' | 'clientY'>

/** Pixels that a press may slip and still be a press. */
const SLIP = 5
/** How long a closed folder is stayed on before it opens, in milliseconds. */
const STAY = 600
/** Pixels above and below where the list scrolls by itself, and how far it does with each frame. */
const EDGE = 28
const STRIDE = 7

/** Follows the pointer from a press on a row until it is let go; Escape and a lost pointer end it without a drop. */
export function followDrag(drag: RowDrag, start: Point): void {
  const { nav, row, dragged } = drag
  const aborter = new AbortController()
  const listening = { signal: aborter.signal, capture: true }
  let ghost: HTMLElement | null = null
  let at: Point = start
  let drop: Drop | null = null
  let frame = 0
  let stay = 0
  let stayedOn: string | null = null

  const begin = () => {
    ghost = makeGhost(row)
    document.body.dataset['dragging'] = ''
    row.dataset['dragged'] = ''
    frame = requestAnimationFrame(scroll)
  }
  const look = () => {
    const over = rowAt(nav, at)
    drop = over && dropOn(drag.tree(), dragged, over.place, over.part, over.isOpen)
    mark(nav, drop)
    stayOn(over?.isClosed && drop?.mark.side === 'into' ? over.name : null)
  }
  const stayOn = (name: string | null) => {
    if (name === stayedOn) return
    clearTimeout(stay)
    stayedOn = name
    if (name !== null) stay = window.setTimeout(() => drag.onOpen(name), STAY)
  }
  const scroll = () => {
    const { top, bottom } = nav.getBoundingClientRect()
    const by = at.clientY < top + EDGE ? -STRIDE : at.clientY > bottom - EDGE ? STRIDE : 0
    const before = nav.scrollTop
    if (by !== 0) nav.scrollTop += by
    if (nav.scrollTop !== before) look()
    frame = requestAnimationFrame(scroll)
  }
  const end = (isDropped: boolean) => {
    aborter.abort()
    cancelAnimationFrame(frame)
    clearTimeout(stay)
    mark(nav, null)
    if (ghost === null) return
    ghost.remove()
    delete document.body.dataset['dragging']
    delete row.dataset['dragged']
    swallowClick()
    if (isDropped && drop !== null) drag.onDrop(drop)
  }

  const onMove = (event: PointerEvent) => {
    at = event
    const isSlip = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < SLIP
    if (ghost === null && isSlip) return
    if (ghost === null) begin()
    if (ghost !== null) ghost.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`
    look()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (ghost === null) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') end(false)
  }
  window.addEventListener('pointermove', onMove, listening)
  window.addEventListener('pointerup', () => end(true), listening)
  window.addEventListener('pointercancel', () => end(false), listening)
  // Not of an element in it: a press takes the focus.
  window.addEventListener('blur', ({ target }) => target === window && end(false), listening)
  window.addEventListener('keydown', onKeyDown, listening)
}

interface RowAt {
  readonly place: TreePlace | 'top'
  readonly name: string | null
  /** How far down the row, from 0 to 1. */
  readonly part: number
  readonly isOpen: boolean
  readonly isClosed: boolean
}

/** The feed or folder under the pointer, or the heading above them all. */
function rowAt(nav: HTMLElement, { clientX, clientY }: Point): RowAt | null {
  const element = document.elementFromPoint(clientX, clientY)
  if (element === null || !nav.contains(element)) return null
  if (element.closest('[data-sidebar-top]')) return { place: 'top', name: null, part: 0, isOpen: false, isClosed: false }
  const row = element.closest<HTMLElement>('[data-sidebar-row]') ?? element.closest('li')?.querySelector<HTMLElement>('[data-sidebar-row]')
  const name = row?.dataset['sidebarRow'] ?? null
  const place = placeOfRow(name)
  if (!row || place === null) return null
  const { top, height } = row.getBoundingClientRect()
  const expanded = row.getAttribute('aria-expanded')
  return { place, name, part: (clientY - top) / height, isOpen: expanded === 'true', isClosed: expanded === 'false' }
}

function mark(nav: HTMLElement, drop: Drop | null): void {
  for (const marked of nav.querySelectorAll<HTMLElement>('[data-drop]')) delete marked.dataset['drop']
  if (drop === null) return
  const { over, side } = drop.mark
  const target = nav.querySelector<HTMLElement>(over === 'top' ? '[data-sidebar-top]' : `[data-sidebar-row="${rowOf(over)}"]`)
  if (target) target.dataset['drop'] = side
}

/** What is carried, beside the pointer. */
function makeGhost(row: HTMLElement): HTMLElement {
  const ghost = document.createElement('div')
  ghost.className = styles.ghost ?? ''
  ghost.ariaHidden = 'true'
  ghost.dir = 'auto'
  ghost.textContent = row.querySelector('[data-title]')?.textContent ?? ''
  document.body.append(ghost)
  return ghost
}

/** The press that ends a drag is no press on the row. */
function swallowClick(): void {
  const aborter = new AbortController()
  const swallow = (event: MouseEvent) => {
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('click', swallow, { capture: true, signal: aborter.signal })
  setTimeout(() => aborter.abort())
}
