import type { TransferProgress } from '@shared/contract/export'
import type { MessageKey } from '@shared/messages/catalog'
import { Button } from '../design/Button'
import { formatBytes } from '../design/format'
import { ProgressBar } from '../design/ProgressBar'
import { t } from '../messages/translate'
import styles from './Export.module.css'
import { cancelTransfer, type TransferWork } from './transfer'

const labels: Readonly<Record<TransferWork, MessageKey>> = {
  backup: 'export.backingUp',
  check: 'export.checking',
  export: 'export.running',
  import: 'export.importing',
  print: 'export.printing',
  restore: 'export.restoring'
}

interface RunningTransferProps {
  readonly work: TransferWork
  readonly progress: TransferProgress | null
  /** Leaves it running out of sight; null where there is no dialog to close. */
  readonly onHide: (() => void) | null
}

/** A transfer under way: how far it is, and how to stop it. */
export function RunningTransfer({ work, progress, onHide }: RunningTransferProps) {
  return (
    <div className={styles.step}>
      <ProgressBar label={t(labels[work])} done={progress?.done ?? 0} total={progress?.total ?? 0} />
      <p className={styles.about}>{work === 'print' ? t('export.printing') : progressWords(progress)}</p>
      <div className={styles.buttons}>
        {work !== 'print' && <Button onPress={cancelTransfer}>{t('offline.stop')}</Button>}
        {onHide && (
          <Button look="primary" onPress={onHide}>
            {t('offline.inBackground')}
          </Button>
        )}
      </div>
    </div>
  )
}

function progressWords(progress: TransferProgress | null): string {
  if (progress === null) return t('export.preparing')
  const { done, total, bytes } = progress
  return bytes === 0 ? t('export.progress', { done, total }) : t('export.progressBytes', { done, total, bytes: formatBytes(bytes) })
}
