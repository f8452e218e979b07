import type { MenuCommand } from '@shared/contract/events'
import { app, Menu } from 'electron'
import { openExternal } from './lockdown'
import { menuTemplate } from './menuTemplate'
import { say } from './words'

/** Sets the native menu, in the language that is spoken now. Each item sends its command to the window, where the one table of commands runs it. */
export function setMenu(send: (command: MenuCommand) => void): void {
  const template = menuTemplate({
    isMac: process.platform === 'darwin',
    appName: app.name,
    isDevelopment: !app.isPackaged,
    say,
    send,
    openProjectPage: () => void openExternal('https://example.org/offprint')
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
