import { useEffect, useSyncExternalStore } from 'react'
import type { Answer, AnswerCache } from './answerCache'

/** An answer of the library, live: asked for when it is not here, and again once it is out of date. */
export function useAnswer<Key, Value>(cache: AnswerCache<Key, Value>, key: Key): Answer<Value> {
  const entry = useSyncExternalStore(cache.subscribe, () => cache.peek(key))
  const isWanted = entry.status === 'loading' || (entry.status === 'ready' && entry.isStale)
  useEffect(() => {
    if (isWanted) void cache.load(key)
  }, [cache, key, isWanted])
  return entry
}
