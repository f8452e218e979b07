import type { Scope } from '@shared/contract/scope'
import type { Command } from './command'

/** Where commands lead. */
export interface PlaceTarget {
  showScope(scope: Scope): void
  showHistory(): void
  goBack(): void
  goForward(): void
  search(): void
  /** Whether the story stands before the list, in a window with room for one of them. */
  isListBehind(): boolean
  showList(): void
  isSearching(): boolean
  endSearch(): void
}

export const placeCommands = [
  { id: 'all', title: 'commands.all', group: 'places', keys: ['g a'], run: (t) => t.showScope({ kind: 'all' }) },
  { id: 'unread', title: 'commands.unread', group: 'places', keys: ['g u'], run: (t) => t.showScope({ kind: 'unread' }) },
  { id: 'starred', title: 'commands.starred', group: 'places', keys: ['g s'], run: (t) => t.showScope({ kind: 'starred' }) },
  { id: 'queued', title: 'commands.queued', group: 'places', keys: ['g l'], run: (t) => t.showScope({ kind: 'queued' }) },
  { id: 'annotated', title: 'commands.annotated', group: 'places', keys: ['g n'], run: (t) => t.showScope({ kind: 'annotated' }) },
  { id: 'history', title: 'commands.history', group: 'places', keys: ['g h'], run: (t) => t.showHistory() },
  { id: 'back', title: 'commands.back', group: 'places', keys: ['['], run: (t) => t.goBack() },
  { id: 'forward', title: 'commands.forward', group: 'places', keys: [']'], run: (t) => t.goForward() },
  { id: 'search', title: 'commands.search', group: 'places', keys: ['/'], run: (t) => t.search() },
  {
    id: 'show-list',
    title: 'commands.showList',
    group: 'places',
    keys: ['Escape'],
    run: (t) => t.showList(),
    when: (t) => t.isListBehind()
  },
  {
    id: 'end-search',
    title: 'commands.endSearch',
    group: 'places',
    keys: ['Escape'],
    run: (t) => t.endSearch(),
    when: (t) => t.isSearching()
  }
] as const satisfies readonly Command<PlaceTarget>[]
