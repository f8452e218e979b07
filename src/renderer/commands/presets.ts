import type { Settings } from '@shared/contract/settings'

/** Keys by the command they belong to. */
export type KeyTable = Readonly<Record<string, readonly string[]>>

/**
 * The keys of other readers, as far as they do what Offprint does; what a preset does not name keeps its own keys where they are free.
 * Sources: Google Reader's keys as its successors list them and Miniflux's “Keyboard Shortcuts” page; NetNewsWire's
 * GlobalKeyboardShortcuts.plist; Newsboat's doc/keycmds.dsv; FreshRSS's config-user.default.php (all read in November 2026).
 */
export const keyPresets: Readonly<Record<Settings['keyPreset'], KeyTable>> = {
  offprint: {},
  'google-reader': {
    'toggle-starred': ['s', 'f'],
    'fold-stories': ['shift+f'],
    starred: ['g s', 'g b'],
    refresh: ['r', 'shift+r'],
    subscribe: ['a', '+']
  },
  netnewswire: {
    next: ['ArrowDown', 'j'],
    previous: ['ArrowUp'],
    'next-unread': ['n', '+'],
    'toggle-read': ['r', 'u'],
    'mark-all-read': ['k'],
    'mark-older-read': ['o'],
    'open-original': ['b', 'Enter'],
    'toggle-starred': ['s'],
    open: ['e'],
    'unread-only': ['shift+u'],
    refresh: ['shift+r'],
    subscribe: ['a']
  },
  newsboat: {
    next: ['shift+j', 'j'],
    previous: ['shift+k', 'k'],
    'move-next': ['ArrowDown'],
    'move-previous': ['ArrowUp', 'p'],
    'next-unread': ['n'],
    open: ['Enter'],
    'open-original': ['o'],
    'toggle-read': ['shift+n'],
    'toggle-starred': ['*'],
    'toggle-queued': ['e'],
    'mark-all-read': ['shift+a', 'shift+c'],
    'unread-only': ['l'],
    back: ['q', '['],
    refresh: ['shift+r', 'r']
  },
  freshrss: {
    'next-unread': ['h'],
    'toggle-read': ['r'],
    'toggle-starred': ['f'],
    'toggle-queued': ['b'],
    'open-original': ['space', 'v'],
    'page-down': ['PageDown'],
    'page-up': ['PageUp'],
    tags: ['l'],
    search: ['a', '/'],
    help: ['F1', '?'],
    refresh: ['q'],
    'fold-stories': ['shift+f'],
    'toggle-sidebar': ['t', 'shift+b']
  }
}
