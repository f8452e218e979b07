import type { Command } from './command'
import type { StoryTarget } from './storyCommands'

/** What commands do with the page of the open story. */
export interface PageTarget {
  /** Whether a story is on the page. */
  hasStory(): boolean
  findInStory(): void
  showContents(): void
  /** Whether the story is read page by page, and the keyboard is not in the list. */
  turnsPages(): boolean
  turnAt(side: 'left' | 'right'): void
  togglePaged(): void
  /** Reads the story aloud, or stops. */
  readAloud(): void
  printStory(): void
  /** Shows nothing but the story, or all panes again. */
  toggleAlone(): void
  isAlone(): boolean
}

/** In the order of the menu above the story. */
export const pageCommands = [
  { id: 'find', title: 'commands.find', group: 'story', keys: ['mod+f'], run: (t) => t.findInStory(), when: (t) => t.hasStory() },
  { id: 'contents', title: 'commands.contents', group: 'story', keys: ['c'], run: (t) => t.showContents(), when: (t) => t.hasStory() },
  {
    id: 'read-aloud',
    title: 'commands.readAloud',
    group: 'story',
    keys: ['y'],
    run: (t) => t.readAloud(),
    when: (t) => t.hasStory()
  },
  { id: 'paged', title: 'commands.paged', group: 'story', keys: [], run: (t) => t.togglePaged(), when: (t) => t.hasStory() },
  {
    id: 'alone',
    title: 'commands.alone',
    group: 'story',
    keys: ['z'],
    run: (t) => t.toggleAlone(),
    when: (t) => t.hasStory() || t.isAlone()
  },
  { id: 'print', title: 'commands.print', group: 'story', keys: ['mod+p'], run: (t) => t.printStory(), when: (t) => t.hasStory() }
] as const satisfies readonly Command<PageTarget>[]

/** Apart from the menu: keys that turn pages where there are some. */
export const pagingCommands = [
  {
    id: 'next-page',
    title: 'commands.nextPage',
    group: 'story',
    keys: ['PageDown'],
    run: (t) => t.turnPage(1),
    when: (t) => t.turnsPages()
  },
  {
    id: 'previous-page',
    title: 'commands.previousPage',
    group: 'story',
    keys: ['PageUp'],
    run: (t) => t.turnPage(-1),
    when: (t) => t.turnsPages()
  },
  {
    id: 'page-right',
    title: 'commands.pageRight',
    group: 'story',
    keys: ['ArrowRight'],
    run: (t) => t.turnAt('right'),
    when: (t) => t.turnsPages()
  },
  {
    id: 'page-left',
    title: 'commands.pageLeft',
    group: 'story',
    keys: ['ArrowLeft'],
    run: (t) => t.turnAt('left'),
    when: (t) => t.turnsPages()
  }
] as const satisfies readonly Command<PageTarget & Pick<StoryTarget, 'turnPage'>>[]

/** Apart from the menu: the way out by the key that leaves everything. */
export const leaveAlone = {
  id: 'leave-alone',
  title: 'commands.leaveAlone',
  group: 'story',
  keys: ['Escape'],
  run: (t) => t.toggleAlone(),
  when: (t) => t.isAlone()
} as const satisfies Command<PageTarget>
