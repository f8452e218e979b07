import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { launchApp, temporaryLibrary } from '../tests/helpers/launchApp'
import { addSampleEdition, showTheme } from '../tests/helpers/sampleLibrary'

/** `npm run screenshots`: each main view in each theme, from the sample edition, into docs/screenshots/. */
const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url))
const THEMES = ['light', 'sepia', 'dark'] as const

const views: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  reading: async (page) => {
    await page.getByRole('feed').getByRole('article').nth(1).click()
    await page.locator('[data-reading] img').first().waitFor()
  },
  related: async (page) => {
    await page.getByRole('feed').getByRole('article').nth(1).click()
    await page.getByRole('region', { name: /related/i }).scrollIntoViewIfNeeded()
  },
  search: async (page) => {
    await page.getByRole('searchbox', { name: 'Search stories' }).fill('comet dust')
    await page.getByRole('article').locator('mark').first().waitFor()
    await page.locator('[data-article-id]').first().click()
    await page.locator('[data-reading] mark').first().waitFor()
  },
  keys: async (page) => {
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
  }
}

const library = temporaryLibrary()
const app = await launchApp(library.directory)
try {
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
