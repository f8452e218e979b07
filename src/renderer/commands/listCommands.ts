import type { Command } from './command'

/** A part of the list; a number: what is older than so many days. */
export type ReadPart = 'all' | 'above' | 'below' | 1 | 7

/** What commands do in the list of stories. */
export interface ListTarget {
  openBeside(step: 1 | -1): void
  moveBeside(step: 1 | -1): void
  openCursor(): void
  openNextUnread(): void
  /** Marks what the list shows read: all, what stands above or below the row at the keyboard, or what is older than so many days. */
  markRead(part: ReadPart): void
  toggleUnreadOnly(): void
  toggleFoldStories(): void
  /** Whether the keyboard is on a row of the list that can be unfolded or folded so. */
  canFold(isOpen: boolean): boolean
  setFold(isOpen: boolean): void
}

export const listCommands = [
  { id: 'next', title: 'commands.next', group: 'list', keys: ['j'], run: (t) => t.openBeside(1) },
  { id: 'previous', title: 'commands.previous', group: 'list', keys: ['k'], run: (t) => t.openBeside(-1) },
  { id: 'next-unread', title: 'commands.nextUnread', group: 'list', keys: ['shift+j'], run: (t) => t.openNextUnread() },
  { id: 'move-next', title: 'commands.moveNext', group: 'list', keys: ['n'], run: (t) => t.moveBeside(1) },
  { id: 'move-previous', title: 'commands.movePrevious', group: 'list', keys: ['p'], run: (t) => t.moveBeside(-1) },
  { id: 'open', title: 'commands.open', group: 'list', keys: ['o', 'Enter'], run: (t) => t.openCursor() },
  { id: 'mark-all-read', title: 'commands.markAllRead', group: 'list', keys: ['shift+a'], run: (t) => t.markRead('all') },
  { id: 'mark-above-read', title: 'commands.markAboveRead', group: 'list', keys: [], run: (t) => t.markRead('above') },
  { id: 'mark-older-read', title: 'commands.markBelowRead', group: 'list', keys: [], run: (t) => t.markRead('below') },
  { id: 'mark-day-old-read', title: 'commands.markDayOldRead', group: 'list', keys: [], run: (t) => t.markRead(1) },
  { id: 'mark-week-old-read', title: 'commands.markWeekOldRead', group: 'list', keys: [], run: (t) => t.markRead(7) },
  { id: 'fold-stories', title: 'commands.foldStories', group: 'list', keys: ['f'], run: (t) => t.toggleFoldStories() },
  {
    id: 'unfold',
    title: 'commands.unfold',
    group: 'list',
    keys: ['ArrowRight'],
    run: (t) => t.setFold(true),
    when: (t) => t.canFold(true)
  },
  { id: 'fold', title: 'commands.fold', group: 'list', keys: ['ArrowLeft'], run: (t) => t.setFold(false), when: (t) => t.canFold(false) },
  { id: 'unread-only', title: 'commands.unreadOnly', group: 'list', keys: ['u'], run: (t) => t.toggleUnreadOnly() }
] as const satisfies readonly Command<ListTarget>[]
