import { useSyncExternalStore } from 'react'
import type { Feeds } from './feedsStore'
import { useReplica } from './useReplica'

export type { Feeds } from './feedsStore'

/** Feeds, folders and counters, live; undefined until the library has answered. */
export function useFeeds(): Feeds | undefined {
  const { feeds } = useReplica()
  return useSyncExternalStore(feeds.subscribe, feeds.get)
}
