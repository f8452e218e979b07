import { expect, type Page, test } from '@playwright/test'
import { runCommand, tabTo, walkTo, watchForMouse } from '../helpers/keyboard'
import { type LaunchedApp, launchApp, temporaryLibrary } from '../helpers/launchApp'

/*
 * A reader without a mouse: from the empty library to stories that are read, sorted, searched and looked up again.
 * Nothing here clicks, hovers or sets the focus; the last test proves it.
 */

const library = temporaryLibrary()
let app: LaunchedApp
let mouseActs: () => Promise<number>

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  app = await launchApp(library.directory)
  mouseActs = await watchForMouse(app.page)
})

test.afterAll(async () => {
  await app.close()
  library.remove()
})

const rows = (page: Page) => page.getByRole('feed').getByRole('article')
const story = (page: Page) => page.getByRole('main').getByRole('article')
const searchBox = (page: Page) => page.getByRole('searchbox', { name: 'Search stories' })
const standing = (page: Page) => page.locator('[data-cursor="true"]')

test('begins with the sample edition', async () => {
  const { page } = app
  await tabTo(page.getByRole('button', { name: 'Try the sample edition' }))
  await page.keyboard.press('Enter')
  await expect(rows(page).first()).toBeVisible({ timeout: 30_000 })
  // Stories still on their way would move the rows under the keys.
  await expect(page.getByText(/^Up to date/)).toBeVisible({ timeout: 30_000 })
})

test('opens stories and turns their pages; standing on one does not read it', async () => {
  const { page } = app
  await page.keyboard.press('j')
  await expect(story(page)).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.press('n')
  await expect(standing(page)).toHaveAttribute('data-read', 'false')
  await page.keyboard.press('Enter')
  await expect(standing(page)).toHaveAttribute('data-read', 'true')
  const title = (await story(page).getAttribute('aria-label')) ?? ''
  await expect(async () => {
    await page.keyboard.press('Space')
    await expect(story(page)).not.toHaveAttribute('aria-label', title, { timeout: 300 })
  }).toPass()
})

test('stars, puts by for later, tags', async () => {
  const { page } = app
  await page.keyboard.press('s')
  await page.keyboard.press('l')
  await page.keyboard.press('t')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await page.keyboard.type('harbour')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('list', { name: 'Tags of this story' })).toContainText('harbour')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('list', { name: 'Tags' })).toContainText('harbour')
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await expect(page.getByRole('heading', { name: 'Starred' })).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await expect(rows(page)).toHaveCount(1)
})

test('follows a link of the story to another saved story, and comes back', async () => {
  const { page } = app
  await runCommand(page, 'all')
  await page.keyboard.press('/')
  await page.keyboard.type('kestrel has:image')
  await page.keyboard.press('Enter')
  await expect(story(page)).toBeVisible()
  const before = (await story(page).getAttribute('aria-label')) ?? ''
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  const related = page.locator('[data-related]')
  await expect(related).toBeFocused()
  await tabTo(related.getByRole('link').or(related.getByRole('button')).first())
  await page.keyboard.press('Enter')
  await expect(story(page)).not.toHaveAttribute('aria-label', before)
  await page.keyboard.press('[')
  await expect(story(page)).toHaveAttribute('aria-label', before)
})

test('searches, walks the hits, and leaves', async () => {
  const { page } = app
  await page.keyboard.press('/')
  await expect(searchBox(page)).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('comet')
  await expect(page.getByRole('article').locator('mark').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(story(page).locator('mark').first()).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.press('Escape')
  await expect(searchBox(page)).toHaveValue('')
})

test('reaches every dialog by the palette, closes it with Escape, and has the focus back', async () => {
  const { page } = app
  for (const id of ['settings', 'storage', 'help', 'prepare-offline', 'save-page', 'subscribe']) {
    await runCommand(page, id)
    const dialog = page.getByRole('dialog')
    await expect(dialog, id).toBeVisible()
    expect(await dialog.evaluate((element) => element.contains(document.activeElement)), id).toBe(true)
    await page.keyboard.press('Escape')
    await expect(dialog, id).toHaveCount(0)
    await page.keyboard.press('j')
    await expect(story(page), id).toBeVisible()
  }
})

test('goes through the sidebar and shows a feed', async () => {
  const { page } = app
  const feed = page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /^Leeward/ })
    .first()
  await walkTo(feed)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Leeward' }).first()).toBeVisible()
})

test('marks all read and takes it back', async () => {
  const { page } = app
  const unread = page.locator('[data-list] [data-read="false"]')
  const before = await unread.count()
  expect(before).toBeGreaterThan(0)
  await page.keyboard.press('Shift+a')
  await expect(unread).toHaveCount(0)
  await tabTo(page.getByRole('button', { name: 'Undo' }))
  await page.keyboard.press('Enter')
  await expect(unread).toHaveCount(before)
})

test('has not touched the mouse', async () => {
  expect(await mouseActs()).toBe(0)
})
