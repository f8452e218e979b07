import type { Counter } from '@shared/contract/changes'
import type { Feed, Folder } from '@shared/contract/feeds'
import type { SmartFeedId } from '@shared/contract/ids'
import type { SmartFeed } from '@shared/contract/search'
import { tagQuery } from '@shared/text/queryEdit'
import { Bookmark, CircleDot, FolderPlus, Hash, Highlighter, Newspaper, Star } from 'lucide-react'
import { memo, type ReactNode, useRef } from 'react'
import { t } from '../messages/translate'
import { TagRow } from '../tags/TagRow'
import { Branch, type BranchProps } from './FolderBranch'
import { folderTree } from './folderTree'
import styles from './Sidebar.module.css'
import { SidebarRow } from './SidebarRow'
import { SmartFeedRow } from './SmartFeedRow'
import { sectionsOf, tagsOf } from './sections'
import { setFolderOpen, useClosedFolders } from './tree/closedFolders'
import { placeOfRow } from './tree/places'
import { useRovingRow } from './tree/useRovingRow'
import { useRowDrag } from './tree/useRowDrag'

export interface SidebarProps extends BranchProps {
  readonly feeds: readonly Feed[]
  readonly folders: readonly Folder[]
  readonly counters: ReadonlyMap<string, Counter>
  readonly smartFeeds: readonly SmartFeed[]
  readonly smartFeedId: SmartFeedId | null
  readonly onSmartFeed: (feed: SmartFeed) => void
  readonly onSmartFeedMenu: (feed: SmartFeed, beside: Element) => void
  /** Searches for what a tag stands for. */
  readonly onFind: (query: string) => void
  readonly onNewFolder: () => void
  /** The tag that is searched for and nothing else. */
  readonly shownTag: string | null
  readonly onTagMenu: (tag: string, beside: Element) => void
}

const fold = (row: string, isOpen: boolean) => {
  const place = placeOfRow(row)
  if (place?.kind === 'folder') setFolderOpen(place.id, isOpen)
}

/** Everything that can be listed: statuses, smart feeds, folders with feeds, tags, sections. One stop of Tab; arrows move between lines. */
export const Sidebar = memo(function Sidebar(props: SidebarProps) {
  const { feeds, folders, counters, scope, onShow, onFeedMenu, onFolderMenu, onNewFolder } = props
  const sections = sectionsOf(counters)
  const nav = useRef<HTMLElement>(null)
  const closed = useClosedFolders()
  const roving = useRovingRow(nav, JSON.stringify(scope), fold)
  const onPointerDown = useRowDrag(nav, props)
  return (
    <nav ref={nav} aria-label={t('sidebar.library')} className={styles.nav} {...roving} onPointerDown={onPointerDown}>
      <Statuses counters={counters} scope={scope} onShow={onShow} />
      <SmartFeeds {...props} />
      {feeds.length + folders.length > 0 && (
        <Group title={t('sidebar.feeds')} isTop act={<NewFolderButton onPress={onNewFolder} />}>
          <Branch
            {...folderTree(folders, feeds)}
            depth={0}
            closed={closed}
            scope={scope}
            onShow={onShow}
            onFeedMenu={onFeedMenu}
            onFolderMenu={onFolderMenu}
          />
        </Group>
      )}
      <Tags {...props} />
      {sections.length > 0 && (
        <Group title={t('sidebar.sections')}>
          <ul>
            {sections.map(({ name, unread }) => (
              <li key={name}>
                <SidebarRow
                  row={`section:${name}`}
                  title={name}
                  count={unread}
                  icon={<Hash />}
                  isCurrent={scope?.kind === 'section' && scope.name === name}
                  onPress={() => onShow({ kind: 'section', name })}
                />
              </li>
            ))}
          </ul>
        </Group>
      )}
    </nav>
  )
})

function Statuses({ counters, scope, onShow }: Pick<SidebarProps, 'counters' | 'scope' | 'onShow'>) {
  const row = (
    kind: 'all' | 'annotated' | 'unread' | 'starred' | 'queued',
    title: string,
    icon: ReactNode,
    count: number,
    countOf: 'stories' | 'unread'
  ) => (
    <li>
      <SidebarRow
        row={kind}
        title={title}
        count={count}
        countOf={countOf}
        icon={icon}
        isCurrent={scope?.kind === kind}
        onPress={() => onShow({ kind })}
      />
    </li>
  )
  return (
    <ul className={styles.statuses}>
      {row('all', t('organise.allStories'), <Newspaper />, counters.get('all')?.total ?? 0, 'stories')}
      {row('unread', t('organise.unread'), <CircleDot />, counters.get('all')?.unread ?? 0, 'unread')}
      {row('starred', t('organise.starred'), <Star />, counters.get('starred')?.total ?? 0, 'stories')}
      {row('queued', t('organise.queued'), <Bookmark />, counters.get('queued')?.total ?? 0, 'stories')}
      {row('annotated', t('annotations.title'), <Highlighter />, counters.get('annotated')?.total ?? 0, 'stories')}
    </ul>
  )
}

function SmartFeeds({ smartFeeds, smartFeedId, onSmartFeed, onSmartFeedMenu }: SidebarProps) {
  if (smartFeeds.length === 0) return null
  return (
    <Group title={t('sidebar.smartFeeds')}>
      <ul>
        {smartFeeds.map((feed) => (
          <SmartFeedRow
            key={feed.id}
            feed={feed}
            isCurrent={feed.id === smartFeedId}
            onShow={() => onSmartFeed(feed)}
            onMenu={(beside) => onSmartFeedMenu(feed, beside)}
          />
        ))}
      </ul>
    </Group>
  )
}

function Tags({ counters, shownTag, onFind, onTagMenu }: SidebarProps) {
  const tags = tagsOf(counters)
  if (tags.length === 0) return null
  return (
    <Group title={t('sidebar.tags')}>
      <ul>
        {tags.map((tag) => (
          <TagRow
            key={tag.name}
            tag={tag}
            isCurrent={tag.name === shownTag}
            onShow={() => onFind(tagQuery(tag.name))}
            onMenu={(beside) => onTagMenu(tag.name, beside)}
          />
        ))}
      </ul>
    </Group>
  )
}

interface GroupProps {
  readonly title: string
  /** What is dropped on its heading lies in no folder. */
  readonly isTop?: boolean
  /** What can be done beside the heading. */
  readonly act?: ReactNode
  readonly children: ReactNode
}

function Group({ title, isTop = false, act, children }: GroupProps) {
  return (
    <section className={styles.group}>
      <div className={styles.heading} data-sidebar-top={isTop || undefined}>
        <h2 className={styles.title}>{title}</h2>
        {act}
      </div>
      {children}
    </section>
  )
}

/** For the mouse; the keyboard has the command. */
function NewFolderButton({ onPress }: { readonly onPress: () => void }) {
  const label = t('sidebar.newFolder')
  return (
    <button type="button" className={styles.act} tabIndex={-1} aria-label={label} title={label} onClick={onPress}>
      <FolderPlus aria-hidden="true" />
    </button>
  )
}
