import { useCallback, useSyncExternalStore } from 'react'
import { createStore } from '../library/store'
import { sayWhy } from '../messages/say'

/** Something the library was asked for: under way, or how it ended. */
export type Work<Result> =
  | { readonly status: 'working' }
  | { readonly status: 'done'; readonly result: Result }
  | { readonly status: 'failed'; readonly message: string }

/** Long requests by what they are about, so that a view that went away and came back finds them still under way. */
export interface KeyedWork<Result> {
  peek(key: string): Work<Result> | null
  /** Asks, unless that is under way already. Never rejects: a failure is part of the state. */
  run(key: string, ask: () => Promise<Result>): Promise<void>
  subscribe(listener: () => void): () => void
}

/** Ends kept: those on the pages one goes back to. */
const KEPT = 200

export function createKeyedWork<Result>(): KeyedWork<Result> {
  const store = createStore<ReadonlyMap<string, Work<Result>>>(new Map())
  const set = (key: string, work: Work<Result>) => {
    const others = [...store.get()].filter(([other]) => other !== key)
    store.set(new Map([...others.slice(-KEPT), [key, work]]))
  }
  return {
    peek: (key) => store.get().get(key) ?? null,
    subscribe: store.subscribe,
    async run(key, ask) {
      if (store.get().get(key)?.status === 'working') return
      set(key, { status: 'working' })
      try {
        set(key, { status: 'done', result: await ask() })
      } catch (thrown) {
        set(key, { status: 'failed', message: sayWhy(thrown) })
      }
    }
  }
}

/** The state of one request; null when it was not made. */
export function useWork<Result>(work: KeyedWork<Result>, key: string): Work<Result> | null {
  return useSyncExternalStore(
    work.subscribe,
    useCallback(() => work.peek(key), [work, key])
  )
}
