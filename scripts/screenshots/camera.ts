import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LanguageTag } from '../../src/shared/messages/languages'
import { options, type Size, type Theme } from './options'
import type { Stage } from './stage'

const root = fileURLToPath(new URL('../../', import.meta.url))
const matrix = options.out ?? join(root, 'dist/screenshots')
const gallery = join(root, 'docs/screenshots')

/** What the README and the documentation show: names in the matrix and in the gallery. */
const shown = new Map([
  ['first-run-light-1280', 'first-run'],
  ['reading-light-1280', 'reading-light'],
  ['reading-sepia-1280', 'reading-sepia'],
  ['reading-dark-1280', 'reading-dark'],
  ['reading-contrast-1280', 'reading-contrast'],
  ['reading-light-420', 'reading-narrow'],
  ['reading-light-1280-ar', 'reading-arabic'],
  ['running-story-light-1280', 'running-story'],
  ['search-light-1280', 'search'],
  ['palette-dark-1280', 'palette'],
  ['settings-light-1280', 'settings']
])

mkdirSync(matrix, { recursive: true })
mkdirSync(gallery, { recursive: true })

/** What one picture shows. */
export interface Shot {
  readonly view: string
  readonly theme: Theme
  readonly size: Size
  readonly language: LanguageTag
}

/** Shows the view in the theme, waits for fonts and pictures, and writes `VIEW-THEME-WIDTH.png`, with the language where it is not English. */
export async function take({ page }: Stage, { view, theme, size, language }: Shot): Promise<void> {
  const name = [view, theme, size.width, ...(language === 'en' ? [] : [language])].join('-')
  await page.evaluate(async (chosen) => {
    document.documentElement.dataset['theme'] = chosen
    await document.fonts.ready
    const pictures = [...document.images].filter(({ loading }) => loading !== 'lazy')
    await Promise.all(pictures.map((image) => image.decode().catch(() => undefined)))
    // What follows the size of the window is drawn again after it, some of it a frame later.
    for (let frame = 0; frame < 3; frame++) await new Promise((drawn) => requestAnimationFrame(drawn))
  }, theme)
  const path = join(matrix, `${name}.png`)
  await page.screenshot({ path, animations: 'disabled' })
  const galleryName = shown.get(name)
  if (options.isWhole && galleryName !== undefined) copyFileSync(path, join(gallery, `${galleryName}.png`))
  console.log(`${name}.png`)
}
