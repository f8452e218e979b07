import type { Feed, Folder } from '@shared/contract/feeds'
import type { FolderId } from '@shared/contract/ids'
import type { Scope } from '@shared/contract/scope'
import { ChevronRight, Ellipsis } from 'lucide-react'
import { t } from '../messages/translate'
import { FeedRow } from './FeedRow'
import rows from './FeedRow.module.css'
import styles from './FolderBranch.module.css'
import type { FolderNode } from './folderTree'
import { SidebarRow } from './SidebarRow'
import { setFolderOpen } from './tree/closedFolders'
import { rowOf } from './tree/places'

export interface BranchProps {
  /** What the list shows; null when that is none of these. */
  readonly scope: Scope | null
  readonly onShow: (scope: Scope) => void
  readonly onFeedMenu: (feed: Feed, beside: Element) => void
  readonly onFolderMenu: (folder: Folder, beside: Element) => void
}

interface LevelProps extends BranchProps {
  readonly depth: number
  readonly closed: ReadonlySet<FolderId>
}

/** The feeds and folders of one level. */
export function Branch({ folders, feeds, ...rest }: Omit<FolderNode, 'folder' | 'unread'> & LevelProps) {
  const { depth, scope, onShow, onFeedMenu } = rest
  return (
    <ul>
      {folders.map((node) => (
        <FolderBranch key={node.folder.id} node={node} {...rest} />
      ))}
      {feeds.map((feed) => (
        <FeedRow
          key={feed.id}
          feed={feed}
          depth={depth}
          isCurrent={scope?.kind === 'feed' && scope.feedId === feed.id}
          onShow={() => onShow({ kind: 'feed', feedId: feed.id })}
          onMenu={(beside) => onFeedMenu(feed, beside)}
        />
      ))}
    </ul>
  )
}

function FolderBranch({ node, ...rest }: { readonly node: FolderNode } & LevelProps) {
  const { folder, folders, feeds, unread } = node
  const { depth, scope, onShow, onFolderMenu } = rest
  const isOpen = !rest.closed.has(folder.id)
  return (
    <li>
      <div className={rows.feed}>
        <button
          type="button"
          className={styles.toggle}
          style={{ '--depth': depth }}
          tabIndex={-1}
          aria-expanded={isOpen}
          aria-label={t('sidebar.folder', { name: folder.name })}
          onClick={() => setFolderOpen(folder.id, !isOpen)}
        >
          <ChevronRight aria-hidden="true" />
        </button>
        <SidebarRow
          row={rowOf({ kind: 'folder', id: folder.id })}
          title={folder.name}
          count={isOpen ? 0 : unread}
          depth={depth}
          isOpen={isOpen}
          isCurrent={scope?.kind === 'folder' && scope.folderId === folder.id}
          onPress={() => onShow({ kind: 'folder', folderId: folder.id })}
          onMenu={(beside) => onFolderMenu(folder, beside)}
        />
        <button
          type="button"
          className={rows.more}
          aria-label={t('sidebar.actionsFor', { name: folder.name })}
          tabIndex={-1}
          onClick={(event) => onFolderMenu(folder, event.currentTarget)}
        >
          <Ellipsis aria-hidden="true" />
        </button>
      </div>
      {isOpen && folders.length + feeds.length === 0 && (
        <p className={styles.empty} style={{ '--depth': depth + 1 }}>
          {t('sidebar.folderEmpty')}
        </p>
      )}
      {isOpen && <Branch folders={folders} feeds={feeds} {...rest} depth={depth + 1} />}
    </li>
  )
}
