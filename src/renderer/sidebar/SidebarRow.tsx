import type { ReactNode } from 'react'
import { formatCount } from '../design/format'
import styles from './SidebarRow.module.css'

interface SidebarRowProps {
  readonly title: string
  /** Shown at the end when above zero. */
  readonly count: number
  /** What the count counts, for screen readers: "unread". */
  readonly countOf?: string
  readonly icon?: ReactNode
  /** Between title and count: an error mark. */
  readonly mark?: ReactNode
  readonly depth?: number
  readonly isCurrent: boolean
  readonly onPress: () => void
  /** Opens the row's menu, beside the element. */
  readonly onMenu?: (beside: Element) => void
}

/** One line of the sidebar that shows a scope when pressed. */
export function SidebarRow(props: SidebarRowProps) {
  const { title, count, countOf = 'unread', icon, mark, depth = 0, isCurrent, onPress, onMenu } = props
  return (
    <button
      type="button"
      className={styles.row}
      style={{ paddingInlineStart: `calc(var(--space-3) + ${depth} * 1.125rem)` }}
      aria-current={isCurrent ? 'page' : undefined}
      data-sidebar-row
      onClick={onPress}
      onContextMenu={(event) => {
        event.preventDefault()
        onMenu?.(event.currentTarget)
      }}
    >
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <span className={styles.title} dir="auto">
        {title}
      </span>
      {mark}
      {count > 0 && (
        <span className={styles.count}>
          {formatCount(count)}
          <span className="visually-hidden"> {countOf}</span>
        </span>
      )}
    </button>
  )
}
