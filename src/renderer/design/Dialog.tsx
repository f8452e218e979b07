import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Button, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { t } from '../messages/translate'
import styles from './Dialog.module.css'
import buttons from './IconButton.module.css'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  readonly width?: 'narrow' | 'wide'
}

/** A sheet over the window; Escape, a press outside and its cross close it. */
export function Dialog({ title, isOpen, onClose, children, width = 'narrow' }: DialogProps) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => open || onClose()} isDismissable className={styles.veil ?? ''}>
      <Modal className={`${styles.sheet} ${styles[width]}`}>
        <AriaDialog className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" level={2} className={styles.title ?? ''}>
              {title}
            </Heading>
            {/* No tip on it: Escape would close the tip first. */}
            <Button slot="close" aria-label={t('common.close')} className={buttons.button ?? ''}>
              <X aria-hidden="true" />
            </Button>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
