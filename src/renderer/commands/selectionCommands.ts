import type { ArticleId } from '@shared/contract/ids'
import type { Command } from './command'

/** What commands do with the rows that are selected. Selecting never opens or reads a story. */
export interface SelectionTarget {
  /** Whether rows of a list are on screen. */
  canSelect(): boolean
  /** The same, and keys that mean something elsewhere are the list's now. */
  canExtend(): boolean
  /** The row at the keyboard, in or out. */
  toggleSelected(): void
  /** From where selecting began to the row after or before the keyboard, which goes along. */
  extendSelection(step: 1 | -1): void
  /** A row that was pressed with a key held: in or out, or all from where selecting began to it. */
  selectRow(id: ArticleId, by: RowChoice): void
  /** Every row; once they all are selected, every story of the list, also those without a row. */
  selectAll(): void
  selectWholeList(): void
  hasSelection(): boolean
  clearSelection(): void
}

/** What a press on a row selects: it alone, or the span to it. */
export type RowChoice = 'row' | 'span'

export const selectionCommands = [
  { id: 'select', title: 'commands.select', group: 'list', keys: ['x'], run: (t) => t.toggleSelected(), when: (t) => t.canSelect() },
  {
    id: 'select-next',
    title: 'commands.selectNext',
    group: 'list',
    keys: ['shift+ArrowDown'],
    run: (t) => t.extendSelection(1),
    when: (t) => t.canExtend()
  },
  {
    id: 'select-previous',
    title: 'commands.selectPrevious',
    group: 'list',
    keys: ['shift+ArrowUp'],
    run: (t) => t.extendSelection(-1),
    when: (t) => t.canExtend()
  },
  { id: 'select-all', title: 'commands.selectAll', group: 'list', keys: ['mod+a'], run: (t) => t.selectAll(), when: (t) => t.canExtend() },
  {
    id: 'clear-selection',
    title: 'commands.clearSelection',
    group: 'list',
    keys: ['Escape'],
    run: (t) => t.clearSelection(),
    when: (t) => t.canSelect() && t.hasSelection()
  }
] as const satisfies readonly Command<SelectionTarget>[]
