import { expect, type Page, test } from '@playwright/test'
import { axeViolations } from '../helpers/axe'
import { runCommand } from '../helpers/keyboard'
import { type LaunchedApp, launchApp, temporaryLibrary } from '../helpers/launchApp'
import { addSampleEdition, showTheme } from '../helpers/sampleLibrary'

const library = temporaryLibrary()
let app: LaunchedApp

test.beforeAll(async () => {
  app = await launchApp(library.directory)
})

test.afterAll(async () => {
  await app.close()
  library.remove()
})

const themes = ['light', 'sepia', 'dark', 'contrast', 'contrast-dark'] as const

/** Commands that lay a sheet over the window. */
const sheets = [
  'settings',
  'storage',
  'help',
  'prepare-offline',
  'save-page',
  'subscribe',
  'add-folder',
  'tags',
  'export-story',
  'backup',
  'rules'
]

/** Every view, and what leads to it from the open story. */
const views: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'an open story': async () => {},
  'stories that are selected': selectTwo,
  'the tags of selected stories': async (page) => {
    await selectTwo(page)
    await page.keyboard.press('t')
    await expect(page.getByRole('dialog', { name: 'Tags of 2 stories' })).toBeVisible()
  },
  'a list with nothing in it': async (page) => {
    await runCommand(page, 'starred')
  },
  'a running story’s page': async (page) => {
    await runCommand(page, 'all')
    await page.keyboard.press('/')
    await page.keyboard.insertText('belarus')
    await expect(page.locator("[data-results-for='belarus'] article").first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-reading]')).toBeVisible()
    await runCommand(page, 'story-page')
    await expect(page.locator('[data-reading]')).toHaveCount(0)
  },
  'a search with hits and facets': async (page) => {
    await search(page, 'comet')
    await expect(page.getByRole('article').locator('mark').first()).toBeVisible()
  },
  'a search with a mistake and no hits': async (page) => {
    await search(page, 'is:qzx (qzxqzx')
  },
  'the palette': async (page) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.insertText('a')
    await expect(page.getByRole('option').first()).toBeVisible()
  }
}

async function selectTwo(page: Page): Promise<void> {
  await page.keyboard.press('x')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByRole('toolbar', { name: 'What to do with the selected stories' })).toBeVisible()
}

async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(query)
}

test.describe.configure({ mode: 'serial' })

test('axe finds nothing on the first run', async () => {
  await expect(app.page.getByRole('button', { name: 'Try the sample edition' })).toBeVisible()
  expect(await axeViolations(app.page)).toEqual([])
  await addSampleEdition(app.page)
})

for (const theme of themes) {
  test(`axe finds nothing in any view in the ${theme} theme`, async () => {
    test.setTimeout(120_000)
    const { page } = app
    await showTheme(page, theme)
    await page.keyboard.press('j')
    await expect(page.locator('[data-reading]')).toBeVisible()
    const found: Record<string, readonly string[]> = {}
    for (const [name, lead] of Object.entries(views)) {
      await lead(page)
      found[name] = await axeViolations(page)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
    }
    await runCommand(page, 'all')
    await page.keyboard.press('j')
    await expect(page.locator('[data-reading]')).toBeVisible()
    for (const id of sheets) {
      await runCommand(page, id)
      await expect(page.getByRole('dialog'), id).toBeVisible()
      found[id] = await axeViolations(page)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog'), id).toHaveCount(0)
    }
    expect(Object.entries(found).filter(([, broken]) => broken.length > 0)).toEqual([])
  })
}
