/** Renders resources/icons/*.svg into every size and container that the three systems want. Runs inside Electron: `npm run icons`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { icnsFile } from './icnsFile.mjs'
import { icoFile } from './icoFile.mjs'
import { renderSvg } from './renderSvg.mjs'

const folder = join(import.meta.dirname, '../../resources/icons')
/** Up to this size, in pixels, the simpler drawing is the clearer one. */
const smallest = 48
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

/** @returns {Promise<Map<number, Buffer>>} PNG files by size */
async function renderAll() {
  const images = new Map()
  for (const size of sizes) {
    const drawing = size <= smallest ? 'icon-small.svg' : 'icon.svg'
    images.set(size, await renderSvg(join(folder, drawing), size))
  }
  return images
}

/** @param {Map<number, Buffer>} images */
function writeAll(images) {
  mkdirSync(join(folder, 'png'), { recursive: true })
  for (const [size, png] of images) writeFileSync(join(folder, 'png', `${size}x${size}.png`), png)
  writeFileSync(join(folder, 'icon.ico'), icoFile(images))
  writeFileSync(join(folder, 'icon.icns'), icnsFile(images))
}

app.on('window-all-closed', () => {})
// Not awaited: Electron is ready only after this module has run.
app
  .whenReady()
  .then(renderAll)
  .then(writeAll)
  .then(
    () => app.quit(),
    (error) => {
      console.error(error)
      app.exit(1)
    }
  )
