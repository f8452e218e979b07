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

const FRAME_PAUSE = 'new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 150))'
const MAX_PICTURES = 30

/** Writes the window as a PNG once it has settled: two pictures in a row are the same. */
export async function takeScreenshot(window: BrowserWindow, file: string): Promise<void> {
  await window.webContents.executeJavaScript(SETTLED)
  let picture: Buffer = Buffer.alloc(0)
  for (let taken = 0; taken < MAX_PICTURES; taken++) {
    await window.webContents.executeJavaScript(FRAME_PAUSE)
    const next = (await window.webContents.capturePage()).toPNG()
    if (next.equals(picture)) break
    picture = next
  }
  await writeFile(file, picture)
}
