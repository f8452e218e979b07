import { useSyncExternalStore } from 'react'
import type { Feeds } from './feedsStore'
import { replica } from './replica'

export type { Feeds } from './feedsStore'

/** Feeds, folders and counters, live; undefined until the library has answered. */
export function useFeeds(): Feeds | undefined {
  const { feeds } = replica()
  return useSyncExternalStore(feeds.subscribe, feeds.get)
}
