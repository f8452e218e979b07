import { type ErrorData, toErrorData } from '@shared/contract/errors'
import type { Applied } from './applied'
import type { ReplicaSource } from './replica'

/** An answer of the library about one thing. `value` stays while a newer one is on its way. */
export type Answer<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Value; readonly isStale: boolean }
  | { readonly status: 'failed'; readonly error: ErrorData }

const LOADING = { status: 'loading' } as const
/** Answers kept: for the story that is open, its neighbours, and the way back. */
const KEPT = 24

/** What answers are of, and what makes them untrue. */
interface AnswerKind<Key, Value> {
  readonly read: (key: Key) => Promise<Value>
  readonly isTouched: (applied: Applied, key: Key, value: Value) => boolean
  /** What the answer is about is no more. */
  readonly isGone: (applied: Applied, key: Key) => boolean
}

/** Answers of the library, read once however many ask, ahead of need where wanted, and again once they are out of date. */
export class AnswerCache<Key, Value> {
  readonly #kind: AnswerKind<Key, Value>
  readonly #entries = new Map<Key, Answer<Value>>()
  readonly #reading = new Map<Key, Promise<void>>()
  readonly #listeners = new Set<() => void>()

  constructor(source: ReplicaSource, kind: AnswerKind<Key, Value>) {
    this.#kind = kind
    source.onApplied((applied) => this.#follow(applied))
  }

  peek(key: Key): Answer<Value> {
    return this.#entries.get(key) ?? LOADING
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Reads an answer unless it is here and true; one that failed waits for `retry` or for the library to come back. */
  load(key: Key): Promise<void> {
    const entry = this.#entries.get(key)
    if (entry?.status === 'failed' || (entry?.status === 'ready' && !entry.isStale)) return Promise.resolve()
    const reading = this.#reading.get(key) ?? this.#begin(key)
    this.#reading.set(key, reading)
    return reading
  }

  retry(key: Key): Promise<void> {
    this.#entries.delete(key)
    this.#tell()
    return this.load(key)
  }

  async #begin(key: Key): Promise<void> {
    const entry = await this.#ask(key)
    this.#reading.delete(key)
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > KEPT && oldest !== undefined) this.#entries.delete(oldest)
    this.#tell()
  }

  async #ask(key: Key): Promise<Answer<Value>> {
    try {
      return { status: 'ready', value: await this.#kind.read(key), isStale: false }
    } catch (thrown) {
      return { status: 'failed', error: toErrorData(thrown) }
    }
  }

  #follow(applied: Applied): void {
    if (applied.rebuilt) this.#entries.clear()
    for (const [key, entry] of this.#entries) {
      if (this.#kind.isGone(applied, key) || (entry.status === 'failed' && applied.started)) this.#entries.delete(key)
      else if (entry.status === 'ready' && this.#kind.isTouched(applied, key, entry.value))
        this.#entries.set(key, { ...entry, isStale: true })
    }
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
