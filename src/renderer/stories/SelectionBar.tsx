import { Button } from '../design/Button'
import { t } from '../messages/translate'
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
    <fieldset className={styles.bar} aria-label={t('stories.chosenArticles')}>
      <span role="status" className={styles.count}>
        {t('stories.chosen', { count })}
      </span>
      <Button look="primary" isDisabled={count === 0 || count === total} onPress={onSplit}>
        {t('stories.split')}
      </Button>
      <Button onPress={onCancel}>{t('common.cancel')}</Button>
    </fieldset>
  )
}
