import { type ErrorData, toErrorData } from '@shared/contract/errors'
import type { ArticleId } from '@shared/contract/ids'
import type { Applied } from './applied'
import type { ReplicaSource } from './replica'

/** An answer of the library about one article. `value` stays while a newer one is on its way. */
export type Answer<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Value; readonly isStale: boolean }
  | { readonly status: 'failed'; readonly error: ErrorData }

const LOADING = { status: 'loading' } as const
/** Answers kept: for the story that is open, its neighbours, and the way back. */
const KEPT = 24

/** Answers of the library, read once however many ask, ahead of need where wanted, and again once they are out of date. */
export class AnswerCache<Value> {
  readonly #read: (id: ArticleId) => Promise<Value>
  readonly #isTouched: (applied: Applied, id: ArticleId) => boolean
  readonly #entries = new Map<ArticleId, Answer<Value>>()
  readonly #reading = new Map<ArticleId, Promise<void>>()
  readonly #listeners = new Set<() => void>()

  constructor(source: ReplicaSource, read: (id: ArticleId) => Promise<Value>, isTouched: (applied: Applied, id: ArticleId) => boolean) {
    this.#read = read
    this.#isTouched = isTouched
    source.onApplied((applied) => this.#follow(applied))
  }

  peek(id: ArticleId): Answer<Value> {
    return this.#entries.get(id) ?? LOADING
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Reads an answer unless it is here and true; one that failed waits for `retry` or for the library to come back. */
  load(id: ArticleId): Promise<void> {
    const entry = this.#entries.get(id)
    if (entry?.status === 'failed' || (entry?.status === 'ready' && !entry.isStale)) return Promise.resolve()
    const reading = this.#reading.get(id) ?? this.#begin(id)
    this.#reading.set(id, reading)
    return reading
  }

  retry(id: ArticleId): Promise<void> {
    this.#entries.delete(id)
    this.#tell()
    return this.load(id)
  }

  async #begin(id: ArticleId): Promise<void> {
    const entry = await this.#ask(id)
    this.#reading.delete(id)
    this.#entries.delete(id)
    this.#entries.set(id, entry)
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > KEPT && oldest !== undefined) this.#entries.delete(oldest)
    this.#tell()
  }

  async #ask(id: ArticleId): Promise<Answer<Value>> {
    try {
      return { status: 'ready', value: await this.#read(id), isStale: false }
    } catch (thrown) {
      return { status: 'failed', error: toErrorData(thrown) }
    }
  }

  #follow(applied: Applied): void {
    if (applied.rebuilt) this.#entries.clear()
    for (const [id, entry] of this.#entries) {
      if (applied.removed.has(id) || (entry.status === 'failed' && applied.started)) this.#entries.delete(id)
      else if (entry.status === 'ready' && this.#isTouched(applied, id)) this.#entries.set(id, { ...entry, isStale: true })
    }
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
