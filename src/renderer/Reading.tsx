import type { Feed } from '@shared/contract/feeds'
import { type ArticleId, articleId, type StoryId } from '@shared/contract/ids'
import type { Scope } from '@shared/contract/scope'
import type { SmartFeed } from '@shared/contract/search'
import { useCallback, useEffect, useMemo } from 'react'
import { AnnotationsPane } from './annotations/AnnotationsPane'
import type { CommandTarget } from './commands/commands'
import { pageCommands } from './commands/pageCommands'
import { report } from './design/report'
import { ThreePanes } from './layout/ThreePanes'
import { StatusPane } from './offline/StatusPane'
import { ReaderPane } from './reader/ReaderPane'
import { ReaderToolbar } from './reader/ReaderToolbar'
import { openOriginal, toggleQueued, toggleRead, toggleStarred } from './reader/storyActions'
import { prefetchArticles } from './replica/useArticle'
import type { Feeds } from './replica/useFeeds'
import type { TimelineItem } from './replica/useTimeline'
import { emptyDraft } from './rules/ruleDraft'
import { SearchBoxPane } from './search/SearchBoxPane'
import { SearchPane } from './search/SearchPane'
import { SelectionStatus } from './selection/SelectionStatus'
import { AppearancePanel } from './settings/AppearancePanel'
import { SidebarPane } from './sidebar/SidebarPane'
import { removeTag } from './tags/changeTag'
import { sourceNames } from './timeline/sourceNames'
import { TimelinePane } from './timeline/TimelinePane'
import { TimelineSkeleton } from './timeline/TimelineSkeleton'
import type { WindowState } from './useWindowState'

interface ReadingProps {
  readonly state: WindowState
  readonly target: CommandTarget
}

interface PaneProps extends ReadingProps {
  readonly onOpen: (id: ArticleId) => void
  readonly onOpenStory: (id: StoryId) => void
  readonly onShow: (scope: Scope) => void
  /** Searches for what a name or a tag stands for. */
  readonly onFind: (query: string) => void
}

const NO_FEEDS: Feeds = { feeds: [], folders: [], counters: new Map(), smartFeeds: [] }

/** The window of a library with something in it: sidebar, list, story. */
export function Reading({ state, target }: ReadingProps) {
  const { navigation, go, settings, changeSettings, sync } = state
  const onOpen = useCallback((id: ArticleId) => go({ type: 'open', id }), [go])
  const onOpenStory = useCallback((id: StoryId) => go({ type: 'open-story', id }), [go])
  const onShow = useCallback((scope: Scope) => go({ type: 'show', scope }), [go])
  const onFind = useCallback((query: string) => go({ type: 'find', query, sort: 'date' }), [go])
  const onSmartFeed = useCallback(({ id, query }: SmartFeed) => go({ type: 'find', query, sort: 'date', smartFeedId: id }), [go])
  const { setDialog } = state
  const onPrepareFeed = useCallback(
    ({ id, title }: Feed) => setDialog({ kind: 'prepare', scope: { kind: 'feed', feedId: id }, name: title }),
    [setDialog]
  )
  const onMakeRule = useMakeRule(setDialog)
  const onRenameTag = useCallback((tag: string) => setDialog({ kind: 'rename-tag', tag }), [setDialog])
  const { session } = state
  const onRemoveTag = useCallback((tag: string) => report(removeTag(tag, { go, session })), [go, session])
  usePrefetch(state)
  const panes = { state, target, onOpen, onOpenStory, onShow, onFind }
  return (
    <ThreePanes
      panes={state.panes}
      widths={settings}
      onWidths={changeSettings}
      sidebar={
        <SidebarPane
          feeds={state.feeds ?? NO_FEEDS}
          scope={navigation.scope}
          smartFeedId={navigation.smartFeedId}
          foldDuplicates={settings.foldDuplicates}
          isSyncing={sync.isRunning}
          onSmartFeed={onSmartFeed}
          onFind={onFind}
          shownTag={state.shownTag}
          onRenameTag={onRenameTag}
          onRemoveTag={onRemoveTag}
          onShow={onShow}
          onSubscribe={target.subscribe}
          onRefresh={target.refresh}
          onSavePage={target.savePage}
          onStorage={target.showStorage}
          onPrepare={onPrepareFeed}
          onMakeRule={onMakeRule}
          onSettings={target.showSettings}
          onHelp={target.showHelp}
        />
      }
      timeline={<ListPane {...panes} />}
      reader={<StoryPane {...panes} />}
      foot={<StatusPane />}
    />
  )
}

function ListPane({ state, target, onOpen, onOpenStory }: PaneProps) {
  const { navigation, go, feeds, timeline, session, settings, sync, searchBox } = state
  const { query, scope, cursor, articleId: openId } = navigation
  const sourceOf = useSourceOf(feeds)
  const onMakeRule = useMakeRule(state.setDialog)
  return (
    <>
      <SearchBoxPane
        ref={searchBox}
        session={session}
        onType={state.type}
        onSubmit={() => {
          session.finish()
          target.openCursor()
          focusList()
        }}
        onLeave={() => {
          focusList()
          standOnFocused(go)
        }}
      />
      <SelectionStatus />
      {query !== null && (
        <SearchPane
          session={session}
          navigation={navigation}
          smartFeeds={(feeds ?? NO_FEEDS).smartFeeds}
          showsFacets={settings.showFacets}
          foldHits={state.foldHits}
          sourceOf={sourceOf}
          acts={target}
          onSelect={target.selectRow}
          go={go}
          onType={state.type}
          onSettings={state.changeSettings}
          onMakeRule={onMakeRule}
        />
      )}
      {query === null && scope.kind === 'annotated' && <AnnotationsPane currentId={openId} onOpen={onOpen} />}
      {query === null && scope.kind !== 'annotated' && feeds === undefined && <TimelineSkeleton />}
      {query === null && scope.kind !== 'annotated' && feeds && (
        <TimelinePane
          scope={scope}
          timeline={timeline}
          feeds={feeds}
          unreadOnly={settings.unreadOnly}
          foldStories={settings.foldStories}
          cursor={cursor}
          openId={openId}
          isSyncing={sync.isRunning}
          acts={target}
          onOpen={onOpen}
          onSelect={target.selectRow}
          onOpenStory={onOpenStory}
          onFoldStories={target.toggleFoldStories}
          onUnreadOnly={target.toggleUnreadOnly}
          onMarkRead={target.markRead}
          onPrepare={target.prepareOffline}
          onRefresh={target.refresh}
        />
      )}
    </>
  )
}

/** The same element each time, so that the tools are drawn again only when they change. */
const appearance = <AppearancePanel />

/** What the tools do, they do to the story on the page; keys act on the row the keyboard stands on. */
function StoryPane({ state, target, onOpen, onOpenStory, onShow, onFind }: PaneProps) {
  const { navigation, feeds, reader, setDialog } = state
  const onTags = useCallback((story: TimelineItem) => setDialog({ kind: 'tags', story }), [setDialog])
  const acts = useMemo(() => pageCommands.map(({ id, title, run }) => ({ id, title, run: () => run(target) })), [target])
  const toolbar = (
    <ReaderToolbar
      canGoBack={navigation.past.length > 0}
      canGoForward={navigation.future.length > 0}
      onBack={target.goBack}
      onForward={target.goForward}
      story={state.opened}
      onToggleRead={toggleRead}
      onToggleStarred={toggleStarred}
      onToggleQueued={toggleQueued}
      onTags={onTags}
      onOriginal={openOriginal}
      onRelated={target.showRelated}
      appearance={appearance}
      acts={acts}
    />
  )
  return (
    <ReaderPane
      ref={reader}
      openId={navigation.articleId}
      storyId={navigation.storyId}
      foundBy={navigation.foundBy}
      sourceOf={useSourceOf(feeds)}
      onOpen={onOpen}
      onOpenStory={onOpenStory}
      onShow={onShow}
      onFind={onFind}
      toolbar={toolbar}
    />
  )
}

function useMakeRule(setDialog: WindowState['setDialog']) {
  return useCallback((query: string) => setDialog({ kind: 'rules', draft: { ...emptyDraft, query } }), [setDialog])
}

function useSourceOf(feeds: Feeds | undefined) {
  const names = sourceNames(feeds?.feeds ?? NO_FEEDS.feeds)
  return useMemo(() => (id: Parameters<typeof names.get>[0]) => names.get(id) ?? '', [names])
}

/** Reads the stories on both sides of the one at the keyboard, so that opening them shows them at once. */
function usePrefetch({ navigation, list }: WindowState): void {
  const standing = navigation.cursor ?? navigation.articleId
  const index = standing === null ? -1 : list.indexOf(standing)
  const ids = [list.idAt(index + 1), list.idAt(index), list.idAt(index - 1)]
  const key = ids.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids are told apart by `key`
  useEffect(() => prefetchArticles(ids.filter((id) => id !== undefined)), [key])
}

/** The keys go on from the hit that has the focus. */
function standOnFocused(go: WindowState['go']): void {
  const id = articleId.safeParse(
    Number(document.activeElement?.closest('[data-results-for] [data-article-id]')?.getAttribute('data-article-id'))
  )
  if (id.success) go({ type: 'move', id: id.data })
}

/** On to the list; where it is empty, just out of the box that was typed in. */
function focusList(): void {
  const row = document.querySelector<HTMLElement>('[data-list] [tabindex="0"]')
  if (row) row.focus()
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
