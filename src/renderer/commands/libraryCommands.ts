import type { Command } from './command'

/** What commands do with the library. */
export interface LibraryTarget {
  refresh(): void
  subscribe(): void
  importOpml(): void
  exportOpml(): void
  importStory(): void
  savePage(): void
  /** Makes the selected stories, or what the list shows, ready to be read with the network off. */
  prepareOffline(): void
  showStorage(): void
  /** Rules that new stories are filtered by. */
  showRules(): void
  /** Writes stories to a file: those selected, else the story at the keyboard or what the list shows. */
  exportStories(first: 'list' | 'story'): void
  showBackup(): void
  /** Whether the search shows the stories of one tag. */
  showsTag(): boolean
  renameTag(): void
  removeTag(): void
}

export const libraryCommands = [
  { id: 'refresh', title: 'commands.refresh', group: 'library', keys: ['r'], run: (t) => t.refresh() },
  { id: 'subscribe', title: 'commands.subscribe', group: 'library', keys: ['+'], run: (t) => t.subscribe() },
  { id: 'import-opml', title: 'commands.importOpml', group: 'library', keys: [], run: (t) => t.importOpml() },
  { id: 'export-opml', title: 'commands.exportOpml', group: 'library', keys: [], run: (t) => t.exportOpml() },
  { id: 'import-story', title: 'commands.importStory', group: 'library', keys: [], run: (t) => t.importStory() },
  { id: 'save-page', title: 'commands.savePage', group: 'library', keys: ['shift+s'], run: (t) => t.savePage() },
  { id: 'prepare-offline', title: 'commands.prepareOffline', group: 'library', keys: ['shift+o'], run: (t) => t.prepareOffline() },
  { id: 'storage', title: 'commands.storage', group: 'library', keys: [], run: (t) => t.showStorage() },
  { id: 'rules', title: 'commands.rules', group: 'library', keys: [], run: (t) => t.showRules() },
  { id: 'export-story', title: 'commands.exportStory', group: 'library', keys: [], run: (t) => t.exportStories('story') },
  { id: 'export-list', title: 'commands.exportList', group: 'library', keys: [], run: (t) => t.exportStories('list') },
  { id: 'backup', title: 'commands.backup', group: 'library', keys: [], run: (t) => t.showBackup() },
  { id: 'rename-tag', title: 'commands.renameTag', group: 'library', keys: [], run: (t) => t.renameTag(), when: (t) => t.showsTag() },
  { id: 'remove-tag', title: 'commands.removeTag', group: 'library', keys: [], run: (t) => t.removeTag(), when: (t) => t.showsTag() }
] as const satisfies readonly Command<LibraryTarget>[]
