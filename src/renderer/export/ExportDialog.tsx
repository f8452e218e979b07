import { Dialog } from '../design/Dialog'
import { t } from '../messages/translate'
import { ExportChoice } from './ExportChoice'
import { ExportOutcome } from './ExportOutcome'
import { FailedTransfer } from './FailedTransfer'
import { RunningTransfer } from './RunningTransfer'
import type { ExportSubject } from './subjects'
import { forgetTransfer, useTransfer } from './transfer'

interface ExportDialogProps {
  readonly isOpen: boolean
  /** The first is chosen when the dialog opens. */
  readonly subjects: readonly ExportSubject[]
  readonly onClose: () => void
}

/** Writes stories to a file: what and how, then how it goes, then where it is. */
export function ExportDialog({ isOpen, subjects, onClose }: ExportDialogProps) {
  const transfer = useTransfer()
  const close = () => {
    forgetTransfer()
    onClose()
  }
  return (
    <Dialog title={t('export.title')} isOpen={isOpen} onClose={close} width={transfer.kind === 'none' ? 'wide' : 'narrow'}>
      {transfer.kind === 'running' && <RunningTransfer work={transfer.work} progress={transfer.progress} onHide={onClose} />}
      {transfer.kind === 'failed' && <FailedTransfer error={transfer.error} />}
      {transfer.kind === 'done' && transfer.outcome.kind === 'export' && <ExportOutcome outcome={transfer.outcome} onDone={close} />}
      {(transfer.kind === 'none' || (transfer.kind === 'done' && transfer.outcome.kind !== 'export')) && (
        <ExportChoice subjects={subjects} />
      )}
    </Dialog>
  )
}
