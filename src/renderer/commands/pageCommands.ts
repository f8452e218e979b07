import type { Command } from './command'

/** What commands do with the page of the open story. */
export interface PageTarget {
  /** Whether a story is on the page. */
  hasStory(): boolean
  findInStory(): void
}

export const pageCommands: readonly Command<PageTarget>[] = [
  { id: 'find', title: 'commands.find', group: 'story', keys: ['mod+f'], run: (t) => t.findInStory(), when: (t) => t.hasStory() }
]
