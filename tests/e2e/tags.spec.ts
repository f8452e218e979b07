import { expect, type Page, test } from '@playwright/test'
import { axeViolations } from '../helpers/axe'
import { runCommand, tabTo } from '../helpers/keyboard'
import { type LaunchedApp, launchApp, temporaryLibrary } from '../helpers/launchApp'
import { addSampleEdition } from '../helpers/sampleLibrary'

const library = temporaryLibrary()
let app: LaunchedApp

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  app = await launchApp(library.directory)
  await addSampleEdition(app.page)
  await app.page.reload()
  await expect(app.page.getByRole('feed').getByRole('article').first()).toBeVisible({ timeout: 30_000 })
})

test.afterAll(async () => {
  await app.close()
  library.remove()
})

const sidebar = (page: Page) => page.getByRole('navigation', { name: 'Library' })
const tagRow = (page: Page, tag: string) =>
  sidebar(page)
    .getByRole('button', { name: new RegExp(`^${tag}\\b`) })
    .first()
const searchBox = (page: Page) => page.getByRole('searchbox', { name: 'Search stories' })
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' })
const hits = (page: Page, query: string) => page.locator(`[data-results-for='${query}'] article`)

test('a tag is renamed by its menu; the search that shows it goes with it, and undo brings it back', async () => {
  const { page } = app
  await page.evaluate(async () => {
    const answer = await window.offprint.request('articles.page', { scope: { kind: 'all' }, unreadOnly: false, before: null, limit: 3 })
    if (!answer.ok) throw new Error(answer.error.message)
    const [one, other, third] = answer.value.articles
    if (!one || !other || !third) throw new Error('the sample edition has no stories')
    await window.offprint.request('articles.setTags', { id: one.id, tags: ['harbour'] })
    await window.offprint.request('articles.setTags', { id: other.id, tags: ['harbour', 'weather'] })
    await window.offprint.request('articles.setTags', { id: third.id, tags: ['weather'] })
    await window.offprint.request('smartFeeds.add', { title: 'At the harbour', query: 'tag:=harbour is:unread' })
  })
  await tagRow(page, 'harbour').click()
  await expect(tagRow(page, 'harbour')).toHaveAttribute('aria-current', 'page')
  await expect(hits(page, 'tag:=harbour')).toHaveCount(2)
  await tagRow(page, 'harbour').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rename the tag “harbour”' })
  await dialog.getByRole('textbox', { name: 'New name' }).fill('the port')
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 stories are tagged “the port” now, and 1 smart feed asks for it.')).toBeVisible()
  await expect(searchBox(page)).toHaveValue('tag:="the port"')
  await expect(hits(page, 'tag:="the port"')).toHaveCount(2)
  await expect(tagRow(page, 'the port')).toHaveAttribute('aria-current', 'page')
  await undo(page).click()
  await expect(searchBox(page)).toHaveValue('tag:=harbour')
  await expect(hits(page, 'tag:=harbour')).toHaveCount(2)
  await expect(tagRow(page, 'the port')).toHaveCount(0)
})

test('by keys alone: a tag becomes one with another, which is said beforehand', async () => {
  const { page } = app
  await runCommand(page, 'rename-tag')
  const dialog = page.getByRole('dialog', { name: 'Rename the tag “harbour”' })
  const name = dialog.getByRole('textbox', { name: 'New name' })
  await expect(name).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Weather')
  await expect(dialog.getByRole('status')).toHaveText('There is a tag “weather” already, on 2 stories. The two become one.')
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(hits(page, 'tag:=weather')).toHaveCount(3)
  await expect(tagRow(page, 'harbour')).toHaveCount(0)
  await tabTo(undo(page))
  await page.keyboard.press('Enter')
  await expect(hits(page, 'tag:=weather')).toHaveCount(2)
  await expect(tagRow(page, 'harbour')).toBeVisible()
})

test('a tag is taken off every story, and had back', async () => {
  const { page } = app
  await runCommand(page, 'remove-tag')
  await expect(page.getByText('“weather” taken off 2 stories.')).toBeVisible()
  await expect(tagRow(page, 'weather')).toHaveCount(0)
  await expect(hits(page, 'tag:=weather')).toHaveCount(0)
  await undo(page).click()
  await expect(tagRow(page, 'weather')).toBeVisible()
  await expect(hits(page, 'tag:=weather')).toHaveCount(2)
})
