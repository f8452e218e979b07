import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { openZipReader } from '../../src/main/library/files/zipReader'
import { runCommand, tabTo, watchForMouse } from '../helpers/keyboard'
import { type LaunchedApp, launchApp, temporaryLibrary } from '../helpers/launchApp'
import { addSampleEdition } from '../helpers/sampleLibrary'

/* Several stories are chosen and dealt with as one: first by keys alone, then with the mouse. */

const library = temporaryLibrary()
let app: LaunchedApp
let mouseActs: () => Promise<number>

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  app = await launchApp(library.directory)
  await addSampleEdition(app.page)
  await rows(app.page).first().waitFor()
  mouseActs = await watchForMouse(app.page)
})

test.afterAll(async () => {
  await app.close()
  library.remove()
})

const rows = (page: Page) => page.getByRole('feed').getByRole('article')
const selected = (page: Page) => page.locator('[data-list] [data-selected="true"]')
const said = (page: Page) => page.locator('[data-selection-status]')
const starred = async (page: Page) => (await counts(page)).starred

async function counts(page: Page) {
  const answer = await page.evaluate(() => window.offprint.request('library.stats', {}))
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

async function selectFirstThree(page: Page): Promise<void> {
  await page.keyboard.press('n')
  await page.keyboard.press('x')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(said(page)).toHaveText('3 stories selected')
}

test('selects three by keys; none is opened or read', async () => {
  const { page } = app
  const { unread } = await counts(page)
  await selectFirstThree(page)
  await expect(selected(page)).toHaveCount(3)
  await expect(selected(page).first()).toHaveAccessibleDescription(/^Selected\. /)
  await page.keyboard.press('Shift+ArrowUp')
  await expect(said(page)).toHaveText('2 stories selected')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.locator('[data-reading]')).toHaveCount(0)
  expect((await counts(page)).unread).toBe(unread)
})

test('stars them, and takes that back as one act', async () => {
  const { page } = app
  await page.keyboard.press('s')
  await expect(page.getByText('3 stories starred.')).toBeVisible()
  expect(await starred(page)).toBe(3)
  await tabTo(page.getByRole('button', { name: 'Undo' }))
  await page.keyboard.press('Enter')
  await expect.poll(() => starred(page)).toBe(0)
  await expect(said(page)).toHaveText('3 stories selected')
})

test('gives them a tag, and a fourth one sees that only some have it', async () => {
  const { page } = app
  await page.keyboard.press('t')
  const dialog = page.getByRole('dialog', { name: 'Tags of 3 stories' })
  await expect(dialog).toContainText('None of them has a tag yet.')
  await page.keyboard.type('harbour')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('checkbox', { name: 'harbour' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('Tags of 3 stories changed.')).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.press('x')
  await expect(said(page)).toHaveText('4 stories selected')
  await page.keyboard.press('t')
  const several = page.getByRole('dialog', { name: 'Tags of 4 stories' })
  const tag = several.getByRole('checkbox', { name: /harbour/ })
  await expect(tag).toHaveAttribute('aria-checked', 'mixed')
  await tabTo(tag, 'Shift+Tab')
  await page.keyboard.press('Space')
  await expect(tag).toHaveAttribute('aria-checked', 'true')
  await tabTo(several.getByRole('button', { name: 'Save' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tags of 1 story changed.')).toBeVisible()
  await expect(
    page
      .getByRole('navigation', { name: 'Library' })
      .getByRole('button', { name: /^harbour/ })
      .first()
  ).toContainText('4')
})

test('exports just them', async () => {
  const { page } = app
  const file = join(library.directory, 'chosen.json')
  await app.electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, file)
  await runCommand(page, 'export-story')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog.getByRole('radio', { name: 'The 4 selected stories' })).toBeChecked()
  await tabTo(dialog.getByRole('radio', { name: /^EPUB/ }))
  await page.keyboard.press('ArrowUp')
  await expect(dialog.getByRole('radio', { name: /^Offprint export/ })).toBeChecked()
  await tabTo(dialog.getByRole('button', { name: 'Choose where to save…' }))
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(/Wrote 4 stories to chosen.json/)).toBeVisible()
  const zip = await openZipReader(file)
  const stories = (await zip.read('stories/000001.jsonl', 1e7)).toString('utf8').trim().split('\n')
  zip.close()
  expect(stories.map((line) => line.includes('harbour'))).toEqual([true, true, true, true])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('selects every row, then every story of the list, and lets go of them', async () => {
  const { page } = app
  const { total } = await page.evaluate(async () => {
    const answer = await window.offprint.request('articles.ofList', { scope: { kind: 'all' }, unreadOnly: false })
    if (!answer.ok) throw new Error(answer.error.message)
    return { total: answer.value.ids.length }
  })
  await page.keyboard.press('n')
  await page.keyboard.press('Control+a')
  await expect(page.getByRole('button', { name: `Select all ${total}` })).toBeVisible()
  await page.keyboard.press('Control+a')
  await expect(said(page)).toHaveText(`${total} stories selected`)
  await page.keyboard.press('Escape')
  await expect(said(page)).toHaveText('No story selected any more')
  await expect(selected(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Fold by story' })).toBeVisible()
})

test('another list begins with nothing selected', async () => {
  const { page } = app
  await selectFirstThree(page)
  await runCommand(page, 'unread')
  await expect(page.getByRole('heading', { name: 'Unread' })).toBeVisible()
  await expect(selected(page)).toHaveCount(0)
  await runCommand(page, 'all')
  await expect(rows(page).first()).toBeVisible()
  await expect(selected(page)).toHaveCount(0)
})

test('selects hits of a search and marks them read', async () => {
  const { page } = app
  await page.keyboard.press('/')
  await page.keyboard.type('belarus')
  const hits = page.getByRole('feed', { name: 'Search results' })
  await expect(hits).toHaveAttribute('data-results-for', 'belarus')
  await expect(hits).toHaveAttribute('aria-busy', 'false')
  await tabTo(hits.getByRole('article').first())
  await page.keyboard.press('Shift+ArrowDown')
  await expect(selected(page)).toHaveCount(2)
  await page.keyboard.press('m')
  await expect(page.getByText('2 stories marked read.')).toBeVisible()
  await expect(hits.locator('[data-read="true"]')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(selected(page)).toHaveCount(0)
  await expect(hits).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(hits).toHaveCount(0)
})

test('has not touched the mouse so far', async () => {
  expect(await mouseActs()).toBe(0)
})

test('Ctrl and a click choose one row, Shift and a click all up to it; a plain click opens', async () => {
  const { page } = app
  await runCommand(page, 'all')
  await rows(page)
    .nth(1)
    .click({ modifiers: ['Control'] })
  await rows(page)
    .nth(4)
    .click({ modifiers: ['Shift'] })
  await expect(said(page)).toHaveText('4 stories selected')
  await rows(page)
    .nth(2)
    .click({ modifiers: ['Control'] })
  await expect(said(page)).toHaveText('3 stories selected')
  await expect(page.locator('[data-reading]')).toHaveCount(0)
  expect(await page.evaluate(() => document.getSelection()?.isCollapsed)).toBe(true)
  await rows(page).nth(0).click()
  await expect(page.locator('[data-reading]')).toBeVisible()
  await expect(said(page)).toHaveText('3 stories selected')
})

test('the bar acts on what is selected, and the keys go on in the list when it is gone', async () => {
  const { page } = app
  const bar = page.getByRole('toolbar', { name: 'What to do with the selected stories' })
  await bar.getByRole('button', { name: 'Read later, or no longer' }).click()
  await expect(page.getByText('3 stories put by to read later.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await bar.getByRole('button', { name: 'Prepare for offline' }).click()
  await expect(page.getByRole('dialog')).toContainText('The 3 selected stories')
  await page.keyboard.press('Escape')
  await bar.getByRole('button', { name: 'Clear the selection' }).click()
  await expect(bar).toHaveCount(0)
  await expect(page.locator('[data-list] [tabindex="0"]')).toBeFocused()
})

test('rows that go while they are selected are let go of', async () => {
  const { page } = app
  await runCommand(page, 'all')
  await selectFirstThree(page)
  await page.keyboard.press('s')
  await expect(page.getByText('3 stories starred.')).toBeVisible()
  await runCommand(page, 'starred')
  await expect(rows(page)).toHaveCount(3)
  await page.keyboard.press('n')
  await page.keyboard.press('Control+a')
  await expect(said(page)).toHaveText('3 stories selected')
  const first = await rows(page).first().getAttribute('data-article-id')
  await page.evaluate((id) => window.offprint.request('articles.setStarred', { ids: [Number(id)], isStarred: false }), first)
  await expect(rows(page)).toHaveCount(2)
  await expect(said(page)).toHaveText('2 stories selected')
})
