import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

/** The real app, driven by a test. */
export interface LaunchedApp {
  readonly electron: ElectronApplication
  readonly page: Page
  /** Every address the window asked for since it opened. */
  readonly requested: readonly string[]
  close(): Promise<void>
}

/** A library folder of a test's own; `remove` deletes it. */
export function temporaryLibrary(): { readonly directory: string; remove(): void } {
  const directory = mkdtempSync(join(tmpdir(), 'offprint-test-'))
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true, maxRetries: 3 }) }
}

/** Starts Offprint on a library folder and waits for its window. */
export async function launchApp(directory: string): Promise<LaunchedApp> {
  const electron = await _electron.launch({
    args: ['.', '--library', directory, '--disable-gpu', '--log-level=3'],
    chromiumSandbox: process.env['OFFPRINT_NO_SANDBOX'] !== '1'
  })
  const requested: string[] = []
  electron.context().on('request', (request) => requested.push(request.url()))
  const page = await electron.firstWindow()
  return { electron, page, requested, close: () => electron.close() }
}

/** The addresses that would have left this machine's app: all but the app's own schemes. */
export function networkRequests(requested: readonly string[]): readonly string[] {
  return requested.filter((address) => !/^(offprint|offprint-image|offprint-media|data|blob|devtools):/.test(address))
}
