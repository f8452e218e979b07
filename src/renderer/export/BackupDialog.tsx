import { Dialog } from '../design/Dialog'
import { t } from '../messages/translate'
import { BackupChoices } from './BackupSection'
import { forgetTransfer } from './transfer'

/** Backing up and restoring, as a sheet of its own. */
export function BackupDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const close = () => {
    forgetTransfer()
    onClose()
  }
  return (
    <Dialog title={t('export.backupTitle')} isOpen={isOpen} onClose={close}>
      <BackupChoices />
    </Dialog>
  )
}
