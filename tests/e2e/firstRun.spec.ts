import { expect, test } from '@playwright/test'
import { type LaunchedApp, launchApp, networkRequests, temporaryLibrary } from '../helpers/launchApp'

let library: ReturnType<typeof temporaryLibrary>
let app: LaunchedApp

test.beforeEach(async () => {
  library = temporaryLibrary()
  app = await launchApp(library.directory)
})

test.afterEach(async () => {
  await app.close()
  library.remove()
})

test('an empty library offers three ways to begin', async () => {
  const { page } = app
  await expect(page.getByRole('button', { name: 'Try the sample edition' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Address of a site or feed' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import OPML' })).toBeVisible()
})

test('the sample edition goes down the whole line and reads well without a network', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Try the sample edition' }).click()
  const rows = page.getByRole('feed').getByRole('article')
  await expect(rows.first()).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('navigation').getByText('Sample edition')).toBeVisible()

  await page.getByRole('searchbox', { name: 'Search stories' }).fill('Tsikhanouskaya')
  const hit = page.getByRole('article', { name: /Belarus Crisis/ }).first()
  await expect(hit).toBeVisible({ timeout: 30_000 })
  await hit.click()
  const story = page.locator('[data-reading]')
  await expect(story.locator('mark').first()).toBeVisible()
  await expect(story.getByText('Belarus Crisis', { exact: false }).first()).toBeVisible()
  await expect(
    page
      .getByRole('region', { name: /related/i })
      .getByRole('button')
      .first()
  ).toBeVisible()
  expect(networkRequests(app.requested)).toEqual([])
})

test('an address that leads nowhere is explained where it was typed, and nothing is lost', async () => {
  const { page } = app
  await page.getByRole('textbox', { name: 'Address of a site or feed' }).fill('http://127.0.0.1:9/feed')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/refuses connections/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Address of a site or feed' })).toHaveValue('http://127.0.0.1:9/feed')
})
