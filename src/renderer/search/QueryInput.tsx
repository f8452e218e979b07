import type { QueryProblem } from '@shared/text/queryTypes'
import { type KeyboardEvent, type Ref, useId, useLayoutEffect, useRef, useState } from 'react'
import { t } from '../messages/translate'
import { ProblemLines } from './ProblemLines'
import styles from './QueryInput.module.css'
import { optionId, SuggestionList } from './suggest/SuggestionList'
import type { Suggestion } from './suggest/suggestions'

type Keys = Readonly<Record<string, (() => void) | undefined>>

interface QueryInputProps {
  readonly label: string
  readonly placeholder: string
  readonly query: string
  readonly suggestions: readonly Suggestion[]
  /** What was not understood, to be underlined. */
  readonly problems: readonly QueryProblem[]
  /** The element that says what was not understood. */
  readonly problemId: string
  /** What keys do that the suggestions have no use for. */
  readonly keys: Keys
  readonly onChange: (query: string) => void
  /** Where the caret stands now; -1 when suggestions are not wanted: who only comes back to a query means to leave it by the arrow. */
  readonly onCaret: (caret: number) => void
  /** Clears the queries asked before; null where they are not to be cleared. */
  readonly onForget: (() => void) | null
  readonly ref?: Ref<HTMLInputElement>
}

/** A line in the search language: mistakes are underlined, and below it stands what may be meant. Its box is what it stands in. */
export function QueryInput(props: QueryInputProps) {
  const { label, placeholder, query, suggestions, problems, problemId, keys, onChange, onCaret, onForget, ref } = props
  const list = useId()
  const line = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useChosen(suggestions)
  const caret = useCaret(line, query)
  const take = (suggestion: Suggestion) => {
    caret.current = suggestion.caret
    onChange(suggestion.query)
    onCaret(suggestion.kind === 'recent' ? -1 : suggestion.caret)
  }
  const onKeyDown = listKeys(keys, { suggestions, chosen, setChosen, take, close: () => onCaret(-1) })
  const isListed = suggestions.length > 0
  return (
    <>
      <div ref={line} className={styles.line}>
        <ProblemLines query={query} problems={problems} />
        <input
          ref={ref}
          type="search"
          className={styles.input}
          aria-label={label}
          aria-autocomplete="list"
          aria-controls={isListed ? list : undefined}
          aria-activedescendant={chosen < 0 ? undefined : optionId(list, chosen)}
          aria-describedby={problems.length > 0 ? problemId : undefined}
          placeholder={placeholder}
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
      {isListed && <SuggestionList id={list} suggestions={suggestions} chosen={chosen} onTake={take} onForget={onForget} />}
      <span className="visually-hidden" role="status">
        {isListed && t('search.suggestionsShown', { count: suggestions.length })}
      </span>
    </>
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
function useCaret(line: { readonly current: HTMLElement | null }, query: string) {
  const wanted = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret moves when the query has been replaced
  useLayoutEffect(() => {
    if (wanted.current !== null) line.current?.querySelector('input')?.setSelectionRange(wanted.current, wanted.current)
    wanted.current = null
  }, [query])
  return wanted
}

interface Choosing {
  readonly suggestions: readonly Suggestion[]
  readonly chosen: number
  readonly setChosen: (index: number) => void
  readonly take: (suggestion: Suggestion) => void
  readonly close: () => void
}

/** Arrows choose, Enter and Tab take what is chosen, Escape closes the suggestions first; else the keys are those of who asks. */
function listKeys(others: Keys, { suggestions, chosen, setChosen, take, close }: Choosing) {
  const suggestion = suggestions[chosen]
  const isListed = suggestions.length > 0
  const own: Keys = {
    ArrowDown: chosen + 1 < suggestions.length ? () => setChosen(chosen + 1) : undefined,
    ArrowUp: isListed ? () => setChosen(Math.max(-1, chosen - 1)) : undefined,
    Enter: suggestion && (() => take(suggestion)),
    Tab: suggestion && (() => take(suggestion)),
    Escape: isListed ? close : undefined
  }
  return (event: KeyboardEvent) => {
    const act = event.nativeEvent.isComposing || event.shiftKey ? undefined : (own[event.key] ?? others[event.key])
    if (act === undefined) return
    event.preventDefault()
    // A sheet that the line stands in would close with the suggestions.
    if (event.key === 'Escape') event.stopPropagation()
    act()
  }
}
