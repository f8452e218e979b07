import { X } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef } from 'react'
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
  const veil = useRef<HTMLDivElement>(null)
  useEscapeWithoutFocus(veil, onClose)
  return (
    <ModalOverlay
      ref={veil}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable
      className={styles.veil ?? ''}
      data-sheet
    >
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

/** What had the focus may be gone, such as a button that undid something: Escape closes the sheet on top all the same. */
function useEscapeWithoutFocus(veil: RefObject<HTMLElement | null>, onClose: () => void): void {
  const close = useEffectEvent(({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || document.activeElement !== document.body) return
    const top = [...document.querySelectorAll('[data-sheet]')].at(-1)
    if (top !== undefined && top === veil.current) onClose()
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => close(event)
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
