import { type ErrorData, toErrorData } from '@shared/contract/errors'
import type { OfflineProgress, OfflineResult } from '@shared/contract/offline'
import type { RequestArgs } from '@shared/contract/requests'
import { useSyncExternalStore } from 'react'
import { report } from '../design/report'
import { onEvent, request } from '../library/request'
import { createStore, type Store } from '../library/store'

export type OfflineChoice = RequestArgs<'offline.prepare'>

/** Where the making ready of stories stands. It goes on when its dialog is closed. */
export type Preparation =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly progress: OfflineProgress | null }
  | { readonly kind: 'done'; readonly choice: OfflineChoice; readonly result: OfflineResult }
  | { readonly kind: 'failed'; readonly error: ErrorData }

let store: Store<Preparation> | null = null

/** The running or last preparation of this session. */
export function usePreparation(): Preparation {
  const preparation = preparationStore()
  return useSyncExternalStore(preparation.subscribe, preparation.get)
}

/** Begins one; its end is told by `usePreparation`. */
export function startPreparation(choice: OfflineChoice): void {
  const { set } = preparationStore()
  set({ kind: 'running', progress: null })
  request('offline.prepare', choice).then(
    (result) => set({ kind: 'done', choice, result }),
    (thrown: unknown) => set({ kind: 'failed', error: toErrorData(thrown) })
  )
}

export const pausePreparation = (): void => report(request('offline.pause', undefined))
export const resumePreparation = (): void => report(request('offline.resume', undefined))
export const cancelPreparation = (): void => report(request('offline.cancel', undefined))

/** Forgets the last one, so that another can be chosen. */
export function forgetPreparation(): void {
  const { get, set } = preparationStore()
  if (get().kind !== 'running') set({ kind: 'none' })
}

function preparationStore(): Store<Preparation> {
  store ??= followProgress()
  return store
}

function followProgress(): Store<Preparation> {
  const preparation = createStore<Preparation>({ kind: 'none' })
  onEvent('offline.progress', (progress) => {
    if (preparation.get().kind === 'running') preparation.set({ kind: 'running', progress })
  })
  return preparation
}
