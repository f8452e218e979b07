import type { ArticleHead, ArticleStatus } from '@shared/contract/articles'
import type { ArticleId, FeedId } from '@shared/contract/ids'
import type { SearchFacets, SearchSort } from '@shared/contract/search'
import type { QueryProblem } from '@shared/text/queryTypes'

/** A hit as it is shown. Snippet and marks come with the archive's ranked answer; marks are half-open character ranges. */
export interface SearchRow {
  readonly id: ArticleId
  readonly head: ArticleHead
  readonly status: ArticleStatus
  readonly snippet?: string
  readonly marks?: readonly (readonly [start: number, end: number])[]
  /** The match is only in an earlier text of the story. */
  readonly isOlder?: boolean
  /** Words of the query that it does not hold; empty for a full answer. */
  readonly missing?: readonly string[]
  /** How many other hits of the same running story this row stands for. */
  readonly folded?: number
  /** The feeds of hits that are copies of this one. */
  readonly copies?: readonly FeedId[]
  /** The row that this one was unfolded from. */
  readonly leadId?: ArticleId
}

/** Rows that are drawn while the reader types: a screen of them, few enough to draw between two keys. */
export const FIRST_ROWS = 10

/** What the window's own index found: ids, best first, and the first of their rows. No ids when only the archive can answer truly. */
export interface InstantAnswer {
  readonly ids: readonly ArticleId[]
  readonly rows: readonly SearchRow[]
}

/** Which answer is shown: the window's own index, fused with the archive's quick hits, or the archive's exact ranking. */
export type SearchTier = 'instant' | 'fused' | 'full'

/** What is searched for, and how the hits are put. */
export interface Asked {
  readonly query: string
  readonly sort: SearchSort
  readonly fold: boolean
}

/** The state of a search. `total` and `rows` are known once the archive has counted. */
export interface SearchState extends Asked {
  /** What `results` answer; lags behind the search box by the time an answer takes. */
  readonly query: string
  /** Those of unfolded stories stand behind the row that stands for them. */
  readonly results: readonly SearchRow[]
  /** All hits, folded or not. */
  readonly total: number | null
  /** The rows of the whole answer, without those that were unfolded. */
  readonly rows: number | null
  /** How the hits are spread; those of the query before stay until the next are there. */
  readonly facets: SearchFacets | null
  readonly tier: SearchTier
  readonly searching: boolean
  /** What in the query was not understood; known after the pause, not while a word is being typed. */
  readonly problems: readonly QueryProblem[]
  /** The query that was answered beside it because little was found as written. */
  readonly corrected: string | null
  /** Why the archive could not answer, in words for a person. */
  readonly error: string | null
  /** Whether earlier texts of stories are searched too. */
  readonly includeOlder: boolean
}

export const NO_SEARCH: SearchState = {
  query: '',
  sort: 'relevance',
  fold: false,
  results: [],
  total: null,
  rows: null,
  facets: null,
  tier: 'instant',
  searching: false,
  problems: [],
  corrected: null,
  error: null,
  includeOlder: false
}
