import type { TimeFacet } from '@shared/contract/search'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { formatDay } from '../../design/format'
import { t } from '../../messages/translate'
import styles from './TimeRibbon.module.css'
import { edgesOf, moveEdge, type Span, spanOf, withSpan } from './timeSpan'

interface TimeRibbonProps {
  /** Null while it is not known. */
  readonly time: TimeFacet | null
  readonly query: string
  readonly now: number
  readonly onQuery: (query: string) => void
}

/** When the hits are from. Drag over the bars, or move the two ends by the arrow keys, to keep to a time; a double click takes all again. */
export function TimeRibbon({ time, query, now, onQuery }: TimeRibbonProps) {
  const [moved, setMoved] = useState<Span | null>(null)
  const edges = time === null ? [] : edgesOf(time)
  if (time === null || edges.length < 2) return <div className={styles.empty} aria-hidden="true" />
  const span = moved ?? spanOf(query, edges, now)
  const last = edges.length - 1
  const take = (next: Span) => {
    setMoved(null)
    onQuery(withSpan(query, next, edges))
  }
  const isWhole = span[0] === 0 && span[1] === last
  return (
    <fieldset className={styles.ribbon} aria-label={t('search.when')}>
      <Bars time={time} span={span} onMove={setMoved} onTake={take} />
      <Thumb which="from" span={span} edges={edges} onTake={take} />
      <Thumb which="to" span={span} edges={edges} onTake={take} />
      <p className={styles.ends}>
        <span>{formatDay(edges[span[0]] ?? 0)}</span>
        {!isWhole && (
          <button type="button" className={styles.all} onClick={() => take([0, last])}>
            {t('search.allTime')}
          </button>
        )}
        <span>{formatDay((edges[span[1]] ?? 0) - 1)}</span>
      </p>
    </fieldset>
  )
}

interface BarsProps {
  readonly time: TimeFacet
  readonly span: Span
  readonly onMove: (span: Span) => void
  readonly onTake: (span: Span) => void
}

function Bars({ time: { starts, counts, end }, span, onMove, onTake }: BarsProps) {
  const drag = useDrag(counts.length, onMove, onTake)
  const most = Math.max(1, ...counts)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone; the thumbs do the same by key
    <div className={styles.bars} aria-hidden="true" onDoubleClick={() => onTake([0, counts.length])} {...drag}>
      {counts.map((count, index) => (
        <span
          key={starts[index]}
          className={styles.slot}
          data-in={index >= span[0] && index < span[1]}
          title={t('search.barStories', { day: formatDay(starts[index] ?? end), count })}
        >
          <span className={styles.bar} style={{ blockSize: count === 0 ? 0 : `max(3px, ${(count / most) * 100}%)` }} />
        </span>
      ))}
    </div>
  )
}

/** Pixels the pointer moves before a press is a drag. */
const STILL = 3

/** A drag over the bars, from the one it begins on to the one it ends on. */
function useDrag(bars: number, onMove: (span: Span) => void, onTake: (span: Span) => void) {
  const start = useRef<{ readonly x: number; readonly bar: number } | null>(null)
  const barAt = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { left, right, width } = currentTarget.getBoundingClientRect()
    const along = isRightToLeft(currentTarget) ? right - clientX : clientX - left
    return Math.min(bars - 1, Math.max(0, Math.floor((along / width) * bars)))
  }
  const spanTo = (event: PointerEvent<HTMLElement>): Span | null => {
    if (start.current === null || Math.abs(event.clientX - start.current.x) < STILL) return null
    const [one, other] = [start.current.bar, barAt(event)]
    return [Math.min(one, other), Math.max(one, other) + 1]
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      start.current = { x: event.clientX, bar: barAt(event) }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const span = spanTo(event)
      if (span) onMove(span)
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const span = spanTo(event)
      start.current = null
      if (span) onTake(span)
    }
  }
}

interface ThumbProps {
  readonly which: 'from' | 'to'
  readonly span: Span
  readonly edges: readonly number[]
  readonly onTake: (span: Span) => void
}

/** Bars that Page Up and Page Down go by. */
const PAGE = 6

function Thumb({ which, span, edges, onTake }: ThumbProps) {
  const last = edges.length - 1
  const at = which === 'from' ? span[0] : span[1]
  const onKeyDown = (event: KeyboardEvent) => {
    const to = targetOf(event.key, at, last, isRightToLeft(event.currentTarget) ? -1 : 1)
    if (to === null) return
    event.preventDefault()
    onTake(moveEdge(span, which, to, last))
  }
  const day = formatDay((edges[at] ?? 0) - (which === 'to' ? 1 : 0))
  return (
    <span
      role="slider"
      tabIndex={0}
      className={styles.thumb}
      style={{ insetInlineStart: `${(at / last) * 100}%` }}
      aria-label={t(which === 'from' ? 'search.from' : 'search.until')}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at}
      aria-valuetext={day}
      onKeyDown={onKeyDown}
    />
  )
}

/** The ribbon runs the way that is read: in Arabic the oldest is at the right, and the keys follow what is seen. */
function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl'
}

/** `ahead`: which way later is by the right arrow. */
function targetOf(key: string, at: number, last: number, ahead: 1 | -1): number | null {
  switch (key) {
    case 'ArrowRight':
      return at + ahead
    case 'ArrowLeft':
      return at - ahead
    case 'ArrowUp':
      return at + 1
    case 'ArrowDown':
      return at - 1
    case 'PageUp':
      return at + PAGE
    case 'PageDown':
      return at - PAGE
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
