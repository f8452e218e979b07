import type { Settings } from '@shared/contract/settings'
import { type ReactNode, useRef, useState } from 'react'
import { t } from '../messages/translate'
import { PaneButtons } from './PaneButtons'
import { SlidingSidebar } from './SlidingSidebar'
import { Splitter } from './Splitter'
import styles from './ThreePanes.module.css'
import { useFocusAmongPanes } from './useFocusAmongPanes'
import type { Panes } from './usePanes'

type Widths = Pick<Settings, 'sidebarWidth' | 'timelineWidth'>

interface ThreePanesProps {
  readonly panes: Panes
  readonly widths: Widths
  readonly onWidths: (widths: Partial<Widths>) => void
  readonly sidebar: ReactNode
  readonly timeline: ReactNode
  readonly reader: ReactNode
  readonly foot: ReactNode
}

/** Limits of the panes' widths and what a double click brings back, in pixels. */
const sidebarLimits = { min: 160, max: 480, usual: 248 } as const
const listLimits = { min: 260, max: 720, usual: 388 } as const

/** Sidebar, list and story beside each other at the widths the reader gave them, as many as are open and there is room for. */
export function ThreePanes({ panes, widths, onWidths, sidebar, timeline, reader, foot }: ThreePanesProps) {
  const [moving, setMoving] = useState<Partial<Widths>>({})
  const { sidebarWidth, timelineWidth } = { ...widths, ...moving }
  const elements = { sidebar: useRef<HTMLDivElement>(null), list: useRef<HTMLElement>(null), story: useRef<HTMLElement>(null) }
  useFocusAmongPanes(panes, elements)
  const settle = (width: Partial<Widths>) => {
    setMoving({})
    onWidths(width)
  }
  return (
    <div
      className={styles.window}
      style={{ '--sidebar': `${sidebarWidth}px`, '--timeline': `${timelineWidth}px` }}
      data-open-sidebar={panes.mode === 'three' && panes.isSidebarOpen}
      data-open-list={panes.isListOpen}
      data-open-story={panes.isStoryOpen}
      data-alone={panes.isAlone}
    >
      <SlidingSidebar ref={elements.sidebar} panes={panes}>
        {sidebar}
      </SlidingSidebar>
      {panes.mode === 'three' && panes.isSidebarOpen && (
        <Splitter
          className={styles.afterSidebar ?? ''}
          label={t('layout.sidebarWidth')}
          width={sidebarWidth}
          {...sidebarLimits}
          onResize={(width) => setMoving({ sidebarWidth: width })}
          onSettle={(width) => settle({ sidebarWidth: width })}
        />
      )}
      <section ref={elements.list} className={styles.timeline} aria-label={t('layout.stories')} tabIndex={-1} data-shown={panes.isListOpen}>
        <PaneButtons pane="list" panes={panes} />
        {timeline}
      </section>
      {panes.isListOpen && panes.isStoryOpen && (
        <Splitter
          className={styles.afterList ?? ''}
          label={t('layout.listWidth')}
          width={timelineWidth}
          {...listLimits}
          onResize={(width) => setMoving({ timelineWidth: width })}
          onSettle={(width) => settle({ timelineWidth: width })}
        />
      )}
      <main ref={elements.story} className={styles.reader} tabIndex={-1} data-shown={panes.isStoryOpen}>
        {!panes.isAlone && <PaneButtons pane="story" panes={panes} />}
        {reader}
      </main>
      <div className={styles.foot} hidden={panes.isAlone}>
        {foot}
      </div>
    </div>
  )
}
