import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type LaunchedApp, launchApp, temporaryLibrary } from '../helpers/launchApp'
import { type LocalNews, startLocalNews } from '../helpers/localNews'

const evening = 'Lowmoor ferry gets an evening crossing'
const library = temporaryLibrary()
let news: LocalNews
let app: LaunchedApp

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  news = await startLocalNews()
  app = await launchApp(library.directory)
  await app.page.getByRole('textbox', { name: 'Address of a site or feed' }).fill(news.address)
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByRole('feed').getByRole('article', { name: evening })).toBeVisible({ timeout: 20_000 })
})

test.afterAll(async () => {
  await app.close()
  await news.server.close()
  library.remove()
})

const marks = (page: Page) => page.locator('[data-annotation-mark]')
const notes = (page: Page) => page.getByRole('region', { name: 'Your highlights and notes' })
/** The words that are drawn as a passage of a color. */
const drawn = (page: Page, color: string) =>
  page.evaluate((name) => [...(CSS.highlights.get(`annotation-${name}`) ?? [])].map(String).length, color)

test('words are chosen, highlighted and noted by keys alone', async () => {
  const { page } = app
  await page.keyboard.press('j')
  await expect(page.getByRole('main').getByRole('article', { name: evening })).toBeVisible()
  await expect(notes(page)).toBeAttached()
  await page.keyboard.press('h')
  const picker = page.getByRole('dialog', { name: 'Choose words to highlight' })
  await expect(picker).toBeFocused()
  const words = picker.getByRole('status')
  for (let presses = 0; presses < 9 && !((await words.textContent()) ?? '').startsWith('Shopkeepers'); presses++)
    await page.keyboard.press('ArrowDown')
  await expect(words).toHaveText('Shopkeepers on the far side asked for a boat that leaves after they close.')
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Note' }).fill('Ask the chandler')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveCount(0)
  await expect(marks(page)).toHaveAccessibleName(/^Highlight with a note: Shopkeepers on the far side/)
  expect(await drawn(page, 'yellow')).toBeGreaterThan(0)
})

test('the list shows it, and leads to it', async () => {
  const { page } = app
  await page.keyboard.press('g')
  await page.keyboard.press('n')
  await expect(page.getByText('1 highlight or note in 1 story')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Filter highlights and notes' }).fill('nowhere')
  await expect(page.getByText('Nothing fits')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the filter' }).click()
  await page.getByRole('button', { name: /Ask the chandler/ }).click()
  await expect(marks(page)).toBeInViewport()
})

test('the search finds it by the words of its note', async () => {
  const { page } = app
  await page.keyboard.press('/')
  await page.keyboard.insertText('note:chandler')
  await expect(page.locator(`[data-results-for='note:chandler'] article`)).toHaveCount(1)
  await page.keyboard.press('Escape')
})

test('it survives a restart, and is found in the text that the publisher changed', async () => {
  await app.close()
  app = await launchApp(library.directory)
  const { page } = app
  await expect(page.getByRole('feed').getByRole('article', { name: evening })).toBeVisible()
  await page.keyboard.press('j')
  await expect(page.getByRole('main').getByRole('article', { name: evening })).toBeVisible()
  await expect(marks(page)).toHaveCount(1)
  news.server.route('/ferry-timetable', {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html lang="en"><head><title>${evening}</title></head><body><main><article><h1>${evening}</h1>
<p>The ferry Marigold will cross the Lowmoor strait in the evening too, the council decided on Thursday, three days after the line opened again.</p>
<p>A new first paragraph of the second part was put in here, long enough to move all that stands below it by a good deal.</p>
<p>Shopkeepers on the far side had asked for a late boat that leaves after they close.</p>
<p>The evening crossing leaves at half past eight and is lit by a paraffin beacon until the new lamps arrive.</p></article></main></body></html>`
  })
  const id = Number(await page.getByRole('main').getByRole('article').getAttribute('data-reading'))
  await page.evaluate((article) => window.offprint.request('articles.refetch', { id: article as never }), id)
  await expect(page.locator('[data-story-body]')).toContainText('had asked for a late boat')
  await expect(marks(page)).toHaveCount(1)
  await expect.poll(() => drawn(page, 'yellow')).toBeGreaterThan(0)
})

test('the Markdown that is exported holds passage and note', async () => {
  const { page, electron } = app
  const file = join(library.directory, 'notes.md')
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await notes(page).getByRole('button', { name: 'Export as Markdown' }).click()
  await expect(page.getByText('1 highlight or note exported.')).toBeVisible()
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(`## [${evening}](<`)
  expect(text).toContain('> Shopkeepers on the far side asked for a boat that leaves after they close.\n\nAsk the chandler')
})
