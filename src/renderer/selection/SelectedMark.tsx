import { Check } from 'lucide-react'
import { t } from '../messages/translate'
import styles from './SelectedMark.module.css'

/**
 * The sign of a selected row, at its edge, with the words of it. `aria-selected` is not for articles (WAI-ARIA 1.2 §6.6), so that
 * a row says it in its description.
 */
export function SelectedMark({ id }: { readonly id: string }) {
  return (
    <span className={styles.mark}>
      <Check aria-hidden="true" />
      <span id={id} className="visually-hidden">
        {t('selection.rowSelected')}
      </span>
    </span>
  )
}
