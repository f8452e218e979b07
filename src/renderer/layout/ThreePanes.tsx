import type { Settings } from '@shared/contract/settings'
import { PanelLeft } from 'lucide-react'
import { type ReactNode, useCallback, useState } from 'react'
import { IconButton } from '../design/IconButton'
import { t } from '../messages/translate'
import { SlidingSidebar } from './SlidingSidebar'
import { Splitter } from './Splitter'
import styles from './ThreePanes.module.css'

type Widths = Pick<Settings, 'sidebarWidth' | 'timelineWidth'>

interface ThreePanesProps {
  readonly widths: Widths
  readonly onWidths: (widths: Partial<Widths>) => void
  readonly sidebar: ReactNode
  readonly timeline: ReactNode
  readonly reader: ReactNode
  readonly foot: ReactNode
}

/** Sidebar, timeline and reader beside each other, at the widths the reader gave them; below 1060 pixels the sidebar slides over. */
export function ThreePanes({ widths, onWidths, sidebar, timeline, reader, foot }: ThreePanesProps) {
  const [moving, setMoving] = useState<Partial<Widths>>({})
  const [isSlidOut, setSlidOut] = useState(false)
  const { sidebarWidth, timelineWidth } = { ...widths, ...moving }
  const slideIn = useCallback(() => setSlidOut(false), [])
  const settle = (width: Partial<Widths>) => {
    setMoving({})
    onWidths(width)
  }
  return (
    <div className={styles.window} style={{ '--sidebar': `${sidebarWidth}px`, '--timeline': `${timelineWidth}px` }}>
      <SlidingSidebar isOut={isSlidOut} onIn={slideIn}>
        {sidebar}
      </SlidingSidebar>
      <section className={styles.timeline} aria-label={t('layout.stories')}>
        <Splitter
          label={t('layout.sidebarWidth')}
          width={sidebarWidth}
          min={160}
          max={480}
          onResize={(width) => setMoving({ sidebarWidth: width })}
          onSettle={(width) => settle({ sidebarWidth: width })}
        />
        <div className={styles.toggle}>
          <IconButton label={t('layout.sidebar')} icon={<PanelLeft />} onPress={() => setSlidOut(true)} />
        </div>
        {timeline}
      </section>
      <main className={styles.reader}>
        <Splitter
          label={t('layout.listWidth')}
          width={timelineWidth}
          min={260}
          max={720}
          onResize={(width) => setMoving({ timelineWidth: width })}
          onSettle={(width) => settle({ timelineWidth: width })}
        />
        {reader}
      </main>
      <div className={styles.foot}>{foot}</div>
    </div>
  )
}
