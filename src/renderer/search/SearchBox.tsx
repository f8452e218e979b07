import type { QueryProblem } from '@shared/text/queryTypes'
import { Search, X } from 'lucide-react'
import { type KeyboardEvent, type Ref, useId, useLayoutEffect, useRef, useState } from 'react'
import { KeyOf } from '../commands/KeyOf'
import { t } from '../messages/translate'
import { ProblemLines } from './ProblemLines'
import styles from './SearchBox.module.css'
import { optionId, SuggestionList } from './suggest/SuggestionList'
import type { Suggestion } from './suggest/suggestions'

interface SearchBoxProps {
  readonly query: string
  readonly suggestions: readonly Suggestion[]
  /** What was not understood, to be underlined. */
  readonly problems: readonly QueryProblem[]
  /** The element that says what was not understood. */
  readonly problemId: string
  readonly onChange: (query: string) => void
  /** Where the caret stands now; -1 when suggestions are not wanted: who only comes back to a query means to leave it by the arrow. */
  readonly onCaret: (caret: number) => void
  /** Enter: open the best hit. */
  readonly onSubmit: () => void
  /** Arrow down or Escape: on to the list; Escape ends the search as well. */
  readonly onLeave: () => void
  readonly onForget: () => void
  readonly ref: Ref<HTMLInputElement>
}

/** Where one types what one looks for; hits come with each letter, and below the box what may be meant. */
export function SearchBox(props: SearchBoxProps) {
  const { query, suggestions, problems, problemId, onChange, onCaret, onForget, ref } = props
  const list = useId()
  const field = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useChosen(suggestions)
  const caret = useCaret(field, query)
  const take = (suggestion: Suggestion) => {
    caret.current = suggestion.caret
    onChange(suggestion.query)
    onCaret(suggestion.kind === 'recent' ? -1 : suggestion.caret)
  }
  const onKeyDown = boxKeys(props, { chosen, setChosen, take })
  const isListed = suggestions.length > 0
  return (
    <search className={styles.search}>
      <div ref={field} className={styles.field}>
        <Search className={styles.glass} aria-hidden="true" />
        <div className={styles.line}>
          <ProblemLines query={query} problems={problems} />
          <input
            ref={ref}
            type="search"
            className={styles.input}
            aria-label={t('search.searchStories')}
            aria-autocomplete="list"
            aria-controls={isListed ? list : undefined}
            aria-activedescendant={chosen < 0 ? undefined : optionId(list, chosen)}
            aria-describedby={problems.length > 0 ? problemId : undefined}
            placeholder={t('search.placeholder')}
            maxLength={1000}
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={({ target }) => {
              onChange(target.value)
              onCaret(target.selectionStart ?? target.value.length)
            }}
            onFocus={() => onCaret(query === '' ? 0 : -1)}
            onBlur={() => onCaret(-1)}
            onKeyDown={onKeyDown}
          />
        </div>
        {query === '' ? (
          <span className={styles.key} aria-hidden="true">
            <KeyOf command="search" />
          </span>
        ) : (
          <button type="button" className={styles.clear} aria-label={t('search.clear')} onClick={() => onChange('')}>
            <X aria-hidden="true" />
          </button>
        )}
        {isListed && (
          <SuggestionList id={list} suggestions={suggestions} chosen={chosen} onTake={take} onForget={query === '' ? onForget : null} />
        )}
        <span className="visually-hidden" role="status">
          {isListed && t('search.suggestionsShown', { count: suggestions.length })}
        </span>
      </div>
    </search>
  )
}

/** Which suggestion is chosen; none once there are others. */
function useChosen(suggestions: readonly Suggestion[]) {
  const key = suggestions.map(({ id }) => id).join('\n')
  const [choice, setChoice] = useState({ key, index: -1 })
  const setChosen = (index: number) => setChoice({ key, index })
  return [choice.key === key ? choice.index : -1, setChosen] as const
}

/** Puts the caret where a suggestion left it, once the box holds what it made of the query. */
function useCaret(field: { readonly current: HTMLElement | null }, query: string) {
  const wanted = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret moves when the query has been replaced
  useLayoutEffect(() => {
    if (wanted.current !== null) field.current?.querySelector('input')?.setSelectionRange(wanted.current, wanted.current)
    wanted.current = null
  }, [query])
  return wanted
}

interface Choosing {
  readonly chosen: number
  readonly setChosen: (index: number) => void
  readonly take: (suggestion: Suggestion) => void
}

type Keys = Pick<SearchBoxProps, 'query' | 'suggestions' | 'onChange' | 'onCaret' | 'onSubmit' | 'onLeave'>

/** Arrows choose, Enter and Tab take what is chosen, Escape closes the suggestions first; else the keys are the search's. */
function boxKeys({ query, suggestions, onChange, onCaret, onSubmit, onLeave }: Keys, { chosen, setChosen, take }: Choosing) {
  const suggestion = suggestions[chosen]
  const keys: Readonly<Record<string, (() => void) | undefined>> = {
    ArrowDown: chosen + 1 < suggestions.length ? () => setChosen(chosen + 1) : onLeave,
    ArrowUp: suggestions.length > 0 ? () => setChosen(Math.max(-1, chosen - 1)) : undefined,
    Enter: suggestion ? () => take(suggestion) : onSubmit,
    Tab: suggestion && (() => take(suggestion)),
    Escape: () => {
      if (suggestions.length > 0) return onCaret(-1)
      if (query !== '') onChange('')
      onLeave()
    }
  }
  return (event: KeyboardEvent) => {
    const act = event.nativeEvent.isComposing || event.shiftKey ? undefined : keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
}
