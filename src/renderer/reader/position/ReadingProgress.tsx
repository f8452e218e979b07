import { type RefObject, useEffect, useRef, useState } from 'react'
import { t } from '../../messages/translate'
import { storyBody } from '../storyBlocks'
import { flowOf } from './flow'
import styles from './ReadingProgress.module.css'
import { minutesLeft, progressAt } from './readingPlace'

interface ReadingProgressProps {
  readonly pane: RefObject<HTMLElement | null>
  /** What the whole text takes. */
  readonly minutes: number
}

/** A story that shows whole, or nearly, needs no measure of how far it is read: in panes of text. */
const LEAST_PANES = 1.4

/** How far the story is read: a thin bar, and the minutes left. */
export function ReadingProgress({ pane, minutes }: ReadingProgressProps) {
  const bar = useRef<HTMLSpanElement>(null)
  const [left, setLeft] = useState<number | null>(null)
  const percent = useProgress(pane, (progress) => {
    bar.current?.style.setProperty('--progress', String(progress ?? 0))
    setLeft(progress === null ? null : minutesLeft(minutes, progress))
  })
  return (
    <div className={styles.progress} role="progressbar" aria-label={t('reader.progress')} aria-valuenow={percent} hidden={left === null}>
      <span ref={bar} className={styles.bar} />
      {left !== null && left > 0 && <span className={styles.left}>{t('reader.minutesLeft', { minutes: left })}</span>}
    </div>
  )
}

/** Follows how much of the text is read, 0 to 1, once a frame; null for a short one. Answers the percentage at rest. */
function useProgress(pane: RefObject<HTMLElement | null>, show: (progress: number | null) => void): number {
  const [percent, setPercent] = useState(0)
  const latest = useRef(show)
  latest.current = show
  useEffect(() => {
    const element = pane.current
    const body = storyBody(element)
    if (element === null || body === null) return
    let frame = 0
    const measure = () => {
      frame = 0
      const progress = progressOf(element, body)
      latest.current(progress)
      setPercent(Math.round((progress ?? 0) * 100))
    }
    const ask = () => {
      frame ||= requestAnimationFrame(measure)
    }
    const observer = new ResizeObserver(ask)
    observer.observe(body)
    element.addEventListener('scroll', ask, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      element.removeEventListener('scroll', ask)
    }
  }, [pane])
  return percent
}

function progressOf(pane: HTMLElement, body: HTMLElement): number | null {
  const flow = flowOf(pane)
  const text = flow.extentOf(body)
  return text.end - text.start < LEAST_PANES * flow.size ? null : progressAt(flow.edge() + flow.size, text)
}
