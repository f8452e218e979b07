import { needsDetails } from '@shared/text/matchFilter'
import type { Query, QueryNode, TextClause } from '@shared/text/queryTypes'
import { stem } from '@shared/text/stem'
import { stopWords } from '@shared/text/stopWords'

/** Letters of an inflection that a stem may lack, and the fewest that still tell a word. */
const ENDING_LETTERS = 4
const STEM_LETTERS = 4

/** One term of a text clause: any of `stems` answers it. */
export interface Term {
  readonly stems: readonly string[]
  readonly titleOnly: boolean
}

/** Terms that must all be there; a group of them holds when any does. */
export type Terms = readonly Term[]

/** A word that may go on. It stands for the stems that begin with `text`, for its own, and for `beginnings`, which it may have outgrown. */
export interface Prefix {
  readonly text: string
  readonly stems: readonly string[]
  readonly beginnings: readonly string[]
  readonly titleOnly: boolean
  /** Whether it may become a word that is not in the index ("th"), so that finding none means nothing. */
  readonly mayBeStopWord: boolean
}

/** A query as the instant index can answer it. */
export interface InstantPlan {
  /** Complete words: every group must hold. */
  readonly groups: readonly (readonly Terms[])[]
  /** The word being typed; null when there is none or it does not narrow yet. */
  readonly prefix: Prefix | null
  /** What only the article's row can answer: filters, alone or combined. */
  readonly rowTerms: readonly QueryNode[]
  /** Phrases and exact words: the index finds their words, the row says whether they stand so. */
  readonly exact: readonly (readonly TextClause[])[]
}

/**
 * Plans a query for an index of stems in `languages`; null when the index can't answer truly and the archive must:
 * heads don't tell which words a body lacks, nor what a filter joined to a word by OR lets in.
 */
export function planQuery(query: Query, languages: ReadonlySet<string>): InstantPlan | null {
  // Notes are not in the heads.
  if (query.terms.some(asksForNotes)) return null
  const texts = query.terms.flatMap((term) => textGroup(term) ?? [])
  const rowTerms = query.terms.filter(isOfRows)
  if (texts.length + rowTerms.length < query.terms.length) return null
  const open = openClause(texts)
  const closed = texts.filter((group) => group[0] !== open).map((group) => group.map((clause) => termsOf(clause, clause.tokens, languages)))
  const opening = open ? termsOf(open, open.tokens.slice(0, -1), languages) : []
  const groups = opening.length > 0 ? [...closed, [opening]] : closed
  const telling = groups.filter((group) => group.every((terms) => terms.length > 0))
  return {
    groups: telling,
    prefix: open ? prefixOf(open, telling.length > 0, languages) : null,
    rowTerms,
    exact: texts.filter((group) => group.some(needsRow))
  }
}

function asksForNotes(term: QueryNode): boolean {
  if (term.kind === 'text') return term.field === 'note'
  if (term.kind === 'filter') return false
  return term.kind === 'not' ? asksForNotes(term.of) : term.of.some(asksForNotes)
}

/** Whether a plan asks for words at all. */
export function hasWords(plan: InstantPlan): boolean {
  return plan.groups.length > 0 || plan.prefix !== null
}

/** A word or phrase, or several of which one must be there, as a list in a list; null for anything else. */
function textGroup(term: QueryNode): readonly (readonly TextClause[])[] | null {
  if (term.kind === 'text') return [[term]]
  if (term.kind !== 'or') return null
  const clauses = term.of.filter((part) => part.kind === 'text')
  return clauses.length === term.of.length ? [clauses] : null
}

/** Whether a row of the replica tells all that is asked. */
function isOfRows(term: QueryNode): boolean {
  if (term.kind === 'text') return false
  if (term.kind === 'filter') return !needsDetails(term.filter)
  return term.kind === 'not' ? isOfRows(term.of) : term.of.every(isOfRows)
}

/** The word that may go on: the query's last, alone in its group. */
function openClause(groups: readonly (readonly TextClause[])[]): TextClause | null {
  const last = groups.at(-1)
  const [clause] = last ?? []
  if (!clause || last?.length !== 1) return null
  return clause.match === 'prefix' || (clause.isOpen && clause.match === 'whole') ? clause : null
}

/** Measured: one letter and stop words are the slow ones and narrow nothing, so beside other words they wait. */
function prefixOf(clause: TextClause, hasOthers: boolean, languages: ReadonlySet<string>): Prefix | null {
  const text = clause.tokens.at(-1) ?? ''
  const waits = text.length < 2 || (clause.match === 'whole' && isStopWord(text, languages))
  if ((hasOthers && waits) || text === '') return null
  return {
    text,
    stems: stemsOf(text, languages),
    beginnings: beginningsOf(text),
    titleOnly: clause.field === 'title',
    mayBeStopWord: clause.match === 'whole' && beginsStopWord(text, languages)
  }
}

/** The terms of a clause; stop words are not in the index, so they must not narrow. */
function termsOf(clause: TextClause, tokens: readonly string[], languages: ReadonlySet<string>): Terms {
  const telling = tokens.filter((token) => !isStopWord(token, languages))
  return telling.map((token) => ({ stems: stemsOf(token, languages), titleOnly: clause.field === 'title' }))
}

function beginsStopWord(text: string, languages: ReadonlySet<string>): boolean {
  return [...languages].some((language) => [...stopWords(language)].some((word) => word.startsWith(text)))
}

/** What a stem of an unfinished word may be: "electio" is on its way to "election", whose stem is "elect". */
function beginningsOf(text: string): readonly string[] {
  const shortest = Math.max(STEM_LETTERS, text.length - ENDING_LETTERS)
  return Array.from({ length: Math.max(0, text.length - shortest) }, (_, index) => text.slice(0, shortest + index))
}

function isStopWord(token: string, languages: ReadonlySet<string>): boolean {
  return [...languages].some((language) => stopWords(language).has(token))
}

function stemsOf(token: string, languages: ReadonlySet<string>): readonly string[] {
  return [...new Set([...languages].map((language) => stem(token, language)))]
}

function needsRow(clause: TextClause): boolean {
  return clause.match === 'exact' || clause.tokens.length > 1
}
