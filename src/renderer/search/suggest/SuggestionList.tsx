import { AtSign, Clock3, Newspaper, SlidersHorizontal, Tag } from 'lucide-react'
import type { ReactNode } from 'react'
import { t } from '../../messages/translate'
import styles from './SuggestionList.module.css'
import type { Suggestion } from './suggestions'

interface SuggestionListProps {
  readonly id: string
  readonly suggestions: readonly Suggestion[]
  /** -1: none is chosen. */
  readonly chosen: number
  readonly onTake: (suggestion: Suggestion) => void
  /** Clears the queries asked before; null where other things are suggested. */
  readonly onForget: (() => void) | null
}

const icons: Readonly<Record<Suggestion['kind'], ReactNode>> = {
  feed: <Newspaper />,
  name: <AtSign />,
  operator: <SlidersHorizontal />,
  recent: <Clock3 />,
  value: <Tag />
}

export const optionId = (list: string, index: number): string => `${list}-${index}`

/** What may be meant, under the search box. The focus stays in the box, which says which one is chosen. */
export function SuggestionList({ id, suggestions, chosen, onTake, onForget }: SuggestionListProps) {
  return (
    // A press must not take the focus out of the box.
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the focus where it is
    <div className={styles.sheet} onMouseDown={(event) => event.preventDefault()}>
      <div role="listbox" id={id} aria-label={t('search.suggestions')} className={styles.list}>
        {suggestions.map((suggestion, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and names the chosen one
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's
          <div
            key={suggestion.id}
            id={optionId(id, index)}
            role="option"
            aria-selected={index === chosen}
            className={styles.option}
            onClick={() => onTake(suggestion)}
          >
            <span className={styles.icon} aria-hidden="true">
              {icons[suggestion.kind]}
            </span>
            <span className={styles.text} dir="auto">
              {suggestion.text}
            </span>
            {suggestion.about !== '' && <span className={styles.about}>{suggestion.about}</span>}
          </div>
        ))}
      </div>
      {onForget && (
        <button type="button" className={styles.forget} tabIndex={-1} onClick={onForget}>
          {t('search.forget')}
        </button>
      )}
    </div>
  )
}
