import { type ReactNode, type RefObject, useEffect } from 'react'
import styles from './SlidingSidebar.module.css'
import type { Panes } from './usePanes'

interface SlidingSidebarProps {
  readonly panes: Panes
  readonly ref: RefObject<HTMLDivElement | null>
  readonly children: ReactNode
}

/** The sidebar: a pane of its own, or where there is no room one that comes when called and goes with a choice, a press beside it or Escape. */
export function SlidingSidebar({ panes: { mode, isSidebarOpen, slideIn }, ref, children }: SlidingSidebarProps) {
  const isOver = mode !== 'three'
  const isOut = isOver && isSidebarOpen
  useEffect(() => (isOut ? visit(ref.current, slideIn) : undefined), [isOut, slideIn, ref])
  return (
    <>
      <div ref={ref} className={styles.sidebar} data-over={isOver} data-out={isOut} hidden={!isOver && !isSidebarOpen}>
        {children}
      </div>
      {isOut && <div className={styles.veil} aria-hidden="true" />}
    </>
  )
}

/** Moves the focus into the pane, and calls `leave` at the first press anywhere or at Escape; undone, the focus goes back where it was. */
function visit(pane: HTMLElement | null, leave: () => void): () => void {
  const before = document.activeElement
  const current = pane?.querySelector<HTMLElement>('[aria-current="page"]') ?? pane?.querySelector('button')
  current?.focus()
  const aborter = new AbortController()
  const onKeyDown = (event: KeyboardEvent) => {
    // What is dragged there is let go first.
    if (event.key !== 'Escape' || document.body.dataset['dragging'] !== undefined) return
    event.stopPropagation()
    leave()
  }
  window.addEventListener('click', leave, { signal: aborter.signal })
  window.addEventListener('keydown', onKeyDown, { signal: aborter.signal, capture: true })
  return () => {
    aborter.abort()
    if (pane?.contains(document.activeElement) && before instanceof HTMLElement) before.focus()
  }
}
