import type { Feed, Folder } from '@shared/contract/feeds'
import type { SmartFeedId } from '@shared/contract/ids'
import type { Scope } from '@shared/contract/scope'
import type { SmartFeed } from '@shared/contract/search'
import { BookmarkPlus, CircleHelp, HardDrive, Plus, RefreshCw, Settings } from 'lucide-react'
import { memo, useCallback, useState } from 'react'
import { IconButton } from '../design/IconButton'
import { t } from '../messages/translate'
import type { Feeds } from '../replica/useFeeds'
import { SmartFeedActions, type SmartFeedMenuRequest } from '../smartFeeds/SmartFeedActions'
import { TagMenu, type TagMenuRequest } from '../tags/TagMenu'
import { FeedActions, type FeedMenuRequest } from './FeedActions'
import { FolderMenu, type FolderMenuRequest } from './FolderMenu'
import { Sidebar } from './Sidebar'
import styles from './SidebarPane.module.css'
import { TreeDialogs } from './tree/TreeDialogs'
import { useTreeActs } from './tree/useTreeActs'

interface SidebarPaneProps {
  readonly feeds: Feeds
  readonly scope: Scope
  /** The smart feed that is shown in place of the scope. */
  readonly smartFeedId: SmartFeedId | null
  readonly foldDuplicates: boolean
  readonly isSyncing: boolean
  readonly onSmartFeed: (feed: SmartFeed) => void
  /** Searches for what a tag stands for. */
  readonly onFind: (query: string) => void
  /** The tag that is searched for and nothing else. */
  readonly shownTag: string | null
  readonly onRenameTag: (tag: string) => void
  readonly onRemoveTag: (tag: string) => void
  readonly onShow: (scope: Scope) => void
  readonly onSubscribe: () => void
  readonly onRefresh: () => void
  readonly onSavePage: () => void
  readonly onStorage: () => void
  readonly onPrepare: (feed: Feed) => void
  /** Makes a rule for stories that answer a query. */
  readonly onMakeRule: (query: string) => void
  readonly onSettings: () => void
  readonly onHelp: () => void
}

/** The sidebar with its masthead, tools and the menu of feeds. */
export const SidebarPane = memo(function SidebarPane({
  feeds,
  scope,
  smartFeedId,
  foldDuplicates,
  isSyncing,
  onSmartFeed,
  onFind,
  shownTag,
  onRenameTag,
  onRemoveTag,
  onShow,
  onSubscribe,
  onRefresh,
  onSavePage,
  onStorage,
  onPrepare,
  onMakeRule,
  onSettings,
  onHelp
}: SidebarPaneProps) {
  const [menu, setMenu] = useState<FeedMenuRequest | null>(null)
  const [smartMenu, setSmartMenu] = useState<SmartFeedMenuRequest | null>(null)
  const onSmartFeedMenu = useCallback((feed: SmartFeed, beside: Element) => setSmartMenu({ feed, beside }), [])
  const [folderMenu, setFolderMenu] = useState<FolderMenuRequest | null>(null)
  const onFolderMenu = useCallback((folder: Folder, beside: Element) => setFolderMenu({ folder, beside }), [])
  const listed = smartFeedId === null && shownTag === null ? scope : null
  const { asked, setAsked, menuActs } = useTreeActs({ tree: feeds, scope: listed, onShow })
  const { onMoveFeed, onNewFolder, ...folderActs } = menuActs
  const [tagMenu, setTagMenu] = useState<TagMenuRequest | null>(null)
  const onTagMenu = useCallback((tag: string, beside: Element) => setTagMenu({ tag, beside }), [])
  const onFeedMenu = useCallback((feed: Feed, beside: Element) => setMenu({ feed, beside }), [])
  return (
    <>
      <header className={styles.masthead}>
        <h1 className={styles.name}>Offprint</h1>
        <IconButton label={t('sidebar.fetchNew')} command="refresh" icon={<RefreshCw />} isDisabled={isSyncing} onPress={onRefresh} />
        <IconButton label={t('sidebar.savePage')} command="save-page" icon={<BookmarkPlus />} onPress={onSavePage} />
        <IconButton label={t('sidebar.addSite')} command="subscribe" icon={<Plus />} onPress={onSubscribe} />
      </header>
      <Sidebar
        {...feeds}
        scope={listed}
        smartFeedId={smartFeedId}
        onShow={onShow}
        onFeedMenu={onFeedMenu}
        onFolderMenu={onFolderMenu}
        onSmartFeed={onSmartFeed}
        onSmartFeedMenu={onSmartFeedMenu}
        onFind={onFind}
        onNewFolder={onNewFolder}
        shownTag={shownTag}
        onTagMenu={onTagMenu}
      />
      <div className={styles.tools}>
        <IconButton label={t('sidebar.settings')} command="settings" icon={<Settings />} onPress={onSettings} />
        <IconButton label={t('sidebar.storage')} command="storage" icon={<HardDrive />} onPress={onStorage} />
        <IconButton label={t('sidebar.keys')} command="help" icon={<CircleHelp />} onPress={onHelp} />
      </div>
      <FeedActions
        menu={menu}
        onClose={() => setMenu(null)}
        onPrepare={onPrepare}
        onMakeRule={onMakeRule}
        onMove={onMoveFeed}
        onGone={() => onShow({ kind: 'all' })}
      />
      <SmartFeedActions menu={smartMenu} onClose={() => setSmartMenu(null)} onShow={onSmartFeed} />
      <FolderMenu
        menu={folderMenu}
        folders={feeds.folders}
        foldDuplicates={foldDuplicates}
        onClose={() => setFolderMenu(null)}
        {...folderActs}
      />
      <TreeDialogs asked={asked} tree={feeds} onClose={() => setAsked(null)} />
      <TagMenu menu={tagMenu} onClose={() => setTagMenu(null)} onRename={onRenameTag} onRemove={onRemoveTag} onFind={onFind} />
    </>
  )
})
