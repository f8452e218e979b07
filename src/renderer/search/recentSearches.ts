import { useSyncExternalStore } from 'react'
import { request } from '../library/request'
import { createStore, type Store } from '../library/store'

const KEPT = 50
let store: Store<readonly string[]> | null = null

/** Queries that were asked before, latest first, live. */
export function useRecentSearches(): readonly string[] {
  const recent = recentSearches()
  return useSyncExternalStore(recent.subscribe, recent.get)
}

/** Remembers a query that led somewhere: at once in the window, and for good once the library has it. */
export function rememberSearch(typed: string): void {
  const query = typed.trim()
  const recent = recentSearches()
  if (query === '' || recent.get()[0] === query) return
  recent.set([query, ...recent.get().filter((other) => other !== query)].slice(0, KEPT))
  request('search.remember', { query }).catch(reportFailure)
}

export function forgetSearches(): void {
  recentSearches().set([])
  request('search.forgetRecent', undefined).catch(reportFailure)
}

function recentSearches(): Store<readonly string[]> {
  store ??= readSearches()
  return store
}

function readSearches(): Store<readonly string[]> {
  const recent = createStore<readonly string[]>([])
  request('search.recent', undefined).then((queries) => recent.set([...new Set([...recent.get(), ...queries])]), reportFailure)
  return recent
}

function reportFailure(thrown: unknown): void {
  console.warn('the earlier searches could not be reached', thrown)
}
