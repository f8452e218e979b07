import type { Settings } from '@shared/contract/settings'
import type { PaneName } from '../layout/usePanes'
import type { Command } from './command'

/** What commands do with the window itself. */
export interface WindowTarget {
  showPalette(): void
  showSettings(): void
  showHelp(): void
  setTheme(theme: Settings['theme']): void
  /** Opens a pane that is closed, closes one that is open. */
  togglePane(pane: PaneName): void
}

export const windowCommands = [
  { id: 'palette', title: 'commands.palette', group: 'window', keys: ['mod+k'], run: (t) => t.showPalette() },
  { id: 'settings', title: 'commands.settings', group: 'window', keys: [','], run: (t) => t.showSettings() },
  { id: 'help', title: 'commands.help', group: 'window', keys: ['?'], run: (t) => t.showHelp() },
  { id: 'theme-light', title: 'commands.themeLight', group: 'window', keys: [], run: (t) => t.setTheme('light') },
  { id: 'theme-sepia', title: 'commands.themeSepia', group: 'window', keys: [], run: (t) => t.setTheme('sepia') },
  { id: 'theme-dark', title: 'commands.themeDark', group: 'window', keys: [], run: (t) => t.setTheme('dark') },
  { id: 'theme-contrast', title: 'commands.themeContrast', group: 'window', keys: [], run: (t) => t.setTheme('contrast') },
  { id: 'theme-contrast-dark', title: 'commands.themeContrastDark', group: 'window', keys: [], run: (t) => t.setTheme('contrast-dark') },
  { id: 'theme-system', title: 'commands.themeSystem', group: 'window', keys: [], run: (t) => t.setTheme('system') },
  { id: 'toggle-sidebar', title: 'commands.toggleSidebar', group: 'window', keys: ['shift+b'], run: (t) => t.togglePane('showSidebar') },
  { id: 'toggle-list', title: 'commands.toggleList', group: 'window', keys: ['shift+v'], run: (t) => t.togglePane('showTimeline') }
] as const satisfies readonly Command<WindowTarget>[]
