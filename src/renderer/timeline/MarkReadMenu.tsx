import { CheckCheck } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ReadPart } from '../commands/listCommands'
import { ContextMenu } from '../design/ContextMenu'
import { IconButton } from '../design/IconButton'
import { t } from '../messages/translate'

interface MarkReadMenuProps {
  readonly isDisabled: boolean
  readonly onMarkRead: (part: ReadPart) => void
}

const parts = [
  { part: 'all', command: 'mark-all-read', title: 'commands.markAllRead' },
  { part: 'above', command: 'mark-above-read', title: 'commands.markAboveRead' },
  { part: 'below', command: 'mark-older-read', title: 'commands.markBelowRead' },
  { part: 1, command: 'mark-day-old-read', title: 'commands.markDayOldRead' },
  { part: 7, command: 'mark-week-old-read', title: 'commands.markWeekOldRead' }
] as const

/** Marks the list read, or a part of it. */
export function MarkReadMenu({ isDisabled, onMarkRead }: MarkReadMenuProps) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <IconButton
        ref={button}
        label={t('timeline.markRead')}
        command="mark-all-read"
        icon={<CheckCheck />}
        isDisabled={isDisabled}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
      />
      <ContextMenu
        label={t('timeline.markRead')}
        entries={parts.map(({ part, title, command }) => ({ id: String(part), title: t(title), command, run: () => onMarkRead(part) }))}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        anchor={button}
      />
    </>
  )
}
