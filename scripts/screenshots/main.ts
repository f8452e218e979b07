import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { launchApp, temporaryLibrary } from '../../tests/helpers/launchApp'
import { addSampleEdition } from '../../tests/helpers/sampleLibrary'
import { views } from './views'

/**
 * `npm run screenshots`: every main view of the sample edition in every theme at two sizes, one narrow and one right to left, into
 * dist/screenshots/, and the few that are shown in docs/screenshots/ there. `-- --views search,palette --themes dark` takes only these.
 */
const root = fileURLToPath(new URL('../../', import.meta.url))
const matrix = join(root, 'dist/screenshots')
const gallery = join(root, 'docs/screenshots')

/** In pixels: three panes, and two. */
const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 700 }
] as const
const NARROW = { width: 420, height: 760 } as const
const themes = ['light', 'sepia', 'dark', 'contrast', 'contrast-dark'] as const

/** What the README and the documentation show: names in the matrix and in the gallery. */
const shown = new Map([
  ['first-run-light-1280', 'first-run'],
  ['reading-light-1280', 'reading-light'],
  ['reading-sepia-1280', 'reading-sepia'],
  ['reading-dark-1280', 'reading-dark'],
  ['reading-contrast-1280', 'reading-contrast'],
  ['reading-light-420', 'reading-narrow'],
  ['reading-light-arabic', 'reading-arabic'],
  ['running-story-light-1280', 'running-story'],
  ['search-light-1280', 'search'],
  ['palette-dark-1280', 'palette'],
  ['settings-light-1280', 'settings']
])

const { values: options } = parseArgs({ options: { views: { type: 'string' }, themes: { type: 'string' } } })
const isWanted = (wanted: string | undefined, name: string) => wanted === undefined || wanted.split(',').includes(name)
const wantedThemes = themes.filter((theme) => isWanted(options.themes, theme))
const wantedViews = Object.entries(views).filter(([name]) => isWanted(options.views, name))

mkdirSync(matrix, { recursive: true })
mkdirSync(gallery, { recursive: true })
const library = temporaryLibrary()
const app = await launchApp(library.directory)
try {
  const { page } = app
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.getByRole('button', { name: 'Try the sample edition' }).waitFor()
  if (isWanted(options.views, 'first-run')) await takeAll(page, 'first-run')
  await addSampleEdition(page)
  for (const [name, arrange] of wantedViews) {
    await begin(page, sizes[0])
    await arrange(page)
    await takeAll(page, name)
  }
  if (options.views === undefined) await takeOthers(page)
} finally {
  await app.close()
  library.remove()
}

async function begin(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size)
  await page.reload()
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
}

/** One view in every theme and size. */
async function takeAll(page: Page, name: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const theme of wantedThemes) await take(page, name, theme, String(size.width))
  }
}

/** The window of a telephone's width, and that of a reader of Arabic. */
async function takeOthers(page: Page): Promise<void> {
  for (const view of ['start', 'reading'] as const) {
    await begin(page, NARROW)
    await views[view]?.(page)
    await take(page, view, 'light', String(NARROW.width))
  }
  await page.evaluate(() => window.offprint.request('settings.set', { language: 'ar' }))
  await begin(page, sizes[0])
  await page.waitForFunction(() => document.documentElement.dir === 'rtl')
  await views['reading']?.(page)
  await take(page, 'reading', 'light', 'arabic')
}

/** Waits for fonts and pictures, then writes `NAME-THEME-SIZE.png`. */
async function take(page: Page, view: string, theme: string, size: string): Promise<void> {
  const name = `${view}-${theme}-${size}`
  await page.evaluate(async (chosen) => {
    document.documentElement.dataset['theme'] = chosen
    await document.fonts.ready
    const pictures = [...document.images].filter(({ loading }) => loading !== 'lazy')
    await Promise.all(pictures.map((image) => image.decode().catch(() => undefined)))
  }, theme)
  const path = join(matrix, `${name}.png`)
  await page.screenshot({ path, animations: 'disabled' })
  const galleryName = shown.get(name)
  if (galleryName !== undefined) copyFileSync(path, join(gallery, `${galleryName}.png`))
  console.log(`${name}.png`)
}
