/** Words to be found next to each other, in order: a single word, a phrase, or the parts a word was broken into. */
export interface TextClause {
  readonly kind: 'text'
  readonly field: 'any' | 'title'
  /** Folded, never empty. */
  readonly tokens: readonly string[]
  /** `whole`: the word and its inflections · `exact`: letter for letter · `prefix`: the last token may go on. */
  readonly match: 'whole' | 'exact' | 'prefix'
  /** The word is the last of the query and nothing closes it: the reader may still be typing it. */
  readonly isOpen: boolean
  readonly isNegated: boolean
}

/** What an article must be, apart from its words. Times are milliseconds since 1970; `value` is folded. */
export type Filter =
  | { readonly name: 'feed' | 'section' | 'author'; readonly value: string }
  | { readonly name: 'is'; readonly value: 'read' | 'starred' | 'unread' }
  | { readonly name: 'has'; readonly value: 'image' }
  | { readonly name: 'before' | 'after'; readonly time: number }

export interface FilterClause {
  readonly kind: 'filter'
  readonly filter: Filter
  readonly isNegated: boolean
}

export type Clause = TextClause | FilterClause

/** Every group must hold; a group holds when any of its clauses does. An empty list asks for nothing. */
export interface Query {
  readonly groups: readonly (readonly Clause[])[]
  /** What was not understood and left out, in words for a person. */
  readonly problem: string | null
}
