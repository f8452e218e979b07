import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { replica } from '../replica/replica'
import { type SearchClient, startSearchWorker } from './client'
import { SearchSession } from './searchSession'
import type { Asked, SearchState } from './searchTypes'

let instant: SearchClient | null = null

/** The window's own index, made ready when the window opens, however empty the box. */
export function instantSearch(): SearchClient {
  instant ??= startSearchWorker(replica())
  return instant
}

/** The window's search, which shows what is asked for here. */
export function useSearchSession({ query, sort, fold }: Asked): SearchSession {
  const session = useMemo(() => {
    const shared = replica()
    return new SearchSession({ client: shared.client, items: shared.items, instant: instantSearch() })
  }, [])
  useEffect(() => replica().onApplied((applied) => session.follow(applied)), [session])
  useEffect(() => session.show({ query, sort, fold }), [session, query, sort, fold])
  return session
}

export function useSearchState(session: SearchSession): SearchState {
  return useSyncExternalStore(session.state.subscribe, session.state.get)
}

/** What stands in the search box, with each letter. */
export function useTyped(session: SearchSession): string {
  return useSyncExternalStore(session.typed.subscribe, session.typed.get)
}
