import { type FieldValue, type SuggestedField, suggestedField } from '@shared/contract/search'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { request } from '../../library/request'
import { useFeeds } from '../../replica/useFeeds'
import { useRecentSearches } from '../recentSearches'
import { type Typing, typingAt } from './queryCaret'
import { type Suggestion, suggest } from './suggestions'

/** Milliseconds after a keystroke before the library is asked for values: hits come first. */
const AFTER_HITS = 90
const MOST = 8
/** Fewer letters of a name say too little. */
const NAME_LETTERS = 3
const NONE: readonly FieldValue[] = []

/** What may be meant by what is being typed; a little later than the hits, and never at their cost. */
export function useSuggestions(typed: string, caret: number, isOpen: boolean): readonly Suggestion[] {
  const query = useDeferredValue(typed)
  const place = useDeferredValue(Math.min(caret, typed.length))
  const recent = useRecentSearches()
  const feeds = useFeeds()
  const titles = useMemo(() => feeds?.feeds.map(({ title }) => title) ?? [], [feeds?.feeds])
  const typing = useMemo(() => typingAt(query, Math.min(place, query.length)), [query, place])
  const values = useValues(typing, isOpen)
  return useMemo(
    () => (isOpen ? suggest(query, typing, { recent, feeds: titles, values }) : []),
    [isOpen, query, typing, recent, titles, values]
  )
}

/** What the library knows of a field's value, or of a name that begins as the word does. */
function useValues(typing: Typing, isOpen: boolean): readonly FieldValue[] {
  const wanted = isOpen ? wantedOf(typing) : null
  const key = wanted === null ? '' : `${wanted.field} ${wanted.text}`
  const [found, setFound] = useState<{ readonly key: string; readonly values: readonly FieldValue[] }>({ key: '', values: NONE })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is wanted is told apart by `key`
  useEffect(() => {
    if (wanted === null) return
    let isCurrent = true
    const ask = async () => {
      const values = await request('search.values', { ...wanted, limit: MOST }).catch(noValues)
      if (isCurrent) setFound({ key, values })
    }
    const timer = setTimeout(() => void ask(), AFTER_HITS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [key])
  return found.key === key ? found.values : NONE
}

function wantedOf(typing: Typing): { readonly field: SuggestedField; readonly text: string } | null {
  if (typing.kind === 'word') return typing.text.length >= NAME_LETTERS ? { field: 'name', text: typing.text } : null
  if (typing.kind === 'nothing') return null
  const field = suggestedField.safeParse(typing.field)
  return field.success ? { field: field.data, text: typing.text } : null
}

/** Who gets no suggestions can still type. */
function noValues(thrown: unknown): readonly FieldValue[] {
  console.warn('the library gave no values to suggest', thrown)
  return NONE
}
