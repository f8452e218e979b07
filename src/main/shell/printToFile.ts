import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ReaderError } from '@shared/contract/errors'
import { BrowserWindow, session } from 'electron'

/** Millimetres of a page's edge, in inches. */
const EDGE = 18 / 25.4

/**
 * Prints a page of ours to a PDF, in a window nobody sees: no script runs in it, and it loads nothing but the page itself.
 * The file is there whole or not at all. @throws ReaderError `disk-full`, `bad-request`
 */
export async function printToFile(page: string, target: string): Promise<void> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: lonelySession(page), sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false }
  })
  try {
    await window.loadFile(page)
    await writeWhole(target, await window.webContents.printToPDF(layout))
  } finally {
    window.destroy()
  }
}

const layout = {
  pageSize: 'A4',
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  margins: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE },
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate:
    '<span style="font-size:8px;color:#666;width:100%;text-align:center"><span class="pageNumber"></span> / <span class="totalPages"></span></span>'
} as const

/** A session kept in memory that reaches one file and what is written into it. */
function lonelySession(page: string) {
  const alone = session.fromPartition(`print-${randomUUID()}`)
  const address = pathToFileURL(page).href
  alone.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: url !== address && !url.startsWith('data:') }))
  alone.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  alone.setPermissionCheckHandler(() => false)
  return alone
}

async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const part = join(dirname(target), `.offprint-${randomUUID()}.part`)
  try {
    await writeFile(part, bytes, { flush: true })
    await rename(part, target)
  } catch (thrown) {
    await rm(part, { force: true })
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
    if (code === 'ENOSPC') throw new ReaderError('disk-full', 'The disk is full: the file could not be written.', { cause: thrown })
    throw new ReaderError('bad-request', `The file can’t be written there (${code}).`, { cause: thrown })
  }
}
