import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { ReaderError } from '@shared/contract/errors'
import type { SavedKind } from '@shared/contract/export'
import { app, type BrowserWindow, dialog, type FileFilter, shell } from 'electron'
import type { LibraryProcess } from './libraryProcess'
import { printToFile } from './printToFile'

/** Files that the person chose for the library to write or read. The window knows them by tokens alone. */
export interface ChosenFiles {
  /** Asks where to save; null when the person cancels. */
  chooseTarget(kind: SavedKind, name: string, window: BrowserWindow): Promise<ChosenFile | null>
  /** Asks for a backup, or for an export to be taken in. */
  chooseSource(kind: 'backup' | 'json', window: BrowserWindow): Promise<ChosenFile | null>
  /** Makes the PDF of what the library has written for it. @throws ReaderError `not-found`, `bad-request`, `disk-full` */
  print(token: string): Promise<void>
  /** Shows a file in the system's file manager. @throws ReaderError `not-found` */
  reveal(token: string): void
}

export interface ChosenFile {
  readonly file: string
  /** Without its folder. */
  readonly name: string
}

interface Chosen {
  readonly path: string
  /** What the library writes: of a PDF the page it is printed from. */
  readonly written: string
}

const kinds: Readonly<Record<SavedKind, { readonly name: string; readonly extension: string }>> = {
  backup: { name: 'Offprint', extension: 'offprint' },
  epub: { name: 'EPUB', extension: 'epub' },
  html: { name: 'HTML', extension: 'html' },
  json: { name: 'ZIP', extension: 'zip' },
  markdown: { name: 'Markdown', extension: 'md' },
  'markdown-zip': { name: 'ZIP', extension: 'zip' },
  pdf: { name: 'PDF', extension: 'pdf' }
}

/** Keeps what was chosen in this session. */
export function createChosenFiles(library: Pick<LibraryProcess, 'grant'>): ChosenFiles {
  const chosen = new Map<string, Chosen>()

  async function keep(path: string, isPrinted: boolean): Promise<ChosenFile> {
    const token = randomUUID()
    const written = isPrinted ? join(app.getPath('temp'), `offprint-${token}.html`) : path
    await library.grant(token, written)
    chosen.set(token, { path, written })
    return { file: token, name: basename(path) }
  }

  function find(token: string): Chosen {
    const found = chosen.get(token)
    if (found === undefined) throw new ReaderError('not-found', 'Choose the file again.')
    return found
  }

  return {
    async chooseTarget(kind, name, window) {
      const { extension } = kinds[kind]
      const defaultPath = join(app.getPath('documents'), `${basename(name)}.${extension}`)
      const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath, filters: [filterOf(kind)] })
      if (canceled || filePath === '') return null
      return keep(extname(filePath) === '' ? `${filePath}.${extension}` : filePath, kind === 'pdf')
    },
    async chooseSource(kind, window) {
      const filters = [filterOf(kind), { name: '*', extensions: ['*'] }]
      const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters })
      const [path] = filePaths
      return canceled || path === undefined ? null : keep(path, false)
    },
    async print(token) {
      const { path, written } = find(token)
      try {
        await printToFile(written, path)
      } finally {
        await rm(written, { force: true })
      }
    },
    reveal: (token) => shell.showItemInFolder(find(token).path)
  }
}

function filterOf(kind: SavedKind): FileFilter {
  const { name, extension } = kinds[kind]
  return { name, extensions: [extension] }
}
