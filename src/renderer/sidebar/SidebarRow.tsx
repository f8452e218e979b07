import type { ReactNode } from 'react'
import { Words } from '../messages/Words'
import styles from './SidebarRow.module.css'

interface SidebarRowProps {
  /** Its name among the rows. */
  readonly row: string
  readonly title: string
  /** Shown at the end when above zero. */
  readonly count: number
  /** What the count counts, for screen readers. */
  readonly countOf?: 'unread' | 'stories'
  readonly icon?: ReactNode
  /** Between title and count: an error mark. */
  readonly mark?: ReactNode
  readonly depth?: number
  readonly isCurrent: boolean
  /** Of a folder: whether what is in it is shown below. */
  readonly isOpen?: boolean
  readonly onPress: () => void
  /** Opens the row's menu, beside the element. */
  readonly onMenu?: (beside: Element) => void
}

const countWords = { unread: 'sidebar.unreadCount', stories: 'sidebar.storiesCount' } as const
const countParts = { hidden: <span className="visually-hidden" /> }

/** One line of the sidebar that shows a scope when pressed. Which of them Tab stops at is up to the list (useRovingRow). */
export function SidebarRow(props: SidebarRowProps) {
  const { row, title, count, countOf = 'unread', icon, mark, depth = 0, isCurrent, isOpen, onPress, onMenu } = props
  return (
    <button
      type="button"
      className={styles.row}
      style={{ '--depth': depth }}
      tabIndex={-1}
      aria-current={isCurrent ? 'page' : undefined}
      aria-expanded={isOpen}
      data-sidebar-row={row}
      onClick={onPress}
      onContextMenu={(event) => {
        event.preventDefault()
        onMenu?.(event.currentTarget)
      }}
    >
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <span className={styles.title} dir="auto" data-title>
        {title}
      </span>
      {mark}
      {count > 0 && (
        <span className={styles.count}>
          <Words of={countWords[countOf]} values={{ count }} parts={countParts} />
        </span>
      )}
    </button>
  )
}
