import type { ArticleId, FeedId, SmartFeedId } from '@shared/contract/ids'
import type { SmartFeed } from '@shared/contract/search'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { RowChoice } from '../commands/selectionCommands'
import type { SettingsPatch } from '../library/useSettings'
import type { Navigation, NavigationAction } from '../navigation'
import { prefetchArticles } from '../replica/useArticle'
import type { SelectionActs } from '../selection/SelectionBar'
import { SmartFeedDialog } from '../smartFeeds/SmartFeedDialog'
import type { ResultsHeaderProps } from './ResultsHeader'
import { SearchResults } from './SearchResults'
import type { SearchSession } from './searchSession'
import type { SearchState } from './searchTypes'
import { useSearchState } from './useSearch'

interface SearchPaneProps {
  readonly session: SearchSession
  readonly navigation: Navigation
  readonly smartFeeds: readonly SmartFeed[]
  readonly showsFacets: boolean
  /** Folds copies of one text. */
  readonly foldHits: (rows: SearchState['results']) => SearchState['results']
  readonly sourceOf: (feedId: FeedId) => string
  /** What can be done with the hits that are selected. */
  readonly acts: SelectionActs
  readonly onSelect: (id: ArticleId, by: RowChoice) => void
  readonly go: (action: NavigationAction) => void
  readonly onType: (query: string) => void
  readonly onSettings: (patch: SettingsPatch) => void
  /** Makes a rule of a query. */
  readonly onMakeRule: (query: string) => void
}

/** The hits, as they come in. */
export function SearchPane(props: SearchPaneProps) {
  const { session, navigation, smartFeeds, showsFacets, foldHits, sourceOf, acts, onSelect, go, onType, onSettings, onMakeRule } = props
  const state = useSearchState(session)
  const shown = useMemo(() => ({ ...state, results: foldHits(state.results) }), [state, foldHits])
  const [isKeeping, setKeeping] = useState(false)
  const feed = smartFeedOf(smartFeeds, navigation.smartFeedId)
  const callbacks = useCallbacks(session, go, onType, onSettings)
  const onKeep = useCallback(() => setKeeping(true), [])
  const onRule = useCallback(() => onMakeRule(session.state.get().query), [session, onMakeRule])
  usePrefetchedHit(state.tier === 'full' && !state.searching ? state.results[0]?.id : undefined)
  useEffect(() => {
    const isNew = showsFacets && !session.wantsFacets
    session.wantsFacets = showsFacets
    if (isNew) session.again()
  }, [session, showsFacets])
  return (
    <>
      <SearchResults
        {...callbacks}
        state={shown}
        title={feed?.title ?? null}
        tells={feed?.notify ?? false}
        showsFacets={showsFacets}
        cursor={navigation.cursor}
        openId={navigation.articleId}
        sourceOf={sourceOf}
        acts={acts}
        onSelect={onSelect}
        onKeep={onKeep}
        onMakeRule={onRule}
      />
      {isKeeping && (
        <SmartFeedDialog
          feed={feed}
          draft={feed ?? { title: state.query, query: state.query, notify: false }}
          onClose={() => setKeeping(false)}
          onKept={(kept) => go({ type: 'find', query: kept.query, sort: 'date', smartFeedId: kept.id })}
        />
      )}
    </>
  )
}

function smartFeedOf(feeds: readonly SmartFeed[], id: SmartFeedId | null): SmartFeed | null {
  return feeds.find((feed) => feed.id === id) ?? null
}

type Callbacks = Omit<
  Parameters<typeof SearchResults>[0],
  'state' | 'cursor' | 'openId' | 'sourceOf' | 'acts' | 'onSelect' | 'onKeep' | 'onMakeRule' | keyof ResultsTexts
>
type ResultsTexts = Pick<ResultsHeaderProps, 'title' | 'tells' | 'showsFacets'>

/** The same functions for as long as the window lives, so that only what differs is drawn again. */
function useCallbacks(
  session: SearchSession,
  go: SearchPaneProps['go'],
  onQuery: SearchPaneProps['onType'],
  onSettings: SearchPaneProps['onSettings']
): Callbacks {
  return {
    onQuery,
    onOpen: useCallback((id) => go({ type: 'open', id }), [go]),
    onUnfold: useCallback((id) => void session.unfold(id), [session]),
    onMore: useCallback(() => void session.more(), [session]),
    onRetry: useCallback(() => session.again(), [session]),
    onIncludeOlder: useCallback((includeOlder) => session.searchOlder(includeOlder), [session]),
    onSort: useCallback((sort) => go({ type: 'arrange', sort }), [go]),
    onFold: useCallback((fold) => go({ type: 'arrange', fold }), [go]),
    onShowFacets: useCallback((shows) => onSettings({ showFacets: shows }), [onSettings])
  }
}

/** Reads the best hit before Enter asks for it, once the typing has paused. */
function usePrefetchedHit(id: ArticleId | undefined): void {
  useEffect(() => {
    return id === undefined ? undefined : prefetchArticles([id])
  }, [id])
}
