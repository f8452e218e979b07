import type { Feed } from '@shared/contract/feeds'
import type { Scope } from '@shared/contract/scope'
import { BookmarkPlus, CircleHelp, HardDrive, Plus, RefreshCw, Settings } from 'lucide-react'
import { memo, useCallback, useState } from 'react'
import { IconButton } from '../design/IconButton'
import type { Feeds } from '../replica/useFeeds'
import { FeedActions, type FeedMenuRequest } from './FeedActions'
import { Sidebar } from './Sidebar'
import styles from './SidebarPane.module.css'

interface SidebarPaneProps {
  readonly feeds: Feeds
  readonly scope: Scope
  readonly isSyncing: boolean
  readonly onShow: (scope: Scope) => void
  readonly onSubscribe: () => void
  readonly onRefresh: () => void
  readonly onSavePage: () => void
  readonly onStorage: () => void
  readonly onPrepare: (feed: Feed) => void
  readonly onSettings: () => void
  readonly onHelp: () => void
}

/** The sidebar with its masthead, tools and the menu of feeds. */
export const SidebarPane = memo(function SidebarPane({
  feeds,
  scope,
  isSyncing,
  onShow,
  onSubscribe,
  onRefresh,
  onSavePage,
  onStorage,
  onPrepare,
  onSettings,
  onHelp
}: SidebarPaneProps) {
  const [menu, setMenu] = useState<FeedMenuRequest | null>(null)
  const onFeedMenu = useCallback((feed: Feed, beside: Element) => setMenu({ feed, beside }), [])
  return (
    <>
      <header className={styles.masthead}>
        <h1 className={styles.name}>Offprint</h1>
        <IconButton label="Fetch new stories" keys="r" icon={<RefreshCw />} isDisabled={isSyncing} onPress={onRefresh} />
        <IconButton label="Save a page" keys="shift+s" icon={<BookmarkPlus />} onPress={onSavePage} />
        <IconButton label="Add a site" keys="+" icon={<Plus />} onPress={onSubscribe} />
      </header>
      <Sidebar {...feeds} scope={scope} onShow={onShow} onFeedMenu={onFeedMenu} />
      <div className={styles.tools}>
        <IconButton label="Settings" keys="," icon={<Settings />} onPress={onSettings} />
        <IconButton label="Storage" icon={<HardDrive />} onPress={onStorage} />
        <IconButton label="Keys" keys="?" icon={<CircleHelp />} onPress={onHelp} />
      </div>
      <FeedActions menu={menu} onClose={() => setMenu(null)} onPrepare={onPrepare} onGone={() => onShow({ kind: 'all' })} />
    </>
  )
})
