import type { Feed, Folder } from '@shared/contract/feeds'
import type { Scope } from '@shared/contract/scope'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { t } from '../messages/translate'
import { FeedRow } from './FeedRow'
import styles from './FolderBranch.module.css'
import type { FolderNode } from './folderTree'
import { SidebarRow } from './SidebarRow'

export interface BranchProps {
  /** What the list shows; null when that is none of these. */
  readonly scope: Scope | null
  readonly onShow: (scope: Scope) => void
  readonly onFeedMenu: (feed: Feed, beside: Element) => void
  readonly onFolderMenu: (folder: Folder, beside: Element) => void
}

/** The feeds and folders of one level. */
export function Branch({
  folders,
  feeds,
  depth,
  ...rest
}: Omit<FolderNode, 'folder' | 'unread'> & BranchProps & { readonly depth: number }) {
  const { scope, onShow, onFeedMenu } = rest
  return (
    <ul>
      {folders.map((node) => (
        <FolderBranch key={node.folder.id} node={node} depth={depth} {...rest} />
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

function FolderBranch({ node, depth, ...rest }: { readonly node: FolderNode; readonly depth: number } & BranchProps) {
  const [isOpen, setOpen] = useState(true)
  const { folder, unread } = node
  const isCurrent = rest.scope?.kind === 'folder' && rest.scope.folderId === folder.id
  return (
    <li className={styles.folder}>
      <button
        type="button"
        className={styles.toggle}
        style={{ insetInlineStart: `calc(${depth} * 1.125rem + 0.5rem)` }}
        aria-expanded={isOpen}
        aria-label={t('sidebar.folder', { name: folder.name })}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRight aria-hidden="true" />
      </button>
      <SidebarRow
        title={folder.name}
        count={isOpen ? 0 : unread}
        depth={depth}
        isCurrent={isCurrent}
        onPress={() => rest.onShow({ kind: 'folder', folderId: folder.id })}
        onMenu={(beside) => rest.onFolderMenu(folder, beside)}
      />
      {isOpen && <Branch folders={node.folders} feeds={node.feeds} depth={depth + 1} {...rest} />}
    </li>
  )
}
