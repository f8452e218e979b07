import { expect, test } from '@playwright/test'
import { runCommand, tabTo, watchForMouse } from '../helpers/keyboard'
import { type LaunchedApp, launchApp, temporaryLibrary } from '../helpers/launchApp'
import { addSampleEdition } from '../helpers/sampleLibrary'

const library = temporaryLibrary()
let app: LaunchedApp
let mouseActs: () => Promise<number>

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  app = await launchApp(library.directory)
  await addSampleEdition(app.page)
  mouseActs = await watchForMouse(app.page)
})

test.afterAll(async () => {
  await app.close()
  library.remove()
})

const html = () => app.page.locator('html')

test('a search finds a setting; a choice holds at once', async () => {
  const { page } = app
  await page.keyboard.press(',')
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  await tabTo(dialog.getByRole('searchbox', { name: 'Search the settings' }))
  await page.keyboard.insertText('sepia')
  await expect(dialog.locator('[data-setting]')).toHaveCount(1)
  await tabTo(dialog.getByRole('combobox', { name: /^Theme/ }))
  await page.keyboard.type('Sepia')
  await expect(html()).toHaveAttribute('data-theme', 'sepia')
  await tabTo(dialog.getByRole('button', { name: 'Reset “Theme”' }))
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('combobox', { name: /^Theme/ })).toHaveValue('system')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('a key of one’s own works, and one that is taken is told', async () => {
  const { page } = app
  await page.keyboard.press(',')
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  await tabTo(dialog.getByRole('searchbox', { name: 'Find a command' }))
  await page.keyboard.insertText('Starred')
  await tabTo(dialog.getByRole('button', { name: /Change the keys of “Starred”/ }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('j')
  await expect(dialog.getByRole('alert')).toContainText('j is in use by “Next story”.')
  await page.keyboard.press('Tab')
  await tabTo(dialog.getByRole('button', { name: 'Cancel' }))
  await page.keyboard.press('Enter')
  await tabTo(dialog.getByRole('button', { name: /Change the keys of “Starred”/ }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('F8')
  await expect(dialog.getByRole('button', { name: 'Change the keys of “Starred”: F8' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('F8')
  await expect(page.getByRole('heading', { name: 'Starred' })).toBeVisible()
})

test('tips say the keys of another reader as soon as its preset is chosen', async () => {
  const { page } = app
  const refresh = page.getByRole('button', { name: 'Fetch new stories' })
  for (const [preset, tip, shortcuts] of [
    ['newsboat', 'Shift r', 'Shift+R R Control+R'],
    ['offprint', 'r', 'R Control+R']
  ] as const) {
    await runCommand(page, 'settings')
    await tabTo(page.locator('#setting-keyPreset'))
    await page.locator('#setting-keyPreset').selectOption(preset)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await tabTo(refresh)
    await expect(page.getByRole('tooltip').locator('kbd').first()).toHaveText(tip)
    await expect(refresh).toHaveAttribute('aria-keyshortcuts', shortcuts)
    await page.keyboard.press('Tab')
  }
})

test('the language changes at once, right to left where it is written so, and back; the focus stays', async () => {
  const { page } = app
  await runCommand(page, 'settings')
  const language = page.locator('#setting-language')
  await tabTo(language)
  await language.selectOption('ar')
  await expect(html()).toHaveAttribute('dir', 'rtl')
  await expect(html()).toHaveAttribute('lang', 'ar')
  await expect(language).toBeFocused()
  await language.selectOption('en')
  await expect(html()).toHaveAttribute('dir', 'ltr')
  await expect(language).toBeFocused()
  await page.keyboard.press('Escape')
})

test('nothing of it took a mouse, and all of it is there after a restart', async () => {
  expect(await mouseActs()).toBe(0)
  await app.close()
  app = await launchApp(library.directory)
  const { page } = app
  await expect(page.getByRole('feed').getByRole('article').first()).toBeVisible()
  await page.keyboard.press('F8')
  await expect(page.getByRole('heading', { name: 'Starred' })).toBeVisible()
  await expect(html()).toHaveAttribute('lang', 'en')
})
