import { writeFile } from 'node:fs/promises'
import type { BrowserWindow } from 'electron'

/** Resolves in the page once it has drawn itself: marked ready, fonts loaded, pictures decoded, two frames painted. */
const SETTLED = `(async () => {
  const ready = () => document.documentElement.dataset.ready === 'true'
  if (!ready()) await new Promise((resolve) => {
    const observer = new MutationObserver(() => { if (ready()) { observer.disconnect(); resolve() } })
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-ready'] })
  })
  await document.fonts.ready
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
})()`

/** Writes the window as a PNG once it has settled. */
export async function takeScreenshot(window: BrowserWindow, file: string): Promise<void> {
  await window.webContents.executeJavaScript(SETTLED)
  const picture = await window.webContents.capturePage()
  await writeFile(file, picture.toPNG())
}
