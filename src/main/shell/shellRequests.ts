import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Reply } from '@shared/contract/api'
import type { CompanionFile } from '@shared/contract/companionFiles'
import { ReaderError, toErrorData } from '@shared/contract/errors'
import type { LibraryState } from '@shared/contract/library'
import { type ParsedShellRequestArgs, type ShellRequestAnswer, type ShellRequestName, shellRequests } from '@shared/contract/requests'
import type { LanguageTag } from '@shared/messages/languages'
import { app, BrowserWindow, clipboard, dialog, type FileFilter, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { readCompanions } from '../readCompanions'
import { type LocalFile, readLocalFiles } from '../readLocalFile'
import type { ChosenFiles } from './chosenFiles'
import { openExternal } from './lockdown'
import { printPage } from './print'
import { isFromOwnPage } from './sender'

type Handlers = {
  readonly [N in ShellRequestName]: (args: ParsedShellRequestArgs<N>, window: BrowserWindow) => Promise<ShellRequestAnswer<N>>
}

const FILTERS: Readonly<Record<'opml' | 'story', FileFilter[]>> = {
  opml: [
    { name: 'OPML', extensions: ['opml', 'xml'] },
    { name: 'All files', extensions: ['*'] }
  ],
  story: [
    { name: 'Saved pages and texts', extensions: ['html', 'htm', 'xhtml', 'mhtml', 'mht', 'txt', 'md', 'markdown'] },
    { name: 'All files', extensions: ['*'] }
  ]
}

/** What the shell answers with. */
interface ShellParts {
  readonly libraryState: () => LibraryState
  readonly files: ChosenFiles
  readonly speak: (language: LanguageTag) => Promise<void>
}

/** Answers the `shell.` requests of the app's own window; anything from another frame is refused. */
export function answerShellRequests(parts: ShellParts, devServer: string | null): void {
  const handlers = createHandlers(parts)
  ipcMain.handle('shell-request', async (event, name: unknown, args: unknown): Promise<Reply<unknown>> => {
    try {
      return { ok: true, value: await answer(handlers, event, name, args, devServer) }
    } catch (thrown) {
      return { ok: false, error: toErrorData(thrown) }
    }
  })
}

async function answer(handlers: Handlers, event: IpcMainInvokeEvent, name: unknown, args: unknown, devServer: string | null) {
  const window = BrowserWindow.fromWebContents(event.sender)
  if (window === null || !isFromOwnPage(event, devServer)) {
    throw new ReaderError('bad-request', 'Only the app’s own window may ask this.')
  }
  if (!isShellRequest(name)) throw new ReaderError('bad-request', 'There is no such request.')
  return dispatch(handlers, name, args, window)
}

function dispatch<N extends ShellRequestName>(handlers: Handlers, name: N, args: unknown, window: BrowserWindow) {
  const parsed = shellRequests[name].args.safeParse(args)
  if (!parsed.success) throw new ReaderError('bad-request', `The arguments of ${name} do not fit.`)
  return handlers[name](parsed.data as ParsedShellRequestArgs<N>, window)
}

function isShellRequest(name: unknown): name is ShellRequestName {
  return typeof name === 'string' && Object.hasOwn(shellRequests, name)
}

function createHandlers({ libraryState, files, speak }: ShellParts): Handlers {
  return {
    'shell.openExternal': async ({ url }) => {
      await openExternal(url)
      return null
    },
    'shell.print': (_, window) => printPage(window),
    'shell.libraryState': async () => libraryState(),
    'shell.pickFiles': ({ purpose }, window) => pickFiles(purpose, window),
    'shell.saveFile': ({ name, text }, window) => saveFile(name, text, window),
    'shell.chooseTarget': ({ kind, name }, window) => files.chooseTarget(kind, name, window),
    'shell.chooseSource': ({ kind }, window) => files.chooseSource(kind, window),
    'shell.printTarget': async ({ file }) => {
      await files.print(file)
      return null
    },
    'shell.showFile': async ({ file }) => {
      files.reveal(file)
      return null
    },
    'shell.setLanguage': async ({ language }) => {
      await speak(language)
      return null
    },
    'shell.copyText': async ({ text }) => {
      clipboard.writeText(text)
      return null
    }
  }
}

async function pickFiles(purpose: 'opml' | 'story', window: BrowserWindow) {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile', 'multiSelections'],
    filters: FILTERS[purpose]
  })
  if (canceled) return null
  const files = await readLocalFiles(filePaths)
  return purpose === 'opml' ? files : withCompanions(files, filePaths)
}

/** Bytes of the pictures beside all pages picked at once: they cross to the window together. */
const MAX_COMPANIONS = 200_000_000

async function withCompanions(pages: readonly LocalFile[], paths: readonly string[]) {
  const picked: (LocalFile & { readonly files: readonly CompanionFile[] })[] = []
  let left = MAX_COMPANIONS
  for (const [index, page] of pages.entries()) {
    const files = await readCompanions(paths[index] ?? '', page.bytes, left)
    left -= files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
    picked.push({ ...page, files })
  }
  return picked
}

async function saveFile(name: string, text: string, window: BrowserWindow) {
  const defaultPath = join(app.getPath('documents'), basename(name))
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath })
  if (canceled || filePath === '') return { saved: false }
  await writeFile(filePath, text, 'utf8')
  return { saved: true }
}
