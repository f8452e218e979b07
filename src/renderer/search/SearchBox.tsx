import type { QueryProblem } from '@shared/text/queryTypes'
import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import { KeyOf } from '../commands/KeyOf'
import { t } from '../messages/translate'
import { QueryInput } from './QueryInput'
import styles from './SearchBox.module.css'
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
export function SearchBox({ onSubmit, onLeave, onForget, ...props }: SearchBoxProps) {
  const { query, onChange } = props
  const keys = {
    ArrowDown: onLeave,
    Enter: onSubmit,
    Escape: () => {
      if (query !== '') onChange('')
      onLeave()
    }
  }
  return (
    <search className={styles.search}>
      <div className={styles.field}>
        <Search className={styles.glass} aria-hidden="true" />
        <QueryInput
          {...props}
          label={t('search.searchStories')}
          placeholder={t('search.placeholder')}
          keys={keys}
          onForget={query === '' ? onForget : null}
        />
        {query === '' ? (
          <span className={styles.key} aria-hidden="true">
            <KeyOf command="search" />
          </span>
        ) : (
          <button type="button" className={styles.clear} aria-label={t('search.clear')} onClick={() => onChange('')}>
            <X aria-hidden="true" />
          </button>
        )}
      </div>
    </search>
  )
}
