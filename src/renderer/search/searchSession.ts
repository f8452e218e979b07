import type { ArticleStatus } from '@shared/contract/articles'
import { toErrorData } from '@shared/contract/errors'
import type { ArticleId } from '@shared/contract/ids'
import type { SearchAnswer } from '@shared/contract/search'
import { createStore, type Store } from '../library/store'
import type { Applied } from '../replica/applied'
import type { Replica } from '../replica/replica'
import type { SearchClient } from './client'
import { fuse, settle } from './fuse'
import type { InstantAnswer } from './instantSearch'
import { NO_SEARCH, type SearchRow, type SearchState } from './searchTypes'

/** Milliseconds without a keystroke after which the archive ranks exactly. */
const SILENCE = 120
/** Milliseconds between two looks at what has come in: by then the archive's index has it too. */
const PAUSE = 500
/** Rows of a page of the exact ranking, and of what is shown while typing: more than a screen, few enough to draw between two keys. */
const PAGE = 50
const SHOWN = 12
/** Rows at the top that stay where they are when the exact ranking comes: they are what is read and pointed at. */
const HELD = 3

type SessionParts = Pick<Replica, 'client' | 'items'> & { readonly instant: SearchClient }

/** One search box: takes each keystroke through the tiers. Of two queries only the later one is ever shown. */
export class SearchSession {
  readonly state: Store<SearchState> = createStore(NO_SEARCH)
  readonly #parts: SessionParts
  #query = ''
  #run = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #again: ReturnType<typeof setTimeout> | undefined

  constructor(parts: SessionParts) {
    this.#parts = parts
  }

  /** Searches for a query: at once in the window, then fused with the archive, and ranked by it once the typing stops. */
  type(query: string): void {
    clearTimeout(this.#timer)
    this.#query = query
    const run = ++this.#run
    if (query.trim() === '') return this.#show({ ...NO_SEARCH, includeOlder: this.state.get().includeOlder })
    if (!this.state.get().searching) this.#show({ searching: true })
    void this.#answerQuickly(query, run)
    this.#timer = setTimeout(() => this.finish(), SILENCE)
  }

  /** Shows in the results what the reader has done with them since, and what has come in. */
  follow({ articles, removed, statuses }: Applied): void {
    if (articles.size + removed.size > 0) this.#askAgainSoon()
    const { results } = this.state.get()
    if (!results.some((row) => statuses.has(row.id))) return
    this.#show({ results: results.map((row) => withStatus(row, statuses.get(row.id))) })
  }

  /** The typing is over (Enter): the archive ranks now. */
  finish(): void {
    clearTimeout(this.#timer)
    if (this.#query.trim() !== '') void this.#answerFully(this.#query, this.#run)
  }

  /** Searches earlier texts of stories too, or no longer; the present query is asked again. */
  searchOlder(includeOlder: boolean): void {
    this.#show({ includeOlder })
    if (this.#query.trim() === '') return
    this.#run += 1
    this.#show({ searching: true })
    this.finish()
  }

  /** Brings the next page of the exact ranking. */
  async more(): Promise<void> {
    const [run, shown] = [this.#run, this.state.get()]
    if (shown.searching || shown.tier !== 'full' || shown.total === null || shown.results.length >= shown.total) return
    const answer = await this.#full(this.#query, shown.results.length)
    if (run === this.#run && answer)
      this.#show({ results: settle(shown.results, [...shown.results, ...rowsOf(answer)], shown.results.length) })
  }

  /** While stories come in, a search of one page is ranked anew now and then; one read further down stays as it is. */
  #askAgainSoon(): void {
    if (this.#query.trim() === '' || this.state.get().results.length > PAGE) return
    this.#again ??= setTimeout(() => {
      this.#again = undefined
      this.finish()
    }, PAUSE)
  }

  async #answerQuickly(query: string, run: number): Promise<void> {
    const quick = this.#quick(query)
    const instant = await this.#instant(query)
    if (instant && instant.length > 0) await this.#showIds(instant, 'instant', run)
    const ids = await quick
    if (ids === null || instant === null) return
    const fused = fuse([instant, ids])
    if (!startsSame(instant, fused)) await this.#showIds(fused, 'fused', run)
  }

  async #answerFully(query: string, run: number): Promise<void> {
    const answer = await this.#full(query, 0)
    if (run !== this.#run || answer === null) return
    const results = settle(this.state.get().results, rowsOf(answer), HELD)
    this.#show({
      query,
      results,
      total: answer.total,
      tier: 'full',
      searching: false,
      problems: answer.problems,
      corrected: answer.corrected,
      error: null
    })
  }

  async #instant(query: string): Promise<InstantAnswer> {
    try {
      return await this.#parts.instant.search(query)
    } catch (thrown) {
      console.error('the instant search failed', thrown)
      return []
    }
  }

  /** Null when the archive does not answer; the exact ranking that follows says so. */
  async #quick(query: string): Promise<readonly ArticleId[] | null> {
    try {
      return (await this.#parts.client.request('search.quick', { query, limit: PAGE })).ids
    } catch (thrown) {
      console.warn('the archive gave no quick hits', thrown)
      return null
    }
  }

  async #full(query: string, offset: number): Promise<SearchAnswer | null> {
    const run = this.#run
    const { includeOlder } = this.state.get()
    try {
      return await this.#parts.client.request('search.full', { query, limit: PAGE, offset, includeOlder })
    } catch (thrown) {
      if (run === this.#run) this.#show({ searching: false, error: toErrorData(thrown).message })
      return null
    }
  }

  async #showIds(ids: readonly ArticleId[], tier: 'instant' | 'fused', run: number): Promise<void> {
    const shown = ids.slice(0, SHOWN)
    await this.#parts.items.load(shown)
    if (run !== this.#run || this.#isRanked()) return
    const results = shown.flatMap((id) => this.#parts.items.peek(id) ?? []).map(({ id, head, status }) => ({ id, head, status }))
    this.#show({ query: this.#query, results, total: null, tier, searching: true, problems: [], corrected: null, error: null })
  }

  /** Whether the exact ranking of the present query is there already: a late fused answer must not undo it. */
  #isRanked(): boolean {
    const { tier, searching } = this.state.get()
    return tier === 'full' && !searching
  }

  #show(part: Partial<SearchState>): void {
    this.state.set({ ...this.state.get(), ...part })
  }
}

/** Whether two rankings show the same rows: then there is nothing to draw again. */
function startsSame(one: readonly ArticleId[], other: readonly ArticleId[]): boolean {
  const [some, others] = [one.slice(0, SHOWN), other.slice(0, SHOWN)]
  return some.length > 0 && some.length === others.length && some.every((id, index) => id === others[index])
}

function withStatus(row: SearchRow, status: ArticleStatus | undefined): SearchRow {
  return status ? { ...row, status } : row
}

function rowsOf({ results }: SearchAnswer): SearchRow[] {
  return results.map(({ id, head, status, snippet, marks, isOlder }) => ({ id, head, status, snippet, marks, isOlder }))
}
