import type { Counter } from '@shared/contract/changes'
import type { Feed, Folder } from '@shared/contract/feeds'
import { CircleDot, Hash, Newspaper, Star } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { Branch, type BranchProps } from './FolderBranch'
import { folderTree } from './folderTree'
import { moveFocus } from './moveFocus'
import styles from './Sidebar.module.css'
import { SidebarRow } from './SidebarRow'
import { sectionsOf } from './sections'

export interface SidebarProps extends BranchProps {
  readonly feeds: readonly Feed[]
  readonly folders: readonly Folder[]
  readonly counters: ReadonlyMap<string, Counter>
}

/** Everything that can be listed: statuses, folders with feeds, sections. Up and down move between lines. */
export const Sidebar = memo(function Sidebar({ feeds, folders, counters, scope, onShow, onFeedMenu }: SidebarProps) {
  const sections = sectionsOf(counters)
  return (
    <nav aria-label="Library" className={styles.nav} onKeyDown={moveFocus}>
      <Statuses counters={counters} scope={scope} onShow={onShow} />
      {feeds.length + folders.length > 0 && (
        <Group title="Feeds">
          <Branch {...folderTree(folders, feeds)} depth={0} scope={scope} onShow={onShow} onFeedMenu={onFeedMenu} />
        </Group>
      )}
      {sections.length > 0 && (
        <Group title="Sections">
          <ul>
            {sections.map(({ name, unread }) => (
              <li key={name}>
                <SidebarRow
                  title={name}
                  count={unread}
                  icon={<Hash />}
                  isCurrent={scope.kind === 'section' && scope.name === name}
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
  const row = (kind: 'all' | 'unread' | 'starred', title: string, icon: ReactNode, count: number, countOf: string) => (
    <li>
      <SidebarRow
        title={title}
        count={count}
        countOf={countOf}
        icon={icon}
        isCurrent={scope.kind === kind}
        onPress={() => onShow({ kind })}
      />
    </li>
  )
  return (
    <ul className={styles.statuses}>
      {row('all', 'All stories', <Newspaper />, counters.get('all')?.total ?? 0, 'stories')}
      {row('unread', 'Unread', <CircleDot />, counters.get('all')?.unread ?? 0, 'unread')}
      {row('starred', 'Starred', <Star />, counters.get('starred')?.total ?? 0, 'stories')}
    </ul>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  )
}
