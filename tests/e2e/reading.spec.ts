import { expect, type Page, test } from '@playwright/test'
import { axeViolations } from '../helpers/axe'
import { type LaunchedApp, launchApp, temporaryLibrary } from '../helpers/launchApp'
import { addSampleEdition } from '../helpers/sampleLibrary'

const library = temporaryLibrary()
let app: LaunchedApp

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  app = await launchApp(library.directory)
  await addSampleEdition(app.page)
  await expect(rows(app.page).first()).toBeVisible()
})

test.afterAll(async () => {
  await app.close()
  library.remove()
})

const rows = (page: Page) => page.getByRole('feed').getByRole('article')
const story = (page: Page) => page.getByRole('main').getByRole('article')

/** Opens the first story found by a search, and leaves the search. */
async function open(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.insertText(query)
  await page.locator(`[data-results-for='${query}'] article`).first().click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('searchbox', { name: 'Search stories' })).toHaveValue('')
}

test('standing on a story does not read it; opening does', async () => {
  const { page } = app
  await page.keyboard.press('j')
  const first = await story(page).getAttribute('aria-label')
  await page.keyboard.press('n')
  await page.keyboard.press('n')
  await expect(page.locator('[data-cursor="true"]')).toHaveAttribute('data-read', 'false')
  await expect(story(page)).toHaveAttribute('aria-label', first ?? '')
  await page.keyboard.press('o')
  await expect(page.locator('[data-cursor="true"]')).toHaveAttribute('data-read', 'true')
})

test('one Escape leaves the search, and the keys work again', async () => {
  const { page } = app
  await page.keyboard.press('/')
  await page.keyboard.type('jku?')
  await expect(page.getByRole('searchbox', { name: 'Search stories' })).toHaveValue('jku?')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('searchbox', { name: 'Search stories' })).toHaveValue('')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a picture opens large by keyboard, the arrows go to the next, and the focus comes back', async () => {
  const { page } = app
  await open(page, 'title:surge')
  const picture = story(page)
    .getByRole('button', { name: /funnel|map|gate/i })
    .first()
  await picture.focus()
  await page.keyboard.press('Enter')
  const large = page.getByRole('dialog')
  await expect(large).toContainText('2 of 2')
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('ArrowRight')
  await expect(large).toContainText('1 of 2')
  await expect(large.locator('img')).toHaveJSProperty('complete', true)
  await page.keyboard.press('Escape')
  await expect(large).toHaveCount(0)
  await expect(picture).toBeFocused()
})

test('in a narrow window the sidebar comes when called, takes the focus and gives it back', async () => {
  const { page, electron } = app
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 700))
  const call = page.getByRole('button', { name: 'Open the sidebar' })
  await call.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: 'All stories' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(call).toBeFocused()
})
