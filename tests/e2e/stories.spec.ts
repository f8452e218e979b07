import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { type LaunchedApp, launchApp, temporaryLibrary } from '../helpers/launchApp'
import { addSampleEdition, showTheme } from '../helpers/sampleLibrary'

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

/** A race told by five articles of three papers. */
const RACE = /Round the Skerries/

const rows = (page: Page) => page.getByRole('feed').getByRole('article')
const storyPage = (page: Page) => page.locator('[data-story]')
const members = (page: Page) => storyPage(page).locator('[data-story-member]')

/** Stands on the first row of the race and opens the page of its story, by keys only. */
async function openRace(page: Page): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await rows(page).filter({ hasText: RACE }).first().click()
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await expect(storyPage(page)).toBeVisible()
}

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

test('a list folds its running stories, and unfolds one in place by the arrows', async () => {
  const { page } = app
  const all = await rows(page).first().getAttribute('aria-setsize')
  await page.keyboard.press('f')
  await expect(rows(page).filter({ hasText: RACE })).toHaveCount(1)
  expect(Number(await rows(page).first().getAttribute('aria-setsize'))).toBeLessThan(Number(all))
  await expect(rows(page).filter({ hasText: RACE })).toContainText(/\+\d more · \d sources/)
  await rows(page).filter({ hasText: RACE }).click()
  await page.keyboard.press('ArrowRight')
  await expect(rows(page).filter({ hasText: RACE })).not.toHaveCount(1)
  await page.keyboard.press('j')
  await expect(page.locator('[data-cursor="true"]')).toHaveAttribute('data-depth', '1')
  await page.keyboard.press('ArrowLeft')
  await expect(rows(page).filter({ hasText: RACE })).toHaveCount(1)
  await expect(page.locator('[data-cursor="true"]')).toHaveAttribute('data-depth', '0')
  await page.keyboard.press('f')
})

test('the page of a story is read by keyboard only', async () => {
  const { page } = app
  await openRace(page)
  await expect(storyPage(page).getByRole('heading', { level: 1 })).toBeVisible()
  await expect(storyPage(page)).toContainText(/\d articles from \d sources/)
  await members(page).first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(members(page).nth(1)).toBeFocused()
  const second = await members(page).nth(1).getAttribute('data-story-member')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-reading]')).toHaveAttribute('data-reading', second ?? '')
  await page.keyboard.press('[')
  await expect(storyPage(page)).toBeVisible()
})

for (const theme of ['light', 'sepia', 'dark'] as const) {
  test(`axe finds nothing on the page of a story in the ${theme} theme`, async () => {
    const { page } = app
    await showTheme(page, theme)
    await openRace(page)
    await page.getByRole('button', { name: 'Why together?' }).click()
    await page.getByRole('button', { name: 'Choose articles' }).click()
    expect(await violations(page)).toEqual([])
  })
}
