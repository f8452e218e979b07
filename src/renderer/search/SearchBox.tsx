import { Search, X } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import styles from './SearchBox.module.css'

interface SearchBoxProps {
  readonly query: string
  readonly onChange: (query: string) => void
  /** Enter: open the best hit. */
  readonly onSubmit: () => void
  /** Arrow down or Escape: on to the list; Escape ends the search as well. */
  readonly onLeave: () => void
  readonly ref: Ref<HTMLInputElement>
}

/** Where one types what one looks for; results come with each letter. */
export function SearchBox({ query, onChange, onSubmit, onLeave, ref }: SearchBoxProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Escape') return
    event.preventDefault()
    if (event.key === 'Escape' && query !== '') onChange('')
    onLeave()
  }
  return (
    <search className={styles.search}>
      <SearchField aria-label="Search stories" value={query} onChange={onChange} onSubmit={onSubmit} className={styles.field ?? ''}>
        <Search className={styles.glass} aria-hidden="true" />
        <Input ref={ref} className={styles.input ?? ''} placeholder="Search" maxLength={1000} spellCheck={false} onKeyDown={onKeyDown} />
        {query === '' ? (
          <span className={styles.key} aria-hidden="true">
            /
          </span>
        ) : (
          <Button className={styles.clear ?? ''} aria-label="Clear the search">
            <X aria-hidden="true" />
          </Button>
        )}
      </SearchField>
    </search>
  )
}
