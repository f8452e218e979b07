import type { RefObject } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import type { CommandId } from '../commands/commands'
import { KeyOf } from '../commands/KeyOf'
import styles from './ContextMenu.module.css'

/** One line of a menu; `danger` for what takes something away. */
export interface MenuEntry {
  readonly id: string
  readonly title: string
  readonly run: () => void
  readonly danger?: boolean
  /** The command that does the same; the entry shows its key. */
  readonly command?: CommandId
}

interface ContextMenuProps {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly isOpen: boolean
  readonly onClose: () => void
  /** What the menu belongs to; it opens beside it. */
  readonly anchor: RefObject<Element | null>
}

/** A menu beside the thing it is about. */
export function ContextMenu({ label, entries, isOpen, onClose, anchor }: ContextMenuProps) {
  return (
    <Popover
      aria-label={label}
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      placement="bottom start"
      className={styles.popover ?? ''}
    >
      <Menu aria-label={label} className={styles.menu ?? ''} onClose={onClose} autoFocus="first">
        {entries.map((entry) => (
          <MenuItem key={entry.id} id={entry.id} onAction={entry.run} className={`${styles.item} ${entry.danger ? styles.danger : ''}`}>
            {entry.title}
            {entry.command && <KeyOf command={entry.command} />}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}
