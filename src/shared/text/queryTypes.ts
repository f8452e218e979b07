/** Half-open range of characters of the query as it was written. */
export interface QueryRange {
  readonly start: number
  readonly end: number
}

/** The fields that take words: of headlines, and of the reader's notes and passages. */
export type WordField = 'note' | 'title'

/** Words to be found next to each other, in order: a single word, a phrase, or the parts a word was broken into. */
export interface TextClause {
  readonly kind: 'text'
  readonly field: 'any' | WordField
  /** Folded, never empty. */
  readonly tokens: readonly string[]
  /** `whole`: the word and its inflections · `exact`: letter for letter · `prefix`: the last token may go on. */
  readonly match: 'whole' | 'exact' | 'prefix'
  /** The word is the last of the query and nothing closes it: the reader may still be typing it. */
  readonly isOpen: boolean
  readonly range: QueryRange
}

/** The filters whose value is a name. */
export const nameFilters = ['author', 'feed', 'folder', 'name', 'section', 'site', 'story', 'tag', 'topic'] as const
export type NameFilterName = (typeof nameFilters)[number]

/** What an article must be, apart from its words. Times are milliseconds since 1970. */
export type Filter =
  /** `value` is folded. It is the whole name where `isExact` (`feed:="The Post"`), else a part of it. */
  | { readonly name: NameFilterName; readonly value: string; readonly isExact: boolean }
  /** Primary language subtag in lower case. */
  | { readonly name: 'lang'; readonly value: string }
  | { readonly name: 'is'; readonly value: 'duplicate' | 'queued' | 'read' | 'starred' | 'unread' }
  | { readonly name: 'has'; readonly value: 'audio' | 'comments' | 'highlight' | 'image' | 'note' | 'revision' | 'video' }
  /** Published in the half-open span; null: without a bound on that side. */
  | { readonly name: 'time'; readonly from: number | null; readonly to: number | null }

/** A filter whose value is a name. */
export type NameFilter = Extract<Filter, { readonly isExact: boolean }>

export interface FilterClause {
  readonly kind: 'filter'
  readonly filter: Filter
  readonly range: QueryRange
}

/** Clauses that must all hold, of which one must hold, or that must not. */
export type Combination =
  | { readonly kind: 'and'; readonly of: readonly QueryNode[] }
  | { readonly kind: 'or'; readonly of: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly of: QueryNode }

export type Clause = TextClause | FilterClause
export type QueryNode = Clause | Combination

/** Something in a query that was not understood and left out, with where it stands and words for a person. */
export interface QueryProblem extends QueryRange {
  readonly message: string
}

/** All of `terms` must hold. An empty list asks for nothing. */
export interface Query {
  readonly terms: readonly QueryNode[]
  readonly problems: readonly QueryProblem[]
}
