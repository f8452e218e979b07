import { expect, test } from '@playwright/test'
import { type LaunchedApp, launchApp, temporaryLibrary } from '../helpers/launchApp'
import { addSampleEdition } from '../helpers/sampleLibrary'

const library = temporaryLibrary()
let app: LaunchedApp

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  app = await launchApp(library.directory)
  await addSampleEdition(app.page)
})

test.afterAll(async () => {
  await app.close()
  library.remove()
})

const palette = () =>
  app.page
    .getByRole('combobox', { name: 'Find a command, a feed or a story' })
    .or(app.page.getByRole('searchbox', { name: 'Find a command, a feed or a story' }))

test('the palette opens a feed, a story and a command without a mouse', async () => {
  const { page } = app
  await page.keyboard.press('Control+k')
  await palette().fill('harbour')
  await expect(page.getByRole('option', { name: /Harbour Post/ }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'The Harbour Post' }).first()).toBeVisible()

  await page.keyboard.press('Control+k')
  const headline = (await page.getByRole('feed').getByRole('article').first().getByRole('heading').innerText()).replaceAll(
    /[^\p{L} ]/gu,
    ' '
  )
  await palette().fill(headline)
  await expect(page.getByRole('group', { name: 'Stories' }).getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-reading]')).toBeVisible()

  await page.keyboard.press('Control+k')
  await palette().fill('>dark')
  await expect(page.getByRole('option', { name: 'Dark theme' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('it opens while the reader types, and typing runs nothing', async () => {
  const { page } = app
  await page.keyboard.press('/')
  await page.getByRole('searchbox', { name: 'Search stories' }).pressSequentially('jsm?')
  await expect(page.getByRole('searchbox', { name: 'Search stories' })).toHaveValue('jsm?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(palette()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('searchbox', { name: 'Search stories' })).toBeFocused()
})
