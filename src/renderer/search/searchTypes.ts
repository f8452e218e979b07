import type { ArticleHead, ArticleStatus } from '@shared/contract/articles'
import type { ArticleId } from '@shared/contract/ids'
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
}

/** Which answer is shown: the window's own index, fused with the archive's quick hits, or the archive's exact ranking. */
export type SearchTier = 'instant' | 'fused' | 'full'

/** The state of a search. `total` is known once the archive has counted. */
export interface SearchState {
  /** What `results` answer; lags behind the search box by the time an answer takes. */
  readonly query: string
  readonly results: readonly SearchRow[]
  readonly total: number | null
  readonly tier: SearchTier
  readonly searching: boolean
  /** What in the query was not understood. */
  readonly problems: readonly QueryProblem[]
  /** The query that was answered because nothing was found as written. */
  readonly corrected: string | null
  /** Why the archive could not answer, in words for a person. */
  readonly error: string | null
  /** Whether earlier texts of stories are searched too. */
  readonly includeOlder: boolean
}

export const NO_SEARCH: SearchState = {
  query: '',
  results: [],
  total: null,
  tier: 'instant',
  searching: false,
  problems: [],
  corrected: null,
  error: null,
  includeOlder: false
}
