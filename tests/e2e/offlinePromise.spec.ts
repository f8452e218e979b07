import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type LaunchedApp, launchApp, networkRequests, temporaryLibrary } from '../helpers/launchApp'
import { type LocalNews, startLocalNews } from '../helpers/localNews'
import { makePng } from '../helpers/png'

let library: ReturnType<typeof temporaryLibrary>
let news: LocalNews
let app: LaunchedApp

test.beforeEach(async () => {
  library = temporaryLibrary()
  news = await startLocalNews()
  app = await launchApp(library.directory)
})

test.afterEach(async () => {
  await app.close()
  await news.server.close()
  library.remove()
})

const row = (page: Page, title: string) => page.getByRole('feed').getByRole('article', { name: title })
const evening = 'Lowmoor ferry gets an evening crossing'

async function subscribe(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Address of a site or feed' }).fill(news.address)
  await page.keyboard.press('Enter')
  await expect(row(page, evening)).toBeVisible({ timeout: 20_000 })
}

const brokenPicture = () => news.server.route('/pictures/beacon.png', { status: 404, headers: {}, body: 'gone' })
const repairedPicture = () =>
  news.server.route('/pictures/beacon.png', { headers: { 'content-type': 'image/png' }, body: makePng(640, 360, 150) })

test('names the one missing picture, and has it once the site has mended it', async () => {
  const { page } = app
  brokenPicture()
  await subscribe(page)
  await row(page, evening).click()
  const missing = page.getByText('What is missing?')
  await expect(page.getByText(/1 of 2 pictures/)).toBeVisible()
  await missing.click()
  await expect(page.getByText(/“The paraffin beacon on the pier\.?”/)).toBeVisible()

  repairedPicture()
  await page.getByRole('button', { name: 'Ask again' }).click()
  await expect(page.getByText(/2 of 2 pictures/)).toBeVisible()
  await expect(missing).toHaveCount(0)
  expect(networkRequests(app.requested)).toEqual([])
})

test('prepares everything for offline: what is missing before, what came after', async () => {
  const { page } = app
  brokenPicture()
  await subscribe(page)
  await page.getByRole('button', { name: 'Prepare for offline' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Prepare for offline' })
  await expect(dialog.getByText(/Missing: 1 picture/)).toBeVisible()

  await dialog.getByRole('button', { name: 'Start' }).click()
  await expect(dialog.getByText('1 thing could not be had')).toBeVisible()
  repairedPicture()
  await dialog.getByRole('button', { name: 'Try the failed ones again' }).click()
  await expect(dialog.getByText(/Fetched 1 picture/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Prepare for offline' }).first().click()
  await expect(dialog.getByText('All 3 stories are ready to be read offline.')).toBeVisible()
})

test('a picture file that vanished is found, named and fetched again', async () => {
  const { page } = app
  await subscribe(page)
  await expect(page.getByText(/Ready offline: 3 stories/)).toBeVisible({ timeout: 15_000 })
  rmSync(join(library.directory, 'images'), { recursive: true })
  await page.getByRole('button', { name: 'Storage' }).click()
  const dialog = page.getByRole('dialog', { name: 'Storage' })
  await dialog.getByRole('button', { name: 'Check the library' }).click()
  await expect(dialog.getByText('5 picture files gone')).toBeVisible()
  await expect(dialog.getByText(`${evening} lacks 2 pictures`)).toBeVisible()
  await dialog.getByRole('button', { name: 'Repair' }).click()
  await expect(dialog.getByText('5 pictures fetched again')).toBeVisible()
})

test('a page saved by its address waits while the site is away', async () => {
  const { page } = app
  await subscribe(page)
  await page.getByRole('button', { name: 'Save a page' }).click()
  const dialog = page.getByRole('dialog', { name: 'Save a page' })
  await dialog.getByRole('textbox', { name: 'Address of the page' }).fill(news.server.url('/extra'))
  news.server.route('/extra', { status: 503, headers: {}, body: '' })
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('region', { name: 'Waiting to be saved' })).toContainText('/extra')

  news.server.route('/extra', {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html lang="en"><title>The lamp maker</title><article><h1>The lamp maker</h1>${'<p>He cut the glass by hand, one pane each morning, and set it in lead before noon.</p>'.repeat(6)}</article></html>`
  })
  await dialog.getByRole('textbox', { name: 'Address of the page' }).fill(news.server.url('/extra'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByRole('article', { name: 'The lamp maker' })).toContainText('He cut the glass by hand')
})

test('storage is drawn by feed and age, and rules are tried dry', async () => {
  const { page } = app
  await subscribe(page)
  await page.getByRole('button', { name: 'Storage' }).click()
  const dialog = page.getByRole('dialog', { name: 'Storage' })
  await expect(dialog.getByText('These rules remove nothing now.')).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Room for the library' }).selectOption({ index: 1 })
  await expect(dialog.getByText('These rules remove nothing now.')).toBeVisible()
  await expect(dialog.getByRole('region', { name: 'By feed' })).toContainText('The Lowmoor Lantern')
  await expect(dialog.getByRole('img', { name: /1 month of stories/ })).toBeVisible()
})
