import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openZipReader } from '../../src/main/library/files/zipReader'
import { type LaunchedApp, launchApp, networkRequests, temporaryLibrary } from '../helpers/launchApp'
import { addSampleEdition } from '../helpers/sampleLibrary'

const library = temporaryLibrary()
let app: LaunchedApp

test.beforeAll(async () => {
  app = await launchApp(library.directory)
  await addSampleEdition(app.page)
  await app.page.getByRole('feed').getByRole('article').first().waitFor()
})
test.afterAll(async () => {
  await app.close()
  library.remove()
})

/** The system's dialogs, answered in place of a person. */
async function answerDialogs(path: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
}

async function runCommand(title: string): Promise<void> {
  await app.page.keyboard.press('Control+k')
  await app.page.keyboard.type(title)
  await app.page.getByRole('option', { name: title }).first().click()
}

test('exports what a search finds as a book: every hit a page, pictures inside, links between them', async () => {
  const { page } = app
  const book = join(library.directory, 'belarus.epub')
  await answerDialogs(book)
  await page.keyboard.press('/')
  await page.keyboard.type('belarus')
  const hits = page.getByRole('feed', { name: 'Search results' })
  await expect(hits).toHaveAttribute('data-results-for', 'belarus')
  await expect(hits).toHaveAttribute('aria-busy', 'false')
  await runCommand('Export this list or search')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog.getByRole('radio', { name: /This search: belarus/ })).toBeChecked()
  await dialog.getByText('EPUB').click()
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click()
  await expect(dialog.getByText(/Wrote \d+ stories to belarus.epub/)).toBeVisible()
  const zip = await openZipReader(book)
  const pages = zip.names.filter((name) => /story-\d+\.xhtml$/.test(name))
  expect(pages.length).toBeGreaterThan(5)
  expect(zip.names.filter((name) => name.startsWith('book/pictures/')).length).toBeGreaterThan(5)
  const texts = await Promise.all(pages.map(async (name) => (await zip.read(name, 1e7)).toString('utf8')))
  expect(texts.join('').toLowerCase()).toContain('belarus')
  expect(texts.filter((text) => /href="story-\d+\.xhtml"/.test(text)).length).toBeGreaterThan(2)
  zip.close()
  await dialog.getByRole('button', { name: 'Done' }).click()
})

test('exports a story as PDF, set in a window nobody sees', async () => {
  const { page } = app
  const path = join(library.directory, 'story.pdf')
  await answerDialogs(path)
  await page.getByRole('feed').getByRole('article').first().click()
  await runCommand('Export this story')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByText('PDF', { exact: true }).click()
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click()
  await expect(dialog.getByText(/Wrote 1 story to story.pdf/)).toBeVisible({ timeout: 20_000 })
  const pdf = readFileSync(path)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.byteLength).toBeGreaterThan(10_000)
  await dialog.getByRole('button', { name: 'Done' }).click()
})

test('brings the old state back: backup, changes, restore', async () => {
  const { page } = app
  const path = join(library.directory, 'all.offprint')
  await answerDialogs(path)
  await page.evaluate(() => window.offprint.request('settings.set', { textSize: 23 }))
  await runCommand('Back up and restore')
  const dialog = page.getByRole('dialog', { name: 'Backup and restore' })
  await dialog.getByRole('button', { name: 'Back up…' }).click()
  await expect(dialog.getByText(/Backed up \d+ stories.*read again and is sound/)).toBeVisible({ timeout: 20_000 })
  await dialog.getByRole('button', { name: 'Done' }).click()

  const before = await counts()
  await page.evaluate(async () => {
    await window.offprint.request('settings.set', { textSize: 30 })
    await window.offprint.request('articles.markAllRead', { scope: { kind: 'all' } })
  })
  expect((await counts()).unread).toBe(0)

  await dialog.getByRole('button', { name: 'Restore…' }).click()
  await expect(dialog.getByText(/This backup of .* is sound. It holds \d+ stories/)).toBeVisible({ timeout: 20_000 })
  await dialog.getByRole('button', { name: 'Put it in place' }).click()
  await expect.poll(async () => (await counts().catch(() => null))?.unread, { timeout: 20_000 }).toBe(before.unread)
  await expect(page.getByRole('feed').getByRole('article').first()).toBeVisible()
  const settings = await page.evaluate(() => window.offprint.request('settings.get', {}))
  expect(settings.ok && settings.value.textSize).toBe(23)
  // Beside the app's own there is the page that the PDF was printed from, a file of ours.
  expect(networkRequests(app.requested).filter((address) => !address.startsWith('file:'))).toEqual([])
})

async function counts() {
  const answer = await app.page.evaluate(() => window.offprint.request('library.stats', {}))
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}
