import type { FeedId } from '@shared/contract/ids'
import type { SyncProgress, SyncSummary } from '@shared/contract/sync'
import { useSyncExternalStore } from 'react'
import { onEvent, request } from './request'
import { createStore, type Store } from './store'

export interface Sync {
  /** The latest step of this session's syncs; its phase says whether one is running. Null before the first. */
  readonly progress: SyncProgress | null
  readonly isRunning: boolean
  /** Syncs these feeds, or all. Throws `ReaderError`. */
  readonly run: (feedIds?: readonly FeedId[]) => Promise<SyncSummary>
  readonly cancel: () => Promise<void>
}

let store: Store<SyncProgress | null> | null = null

/** The running sync, live. */
export function useSync(): Sync {
  store ??= followProgress()
  const progress = useSyncExternalStore(store.subscribe, store.get)
  const isRunning = progress !== null && (progress.phase === 'feeds' || progress.phase === 'articles')
  return { progress, isRunning, run, cancel }
}

function run(feedIds?: readonly FeedId[]): Promise<SyncSummary> {
  return request('sync.run', feedIds === undefined ? {} : { feedIds: [...feedIds] })
}

async function cancel(): Promise<void> {
  await request('sync.cancel', undefined)
}

function followProgress(): Store<SyncProgress | null> {
  const progress = createStore<SyncProgress | null>(null)
  onEvent('sync.progress', progress.set)
  request('sync.progress', undefined).then(
    (answer) => (progress.get() === null ? progress.set(answer) : undefined),
    (thrown: unknown) => console.error('the progress of the sync is not known', thrown)
  )
  return progress
}
