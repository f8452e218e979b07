import type { Command } from './command'

/** What commands do in the list of stories. */
export interface ListTarget {
  openBeside(step: 1 | -1): void
  moveBeside(step: 1 | -1): void
  openCursor(): void
  openNextUnread(): void
  markAllRead(): void
  toggleUnreadOnly(): void
  toggleFoldStories(): void
  /** Whether the keyboard is on a row of the list that can be unfolded or folded so. */
  canFold(isOpen: boolean): boolean
  setFold(isOpen: boolean): void
}

export const listCommands: readonly Command<ListTarget>[] = [
  { id: 'next', title: 'commands.next', group: 'list', keys: ['j'], run: (t) => t.openBeside(1) },
  { id: 'previous', title: 'commands.previous', group: 'list', keys: ['k'], run: (t) => t.openBeside(-1) },
  { id: 'next-unread', title: 'commands.nextUnread', group: 'list', keys: ['shift+j'], run: (t) => t.openNextUnread() },
  { id: 'move-next', title: 'commands.moveNext', group: 'list', keys: ['n'], run: (t) => t.moveBeside(1) },
  { id: 'move-previous', title: 'commands.movePrevious', group: 'list', keys: ['p'], run: (t) => t.moveBeside(-1) },
  { id: 'open', title: 'commands.open', group: 'list', keys: ['o', 'Enter'], run: (t) => t.openCursor() },
  { id: 'mark-all-read', title: 'commands.markAllRead', group: 'list', keys: ['shift+a'], run: (t) => t.markAllRead() },
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
]
