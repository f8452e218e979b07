import type { Feed } from '@shared/contract/feeds'
import type { ArticleId, StoryId } from '@shared/contract/ids'
import type { Scope } from '@shared/contract/scope'
import { useCallback, useState } from 'react'
import type { ReadPart } from '../commands/listCommands'
import type { RowChoice } from '../commands/selectionCommands'
import { formatList } from '../design/format'
import { report } from '../design/report'
import { useNow } from '../design/useNow'
import { request } from '../library/request'
import { listKey } from '../navigation'
import type { Feeds } from '../replica/useFeeds'
import { type Timeline, useTimelineRows } from '../replica/useTimeline'
import { HeadOrSelection, type SelectionActs } from '../selection/SelectionBar'
import { useSelectedIds } from '../selection/selectionStore'
import { describeScope } from './describeScope'
import { FeedNotice } from './FeedNotice'
import { sourceNames } from './sourceNames'
import { TimelineEmpty } from './TimelineEmpty'
import { TimelineHeader } from './TimelineHeader'
import { type TimelineEntry, TimelineList } from './TimelineList'
import { TimelineSkeleton } from './TimelineSkeleton'

interface TimelinePaneProps {
  readonly scope: Scope
  readonly timeline: Timeline
  readonly feeds: Feeds
  readonly unreadOnly: boolean
  readonly cursor: ArticleId | null
  readonly openId: ArticleId | null
  readonly isSyncing: boolean
  readonly foldStories: boolean
  /** What can be done with the rows that are selected. */
  readonly acts: SelectionActs
  readonly onOpen: (id: ArticleId) => void
  readonly onSelect: (id: ArticleId, by: RowChoice) => void
  readonly onOpenStory: (id: StoryId) => void
  readonly onFoldStories: () => void
  readonly onUnreadOnly: () => void
  readonly onMarkRead: (part: ReadPart) => void
  readonly onPrepare: () => void
  readonly onRefresh: () => void
}

/** The list of a scope: header, rows as they come on screen, or why there are none. */
export function TimelinePane(props: TimelinePaneProps) {
  const { scope, timeline, feeds, unreadOnly, foldStories, acts, onUnreadOnly, onFoldStories, onMarkRead, onPrepare } = props
  const { title, total, unread } = describeScope(scope, feeds)
  const feed = feedOf(scope, feeds)
  const count = unreadOnly ? unread : total
  return (
    <>
      <HeadOrSelection title={title} rows={timeline.count} total={count} acts={acts}>
        <TimelineHeader
          title={title}
          count={count}
          unread={unread}
          rows={timeline.hasMore ? null : timeline.count}
          unreadOnly={unreadOnly}
          foldStories={foldStories}
          onUnreadOnly={onUnreadOnly}
          onFoldStories={onFoldStories}
          onMarkRead={onMarkRead}
          onPrepare={onPrepare}
        />
      </HeadOrSelection>
      {feed && timeline.count > 0 && <FeedNotice feed={feed} onRetry={() => report(request('sync.run', { feedIds: [feed.id] }))} />}
      {timeline.status === 'loading' && <TimelineSkeleton />}
      {timeline.status === 'ready' && timeline.count === 0 && <Empty {...props} feed={feed} />}
      {timeline.status === 'ready' && timeline.count > 0 && <Rows {...props} label={title} />}
    </>
  )
}

/** The feed of a feed's list. */
function feedOf(scope: Scope, { feeds }: Feeds): Feed | null {
  return scope.kind === 'feed' ? (feeds.find(({ id }) => id === scope.feedId) ?? null) : null
}

function Empty({ scope, feed, unreadOnly, isSyncing, onUnreadOnly, onRefresh }: TimelinePaneProps & { readonly feed: Feed | null }) {
  return (
    <TimelineEmpty
      scope={scope}
      unreadOnly={unreadOnly}
      feed={feed}
      isSyncing={isSyncing}
      onShowRead={onUnreadOnly}
      onRefresh={onRefresh}
    />
  )
}

type RowsProps = Pick<TimelinePaneProps, 'scope' | 'timeline' | 'feeds' | 'cursor' | 'openId' | 'onOpen' | 'onSelect' | 'onOpenStory'> & {
  readonly label: string
}

function Rows({ scope, timeline, feeds, cursor, openId, onOpen, onSelect, onOpenStory, label }: RowsProps) {
  const [[start, end], setRange] = useState<readonly [number, number]>([0, 20])
  const onRange = useCallback((from: number, to: number) => setRange([from, to]), [])
  useTimelineRows(timeline, start, end)
  const sources = sourceNames(feeds.feeds)
  return (
    <TimelineList
      label={label}
      listKey={listKey({ scope, query: null })}
      count={timeline.count}
      idAt={timeline.idAt}
      entryAt={(index) => entryAt(timeline, index, sources)}
      cursor={cursor === null ? -1 : timeline.indexOf(cursor)}
      openId={openId}
      selected={useSelectedIds()}
      now={useNow()}
      onOpen={onOpen}
      onSelect={onSelect}
      onOpenStory={onOpenStory}
      onFold={timeline.setOpen}
      onRange={onRange}
    />
  )
}

function entryAt(timeline: Timeline, index: number, sources: ReadonlyMap<number, string>): TimelineEntry | undefined {
  const item = timeline.itemAt(index)
  if (item === undefined) return undefined
  const { id, head, status, storySize } = item
  const fold = timeline.foldOf(id)
  const alsoIn = fold === null ? '' : formatList(fold.copies.flatMap((feed) => sources.get(feed) ?? []))
  return { head, status, storySize, fold, alsoIn, depth: timeline.depthOf(id), source: sources.get(head.feedId) ?? '' }
}
