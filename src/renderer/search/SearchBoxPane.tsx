import { type Ref, useState, useSyncExternalStore } from 'react'
import { forgetSearches } from './recentSearches'
import { SearchBox } from './SearchBox'
import type { SearchSession } from './searchSession'
import { NO_SEARCH } from './searchTypes'
import { useSuggestions } from './suggest/useSuggestions'
import { useTyped } from './useSearch'

/** The element that says what in the query was not understood. */
export const PROBLEM_ID = 'search-problem'

interface SearchBoxPaneProps {
  readonly session: SearchSession
  readonly onType: (query: string) => void
  readonly onSubmit: () => void
  readonly onLeave: () => void
  readonly ref: Ref<HTMLInputElement>
}

/** The search box with what it suggests. Drawn with each letter, and little else is. */
export function SearchBoxPane({ session, onType, onSubmit, onLeave, ref }: SearchBoxPaneProps) {
  const query = useTyped(session)
  const [caret, setCaret] = useState(-1)
  const suggestions = useSuggestions(query, caret, caret >= 0)
  const problems = useSyncExternalStore(session.state.subscribe, () => session.state.get().problems)
  const isAnswered = useSyncExternalStore(session.state.subscribe, () => session.state.get().query === query)
  return (
    <SearchBox
      ref={ref}
      query={query}
      suggestions={suggestions}
      problems={isAnswered ? problems : NO_SEARCH.problems}
      problemId={PROBLEM_ID}
      onChange={onType}
      onCaret={setCaret}
      onSubmit={onSubmit}
      onLeave={onLeave}
      onForget={forgetSearches}
    />
  )
}
