import type { SmartFeed } from '@shared/contract/search'
import { BellRing, Ellipsis, Sparkles } from 'lucide-react'
import { t } from '../messages/translate'
import styles from './FeedRow.module.css'
import { SidebarRow } from './SidebarRow'

interface SmartFeedRowProps {
  readonly feed: SmartFeed
  readonly isCurrent: boolean
  readonly onShow: () => void
  readonly onMenu: (beside: Element) => void
}

/** A kept search of the sidebar; one that tells of new stories carries a bell. */
export function SmartFeedRow({ feed, isCurrent, onShow, onMenu }: SmartFeedRowProps) {
  return (
    <li className={styles.feed}>
      <SidebarRow
        row={`smart:${feed.id}`}
        title={feed.title}
        count={feed.unread}
        icon={<Sparkles />}
        mark={feed.notify && <BellRing className={styles.bell} role="img" aria-label={t('sidebar.tells')} />}
        isCurrent={isCurrent}
        onPress={onShow}
        onMenu={onMenu}
      />
      <button
        type="button"
        className={styles.more}
        aria-label={t('sidebar.actionsFor', { name: feed.title })}
        tabIndex={-1}
        onClick={(event) => onMenu(event.currentTarget)}
      >
        <Ellipsis aria-hidden="true" />
      </button>
    </li>
  )
}
