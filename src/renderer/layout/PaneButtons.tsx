import { ChevronLeft, ListCollapse, PanelLeft } from 'lucide-react'
import { IconButton } from '../design/IconButton'
import { t } from '../messages/translate'
import styles from './PaneButtons.module.css'
import type { Panes } from './usePanes'

/** At the start of a pane's bar: what opens and closes the panes before it. `data-count` makes room in the bar. */
export function PaneButtons({ pane, panes }: { readonly pane: 'list' | 'story'; readonly panes: Panes }) {
  const hasSidebar = pane === 'list' || (!panes.isListOpen && panes.mode !== 'one')
  return (
    <div className={styles.buttons}>
      {hasSidebar && (
        <IconButton
          label={t(panes.isSidebarOpen ? 'layout.closeSidebar' : 'layout.openSidebar')}
          command="toggle-sidebar"
          icon={<PanelLeft />}
          onPress={() => panes.toggle('showSidebar')}
        />
      )}
      {pane === 'story' && <ListButton panes={panes} />}
    </div>
  )
}

function ListButton({ panes }: { readonly panes: Panes }) {
  const toggle = () => panes.toggle('showTimeline')
  if (panes.mode === 'one') return <IconButton label={t('layout.backToList')} command="show-list" icon={<ChevronLeft />} onPress={toggle} />
  return (
    <IconButton
      label={t(panes.isListOpen ? 'layout.closeList' : 'layout.openList')}
      command="toggle-list"
      icon={<ListCollapse />}
      onPress={toggle}
    />
  )
}
