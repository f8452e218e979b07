import { type ReactNode, useEffect, useRef } from 'react'
import styles from './SlidingSidebar.module.css'

interface SlidingSidebarProps {
  /** Laid over the list, in a window too narrow for three panes. */
  readonly isOut: boolean
  readonly onIn: () => void
  readonly children: ReactNode
}

/** The sidebar: a pane of its own, or where there is no room one that comes when called and goes with a choice, a press beside it or Escape. */
export function SlidingSidebar({ isOut, onIn, children }: SlidingSidebarProps) {
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => (isOut ? visit(pane.current, onIn) : undefined), [isOut, onIn])
  return (
    <>
      <div ref={pane} className={styles.sidebar} data-out={isOut}>
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
    if (event.key !== 'Escape') return
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
