import type { KeyboardEvent, PointerEvent } from 'react'
import styles from './Splitter.module.css'

interface SplitterProps {
  readonly label: string
  /** Width of the pane before it, and its limits, in pixels. */
  readonly width: number
  readonly min: number
  readonly max: number
  /** While it moves. */
  readonly onResize: (width: number) => void
  /** When it rests. */
  readonly onSettle: (width: number) => void
}

const STEP = 16

/** The line between two panes: drawn with the pointer, moved with the arrow keys. */
export function Splitter({ label, width, min, max, onResize, onSettle }: SplitterProps) {
  const clamp = (value: number) => Math.round(Math.min(max, Math.max(min, value)))
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const handle = event.currentTarget
    const origin = event.clientX - width
    handle.setPointerCapture(event.pointerId)
    const move = ({ clientX }: globalThis.PointerEvent) => onResize(clamp(clientX - origin))
    const settle = ({ clientX }: globalThis.PointerEvent) => {
      handle.removeEventListener('pointermove', move)
      onSettle(clamp(clientX - origin))
    }
    handle.addEventListener('pointermove', move)
    handle.addEventListener('lostpointercapture', settle, { once: true })
  }
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') onSettle(clamp(width - STEP))
    if (key === 'ArrowRight') onSettle(clamp(width + STEP))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a window splitter is a focusable separator with a value (ARIA 1.2); hr can't be one
    <div
      className={styles.splitter}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  )
}
