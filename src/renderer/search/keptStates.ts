import type { ArticleStatus } from '@shared/contract/articles'
import type { ArticleId } from '@shared/contract/ids'
import type { Asked, SearchState } from './searchTypes'

/** Searches that can be come back to as they were. */
const KEPT = 20

/** The answers of searches that were left, so that the way back shows them at once and as far down as they were read. */
export class KeptStates {
  readonly #states = new Map<string, SearchState>()

  /** Only a whole answer is worth keeping. */
  keep(state: SearchState): void {
    if (state.tier !== 'full' || state.searching || state.error !== null) return
    const key = keyOf(state, state.includeOlder)
    this.#states.delete(key)
    this.#states.set(key, state)
    const [oldest] = this.#states.keys()
    if (this.#states.size > KEPT && oldest !== undefined) this.#states.delete(oldest)
  }

  get(asked: Asked, includeOlder: boolean): SearchState | undefined {
    return this.#states.get(keyOf(asked, includeOlder))
  }

  /** Takes in what the reader did with stories meanwhile. */
  update(statuses: ReadonlyMap<ArticleId, ArticleStatus>): void {
    if (statuses.size === 0) return
    for (const [key, state] of this.#states) {
      if (!state.results.some(({ id }) => statuses.has(id))) continue
      const results = state.results.map((row) => ({ ...row, status: statuses.get(row.id) ?? row.status }))
      this.#states.set(key, { ...state, results })
    }
  }
}

function keyOf({ query, sort, fold }: Asked, includeOlder: boolean): string {
  return JSON.stringify([query, sort, fold, includeOlder])
}
