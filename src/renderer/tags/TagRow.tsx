import { Ellipsis, Tag } from 'lucide-react'
import { t } from '../messages/translate'
import styles from '../sidebar/FeedRow.module.css'
import { SidebarRow } from '../sidebar/SidebarRow'
import type { NameCount } from '../sidebar/sections'

interface TagRowProps {
  readonly tag: NameCount
  readonly isCurrent: boolean
  readonly onShow: () => void
  readonly onMenu: (beside: Element) => void
}

/** A tag of the sidebar: shows the stories that carry it. */
export function TagRow({ tag: { name, unread }, isCurrent, onShow, onMenu }: TagRowProps) {
  return (
    <li className={styles.feed}>
      <SidebarRow row={`tag:${name}`} title={name} count={unread} icon={<Tag />} isCurrent={isCurrent} onPress={onShow} onMenu={onMenu} />
      <button
        type="button"
        className={styles.more}
        aria-label={t('sidebar.actionsFor', { name })}
        tabIndex={-1}
        onClick={(event) => onMenu(event.currentTarget)}
      >
        <Ellipsis aria-hidden="true" />
      </button>
    </li>
  )
}
