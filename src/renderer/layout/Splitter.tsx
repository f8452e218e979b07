import type { KeyboardEvent, PointerEvent } from 'react'
import styles from './Splitter.module.css'

interface SplitterProps {
  /** Where the window's grid puts it: at the start of the pane after it. */
  readonly className: string
  readonly label: string
  /** Width of the pane before it, its limits, and what it usually is, in pixels. */
  readonly width: number
  readonly min: number
  readonly max: number
  readonly usual: number
  /** While it moves. */
  readonly onResize: (width: number) => void
  /** When it rests. */
  readonly onSettle: (width: number) => void
}

const STEP = 16

/** 1 where lines run from left to right, else -1: a pane grows the way the lines run. */
const directionOf = (element: Element): 1 | -1 => (element.matches(':dir(rtl)') ? -1 : 1)

/** The line between two panes: drawn with the pointer, moved with the arrow keys, Home and End; a double click brings back the usual width. */
export function Splitter({ className, label, width, min, max, usual, onResize, onSettle }: SplitterProps) {
  const clamp = (value: number) => Math.round(Math.min(max, Math.max(min, value)))
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const handle = event.currentTarget
    const start = event.clientX
    const direction = directionOf(handle)
    const widthAt = (x: number) => clamp(width + (x - start) * direction)
    handle.setPointerCapture(event.pointerId)
    const move = ({ clientX }: globalThis.PointerEvent) => onResize(widthAt(clientX))
    const settle = ({ clientX }: globalThis.PointerEvent) => {
      handle.removeEventListener('pointermove', move)
      // A press that does not move is the half of a double click.
      if (clientX !== start) onSettle(widthAt(clientX))
    }
    handle.addEventListener('pointermove', move)
    handle.addEventListener('lostpointercapture', settle, { once: true })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directionOf(event.currentTarget)
    const targets: Readonly<Record<string, number | undefined>> = {
      ArrowLeft: width - STEP * direction,
      ArrowRight: width + STEP * direction,
      Home: min,
      End: max
    }
    const target = targets[event.key]
    if (target === undefined) return
    event.preventDefault()
    onSettle(clamp(target))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a window splitter is a focusable separator with a value (ARIA 1.2); hr can't be one
    <div
      className={`${styles.splitter} ${className}`}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onDoubleClick={() => onSettle(usual)}
      onKeyDown={onKeyDown}
    />
  )
}
