import type { BrowserWindow } from 'electron'

/** Opens the system's print dialog for the window's page, which its style sheet brings down to the story. False when it was cancelled. */
export function printPage(window: BrowserWindow): Promise<{ printed: boolean }> {
  return new Promise((resolve) => window.webContents.print({}, (printed) => resolve({ printed })))
}
