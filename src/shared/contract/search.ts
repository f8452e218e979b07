import type { ArticleHead, ArticleStatus } from './articles'
import type { ArticleId } from './ids'

/** A ranked hit. `snippet` is plain text cut around the matches; `marks` are half-open character ranges in it. */
export interface SearchResult {
  readonly id: ArticleId
  readonly title: string
  readonly snippet: string
  readonly marks: readonly (readonly [start: number, end: number])[]
  /** Higher is better; comparable only within one answer. */
  readonly score: number
  /** The match is only in an earlier text of the story. */
  readonly isOlder: boolean
  readonly head: ArticleHead
  readonly status: ArticleStatus
}

/** The archive's ranked answer. `total` counts all matches; `problem` points at what in the query was not understood. */
export interface SearchAnswer {
  readonly total: number
  readonly results: readonly SearchResult[]
  readonly problem: string | null
}
