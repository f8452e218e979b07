import type { ReactNode } from 'react'
import { Popover as AriaPopover, Dialog, DialogTrigger } from 'react-aria-components'
import styles from './Panel.module.css'

interface PanelProps {
  readonly label: string
  /** The button that opens it. */
  readonly trigger: ReactNode
  readonly children: ReactNode
}

/** A small panel that hangs from a button. */
export function Panel({ label, trigger, children }: PanelProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className={styles.panel ?? ''} offset={6} placement="bottom end">
        <Dialog aria-label={label} className={styles.content ?? ''}>
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
