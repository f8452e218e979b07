import type { TransferProgress } from './export'
import type { FeedId, SmartFeedId } from './ids'
import type { LibraryState } from './library'
import type { OfflineProgress } from './offline'
import type { RuleProgress } from './rules'
import type { IndexProgress } from './search'
import type { SyncProgress } from './sync'

/** Commands that the native menu sends to the window, by the name the window's command table knows them by. */
export const menuCommands = [
  'alone',
  'all',
  'annotated',
  'backup',
  'export-list',
  'export-opml',
  'export-story',
  'find',
  'help',
  'history',
  'import-opml',
  'import-story',
  'mark-all-read',
  'palette',
  'prepare-offline',
  'print',
  'queued',
  'refresh',
  'rules',
  'save-page',
  'search',
  'settings',
  'starred',
  'storage',
  'subscribe',
  'theme-contrast',
  'theme-contrast-dark',
  'theme-dark',
  'theme-light',
  'theme-sepia',
  'theme-system',
  'toggle-list',
  'toggle-sidebar',
  'unread'
] as const
export type MenuCommand = (typeof menuCommands)[number]

/** Everything the window is told without asking. */
export interface Events {
  /** The doorbell: the change log has entries up to `seq`; ask `changes.since`. */
  readonly 'changes.available': { readonly seq: number }
  readonly 'sync.progress': SyncProgress
  readonly 'offline.progress': OfflineProgress
  /** How far an export, import, backup or restore has come; null at its end. */
  readonly 'transfer.progress': { readonly progress: TransferProgress | null }
  /** How far the search index has come while it is made anew; whole when `done` is `total`. */
  readonly 'search.progress': IndexProgress
  /** How far a rule has come with the saved stories. */
  readonly 'rules.progress': RuleProgress
  /** New stories answer a smart feed that is to tell. */
  readonly 'smartFeed.news': { readonly id: SmartFeedId; readonly title: string; readonly count: number }
  /** The reader pressed a notification about a smart feed. */
  readonly 'smartFeed.open': { readonly id: SmartFeedId }
  /** New stories of a feed that is to tell. */
  readonly 'feed.news': { readonly id: FeedId; readonly title: string; readonly count: number }
  /** The reader pressed a notification about a feed. */
  readonly 'feed.open': { readonly id: FeedId }
  readonly 'library.state': { readonly state: LibraryState }
  readonly 'menu.command': { readonly command: MenuCommand }
  /** A feed address handed over by the system (`feed:` link or a second start with an address). */
  readonly 'open.address': { readonly url: string }
}
export type EventName = keyof Events

/** The events that come from the library; the others are the shell's. */
export type LibraryEventName =
  | 'changes.available'
  | 'feed.news'
  | 'offline.progress'
  | 'rules.progress'
  | 'search.progress'
  | 'smartFeed.news'
  | 'sync.progress'
  | 'transfer.progress'
