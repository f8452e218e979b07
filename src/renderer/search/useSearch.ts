import { useEffect, useState } from 'react'
import { request } from '../library/request'
import { NO_SEARCH, type SearchState } from './searchTypes'

export type { SearchRow, SearchState, SearchTier } from './searchTypes'

/** Searches as the query is typed. */
export function useSearch(query: string): SearchState {
  const [state, setState] = useState(NO_SEARCH)
  useEffect(() => {
    let isCurrent = true
    if (query.trim() === '') setState(NO_SEARCH)
    else
      request('search.full', { query, limit: 50 }).then(({ results, total, problem }) => {
        if (isCurrent) setState({ results, total, tier: 'full', searching: false, problem })
      }, console.error)
    return () => {
      isCurrent = false
    }
  }, [query])
  return state
}
