import type { ArticleStatus } from '@shared/contract/articles'
import { toErrorData } from '@shared/contract/errors'
import type { ArticleId } from '@shared/contract/ids'
import type { SearchAnswer } from '@shared/contract/search'
import { parseQuery } from '@shared/text/query'
import { addFilter } from '@shared/text/queryEdit'
import { createStore, type Store } from '../library/store'
import type { Applied } from '../replica/applied'
import { fuse, settle } from './fuse'
import { KeptStates } from './keptStates'
import { markSearch } from './searchMarks'
import { PAGE, SearchTiers, type TierParts } from './searchTiers'
import { type Asked, FIRST_ROWS, NO_SEARCH, type SearchRow, type SearchState } from './searchTypes'

/** Milliseconds without a keystroke after which the archive ranks exactly. */
const SILENCE = 120
/** Milliseconds between two looks at what has come in: by then the archive's index has it too. */
const PAUSE = 500
/** Rows at the top that stay where they are when the exact ranking comes: they are what is read and pointed at. */
const HELD = 3
/** The most rows that a story unfolds to. */
const UNFOLDED = 100

/**
 * The window's one search: takes each keystroke through the tiers. Of two queries only the later one is ever shown.
 * `typed` is what stands in the box; what is asked for from elsewhere (a way back, a kept search) comes by `show`.
 */
export class SearchSession {
  readonly state: Store<SearchState> = createStore(NO_SEARCH)
  readonly typed: Store<string> = createStore('')
  /** Whether the exact ranking counts how the hits are spread. */
  wantsFacets = true
  readonly #tiers: SearchTiers
  readonly #kept = new KeptStates()
  readonly #pauses = new Set<() => void>()
  #asked: Asked = NO_SEARCH
  #isAhead = false
  #run = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #again: ReturnType<typeof setTimeout> | undefined

  constructor(parts: TierParts) {
    this.#tiers = new SearchTiers(parts)
  }

  /** A keystroke: answered at once in the window, then fused with the archive, and ranked by it once the typing stops. */
  type(query: string): void {
    this.#isAhead = true
    this.typed.set(query)
    this.#begin({ ...this.#asked, query })
    if (query.trim() === '') return
    void this.#answerQuickly(query, this.#run)
    this.#timer = setTimeout(() => this.finish(), SILENCE)
  }

  /** What was typed since it was last taken; null when nothing was. */
  takeTyped(): string | null {
    if (!this.#isAhead) return null
    this.#isAhead = false
    return this.typed.get()
  }

  /** Shows a search that was not typed just now: as it was left, where it was shown before. */
  show(asked: Asked): void {
    if (this.#isAhead || isSame(asked, this.#asked)) return
    const isRearranged = asked.query === this.#asked.query
    this.#kept.keep(this.state.get())
    this.typed.set(asked.query)
    const kept = this.#kept.get(asked, this.state.get().includeOlder)
    this.#begin(asked, kept)
    if (kept || asked.query.trim() === '') return
    if (!isRearranged && asked.sort === 'relevance') void this.#answerQuickly(asked.query, this.#run)
    this.finish()
  }

  /** The typing is over (Enter): the archive ranks now. */
  finish(): void {
    clearTimeout(this.#timer)
    const { query } = this.#asked
    if (query.trim() !== '') {
      this.#show({ problems: parseQuery(query).problems })
      void this.#answerFully(this.#run)
    }
    for (const listener of this.#pauses) listener()
  }

  /** Calls back whenever the typing pauses, until the returned function is called. */
  onPause(listener: () => void): () => void {
    this.#pauses.add(listener)
    return () => {
      this.#pauses.delete(listener)
    }
  }

  /** Shows in the results what the reader has done with them since, and what has come in. */
  follow({ articles, removed, statuses }: Applied): void {
    if (articles.size + removed.size > 0) this.#askAgainSoon()
    this.#kept.update(statuses)
    const { results } = this.state.get()
    if (!results.some((row) => statuses.has(row.id))) return
    this.#show({ results: withStatuses(results, statuses) })
  }

  /** Searches earlier texts of stories too, or no longer; the present query is asked again. */
  searchOlder(includeOlder: boolean): void {
    this.#show({ includeOlder })
    this.again()
  }

  /** Asks the archive for the present query once more. */
  again(): void {
    if (this.#asked.query.trim() === '') return
    this.#run += 1
    this.#show({ searching: true })
    this.finish()
  }

  /** Brings the next page of the exact ranking. */
  async more(): Promise<void> {
    const [run, shown] = [this.#run, this.state.get()]
    const leads = shown.results.filter(isLead)
    if (shown.searching || shown.tier !== 'full' || shown.rows === null || leads.length >= shown.rows) return
    const answer = await this.#full(this.#asked, leads.length)
    if (run !== this.#run || answer === null) return
    const { results } = this.state.get()
    this.#show({ results: settle(results, [...results, ...rowsOf(answer)], results.length) })
  }

  /** Puts the other hits of a row's story behind it, or takes them away again. */
  async unfold(id: ArticleId): Promise<void> {
    const [run, { results }] = [this.#run, this.state.get()]
    const lead = results.find((row) => row.id === id && isLead(row))
    if (lead === undefined || lead.head.storyId === null || !lead.folded) return
    if (isUnfolded(results, id)) return this.#show({ results: results.filter(({ leadId }) => leadId !== id) })
    const query = addFilter(this.state.get().corrected ?? this.#asked.query, `story:=${lead.head.storyId}`)
    const answer = await this.#full({ ...this.#asked, query, fold: false }, 0, UNFOLDED)
    if (run !== this.#run || answer === null) return
    const members = rowsOf(answer).filter((row) => row.id !== id)
    this.#show({ results: this.state.get().results.flatMap((row) => (row.id === id ? [row, ...members.map(membersOf(id))] : [row])) })
  }

  #begin(asked: Asked, state?: SearchState): void {
    clearTimeout(this.#timer)
    this.#asked = asked
    this.#run += 1
    const { includeOlder, searching, sort, fold } = this.state.get()
    if (state) this.state.set(state)
    else if (asked.query.trim() === '') this.state.set({ ...NO_SEARCH, includeOlder })
    else if (!searching || asked.sort !== sort || asked.fold !== fold) this.#show({ searching: true, sort: asked.sort, fold: asked.fold })
  }

  /** While stories come in, a search of one page is ranked anew now and then; one read further down stays as it is. */
  #askAgainSoon(): void {
    const { results } = this.state.get()
    if (this.#asked.query.trim() === '' || results.length > PAGE || results.some(({ leadId }) => leadId)) return
    this.#again ??= setTimeout(() => {
      this.#again = undefined
      this.finish()
    }, PAUSE)
  }

  async #answerQuickly(query: string, run: number): Promise<void> {
    const start = performance.now()
    const answering = this.#tiers.instant(query)
    const quick = this.#tiers.quick(query)
    const instant = await answering
    if (instant) markSearch('first', start, query, instant.ids.length)
    if (instant && instant.ids.length > 0) this.#showRows(instant.rows, 'instant', run)
    const ids = await quick
    if (ids === null || instant === null) return
    const fused = fuse([instant.ids, ids]).slice(0, FIRST_ROWS)
    markSearch('fused', start, query, fused.length)
    if (startsSame(instant.ids, fused)) return
    const rows = await this.#tiers.rows(fused, instant.rows)
    this.#showRows(rows, 'fused', run)
  }

  async #answerFully(run: number): Promise<void> {
    const asked = this.#asked
    const answer = await this.#full(asked, 0)
    if (run !== this.#run || answer === null) return
    // What stands in order of time stands in no other; what is ranked may keep the rows that are pointed at.
    const isKept = asked.sort === 'relevance' && this.state.get().query === asked.query
    const results = isKept ? settle(this.state.get().results.filter(isLead), rowsOf(answer), HELD) : rowsOf(answer)
    this.#show({
      query: asked.query,
      results,
      total: answer.total,
      rows: answer.rows,
      facets: answer.facets,
      tier: 'full',
      searching: false,
      problems: answer.problems,
      corrected: answer.corrected,
      error: null
    })
  }

  async #full(asked: Asked, offset: number, limit = PAGE): Promise<SearchAnswer | null> {
    const run = this.#run
    const { includeOlder } = this.state.get()
    const facets = this.wantsFacets && offset === 0 && limit === PAGE
    try {
      return await this.#tiers.full(asked, { offset, limit, includeOlder, facets })
    } catch (thrown) {
      if (run === this.#run) this.#show({ searching: false, error: toErrorData(thrown).message })
      return null
    }
  }

  #showRows(results: readonly SearchRow[], tier: 'instant' | 'fused', run: number): void {
    if (run !== this.#run || this.#isRanked()) return
    this.#show({
      query: this.#asked.query,
      results,
      total: null,
      rows: null,
      tier,
      problems: NO_SEARCH.problems,
      corrected: null,
      error: null
    })
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
  const some = one.slice(0, FIRST_ROWS)
  return some.length > 0 && some.length === other.length && some.every((id, index) => id === other[index])
}

function isSame(one: Asked, other: Asked): boolean {
  return one.query === other.query && one.sort === other.sort && one.fold === other.fold
}

const isLead = ({ leadId }: SearchRow): boolean => leadId === undefined
const membersOf =
  (leadId: ArticleId) =>
  (row: SearchRow): SearchRow => ({ ...row, leadId })

/** Whether the rows of a lead's story stand behind it. */
export function isUnfolded(rows: readonly SearchRow[], id: ArticleId): boolean {
  return rows.some(({ leadId }) => leadId === id)
}

function withStatuses(rows: readonly SearchRow[], statuses: ReadonlyMap<ArticleId, ArticleStatus>): SearchRow[] {
  return rows.map((row) => ({ ...row, status: statuses.get(row.id) ?? row.status }))
}

function rowsOf({ results }: SearchAnswer): SearchRow[] {
  return results.map(({ id, head, status, snippet, marks, isOlder, missing, folded }) => ({
    id,
    head,
    status,
    snippet,
    marks,
    isOlder,
    missing,
    folded
  }))
}
