import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { replica } from '../replica/replica'
import { type SearchClient, startSearchWorker } from './client'
import { SearchSession } from './searchSession'
import type { SearchState } from './searchTypes'

/** A search box's answers and what else it can ask for. */
export interface Search extends SearchState {
  /** The typing is over (Enter): rank exactly now. */
  readonly finish: () => void
  /** Brings the next page of the exact ranking; does nothing at its end. */
  readonly more: () => Promise<void>
  /** Searches earlier texts of stories too, or no longer. */
  readonly searchOlder: (includeOlder: boolean) => void
}

let instant: SearchClient | null = null

/** Searches as the query is typed. The index is made ready when the first search box appears, however empty. */
export function useSearch(query: string): Search {
  const session = useMemo(() => {
    const shared = replica()
    instant ??= startSearchWorker(shared)
    return new SearchSession({ client: shared.client, items: shared.items, instant })
  }, [])
  useEffect(() => replica().onApplied((applied) => session.follow(applied)), [session])
  useEffect(() => session.type(query), [session, query])
  const state = useSyncExternalStore(session.state.subscribe, session.state.get)
  const asks = useMemo(
    () => ({
      finish: () => session.finish(),
      more: () => session.more(),
      searchOlder: (includeOlder: boolean) => session.searchOlder(includeOlder)
    }),
    [session]
  )
  return useMemo(() => ({ ...state, ...asks }), [state, asks])
}
