import { Button } from '../design/Button'
import { formatBytes } from '../design/format'
import { t } from '../messages/translate'
import styles from './Export.module.css'
import { forgetTransfer, showInFolder, type TransferOutcome } from './transfer'

interface ExportOutcomeProps {
  readonly outcome: Extract<TransferOutcome, { kind: 'export' }>
  readonly onDone: () => void
}

/** What was written, and where. */
export function ExportOutcome({ outcome: { result, target }, onDone }: ExportOutcomeProps) {
  const { stories, picturesLeftOut, bytes } = result
  return (
    <div className={styles.step}>
      <p role="status">{t('export.wrote', { stories, name: target.name, bytes: formatBytes(bytes) })}</p>
      {picturesLeftOut > 0 && <p className={styles.about}>{t('export.leftOut', { count: picturesLeftOut })}</p>}
      <div className={styles.buttons}>
        <Button onPress={forgetTransfer}>{t('export.another')}</Button>
        <Button onPress={() => showInFolder(target)}>{t('export.showInFolder')}</Button>
        <Button look="primary" onPress={onDone}>
          {t('common.done')}
        </Button>
      </div>
    </div>
  )
}
