import type { ArticleId } from '@shared/contract/ids'
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useRowHeight } from '../design/density'
import { useKeptScroll } from '../design/useKeptScroll'
import styles from './TimelineList.module.css'
import { TimelineRow, type TimelineRowProps } from './TimelineRow'

/** What a row shows of its article. */
export type TimelineEntry = Pick<TimelineRowProps, 'head' | 'status' | 'source' | 'storySize' | 'fold' | 'alsoIn' | 'depth'>

export interface TimelineListProps extends Pick<TimelineRowProps, 'onOpen' | 'onSelect' | 'onOpenStory' | 'onFold'> {
  readonly label: string
  /** Name of this list, to come back to its scroll position by. */
  readonly listKey: string
  readonly count: number
  readonly idAt: (index: number) => ArticleId | undefined
  readonly entryAt: (index: number) => TimelineEntry | undefined
  /** Where the keyboard stands, -1 for nowhere. */
  readonly cursor: number
  readonly openId: ArticleId | null
  readonly selected: ReadonlySet<ArticleId>
  readonly now: number
  /** Half-open range of the rows on screen and just beyond, to be loaded. */
  readonly onRange: (start: number, end: number) => void
}

/** The stories of a scope, newest first, as many as there are. */
export function TimelineList(props: TimelineListProps) {
  const { label, listKey, count, cursor } = props
  const scroller = useRef<HTMLDivElement>(null)
  const rowHeight = useRowHeight()
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingStart: rowHeight / 2,
    scrollPaddingEnd: rowHeight / 2
  })
  useKeptScroll(scroller, listKey)
  useMeasuredAnew(rows, rowHeight)
  useSteadyRows(scroller, props, rowHeight)
  useCursorInView(rows, scroller, cursor)
  useShownRange(rows, props.onRange)
  return (
    <div ref={scroller} className={styles.scroller} data-list>
      <div className={styles.rows} role="feed" aria-label={label} aria-busy="false" style={{ blockSize: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => (
          <div key={item.key} className={styles.slot} style={{ blockSize: item.size, transform: `translateY(${item.start}px)` }}>
            <Row {...props} index={item.index} />
          </div>
        ))}
      </div>
    </div>
  )
}

function Row(props: TimelineListProps & { readonly index: number }) {
  const { index, count, entryAt, cursor, openId, selected, now, onOpen, onSelect, onOpenStory, onFold } = props
  const entry = entryAt(index)
  if (entry === undefined) return <div className={styles.unloaded} />
  return (
    <TimelineRow
      {...entry}
      position={index + 1}
      size={count}
      isCursor={index === cursor}
      isTabStop={index === Math.max(cursor, 0)}
      isOpen={entry.head.id === openId}
      isSelected={selected.has(entry.head.id)}
      now={now}
      onOpen={onOpen}
      onSelect={onSelect}
      onOpenStory={onOpenStory}
      onFold={onFold}
    />
  )
}

type Rows = Virtualizer<HTMLDivElement, Element>
type Scroller = React.RefObject<HTMLDivElement | null>

/** Rows of another height stand elsewhere. */
function useMeasuredAnew(rows: Rows, rowHeight: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured when the height is another
  useLayoutEffect(() => rows.measure(), [rows, rowHeight])
}

/** When stories arrive above what is on screen, or rows take another height, what is on screen stays where it is. */
function useSteadyRows(scroller: Scroller, { listKey, count, idAt }: TimelineListProps, rowHeight: number): void {
  const seen = useRef<{ listKey: string; id: ArticleId | undefined; index: number; rowHeight: number }>({
    listKey,
    id: undefined,
    index: 0,
    rowHeight
  })
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const { id, index } = seen.current
    const isSameList = seen.current.listKey === listKey
    const moved = isSameList && id !== undefined && idAt(index) !== id ? findNear(idAt, id, index, count) - index : 0
    const isResized = isSameList && seen.current.rowHeight !== rowHeight
    if (isResized) element.scrollTop = (index + moved) * rowHeight
    else if (moved > 0 && element.scrollTop > rowHeight / 2) element.scrollTop += moved * rowHeight
    const remember = () => {
      const top = Math.floor(element.scrollTop / rowHeight)
      seen.current = { listKey, id: idAt(top), index: top, rowHeight }
    }
    remember()
    element.addEventListener('scroll', remember, { passive: true })
    return () => element.removeEventListener('scroll', remember)
  }, [scroller, listKey, count, idAt, rowHeight])
}

/** Where an id went that used to be at `index`: looked for below, since what is new comes from above. */
function findNear(idAt: TimelineListProps['idAt'], id: ArticleId, index: number, count: number): number {
  for (let at = index; at < count; at++) if (idAt(at) === id) return at
  return index
}

/** Keeps the row of the keyboard on screen, and moves the focus along when it was in the list. */
function useCursorInView(rows: Rows, scroller: Scroller, cursor: number): void {
  const previous = useRef(cursor)
  useEffect(() => {
    if (cursor < 0 || cursor === previous.current) return
    previous.current = cursor
    rows.scrollToIndex(cursor, { align: 'auto' })
    const element = scroller.current
    if (!element?.contains(document.activeElement)) return
    requestAnimationFrame(() => element.querySelector<HTMLElement>('[data-cursor="true"]')?.focus({ preventScroll: true }))
  }, [rows, scroller, cursor])
}

function useShownRange(rows: Rows, onRange: (start: number, end: number) => void): void {
  const items = rows.getVirtualItems()
  const start = items[0]?.index ?? 0
  const end = (items.at(-1)?.index ?? -1) + 1
  useEffect(() => {
    if (end > start) onRange(start, end)
  }, [onRange, start, end])
}
