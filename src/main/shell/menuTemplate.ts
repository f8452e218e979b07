import type { MenuCommand } from '@shared/contract/events'
import { menuKeys } from '@shared/contract/menuKeys'
import type { MessageKey } from '@shared/messages/catalog'
import type { MenuItemConstructorOptions } from 'electron'

/** What the menu needs of the system and of the window. */
export interface MenuParts {
  readonly isMac: boolean
  readonly appName: string
  /** Tools for those who work on the program are shown. */
  readonly isDevelopment: boolean
  readonly say: (key: MessageKey) => string
  /** Has the window run a command of its table. */
  readonly send: (command: MenuCommand) => void
  readonly openProjectPage: () => void
}

type Items = MenuItemConstructorOptions[]
type Role = NonNullable<MenuItemConstructorOptions['role']>
const line: MenuItemConstructorOptions = { type: 'separator' }

/** The native menu, in the reader's language and by the customs of the system. */
export function menuTemplate(parts: MenuParts): Items {
  const { isMac } = parts
  return [
    ...(isMac ? [appMenu(parts)] : []),
    fileMenu(parts),
    editMenu(parts),
    viewMenu(parts),
    goMenu(parts),
    windowMenu(parts),
    helpMenu(parts)
  ]
}

function command({ say, send }: MenuParts, label: MessageKey, id: MenuCommand): MenuItemConstructorOptions {
  const keys = menuKeys[id]
  return { id, label: say(label), click: () => send(id), ...(keys !== undefined && { accelerator: acceleratorOf(keys) }) }
}

/** A key of the command table (`mod+shift+o`) as Electron writes it. */
function acceleratorOf(keys: string): string {
  return keys
    .split('+')
    .map((key) => (key === 'mod' ? 'CmdOrCtrl' : `${key.slice(0, 1).toUpperCase()}${key.slice(1)}`))
    .join('+')
}

/** An item whose key the window hears itself: it is only shown, so that a key the reader changed is not heard twice. */
function shownKey(parts: MenuParts, label: MessageKey, id: MenuCommand, accelerator: string): MenuItemConstructorOptions {
  return { ...command(parts, label, id), accelerator, registerAccelerator: false }
}

const role = ({ say }: MenuParts, label: MessageKey, of: Role): MenuItemConstructorOptions => ({ role: of, label: say(label) })

/** macOS puts the settings and the end into the menu of the program; its own items are named by the system. */
function appMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    label: parts.appName,
    submenu: [
      { role: 'about' },
      line,
      command(parts, 'menu.settings', 'settings'),
      line,
      { role: 'services' },
      line,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      line,
      { role: 'quit' }
    ]
  }
}

function fileMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    label: parts.say('menu.file'),
    submenu: [
      command(parts, 'menu.addSite', 'subscribe'),
      command(parts, 'menu.savePage', 'save-page'),
      line,
      command(parts, 'menu.importOpml', 'import-opml'),
      command(parts, 'menu.exportOpml', 'export-opml'),
      command(parts, 'menu.importPages', 'import-story'),
      line,
      command(parts, 'menu.exportStory', 'export-story'),
      command(parts, 'menu.exportList', 'export-list'),
      command(parts, 'menu.backup', 'backup'),
      shownKey(parts, 'menu.print', 'print', 'CmdOrCtrl+P'),
      line,
      command(parts, 'menu.refresh', 'refresh'),
      command(parts, 'menu.prepare', 'prepare-offline'),
      command(parts, 'menu.rules', 'rules'),
      command(parts, 'menu.storage', 'storage'),
      command(parts, 'menu.markAllRead', 'mark-all-read'),
      line,
      ...(parts.isMac ? [] : [command(parts, 'menu.settings', 'settings'), line]),
      parts.isMac ? role(parts, 'menu.close', 'close') : role(parts, 'menu.quit', 'quit')
    ]
  }
}

function editMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    label: parts.say('menu.edit'),
    submenu: [
      role(parts, 'menu.undo', 'undo'),
      role(parts, 'menu.redo', 'redo'),
      line,
      role(parts, 'menu.cut', 'cut'),
      role(parts, 'menu.copy', 'copy'),
      role(parts, 'menu.paste', 'paste'),
      role(parts, 'menu.selectAll', 'selectAll'),
      line,
      shownKey(parts, 'menu.find', 'find', 'CmdOrCtrl+F'),
      command(parts, 'menu.search', 'search')
    ]
  }
}

function viewMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    label: parts.say('menu.view'),
    submenu: [
      command(parts, 'menu.themeSystem', 'theme-system'),
      command(parts, 'menu.themeLight', 'theme-light'),
      command(parts, 'menu.themeSepia', 'theme-sepia'),
      command(parts, 'menu.themeDark', 'theme-dark'),
      command(parts, 'menu.themeContrast', 'theme-contrast'),
      command(parts, 'menu.themeContrastDark', 'theme-contrast-dark'),
      line,
      command(parts, 'menu.sidebar', 'toggle-sidebar'),
      command(parts, 'menu.list', 'toggle-list'),
      command(parts, 'menu.alone', 'alone'),
      line,
      role(parts, 'menu.resetZoom', 'resetZoom'),
      role(parts, 'menu.zoomIn', 'zoomIn'),
      role(parts, 'menu.zoomOut', 'zoomOut'),
      line,
      role(parts, 'menu.fullScreen', 'togglefullscreen'),
      ...(parts.isDevelopment ? ([line, { role: 'toggleDevTools' }] satisfies Items) : [])
    ]
  }
}

function goMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    label: parts.say('menu.go'),
    submenu: [
      shownKey(parts, 'menu.palette', 'palette', 'CmdOrCtrl+K'),
      line,
      command(parts, 'menu.all', 'all'),
      command(parts, 'menu.unread', 'unread'),
      command(parts, 'menu.starred', 'starred'),
      command(parts, 'menu.queued', 'queued'),
      command(parts, 'menu.annotated', 'annotated'),
      command(parts, 'menu.history', 'history')
    ]
  }
}

function windowMenu(parts: MenuParts): MenuItemConstructorOptions {
  if (parts.isMac) return { role: 'windowMenu' }
  return { label: parts.say('menu.window'), submenu: [role(parts, 'menu.minimize', 'minimize'), role(parts, 'menu.close', 'close')] }
}

function helpMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    role: 'help',
    label: parts.say('menu.help'),
    submenu: [command(parts, 'menu.keys', 'help'), { label: parts.say('menu.projectPage'), click: parts.openProjectPage }]
  }
}
