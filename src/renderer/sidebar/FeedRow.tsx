import type { Feed } from '@shared/contract/feeds'
import { CircleAlert, Ellipsis } from 'lucide-react'
import { say } from '../messages/say'
import { t } from '../messages/translate'
import styles from './FeedRow.module.css'
import { SidebarRow } from './SidebarRow'
import { rowOf } from './tree/places'

interface FeedRowProps {
  readonly feed: Feed
  readonly depth: number
  readonly isCurrent: boolean
  readonly onShow: () => void
  readonly onMenu: (beside: Element) => void
}

/** A feed of the sidebar; one that fails carries a mark with the reason. */
export function FeedRow({ feed, depth, isCurrent, onShow, onMenu }: FeedRowProps) {
  return (
    <li className={styles.feed}>
      <SidebarRow
        row={rowOf({ kind: 'feed', id: feed.id })}
        title={feed.title}
        count={feed.unread}
        icon={<span className={styles.initial}>{initialOf(feed.title)}</span>}
        mark={<FeedProblem feed={feed} />}
        depth={depth}
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

function FeedProblem({ feed }: { readonly feed: Feed }) {
  if (feed.state !== 'failing' && feed.state !== 'gone') return null
  const reason = feed.error ? say(feed.error.message) : t('sidebar.lastCheckFailed')
  return (
    <span className={styles.problem} role="img" aria-label={reason} title={reason}>
      <CircleAlert aria-hidden="true" />
    </span>
  )
}

function initialOf(title: string): string {
  return (title.match(/[\p{L}\p{N}]/u)?.[0] ?? '·').toUpperCase()
}
