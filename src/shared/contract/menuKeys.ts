import type { MenuCommand } from './events'

/**
 * Keys by which the native menu runs commands, beside those that the window hears, written as the window's command table writes them.
 * The reader can't change them; a command of the window that has the same key comes before.
 */
export const menuKeys: Readonly<Partial<Record<MenuCommand, string>>> = {
  'export-story': 'mod+e',
  'import-story': 'mod+o',
  'prepare-offline': 'mod+shift+o',
  refresh: 'mod+r',
  'save-page': 'mod+shift+s',
  search: 'mod+shift+f',
  settings: 'mod+,',
  subscribe: 'mod+n'
}
