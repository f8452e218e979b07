import type { Feed } from '@shared/contract/feeds'
import type { ReactNode } from 'react'
import { Dialog } from '../design/Dialog'
import { t } from '../messages/translate'
import { SubscribeForm } from './SubscribeForm'

interface SubscribeDialogProps {
  readonly isOpen: boolean
  /** An address to begin with, handed over by the system. */
  readonly address: string
  readonly onClose: () => void
  readonly onSubscribed: (feed: Feed, isNew: boolean) => void
  /** Imports and exports. */
  readonly children: ReactNode
}

/** Adds a site by its address. */
export function SubscribeDialog({ isOpen, address, onClose, onSubscribed, children }: SubscribeDialogProps) {
  return (
    <Dialog title={t('subscribe.addSite')} isOpen={isOpen} onClose={onClose}>
      <SubscribeForm key={address} address={address} look="primary" onSubscribed={onSubscribed} />
      {children}
    </Dialog>
  )
}
