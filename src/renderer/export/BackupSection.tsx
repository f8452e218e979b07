import type { BackupSummary } from '@shared/contract/export'
import type { ReactNode } from 'react'
import { Button } from '../design/Button'
import { formatBytes, formatDay } from '../design/format'
import { report } from '../design/report'
import { t } from '../messages/translate'
import { StorageSection } from '../storage/StorageSection'
import styles from './Export.module.css'
import { FailedTransfer } from './FailedTransfer'
import { KeptCopies } from './KeptCopies'
import { RunningTransfer } from './RunningTransfer'
import {
  checkBackup,
  forgetTransfer,
  showInFolder,
  startBackup,
  startImport,
  startRestore,
  type Transfer,
  type TransferOutcome,
  useTransfer
} from './transfer'

/** Backing up and restoring as a part of a page, under its name. */
export function BackupSection() {
  return (
    <StorageSection title={t('export.backupTitle')}>
      <BackupChoices />
    </StorageSection>
  )
}

/** What there is to do, how it goes, what came of it. */
export function BackupChoices() {
  const transfer = useTransfer()
  return (
    <div className={styles.section}>
      <p className={styles.about}>{t('export.backupAbout')}</p>
      <Present transfer={transfer} />
    </div>
  )
}

function Present({ transfer }: { readonly transfer: Transfer }) {
  if (transfer.kind === 'running') return <RunningTransfer work={transfer.work} progress={transfer.progress} onHide={null} />
  if (transfer.kind === 'failed') return <FailedTransfer error={transfer.error} />
  if (transfer.kind === 'done') return <Outcome outcome={transfer.outcome} />
  return (
    <>
      <Start />
      <KeptCopies />
    </>
  )
}

function Start() {
  return (
    <div className={styles.start}>
      <Button onPress={() => report(startBackup(t('export.backupName', { day: formatDay(Date.now()) })))}>{t('export.backUp')}</Button>
      <Button onPress={() => report(checkBackup())}>{t('export.restore')}</Button>
      <Button onPress={() => report(startImport())}>{t('export.importExport')}</Button>
    </div>
  )
}

function Outcome({ outcome }: { readonly outcome: TransferOutcome }) {
  switch (outcome.kind) {
    case 'check':
      return <Checked outcome={outcome} />
    case 'backup':
      return (
        <Ended words={t('export.backupWrote', { ...valuesOf(outcome.summary), name: outcome.target.name })}>
          <Button onPress={() => showInFolder(outcome.target)}>{t('export.showInFolder')}</Button>
        </Ended>
      )
    case 'import':
      return <Ended words={t('export.imported', { ...outcome.result })} />
    case 'restore':
      return <p role="status">{t('export.restored')}</p>
    case 'export':
      return <Start />
  }
}

/** A sound backup, and what restoring it would do. */
function Checked({ outcome: { summary, target } }: { readonly outcome: Extract<TransferOutcome, { kind: 'check' }> }) {
  return (
    <div className={styles.step}>
      <p role="status">{t('export.holds', { ...valuesOf(summary), day: formatDay(summary.createdAt) })}</p>
      <p>{t('export.restoreWarning')}</p>
      <div className={styles.start}>
        <Button look="primary" onPress={() => report(startRestore(target))}>
          {t('export.restoreNow')}
        </Button>
        <Button onPress={forgetTransfer}>{t('common.cancel')}</Button>
      </div>
    </div>
  )
}

function Ended({ words, children }: { readonly words: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.step}>
      <p role="status">{words}</p>
      <div className={styles.start}>
        {children}
        <Button onPress={forgetTransfer}>{t('common.done')}</Button>
      </div>
    </div>
  )
}

function valuesOf({ stories, feeds, pictures, bytes }: BackupSummary) {
  return { stories, feeds, pictures: t('common.pictures', { count: pictures }), bytes: formatBytes(bytes) }
}
