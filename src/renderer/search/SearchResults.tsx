import type { ArticleId, FeedId } from '@shared/contract/ids'
import { parseQuery } from '@shared/text/query'
import { SearchX } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { RowChoice } from '../commands/selectionCommands'
import { Button } from '../design/Button'
import { formatList, storyCount } from '../design/format'
import { Quiet } from '../design/Quiet'
import { say } from '../messages/say'
import { t } from '../messages/translate'
import { Words } from '../messages/Words'
import { HeadOrSelection, type SelectionActs } from '../selection/SelectionBar'
import { useSelectedIds } from '../selection/selectionStore'
import { TimelineSkeleton } from '../timeline/TimelineSkeleton'
import { Facets } from './facets/Facets'
import { ResultsHeader, type ResultsHeaderProps } from './ResultsHeader'
import { PROBLEM_ID } from './SearchBoxPane'
import { SearchHit } from './SearchHit'
import styles from './SearchResults.module.css'
import { isUnfolded } from './searchSession'
import { FIRST_ROWS, type SearchRow, type SearchState } from './searchTypes'
import { useKeptRow } from './useKeptRow'

interface SearchResultsProps extends Omit<ResultsHeaderProps, 'count' | 'sort' | 'fold' | 'includeOlder'> {
  readonly state: SearchState
  readonly cursor: ArticleId | null
  readonly openId: ArticleId | null
  readonly sourceOf: (feedId: FeedId) => string
  /** What can be done with the hits that are selected. */
  readonly acts: SelectionActs
  readonly onOpen: (id: ArticleId) => void
  readonly onSelect: (id: ArticleId, by: RowChoice) => void
  /** Shows the other hits of a row's story, or hides them again. */
  readonly onUnfold: (id: ArticleId) => void
  /** The end of the hits comes near. */
  readonly onMore: () => void
  readonly onQuery: (query: string) => void
  readonly onRetry: () => void
}

/** The hits of a search, with what they can be narrowed by. */
export function SearchResults(props: SearchResultsProps) {
  const { state, showsFacets, onQuery, onRetry } = props
  const { query, sort, fold, results, searching, error } = state
  const isWaiting = results.length === 0 && searching
  return (
    <>
      <HeadOrSelection title={props.title ?? t('search.results')} rows={results.length} total={state.total} acts={props.acts}>
        <header className={styles.header}>
          <ResultsHeader {...headerProps(props)} sort={sort} fold={fold} includeOlder={state.includeOlder} count={describeResults(state)} />
          <Remarks state={state} />
        </header>
      </HeadOrSelection>
      {showsFacets && <Facets facets={state.facets} query={query} onQuery={onQuery} />}
      {isWaiting && <TimelineSkeleton />}
      {results.length > 0 && <Hits {...props} />}
      {results.length === 0 && !searching && error !== null && (
        <Quiet title={t('search.unanswered')}>
          <p>{say(error)}</p>
          <Button onPress={onRetry}>{t('common.tryAgain')}</Button>
        </Quiet>
      )}
      {results.length === 0 && !searching && error === null && query !== '' && <NothingFound query={query} />}
    </>
  )
}

/** Without the rows, so that the header is drawn again only when it says something else. */
function headerProps(props: SearchResultsProps) {
  const { title, tells, showsFacets, onSort, onFold, onIncludeOlder, onShowFacets, onKeep, onMakeRule } = props
  return { title, tells, showsFacets, onSort, onFold, onIncludeOlder, onShowFacets, onKeep, onMakeRule }
}

/** What there is to say of the query and its answer. */
function Remarks({ state: { problems, corrected, error, results } }: { readonly state: SearchState }) {
  const [problem] = problems
  return (
    <>
      {problem && (
        <p id={PROBLEM_ID} className={styles.problem}>
          {say(problem.message)}
        </p>
      )}
      {corrected !== null && (
        <p className={styles.corrected}>
          <Words of="search.corrected" values={{ query: corrected }} parts={{ query: <strong dir="auto" /> }} />
        </p>
      )}
      {error !== null && results.length > 0 && <p className={styles.problem}>{say(error)}</p>}
    </>
  )
}

function Hits(props: SearchResultsProps) {
  const { state, cursor, openId, sourceOf, onOpen, onSelect, onUnfold, onMore } = props
  const { query, sort, fold, corrected, results } = state
  const list = useRef<HTMLDivElement>(null)
  const asked = corrected ?? query
  const parsed = useMemo(() => parseQuery(asked), [asked])
  useKeptRow(list, JSON.stringify({ query, sort, fold }))
  useCursorInView(list, cursor)
  const rows = useFewAtFirst(results)
  const selected = useSelectedIds()
  const standsOn = results.some(({ id }) => id === cursor) ? cursor : results[0]?.id
  return (
    <div
      ref={list}
      className={styles.list}
      role="feed"
      aria-label={t('search.searchResults')}
      aria-busy={state.searching}
      onScroll={(event) => isNearEnd(event.currentTarget) && onMore()}
      onKeyDown={unfoldByKey(state, onUnfold)}
      data-list
      data-results-for={query}
    >
      {rows.map((row, index) => (
        <SearchHit
          key={row.id}
          row={row}
          query={parsed}
          source={sourceOf(row.head.feedId)}
          alsoIn={formatList((row.copies ?? []).map(sourceOf))}
          position={index + 1}
          size={results.length}
          isCursor={row.id === standsOn}
          isOpen={row.id === openId}
          isSelected={selected.has(row.id)}
          isUnfolded={Boolean(row.folded) && isUnfolded(results, row.id)}
          onOpen={onOpen}
          onSelect={onSelect}
          onUnfold={onUnfold}
        />
      ))}
    </div>
  )
}

/** The rows of a screen at once, those below it as there is time: a key must not wait for them. */
function useFewAtFirst(results: readonly SearchRow[]): readonly SearchRow[] {
  const count = useDeferredValue(results.length)
  return results.slice(0, Math.max(count, FIRST_ROWS))
}

/** Keeps the row of the keyboard on screen; who comes back to the list, or moves in it, has the focus on that row. */
function useCursorInView(list: RefObject<HTMLElement | null>, cursor: ArticleId | null): void {
  const isBack = useRef(true)
  useEffect(() => {
    const row = cursor === null ? null : list.current?.querySelector<HTMLElement>(`[data-article-id="${cursor}"]`)
    if (!row) return
    // A list that is come back to stands as it was left.
    if (!isBack.current) row.scrollIntoView({ block: 'nearest' })
    isBack.current = false
    const focused = document.activeElement
    if (focused === document.body || list.current?.contains(focused)) row.focus({ preventScroll: true })
  }, [list, cursor])
}

/** → unfolds the story of the row in focus, ← folds it again. */
function unfoldByKey({ results }: SearchState, onUnfold: (id: ArticleId) => void) {
  return ({ key, target }: KeyboardEvent) => {
    if (!(target instanceof HTMLElement) || (key !== 'ArrowRight' && key !== 'ArrowLeft')) return
    const row = results.find(({ id }) => String(id) === target.dataset['articleId'])
    const lead = row?.leadId ?? row?.id
    if (lead !== undefined && isUnfolded(results, lead) === (key === 'ArrowLeft')) onUnfold(lead)
  }
}

/** Less than a screen of hits is left below. */
function isNearEnd({ scrollTop, clientHeight, scrollHeight }: HTMLElement): boolean {
  return scrollTop + 2 * clientHeight > scrollHeight
}

function NothingFound({ query }: { readonly query: string }) {
  return (
    <Quiet title={t('search.nothingFound', { query })} icon={<SearchX />}>
      <p>{t('search.nothingFoundTry')}</p>
    </Quiet>
  )
}

function describeResults({ results, total, rows, searching, fold }: SearchState): string {
  if (searching && results.length === 0) return t('search.searching')
  if (total === 0 && results.length > 0) return t('search.noneWithAll')
  const count = total ?? results.length
  if (fold && rows !== null && rows < count) return t('search.storiesInRows', { stories: count, rows })
  const copies = results.reduce((sum, row) => sum + (row.copies?.length ?? 0), 0)
  if (count > results.length + copies) return t('search.storiesBestShown', { stories: count, shown: results.length })
  return count > results.length ? t('search.storiesInRows', { stories: count, rows: results.length }) : storyCount(count)
}
