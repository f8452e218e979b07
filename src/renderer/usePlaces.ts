import { startTransition, useCallback, useEffect, useReducer } from 'react'
import { firstPlace, type Navigation, type NavigationAction, navigate } from './navigation'
import { rememberSearch } from './search/recentSearches'
import type { SearchSession } from './search/searchSession'
import { useSearchSession } from './search/useSearch'

/** Where the window is, and how it goes elsewhere. */
export interface Places {
  readonly navigation: Navigation
  readonly go: (action: NavigationAction) => void
  /** Takes what is typed into the search box. */
  readonly type: (text: string) => void
  readonly session: SearchSession
}

/**
 * Places and the search they show. A keystroke goes to the search alone, which draws its hits; the place takes the query in when
 * the typing pauses, or before anything else is gone to, so that the other panes are not drawn with each letter.
 */
export function usePlaces(): Places {
  const [navigation, dispatch] = useReducer(navigate, firstPlace)
  const { query, sort, fold } = navigation
  const session = useSearchSession({ query: query ?? '', sort, fold })
  const isSearching = query !== null
  const takeTyped = useCallback(() => {
    const typed = session.takeTyped()
    if (typed !== null) dispatch(typed === '' ? { type: 'end-search' } : { type: 'search', query: typed })
  }, [session])
  const go = useCallback(
    (action: NavigationAction) => {
      takeTyped()
      dispatch(action.type === 'open' ? { ...action, ...foundBy(session) } : action)
    },
    [takeTyped, session]
  )
  const type = useCallback(
    (text: string) => {
      session.type(text)
      if (!isSearching || text === '') takeTyped()
    },
    [session, isSearching, takeTyped]
  )
  useEffect(() => session.onPause(() => startTransition(takeTyped)), [session, takeTyped])
  return { navigation, go, type, session }
}

/** A hit is marked with what was really searched for; a query that led somewhere is worth remembering. */
function foundBy(session: SearchSession): { readonly foundBy?: string } {
  const { query, corrected } = session.state.get()
  if (session.typed.get().trim() === '') return {}
  rememberSearch(session.typed.get())
  return corrected === null || query !== session.typed.get() ? {} : { foundBy: corrected }
}
