import { toErrorData } from '@shared/contract/errors'
import type { LibraryState } from '@shared/contract/library'
import { useSyncExternalStore } from 'react'
import { onEvent, request } from './request'
import { createStore, type Store } from './store'

let store: Store<LibraryState> | null = null

/** Whether the library answers, live. */
export function useLibraryState(): LibraryState {
  store ??= followState()
  return useSyncExternalStore(store.subscribe, store.get)
}

function followState(): Store<LibraryState> {
  const state = createStore<LibraryState>('starting')
  let heard = false
  onEvent('library.state', (event) => {
    heard = true
    state.set(event.state)
  })
  request('shell.libraryState', undefined)
    .then((answer) => (heard ? undefined : state.set(answer)))
    .catch((thrown: unknown) => console.error('the state of the library is not known', toErrorData(thrown)))
  return state
}
