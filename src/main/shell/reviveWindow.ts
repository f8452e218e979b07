import type { BrowserWindow } from 'electron'
import log from 'electron-log/main'

/** A page that dies again within this time is left as it is: loading it once more would not help. */
const TOO_SOON_MS = 10_000

/** Loads the window's page again when its process dies; what it showed is in the replica and the library. */
export function reviveWindow(window: BrowserWindow): void {
  let lastAt = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log.error(`the window's process ended: ${reason} (${exitCode})`)
    const now = Date.now()
    if (now - lastAt > TOO_SOON_MS) window.webContents.reload()
    lastAt = now
  })
}
