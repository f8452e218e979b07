import { readFileSync } from 'node:fs'
import { BrowserWindow } from 'electron'

/**
 * Draws an SVG file at a size, with its transparency.
 * @param {string} file
 * @param {number} size width and height in pixels
 * @returns {Promise<Buffer>} a PNG file
 */
export async function renderSvg(file, size) {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
  try {
    await window.loadURL('about:blank')
    const picture = `data:image/svg+xml;base64,${readFileSync(file).toString('base64')}`
    const drawn = await window.webContents.executeJavaScript(`(${drawOnCanvas})(${JSON.stringify(picture)}, ${size})`)
    return Buffer.from(drawn.split(',')[1], 'base64')
  } finally {
    window.destroy()
  }
}

/** Runs in the page. @param {string} picture @param {number} size */
async function drawOnCanvas(picture, size) {
  const image = new Image(size, size)
  image.src = picture
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size })
  canvas.getContext('2d')?.drawImage(image, 0, 0, size, size)
  return canvas.toDataURL('image/png')
}
