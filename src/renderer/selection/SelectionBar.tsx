import type { MessageKey } from '@shared/messages/catalog'
import { Bookmark, CircleDot, FileDown, HardDriveDownload, Star, Tag, X } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { Toolbar } from 'react-aria-components'
import type { CommandId, CommandTarget } from '../commands/commands'
import { Button } from '../design/Button'
import { IconButton } from '../design/IconButton'
import { t } from '../messages/translate'
import styles from './SelectionBar.module.css'
import { useHasSelection, useSelectionSize } from './selectionStore'

/** What can be done with all that is selected. */
export type SelectionActs = Pick<
  CommandTarget,
  'clearSelection' | 'editTags' | 'exportStories' | 'prepareOffline' | 'selectWholeList' | 'toggleQueued' | 'toggleRead' | 'toggleStarred'
>

export interface SelectionBarProps {
  /** The list's name. */
  readonly title: string
  /** Rows of the list that the window has. */
  readonly rows: number
  /** Stories of the list; null while it is not known. */
  readonly total: number | null
  readonly acts: SelectionActs
}

interface Act {
  readonly title: MessageKey
  readonly command: CommandId
  readonly icon: ReactNode
  readonly run: (acts: SelectionActs) => void
}

const buttons: readonly Act[] = [
  { title: 'commands.toggleRead', command: 'toggle-read', icon: <CircleDot />, run: (acts) => acts.toggleRead() },
  { title: 'commands.toggleStarred', command: 'toggle-starred', icon: <Star />, run: (acts) => acts.toggleStarred() },
  { title: 'commands.toggleQueued', command: 'toggle-queued', icon: <Bookmark />, run: (acts) => acts.toggleQueued() },
  { title: 'selection.tags', command: 'tags', icon: <Tag />, run: (acts) => acts.editTags() },
  { title: 'selection.export', command: 'export-story', icon: <FileDown />, run: (acts) => acts.exportStories('story') },
  { title: 'commands.prepareOffline', command: 'prepare-offline', icon: <HardDriveDownload />, run: (acts) => acts.prepareOffline() },
  { title: 'commands.clearSelection', command: 'clear-selection', icon: <X />, run: (acts) => acts.clearSelection() }
]

/** The head of a list, which makes room for the bar while stories are selected. Both take the same place, so that no row moves. */
export function HeadOrSelection({ children, ...bar }: SelectionBarProps & { readonly children: ReactNode }) {
  const isSelecting = useHasSelection()
  return (
    <div className={styles.stack}>
      <div className={styles.head} data-hidden={isSelecting}>
        {children}
      </div>
      {isSelecting && <SelectionBar {...bar} />}
    </div>
  )
}

function SelectionBar({ title, rows, total, acts }: SelectionBarProps) {
  const count = useSelectionSize()
  const bar = useRef<HTMLDivElement>(null)
  useFocusInList(bar)
  const isMore = total !== null && total > count && count >= rows
  return (
    <div ref={bar} className={styles.bar} data-selection-bar>
      <div className={styles.words}>
        <p className={styles.count}>{t('selection.short', { count })}</p>
        {isMore ? (
          <Button look="plain" onPress={acts.selectWholeList}>
            {t('selection.all', { count: total })}
          </Button>
        ) : (
          <p className={styles.title} dir="auto">
            {title}
          </p>
        )}
      </div>
      <Toolbar aria-label={t('selection.bar')} className={styles.acts ?? ''}>
        {buttons.map(({ title: label, command, icon, run }) => (
          <IconButton key={command} label={t(label)} command={command} icon={icon} onPress={() => run(acts)} />
        ))}
      </Toolbar>
    </div>
  )
}

/** Who has pressed a button of the bar goes on in the list once the bar is gone. */
function useFocusInList(bar: React.RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = bar.current
    return () => {
      if (element?.contains(document.activeElement))
        queueMicrotask(() => document.querySelector<HTMLElement>('[data-list] [tabindex="0"]')?.focus({ preventScroll: true }))
    }
  }, [bar])
}
