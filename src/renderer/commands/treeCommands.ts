import type { Command } from './command'

/** What commands do with the feeds and folders of the sidebar. */
export interface TreeTarget {
  /** Whether a feed or folder is at hand: one stood on in the sidebar, or the one whose stories are listed. */
  hasPlace(): boolean
  isFolderAtHand(): boolean
  hasSidebar(): boolean
  /** One place up or down among those beside it. */
  stepPlace(by: 1 | -1): void
  movePlace(): void
  addFolder(): void
  renameFolder(): void
  removeFolder(): void
  sortTop(): void
}

export const treeCommands = [
  {
    id: 'place-up',
    title: 'commands.placeUp',
    group: 'library',
    keys: ['alt+ArrowUp'],
    run: (t) => t.stepPlace(-1),
    when: (t) => t.hasPlace()
  },
  {
    id: 'place-down',
    title: 'commands.placeDown',
    group: 'library',
    keys: ['alt+ArrowDown'],
    run: (t) => t.stepPlace(1),
    when: (t) => t.hasPlace()
  },
  { id: 'place-to', title: 'commands.placeTo', group: 'library', keys: [], run: (t) => t.movePlace(), when: (t) => t.hasPlace() },
  { id: 'add-folder', title: 'commands.addFolder', group: 'library', keys: [], run: (t) => t.addFolder(), when: (t) => t.hasSidebar() },
  {
    id: 'rename-folder',
    title: 'commands.renameFolder',
    group: 'library',
    keys: ['F2'],
    run: (t) => t.renameFolder(),
    when: (t) => t.isFolderAtHand()
  },
  {
    id: 'remove-folder',
    title: 'commands.removeFolder',
    group: 'library',
    keys: [],
    run: (t) => t.removeFolder(),
    when: (t) => t.isFolderAtHand()
  },
  { id: 'sort-top', title: 'commands.sortTop', group: 'library', keys: [], run: (t) => t.sortTop(), when: (t) => t.hasSidebar() }
] as const satisfies readonly Command<TreeTarget>[]
