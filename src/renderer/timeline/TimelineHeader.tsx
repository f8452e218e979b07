import { HardDriveDownload, Layers, ListFilter } from 'lucide-react'
import type { ReadPart } from '../commands/listCommands'
import { storyCount } from '../design/format'
import { IconButton } from '../design/IconButton'
import { t } from '../messages/translate'
import { MarkReadMenu } from './MarkReadMenu'
import styles from './TimelineHeader.module.css'

interface TimelineHeaderProps {
  readonly title: string
  /** Null while it is not known. */
  readonly count: number | null
  readonly unread: number | null
  /** Rows that these are shown in; null while not all are known. */
  readonly rows: number | null
  readonly unreadOnly: boolean
  readonly foldStories: boolean
  readonly onUnreadOnly: () => void
  readonly onFoldStories: () => void
  readonly onMarkRead: (part: ReadPart) => void
  readonly onPrepare: () => void
}

/** Says what the list shows, and what can be done with all of it. */
export function TimelineHeader(props: TimelineHeaderProps) {
  const { title, count, unread, rows, unreadOnly, foldStories, onUnreadOnly, onFoldStories, onMarkRead, onPrepare } = props
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h2 className={styles.title} dir="auto">
          {title}
        </h2>
        <p className={styles.count}>{describeCount(count, unread, foldStories ? rows : null)}</p>
      </div>
      <IconButton
        label={t('timeline.prepare')}
        command="prepare-offline"
        icon={<HardDriveDownload />}
        isDisabled={count === 0}
        onPress={onPrepare}
      />
      <IconButton
        label={t('timeline.foldByStory')}
        command="fold-stories"
        icon={<Layers />}
        isSelected={foldStories}
        onPress={onFoldStories}
      />
      <IconButton
        label={t('timeline.unreadOnly')}
        command="unread-only"
        icon={<ListFilter />}
        isSelected={unreadOnly}
        onPress={onUnreadOnly}
      />
      <MarkReadMenu isDisabled={unread === 0} onMarkRead={onMarkRead} />
    </header>
  )
}

function describeCount(count: number | null, unread: number | null, rows: number | null): string {
  if (count === null) return '\u00a0'
  // How many stories that are, the sidebar says; both do not fit a narrow list.
  const folded = rows !== null && rows > 0 && rows < count ? rows : null
  if (unread === null || unread === 0) return folded === null ? storyCount(count) : t('timeline.rows', { count: folded })
  return folded === null ? t('timeline.storiesUnread', { count, unread }) : t('timeline.rowsUnread', { count: folded, unread })
}
