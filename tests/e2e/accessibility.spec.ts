import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
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

async function violations(page: Page): Promise<readonly string[]> {
  // Electron's contexts can't open the blank page that axe's newer mode uses.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

const dialogs = ['Settings', 'Prepare for offline', 'Save a page', 'Storage']

test.describe.configure({ mode: 'serial' })

test('axe finds nothing on the first run', async () => {
  await expect(app.page.getByRole('button', { name: 'Try the sample edition' })).toBeVisible()
  expect(await violations(app.page)).toEqual([])
})

for (const theme of ['light', 'sepia', 'dark'] as const) {
  test(`axe finds nothing in the ${theme} theme`, async () => {
    const { page } = app
    if (theme === 'light') await addSampleEdition(page)
    await showTheme(page, theme)
    await page.getByRole('feed').getByRole('article').first().click()
    await expect(page.locator('[data-reading]')).toBeVisible()
    expect(await violations(page)).toEqual([])

    await page.getByRole('searchbox', { name: 'Search stories' }).fill('comet')
    await expect(page.getByRole('article').locator('mark').first()).toBeVisible()
    expect(await violations(page)).toEqual([])

    await page.getByRole('searchbox', { name: 'Search stories' }).fill('')
    await page.keyboard.press('Escape')
    for (const open of [
      () => page.keyboard.press('?'),
      ...dialogs.map((name) => () => page.getByRole('button', { name }).first().click())
    ]) {
      await open()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  })
}
