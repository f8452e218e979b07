import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ErrorData } from '@shared/contract/errors'
import type { EventName, Events } from '@shared/contract/events'
import { type LanguageTag, matchLanguage } from '@shared/messages/languages'
import { app, type BrowserWindow, dialog, ipcMain, powerMonitor, protocol, session } from 'electron'
import log from 'electron-log/main'
import { serveApp } from './appProtocol'
import { type Arguments, parseArguments } from './arguments'
import { createChosenFiles } from './chosenFiles'
import { forkLibrary, openChannel } from './forkLibrary'
import { serveImages } from './imageProtocol'
import { LibraryProcess } from './libraryProcess'
import { lockContents, lockSession } from './lockdown'
import { createMainWindow } from './mainWindow'
import { serveMedia } from './mediaProtocol'
import { setMenu } from './menu'
import { notifyOfNews } from './notifications'
import { reviveWindow } from './reviveWindow'
import { takeScreenshot } from './screenshot'
import { isFromOwnPage } from './sender'
import { answerShellRequests } from './shellRequests'
import { speakLanguage } from './words'

/** Addresses of the dev server only count while developing: a packaged app never listens to its environment. */
const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)

/** Starts the desktop app: one instance, the library's process, the window. */
export function startShell(argv: readonly string[]): void {
  const args = parseArguments(argv, process.cwd())
  if (args.library !== null && !makeHome(args.library)) return app.exit(1)
  if (!app.requestSingleInstanceLock()) return app.quit()
  protocol.registerSchemesAsPrivileged([
    { scheme: 'offprint', privileges: { standard: true, secure: true, codeCache: true, supportFetchAPI: true } },
    { scheme: 'offprint-image', privileges: { standard: true, secure: true } },
    { scheme: 'offprint-media', privileges: { standard: true, secure: true, stream: true } }
  ])
  lockContents(devServer)
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(() => open(args))
}

function open(args: Arguments): void {
  const directory = args.library ?? join(app.getPath('userData'), 'library')
  lockSession(session.defaultSession, devServer)
  serveApp(session.defaultSession, join(import.meta.dirname, '../renderer'))
  serveImages(session.defaultSession, directory)
  serveMedia(session.defaultSession, directory)

  const library = new LibraryProcess({
    fork: () => forkLibrary(directory),
    openChannel,
    onState: (state, error) => {
      send(window, 'library.state', { state })
      if (error !== null) tell(window, error)
    },
    onReopened: () => window.reload(),
    onNews: (news) => notifyOfNews(window, news, () => send(window, 'smartFeed.open', { id: news.id })),
    onFeedNews: (news) => notifyOfNews(window, news, () => send(window, 'feed.open', { id: news.id }))
  })
  const window = createMainWindow(devServer)
  ipcMain.on('library-connect', (event) => {
    if (isFromOwnPage(event, devServer)) library.connect(event.sender)
  })
  const showMenu = () => setMenu((command) => send(window, 'menu.command', { command }))
  const speakNow = (language: LanguageTag) =>
    speakLanguage(language).then(showMenu, (thrown: unknown) => log.error('the language could not be loaded', thrown))
  answerShellRequests({ libraryState: () => library.state, files: createChosenFiles(library), speak: speakNow }, devServer)
  void speakNow(matchLanguage(app.getPreferredSystemLanguages()))
  reviveWindow(window)
  followPower(library)
  followSecondStarts(window)
  closeLibraryBeforeQuit(library)
  if (args.address !== null) openAddressOnceLoaded(window, args.address)
  if (args.screenshot !== null) void showItself(window, args.screenshot)
}

/** Makes the folder that `--library` names the home of all the app keeps. False, and said aloud, when that can't be. */
function makeHome(directory: string): boolean {
  const userData = join(directory, 'window')
  try {
    mkdirSync(userData, { recursive: true })
    app.setPath('userData', userData)
    return true
  } catch (thrown) {
    log.error('the library folder is of no use', thrown)
    dialog.showErrorBox('Offprint', `The folder ${directory} can’t be used as a library.`)
    return false
  }
}

/** Writes the window's picture and ends: with 0, or with 1 when there is none to write. */
async function showItself(window: BrowserWindow, file: string): Promise<void> {
  try {
    await takeScreenshot(window, file)
    app.quit()
  } catch (thrown) {
    log.error('the window could not be pictured', thrown)
    app.exit(1)
  }
}

function send<E extends EventName>(window: BrowserWindow, event: E, payload: Events[E]): void {
  if (!window.isDestroyed()) window.webContents.send('event', event, payload)
}

function followPower(library: LibraryProcess): void {
  powerMonitor.on('suspend', () => library.tell('sleep'))
  powerMonitor.on('resume', () => library.tell('wake'))
}

/** What the reader must know of the library, beside what the window shows of it. */
function tell(window: BrowserWindow, { message }: ErrorData): void {
  log.error('library:', message)
  if (!window.isDestroyed()) void dialog.showMessageBox(window, { type: 'warning', message })
}

/** A second start hands its address over and brings the first window forward. */
function followSecondStarts(window: BrowserWindow): void {
  const show = (address: string | null): void => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
    if (address !== null) send(window, 'open.address', { url: address })
  }
  app.on('second-instance', (_event, argv, workingDirectory) => show(parseArguments(argv.slice(1), workingDirectory).address))
  app.on('open-url', (_event, url) => show(url))
}

function openAddressOnceLoaded(window: BrowserWindow, url: string): void {
  window.webContents.once('did-finish-load', () => send(window, 'open.address', { url }))
}

/** Quitting waits for the library to close its files. */
function closeLibraryBeforeQuit(library: LibraryProcess): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void library.close().then(() => {
      closed = true
      // Not before this event is over: while it runs, Electron takes no second wish to quit.
      setImmediate(() => app.quit())
    })
  })
}
