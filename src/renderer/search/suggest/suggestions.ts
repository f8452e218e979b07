import type { FieldValue } from '@shared/contract/search'
import { fold } from '@shared/text/fold'
import { quoteValue } from '@shared/text/queryEdit'
import { queryField, queryFields, wordFields } from '@shared/text/queryFilters'
import { formatCount } from '../../design/format'
import { say } from '../../messages/say'
import { t } from '../../messages/translate'
import type { Typing } from './queryCaret'

/** Something the reader may mean: taken, it makes the query `query`, with the caret at its `caret`. */
export interface Suggestion {
  readonly id: string
  readonly kind: 'feed' | 'name' | 'operator' | 'recent' | 'value'
  readonly text: string
  /** What it does, or how many stories have it. */
  readonly about: string
  readonly query: string
  readonly caret: number
}

/** Where suggestions come from. */
export interface SuggestionSources {
  /** Queries asked before, latest first. */
  readonly recent: readonly string[]
  readonly feeds: readonly string[]
  /** What the library knows of the value or name being typed. */
  readonly values: readonly FieldValue[]
}

/** The most of each kind: few enough that the hits below stay in sight. */
const MOST = { recent: 3, feed: 2, name: 3, operator: 3, value: 6 } as const
const SHOWN = 6
/** Fewer letters say too little of what is meant. */
const LETTERS = 2

/** What every query may hold beside the fields. */
const operators: readonly { readonly name: string; readonly takes: string }[] = [
  ...Object.entries(wordFields).map(([name, takes]) => ({ name, takes })),
  ...queryFields.map(({ name, takes }) => ({ name, takes }))
]

/** What may be meant by what is being typed: earlier queries, values of the field, feeds and names, operators. */
export function suggest(query: string, typing: Typing, { recent, feeds, values }: SuggestionSources): readonly Suggestion[] {
  if (query.trim() === '') return recent.slice(0, SHOWN).map(recentSuggestion)
  if (typing.kind === 'value') return valuesOf(query, typing, values)
  const earlier = recent.filter((other) => other !== query.trim() && fold(other).startsWith(fold(query.trimStart())))
  const words = typing.kind === 'word' && typing.text.length >= LETTERS ? wordsOf(query, typing, feeds, values) : []
  return [...earlier.slice(0, MOST.recent).map(recentSuggestion), ...words].slice(0, SHOWN)
}

function recentSuggestion(query: string): Suggestion {
  return { id: `recent ${query}`, kind: 'recent', text: query, about: '', query, caret: query.length }
}

type ValueTyping = Extract<Typing, { kind: 'value' }>
type WordTyping = Extract<Typing, { kind: 'word' }>

function valuesOf(query: string, typing: ValueTyping, found: readonly FieldValue[]): readonly Suggestion[] {
  const { field, sign, text } = typing
  const fixed = queryField(field)?.values ?? []
  if (fixed.length > 0) {
    return fixed
      .filter((value) => value.startsWith(fold(text)) && value !== text)
      .map((value) => taken(query, typing, { kind: 'value', text: value, about: '', filter: `${sign}${field}:${value}` }))
  }
  return found.slice(0, MOST.value).map(({ value, count }) => {
    const filter = `${sign}${field}:${field === 'lang' ? value : `=${quoteValue(value)}`}`
    return taken(query, typing, { kind: 'value', text: value, about: formatCount(count), filter })
  })
}

function wordsOf(query: string, typing: WordTyping, feeds: readonly string[], names: readonly FieldValue[]): readonly Suggestion[] {
  const { sign, text } = typing
  const begun = fold(text)
  const named = (kind: 'feed' | 'name', value: string, about: string) =>
    taken(query, typing, { kind, text: value, about, filter: `${sign}${kind}:=${quoteValue(value)}` })
  return [
    ...operators
      .filter(({ name }) => name.startsWith(begun))
      .slice(0, MOST.operator)
      .map(({ name, takes }) => operatorSuggestion(query, typing, name, takes)),
    ...feeds
      .filter((title) => wordsIn(title).some((word) => word.startsWith(begun)))
      .slice(0, MOST.feed)
      .map((title) => named('feed', title, t('search.isFeed'))),
    ...names.slice(0, MOST.name).map(({ value, count }) => named('name', value, t('search.isNameIn', { count })))
  ]
}

const wordsIn = (title: string): readonly string[] => fold(title).split(/[^\p{L}\p{N}]+/u)

/** The field is written, its value is still to come. */
function operatorSuggestion(query: string, { start, end, sign }: WordTyping, name: string, takes: string): Suggestion {
  const written = `${sign}${name}:`
  return {
    id: `operator ${name}`,
    kind: 'operator',
    text: `${name}:`,
    about: say(takes),
    query: query.slice(0, start) + written + query.slice(end),
    caret: start + written.length
  }
}

interface Taken extends Pick<Suggestion, 'kind' | 'text' | 'about'> {
  readonly filter: string
}

/** A whole filter is followed by a space, ready for the next word. */
function taken(query: string, { start, end }: Typing, { kind, text, about, filter }: Taken): Suggestion {
  const after = query.slice(end)
  const written = `${filter}${after.startsWith(' ') ? '' : ' '}`
  return { id: `${kind} ${text}`, kind, text, about, query: query.slice(0, start) + written + after, caret: start + filter.length + 1 }
}
