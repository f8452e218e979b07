import type { MenuCommand } from '@shared/contract/events'
import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { openExternal } from './lockdown'

const isMac = process.platform === 'darwin'

/** The native menu. Each item sends its command to the window, where the one table of commands runs it. */
export function setMenu(send: (command: MenuCommand) => void): void {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(command),
    ...(accelerator === undefined ? {} : { accelerator })
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(isMac ? [appMenu()] : []), fileMenu(item), editMenu(item), viewMenu(item), windowMenu(), helpMenu(item)])
  )
}

type Item = (label: string, command: MenuCommand, accelerator?: string) => MenuItemConstructorOptions

function appMenu(): MenuItemConstructorOptions {
  return {
    label: app.name,
    submenu: [
      { role: 'about' },
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' }
    ]
  }
}

function fileMenu(item: Item): MenuItemConstructorOptions {
  return {
    label: '&File',
    submenu: [
      item('Add a site…', 'subscribe', 'CmdOrCtrl+N'),
      { type: 'separator' },
      item('Import OPML…', 'import-opml'),
      item('Export OPML…', 'export-opml'),
      item('Import saved pages…', 'import-story', 'CmdOrCtrl+O'),
      item('Save a page…', 'save-page', 'CmdOrCtrl+Shift+S'),
      { type: 'separator' },
      item('Refresh all', 'refresh', 'CmdOrCtrl+R'),
      item('Prepare for offline…', 'prepare-offline', 'CmdOrCtrl+Shift+O'),
      item('Storage…', 'storage'),
      item('Mark all read', 'mark-all-read'),
      { type: 'separator' },
      isMac ? { role: 'close' } : { role: 'quit' }
    ]
  }
}

function editMenu(item: Item): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      { type: 'separator' },
      item('Search', 'search', 'CmdOrCtrl+F')
    ]
  }
}

function viewMenu(item: Item): MenuItemConstructorOptions {
  const developer: MenuItemConstructorOptions[] = app.isPackaged ? [] : [{ type: 'separator' }, { role: 'toggleDevTools' }]
  return {
    label: '&View',
    submenu: [
      item('Follow the system', 'theme-system'),
      item('Light', 'theme-light'),
      item('Sepia', 'theme-sepia'),
      item('Dark', 'theme-dark'),
      { type: 'separator' },
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...developer
    ]
  }
}

function windowMenu(): MenuItemConstructorOptions {
  return isMac ? { role: 'windowMenu' } : { label: '&Window', submenu: [{ role: 'minimize' }, { role: 'close' }] }
}

function helpMenu(item: Item): MenuItemConstructorOptions {
  return {
    role: 'help',
    label: '&Help',
    submenu: [item('Keyboard shortcuts', 'help'), { label: 'Project page', click: () => void openExternal('https://example.org/offprint') }]
  }
}
