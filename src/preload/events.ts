import type { EventName } from '@shared/contract/events'

type Listener = (payload: unknown) => void

/** Events that must not be lost: the system hands an address or a notification over before the page has begun to listen. */
const kept: ReadonlySet<EventName> = new Set(['feed.open', 'open.address', 'smartFeed.open'])

/** Passes events to those who listen; one that is kept waits for its first listener, the newest of each name. */
export function createEvents() {
  const listeners = new Map<EventName, Set<Listener>>()
  const waiting = new Map<EventName, unknown>()

  return {
    emit(event: EventName, payload: unknown): void {
      const heardBy = listeners.get(event) ?? new Set()
      if (heardBy.size === 0 && kept.has(event)) waiting.set(event, payload)
      for (const listener of heardBy) listener(payload)
    },
    /** Calls back on each event until the returned function is called. */
    on(event: EventName, listener: Listener): () => void {
      const heardBy = listeners.get(event) ?? new Set()
      listeners.set(event, heardBy.add(listener))
      if (waiting.has(event)) listener(waiting.get(event))
      waiting.delete(event)
      return () => void heardBy.delete(listener)
    }
  }
}
