import { z } from 'zod'
import type { QueryProblem } from '../text/queryTypes'
import type { ArticleHead, ArticleStatus } from './articles'
import type { ArticleId, SmartFeedId } from './ids'

/** `relevance`: best first · `date`: newest first. */
export const searchSort = z.enum(['relevance', 'date'])
export type SearchSort = z.infer<typeof searchSort>

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
  /** Words of the query that it does not hold, folded; empty unless little holds them all. */
  readonly missing: readonly string[]
  /** How many other hits of the same running story this row stands for; 0 when rows are not folded. */
  readonly folded: number
  readonly head: ArticleHead
  readonly status: ArticleStatus
}

/** A name that hits share. `filter`: what narrows a query to it (`feed:="The Post"`). */
export interface FacetValue {
  readonly label: string
  readonly filter: string
  readonly count: number
}

/** Hits over time: `counts[i]` of them were published from `starts[i]` to the next start, the last until `end`. Milliseconds since 1970. */
export interface TimeFacet {
  readonly starts: readonly number[]
  readonly counts: readonly number[]
  readonly end: number
}

/** How the hits of a query are spread, most frequent first, at most 12 of each. `time` counts the query without its bounds in time. */
export interface SearchFacets {
  readonly feeds: readonly FacetValue[]
  readonly sections: readonly FacetValue[]
  readonly authors: readonly FacetValue[]
  readonly languages: readonly FacetValue[]
  readonly time: TimeFacet
}

/** The archive's ranked answer. */
export interface SearchAnswer {
  /** All matches, folded or not. */
  readonly total: number
  /** How many stories come below them that hold only some of the words asked for: at most 50, none when `total` is 10 or more. */
  readonly partial: number
  /** How many rows the whole answer has: `total` and `partial` together unless it is folded by story. */
  readonly rows: number
  readonly results: readonly SearchResult[]
  readonly problems: readonly QueryProblem[]
  /** The query with its misspelt words put right, when little or nothing was found as written and this found more; its hits come below. */
  readonly corrected: string | null
  /** Null unless asked for. */
  readonly facets: SearchFacets | null
}

/** The fields whose values the library can list for suggestions. */
export const suggestedField = z.enum(['author', 'feed', 'folder', 'lang', 'name', 'section', 'site', 'story', 'tag', 'topic'])
export type SuggestedField = z.infer<typeof suggestedField>

/** A value of a field that begins with, or holds, what was typed; `count` stories have it. */
export interface FieldValue {
  readonly value: string
  readonly count: number
}

/** A query that is kept, with how many unread stories answer it. */
export interface SmartFeed {
  readonly id: SmartFeedId
  readonly title: string
  readonly query: string
  /** Whether the system tells of new stories in it. */
  readonly notify: boolean
  readonly unread: number
}

/** How far the search index has come, in stories. */
export interface IndexProgress {
  readonly done: number
  readonly total: number
}

/** The state of the search index. */
export interface IndexHealth {
  readonly indexed: number
  /** Stories the index lacks, holds in an older text, or holds and should not. */
  readonly behind: number
  readonly bytes: number
  /** How far a rebuild that is under way has come; null when none is. */
  readonly progress: IndexProgress | null
}
