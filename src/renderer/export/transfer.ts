import { type ErrorData, toErrorData } from '@shared/contract/errors'
import type { BackupSummary, ExportChoice, ExportResult, ImportResult, KeptCopy, TransferProgress } from '@shared/contract/export'
import { useSyncExternalStore } from 'react'
import { report } from '../design/report'
import { onEvent, request } from '../library/request'
import { createStore, type Store } from '../library/store'
import { type ChosenFormat, savedAs, writtenAs } from './formats'

/** A file the reader chose. */
export interface ChosenFile {
  readonly file: string
  readonly name: string
}

/** What is being done; `check`: a backup is read before it is restored, `print`: a PDF is set. */
export type TransferWork = 'backup' | 'check' | 'export' | 'import' | 'print' | 'restore'
export type TransferOutcome =
  | { readonly kind: 'export'; readonly result: ExportResult; readonly target: ChosenFile }
  | { readonly kind: 'backup'; readonly summary: BackupSummary; readonly target: ChosenFile }
  | { readonly kind: 'check'; readonly summary: BackupSummary; readonly target: ChosenFile }
  | { readonly kind: 'import'; readonly result: ImportResult }
  | { readonly kind: 'restore' }

/** Where an export, import, backup or restore stands. It goes on when its dialog is closed. */
export type Transfer =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly work: TransferWork; readonly progress: TransferProgress | null }
  | { readonly kind: 'done'; readonly outcome: TransferOutcome }
  | { readonly kind: 'failed'; readonly work: TransferWork; readonly error: ErrorData }

let store: Store<Transfer> | null = null

/** The running or last one of this session. */
export function useTransfer(): Transfer {
  const transfer = transferStore()
  return useSyncExternalStore(transfer.subscribe, transfer.get)
}

/** Asks where to save and exports; nothing happens when the reader cancels. `stories`: how many there are. */
export async function startExport(choice: Omit<ExportChoice, 'format'>, format: ChosenFormat, stories: number): Promise<void> {
  const target = await request('shell.chooseTarget', { kind: savedAs(format, stories), name: choice.title })
  if (target === null) return
  await run('export', async (show) => {
    const result = await request('export.run', { ...choice, format: writtenAs(format), file: target.file })
    if (format === 'pdf') {
      show('print')
      await request('shell.printTarget', { file: target.file })
    }
    return { kind: 'export', result, target }
  })
}

/** Asks where to save and writes everything there. */
export async function startBackup(name: string): Promise<void> {
  const target = await request('shell.chooseTarget', { kind: 'backup', name })
  if (target === null) return
  await run('backup', async () => ({ kind: 'backup', summary: await request('backup.write', { file: target.file }), target }))
}

/** Asks for a backup and reads it, so that the reader sees what is in it before anything is done. */
export async function checkBackup(): Promise<void> {
  const target = await request('shell.chooseSource', { kind: 'backup' })
  if (target === null) return
  await run('check', async () => ({ kind: 'check', summary: await request('backup.inspect', { file: target.file }), target }))
}

/** Puts a checked backup in the library's place; the window is opened anew then. */
export const startRestore = ({ file }: ChosenFile): Promise<void> =>
  run('restore', async () => {
    await request('backup.restore', { file })
    return { kind: 'restore' }
  })

/** Puts a copy that the library keeps by itself in place. */
export const goBackTo = ({ name }: KeptCopy): Promise<void> =>
  run('restore', async () => {
    await request('backup.restoreCopy', { name })
    return { kind: 'restore' }
  })

/** Puts the library from before the last restore in place. */
export const bringFormerBack = (): Promise<void> =>
  run('restore', async () => {
    await request('backup.bringBack', undefined)
    return { kind: 'restore' }
  })

/** Asks for a JSON export and takes it in. */
export async function startImport(): Promise<void> {
  const source = await request('shell.chooseSource', { kind: 'json' })
  if (source === null) return
  await run('import', async () => ({ kind: 'import', result: await request('export.import', { file: source.file }) }))
}

export const cancelTransfer = (): void => report(request('transfer.cancel', undefined))
export const showInFolder = ({ file }: ChosenFile): void => report(request('shell.showFile', { file }))

/** Forgets the last one, so that another can be begun. */
export function forgetTransfer(): void {
  const { get, set } = transferStore()
  if (get().kind !== 'running') set({ kind: 'none' })
}

async function run(work: TransferWork, act: (show: (work: TransferWork) => void) => Promise<TransferOutcome>): Promise<void> {
  const { set } = transferStore()
  const show = (now: TransferWork) => set({ kind: 'running', work: now, progress: null })
  show(work)
  try {
    set({ kind: 'done', outcome: await act(show) })
  } catch (thrown) {
    set({ kind: 'failed', work, error: toErrorData(thrown) })
  }
}

function transferStore(): Store<Transfer> {
  store ??= followProgress()
  return store
}

function followProgress(): Store<Transfer> {
  const transfer = createStore<Transfer>({ kind: 'none' })
  onEvent('transfer.progress', ({ progress }) => {
    const now = transfer.get()
    if (now.kind === 'running' && progress !== null) transfer.set({ ...now, progress })
  })
  return transfer
}
