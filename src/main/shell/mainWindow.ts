import { join } from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import windowState from 'electron-window-state'
import { APP_ORIGIN } from './ownAddress'

/** `--surface-page` of the window's dark and light themes: what is seen where the page is not drawn yet. */
const DARK_PAGE = '#1d1a17'
const LIGHT_PAGE = '#fdfbf6'

/** Opens the window where it was last, hidden until it has something to show. */
export function createMainWindow(devServer: string | null): BrowserWindow {
  const state = windowState({ defaultWidth: 1320, defaultHeight: 860 })
  const window = new BrowserWindow({
    x: state.x,
    y: state.y,
    width: state.width,
    height: state.height,
    minWidth: 400,
    minHeight: 360,
    show: false,
    title: 'Offprint',
    backgroundColor: nativeTheme.shouldUseDarkColors ? DARK_PAGE : LIGHT_PAGE,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      backgroundThrottling: false
    }
  })
  state.manage(window)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(devServer ?? `${APP_ORIGIN}/index.html`)
  return window
}
