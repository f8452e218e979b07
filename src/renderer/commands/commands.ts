import type { MenuCommand } from '@shared/contract/events'
import type { Scope } from '@shared/contract/scope'
import type { Settings } from '@shared/contract/settings'

/** What commands act on: the window, as the composition root connects it. */
export interface CommandTarget {
  openBeside(step: 1 | -1): void
  moveBeside(step: 1 | -1): void
  openCursor(): void
  turnPage(direction: 1 | -1): void
  toggleRead(): void
  toggleStarred(): void
  toggleQueued(): void
  editTags(): void
  openOriginal(): void
  showScope(scope: Scope): void
  showRelated(): void
  /** The page of the story, or what is related where it stands alone. */
  showStory(): void
  /** Opens the article of the same story published before or after. */
  walkStory(step: 1 | -1): void
  goBack(): void
  goForward(): void
  /** Whether the open story shows matches of a search. */
  hasMatches(): boolean
  walkMatches(step: 1 | -1): void
  /** Whether a link in the story is in focus or under the pointer whose page is not saved. */
  hasLinkToSave(): boolean
  saveLink(): void
  search(): void
  isSearching(): boolean
  endSearch(): void
  refresh(): void
  markAllRead(): void
  toggleUnreadOnly(): void
  toggleFoldStories(): void
  /** Whether the keyboard is on a row of the list that can be unfolded or folded so. */
  canFold(isOpen: boolean): boolean
  setFold(isOpen: boolean): void
  subscribe(): void
  importOpml(): void
  exportOpml(): void
  importStory(): void
  savePage(): void
  /** Makes what the list shows ready to be read with the network off. */
  prepareOffline(): void
  showStorage(): void
  showSettings(): void
  showHelp(): void
  setTheme(theme: Settings['theme']): void
}

export type CommandGroup = 'Stories' | 'This story' | 'Go to' | 'Library'

/** One thing the reader can ask for. `keys`: sequences such as `g a`, `shift+a`; the first is shown. */
export interface Command {
  readonly id: string
  readonly title: string
  readonly group: CommandGroup
  readonly keys: readonly string[]
  readonly run: (target: CommandTarget) => void
  /** Keys go to the first command of the table that has them and is available now. */
  readonly when?: (target: CommandTarget) => boolean
}

/** Every command of the window: keys, menu and help sheet are made from this table. */
export const commands: readonly Command[] = [
  {
    id: 'next-match',
    title: 'Next match, after a search',
    group: 'This story',
    keys: ['n'],
    run: (t) => t.walkMatches(1),
    when: (t) => t.hasMatches()
  },
  {
    id: 'previous-match',
    title: 'Previous match',
    group: 'This story',
    keys: ['shift+n'],
    run: (t) => t.walkMatches(-1),
    when: (t) => t.hasMatches()
  },

  { id: 'next', title: 'Next story', group: 'Stories', keys: ['j'], run: (t) => t.openBeside(1) },
  { id: 'previous', title: 'Previous story', group: 'Stories', keys: ['k'], run: (t) => t.openBeside(-1) },
  { id: 'move-next', title: 'Move down without opening', group: 'Stories', keys: ['n'], run: (t) => t.moveBeside(1) },
  { id: 'move-previous', title: 'Move up without opening', group: 'Stories', keys: ['p'], run: (t) => t.moveBeside(-1) },
  { id: 'open', title: 'Open the story', group: 'Stories', keys: ['o', 'Enter'], run: (t) => t.openCursor() },
  { id: 'mark-all-read', title: 'Mark all read', group: 'Stories', keys: ['shift+a'], run: (t) => t.markAllRead() },
  { id: 'fold-stories', title: 'Fold by story', group: 'Stories', keys: ['f'], run: (t) => t.toggleFoldStories() },
  {
    id: 'unfold',
    title: 'Unfold what a row stands for',
    group: 'Stories',
    keys: ['ArrowRight'],
    run: (t) => t.setFold(true),
    when: (t) => t.canFold(true)
  },
  {
    id: 'fold',
    title: 'Fold it again',
    group: 'Stories',
    keys: ['ArrowLeft'],
    run: (t) => t.setFold(false),
    when: (t) => t.canFold(false)
  },
  { id: 'unread-only', title: 'Show unread only', group: 'Stories', keys: ['u'], run: (t) => t.toggleUnreadOnly() },

  { id: 'page-down', title: 'Page down, then next unread', group: 'This story', keys: ['space'], run: (t) => t.turnPage(1) },
  { id: 'page-up', title: 'Page up', group: 'This story', keys: ['shift+space'], run: (t) => t.turnPage(-1) },
  { id: 'toggle-read', title: 'Mark read or unread', group: 'This story', keys: ['m'], run: (t) => t.toggleRead() },
  { id: 'toggle-starred', title: 'Star or unstar', group: 'This story', keys: ['s'], run: (t) => t.toggleStarred() },
  { id: 'toggle-queued', title: 'Read later, or no longer', group: 'This story', keys: ['l'], run: (t) => t.toggleQueued() },
  { id: 'tags', title: 'Tags of the story', group: 'This story', keys: ['t'], run: (t) => t.editTags() },
  { id: 'open-original', title: 'Open the original in the browser', group: 'This story', keys: ['v'], run: (t) => t.openOriginal() },
  {
    id: 'save-link',
    title: 'Save the page a link leads to',
    group: 'This story',
    keys: ['shift+l'],
    run: (t) => t.saveLink(),
    when: (t) => t.hasLinkToSave()
  },
  { id: 'related', title: 'Related stories', group: 'This story', keys: ['g r'], run: (t) => t.showRelated() },
  { id: 'story-page', title: 'Page of the running story', group: 'This story', keys: ['g t'], run: (t) => t.showStory() },
  { id: 'story-before', title: 'What happened before', group: 'This story', keys: ['<', '('], run: (t) => t.walkStory(-1) },
  { id: 'story-after', title: 'What happened next', group: 'This story', keys: ['>', ')'], run: (t) => t.walkStory(1) },

  { id: 'all', title: 'All stories', group: 'Go to', keys: ['g a'], run: (t) => t.showScope({ kind: 'all' }) },
  { id: 'unread', title: 'Unread', group: 'Go to', keys: ['g u'], run: (t) => t.showScope({ kind: 'unread' }) },
  { id: 'starred', title: 'Starred', group: 'Go to', keys: ['g s'], run: (t) => t.showScope({ kind: 'starred' }) },
  { id: 'queued', title: 'Read later', group: 'Go to', keys: ['g l'], run: (t) => t.showScope({ kind: 'queued' }) },
  { id: 'back', title: 'Back', group: 'Go to', keys: ['['], run: (t) => t.goBack() },
  { id: 'forward', title: 'Forward', group: 'Go to', keys: [']'], run: (t) => t.goForward() },
  { id: 'search', title: 'Search', group: 'Go to', keys: ['/'], run: (t) => t.search() },
  {
    id: 'end-search',
    title: 'Leave the search',
    group: 'Go to',
    keys: ['Escape'],
    run: (t) => t.endSearch(),
    when: (t) => t.isSearching()
  },

  { id: 'refresh', title: 'Fetch new stories', group: 'Library', keys: ['r'], run: (t) => t.refresh() },
  { id: 'subscribe', title: 'Add a site', group: 'Library', keys: ['+'], run: (t) => t.subscribe() },
  { id: 'import-opml', title: 'Import subscriptions (OPML)', group: 'Library', keys: [], run: (t) => t.importOpml() },
  { id: 'export-opml', title: 'Export subscriptions (OPML)', group: 'Library', keys: [], run: (t) => t.exportOpml() },
  { id: 'import-story', title: 'Import a saved page or text', group: 'Library', keys: [], run: (t) => t.importStory() },
  { id: 'save-page', title: 'Save a page by its address', group: 'Library', keys: ['shift+s'], run: (t) => t.savePage() },
  { id: 'prepare-offline', title: 'Prepare for offline', group: 'Library', keys: ['shift+o'], run: (t) => t.prepareOffline() },
  { id: 'storage', title: 'Storage', group: 'Library', keys: [], run: (t) => t.showStorage() },
  { id: 'settings', title: 'Settings', group: 'Library', keys: [','], run: (t) => t.showSettings() },
  { id: 'help', title: 'All keys', group: 'Library', keys: ['?'], run: (t) => t.showHelp() },
  { id: 'theme-light', title: 'Light theme', group: 'Library', keys: [], run: (t) => t.setTheme('light') },
  { id: 'theme-sepia', title: 'Sepia theme', group: 'Library', keys: [], run: (t) => t.setTheme('sepia') },
  { id: 'theme-dark', title: 'Dark theme', group: 'Library', keys: [], run: (t) => t.setTheme('dark') },
  { id: 'theme-system', title: 'Theme of the system', group: 'Library', keys: [], run: (t) => t.setTheme('system') }
]

/** The command a menu item stands for; the menu knows commands by the same ids. */
export function commandOf(id: MenuCommand): Command | undefined {
  return commands.find((command) => command.id === id)
}
