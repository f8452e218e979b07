import type { ErrorData } from '@shared/contract/errors'
import { Button } from '../design/Button'
import { say } from '../messages/say'
import { t } from '../messages/translate'
import styles from './Export.module.css'
import { forgetTransfer } from './transfer'

/** Why nothing was written, and the way back to the choice. */
export function FailedTransfer({ error }: { readonly error: ErrorData }) {
  return (
    <div className={styles.step}>
      <p role="alert">{say(error.message)}</p>
      <div className={styles.buttons}>
        <Button onPress={forgetTransfer}>{t('common.tryAgain')}</Button>
      </div>
    </div>
  )
}
