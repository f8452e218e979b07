import { Button } from '../design/Button'
import { plural } from '../design/format'
import styles from './SelectionBar.module.css'

interface SelectionBarProps {
  readonly count: number
  /** How many there are to choose from. */
  readonly total: number
  readonly onSplit: () => void
  readonly onCancel: () => void
}

/** While articles of a story are chosen: what can be made of them. */
export function SelectionBar({ count, total, onSplit, onCancel }: SelectionBarProps) {
  return (
    <fieldset className={styles.bar} aria-label="Chosen articles">
      <span role="status" className={styles.count}>
        {count === 0 ? 'Choose the articles that are another story' : `${plural(count, 'article')} chosen`}
      </span>
      <Button look="primary" isDisabled={count === 0 || count === total} onPress={onSplit}>
        Make a story of their own
      </Button>
      <Button onPress={onCancel}>Cancel</Button>
    </fieldset>
  )
}
