import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { out, writesGallery } from './options'
import { gallery, nameOf, type Shot, sizes } from './shots'
import type { Stage } from './stage'

const root = fileURLToPath(new URL('../../', import.meta.url))
const matrix = out ?? join(root, 'dist/screenshots')
const documentation = join(root, 'docs/screenshots')
const namesInGallery = new Map(Object.entries(gallery).map(([name, shot]) => [nameOf(shot), name]))

mkdirSync(matrix, { recursive: true })

/** Shows the view in its size and theme, waits for fonts and pictures, and writes it down. */
export async function take({ page }: Stage, shot: Shot): Promise<void> {
  await page.setViewportSize(sizes[shot.width])
  await page.evaluate(async (chosen) => {
    document.documentElement.dataset['theme'] = chosen
    await document.fonts.ready
    const pictures = [...document.images].filter(({ loading }) => loading !== 'lazy')
    await Promise.all(pictures.map((image) => image.decode().catch(() => undefined)))
    // What follows the size of the window is drawn again after it, some of it a frame later.
    for (let frame = 0; frame < 3; frame++) await new Promise((drawn) => requestAnimationFrame(drawn))
  }, shot.theme)
  const name = nameOf(shot)
  const path = join(matrix, `${name}.png`)
  await page.screenshot({ path, animations: 'disabled' })
  const inGallery = namesInGallery.get(name)
  if (writesGallery && inGallery !== undefined) copyFileSync(path, join(documentation, `${inGallery}.png`))
  console.log(`${name}.png`)
}
