import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { launchApp, temporaryLibrary } from '../tests/helpers/launchApp'
import { addSampleEdition, showTheme } from '../tests/helpers/sampleLibrary'

/** `npm run screenshots`: each main view in each theme, from the sample edition, into docs/screenshots/. */
const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url))
const THEMES = ['light', 'sepia', 'dark'] as const

/** In pixels: three panes with room, and files that stay small. */
const WINDOW = { width: 1320, height: 860 }

/** A story with a topic, links and a timeline. */
const story = (page: Page) => page.getByRole('feed').getByRole('article').filter({ hasText: 'A jury, a clock and a day given back' })

const views: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  reading: async (page) => {
    await story(page).click()
    await page.locator('[data-reading] img').first().waitFor()
    // The counts follow a moment after the row.
    await page.getByText('41 stories, 41 unread').waitFor({ state: 'detached' })
  },
  related: async (page) => {
    await story(page).click()
    await page.getByRole('region', { name: 'This story over time' }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('r')
  },
  'running-story': async (page) => {
    await page.evaluate(() => window.offprint.request('settings.set', { foldStories: true }))
    await page.reload()
    await story(page).click()
    await page.keyboard.press('g')
    await page.keyboard.press('t')
    await page.locator('[data-story] img').first().waitFor()
    await page.evaluate(() => window.offprint.request('settings.set', { foldStories: false }))
  },
  search: async (page) => {
    await page.getByRole('searchbox', { name: 'Search stories' }).fill('kestrel')
    await page.getByRole('slider', { name: 'From' }).waitFor()
    await page.locator('[data-article-id]').first().click()
    await page.locator('[data-reading] mark').first().waitFor()
  },
  suggestions: async (page) => {
    await page.keyboard.press('/')
    await page.keyboard.type('comet feed:')
    await page.getByRole('option', { name: /Perihelion/ }).waitFor()
    await page.keyboard.press('ArrowDown')
  },
  keys: async (page) => {
    await story(page).click()
    await page.locator('[data-reading] img').first().waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
  }
}

const library = temporaryLibrary()
const app = await launchApp(library.directory)
try {
  await app.electron.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    WINDOW
  )
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
  mkdirSync(folder, { recursive: true })
  for (const theme of THEMES) {
    await showTheme(app.page, theme)
    await picture(app.page, 'first-run', theme)
  }
  await addSampleEdition(app.page)
  for (const theme of THEMES) {
    for (const [name, arrange] of Object.entries(views)) {
      await showTheme(app.page, theme)
      await arrange(app.page)
      await picture(app.page, name, theme)
    }
  }
} finally {
  await app.close()
  library.remove()
}

/** Waits for fonts and pictures, then writes `NAME-THEME.png`. */
async function picture(page: Page, name: string, theme: string): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(
      [...document.images].filter(({ loading }) => loading !== 'lazy').map((image) => image.decode().catch(() => undefined))
    )
  })
  await page.screenshot({ path: join(folder, `${name}-${theme}.png`), animations: 'disabled' })
  console.log(`${name}-${theme}.png`)
}
