import { useEffect, useSyncExternalStore } from 'react'
import type { Answer, AnswerCache } from './answerCache'

/**
 * An answer of the library, live: asked for when it is not here, and again once it is out of date.
 * With `stay` only after so many milliseconds on the same key: what a reader races past need not be worked out.
 */
export function useAnswer<Key, Value>(cache: AnswerCache<Key, Value>, key: Key, stay = 0): Answer<Value> {
  const entry = useSyncExternalStore(cache.subscribe, () => cache.peek(key))
  const isWanted = entry.status === 'loading' || (entry.status === 'ready' && entry.isStale)
  useEffect(() => {
    if (!isWanted) return
    if (stay === 0) return void cache.load(key)
    const timer = setTimeout(() => void cache.load(key), stay)
    return () => clearTimeout(timer)
  }, [cache, key, isWanted, stay])
  return entry
}
