import type { ArticleId, FeedId } from '@shared/contract/ids'
import { parseQuery } from '@shared/text/query'
import { SearchX } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { formatCount, plural } from '../design/format'
import { Quiet } from '../design/Quiet'
import { useKeptScroll } from '../design/useKeptScroll'
import { listKey } from '../navigation'
import { SearchHit } from './SearchHit'
import styles from './SearchResults.module.css'
import type { SearchState } from './searchTypes'

interface SearchResultsProps {
  readonly query: string
  readonly state: SearchState
  readonly cursor: ArticleId | null
  readonly openId: ArticleId | null
  readonly sourceOf: (feedId: FeedId) => string
  readonly onOpen: (id: ArticleId) => void
  /** The end of the hits comes near. */
  readonly onMore: () => void
  readonly onIncludeOlder: (includeOlder: boolean) => void
}

/** The hits of a search, best first. */
export function SearchResults(props: SearchResultsProps) {
  const { query, state, cursor, openId, sourceOf, onOpen, onMore, onIncludeOlder } = props
  const list = useRef<HTMLDivElement>(null)
  const answered = state.query
  const parsed = useMemo(() => parseQuery(answered), [answered])
  const { results, problems, corrected, error } = state
  const problem = error ?? problems[0]?.message ?? (corrected === null ? null : `Nothing found as written. Searched for “${corrected}”.`)
  useKeptScroll(list, listKey({ scope: { kind: 'all' }, query }))
  const standsOn = results.some(({ id }) => id === cursor) ? cursor : results[0]?.id
  useEffect(() => {
    if (cursor !== null) list.current?.querySelector(`[data-article-id="${cursor}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [cursor])
  return (
    <>
      <header className={styles.header}>
        <div className={styles.heading}>
          <h2 className={styles.title}>Results</h2>
          <OlderSwitch isOn={state.includeOlder} onChange={onIncludeOlder} />
        </div>
        <p role="status" className={styles.count}>
          {describeResults(state)}
        </p>
        {problem !== null && <p className={styles.problem}>{problem}</p>}
      </header>
      <div
        ref={list}
        className={styles.list}
        role="feed"
        aria-label="Search results"
        aria-busy={state.searching}
        onScroll={(event) => isNearEnd(event.currentTarget) && onMore()}
        data-list
        data-results-for={answered}
      >
        {results.map((row, index) => (
          <SearchHit
            key={row.id}
            row={row}
            query={parsed}
            source={sourceOf(row.head.feedId)}
            position={index + 1}
            size={results.length}
            isCursor={row.id === standsOn}
            isOpen={row.id === openId}
            onOpen={onOpen}
          />
        ))}
      </div>
      {results.length === 0 && !state.searching && answered === query && <NothingFound query={query} />}
    </>
  )
}

/** Less than a screen of hits is left below. */
function isNearEnd({ scrollTop, clientHeight, scrollHeight }: HTMLElement): boolean {
  return scrollTop + 2 * clientHeight > scrollHeight
}

interface OlderSwitchProps {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** A button, not a box to tick: letters pressed on a field are typed, here they stay keys of the window. */
function OlderSwitch({ isOn, onChange }: OlderSwitchProps) {
  return (
    <button type="button" role="switch" aria-checked={isOn} className={styles.older} onClick={() => onChange(!isOn)}>
      <span className={styles.track} aria-hidden="true" />
      Earlier versions too
    </button>
  )
}

function NothingFound({ query }: { readonly query: string }) {
  return (
    <Quiet title={`Nothing found for “${query}”`} icon={<SearchX />}>
      <p>Try fewer words, or narrow what you know: feed:name, is:starred, after:2026-11, "an exact phrase", -without.</p>
    </Quiet>
  )
}

function describeResults({ results, total, searching }: SearchState): string {
  if (searching && results.length === 0) return 'Searching…'
  const count = total ?? results.length
  const stories = plural(count, 'story', 'stories')
  return count > results.length ? `${stories}, the best ${formatCount(results.length)} shown` : stories
}
