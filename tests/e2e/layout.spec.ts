import { expect, type Page, test } from '@playwright/test'
import { type LaunchedApp, launchApp, temporaryLibrary } from '../helpers/launchApp'
import { addSampleEdition } from '../helpers/sampleLibrary'

const library = temporaryLibrary()
let app: LaunchedApp

test.beforeAll(async () => {
  app = await launchApp(library.directory)
  await addSampleEdition(app.page)
})

test.afterAll(async () => {
  await app.close()
  library.remove()
})

test.describe.configure({ mode: 'serial' })

const sidebar = (page: Page) => page.getByRole('navigation', { name: 'Library' })
const list = (page: Page) => page.getByRole('feed', { name: 'All stories' })
const story = (page: Page) => page.getByRole('main')
const splitter = (page: Page) => page.getByRole('separator', { name: 'Width of the sidebar' })

async function resize(width: number, height = 760): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height
  ] as const)
  await app.page.waitForFunction((w) => Math.abs(innerWidth - w) < 2, width)
}

async function reopen(settings: Readonly<Record<string, unknown>>): Promise<void> {
  await app.page.evaluate((patch) => window.offprint.request('settings.set', patch), settings)
  await app.page.reload()
  await app.page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
}

/** Where something stands across the window, in pixels from its left. */
async function leftOf(locator: ReturnType<Page['locator']>): Promise<number> {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('it is not drawn')
  return box.x
}

test('panes close by key and button, stay closed when the window opens again, and hand the focus on', async () => {
  const { page } = app
  await resize(1320)
  await list(page).getByRole('article').first().click()
  await sidebar(page)
    .getByRole('button', { name: /^Starred/ })
    .focus()
  await page.keyboard.press('Shift+B')
  await expect(sidebar(page)).toBeHidden()
  await expect(page.locator('[data-list] [tabindex="0"]')).toBeFocused()
  await page.getByRole('button', { name: 'Close the list of stories' }).click()
  await expect(list(page)).toBeHidden()

  await page.waitForFunction(async () => {
    const settings = await window.offprint.request('settings.get', undefined)
    return settings.ok && !settings.value.showSidebar && !settings.value.showTimeline
  })
  await page.reload()
  await expect(story(page)).toBeVisible()
  await expect(sidebar(page)).toBeHidden()
  await expect(list(page)).toBeHidden()

  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search stories' })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Open the sidebar' }).click()
  await expect(sidebar(page)).toBeVisible()
})

test('a splitter moves by the arrow keys, to its ends, and back by a double click', async () => {
  const { page } = app
  await splitter(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(splitter(page)).toHaveAttribute('aria-valuenow', '264')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(splitter(page)).toHaveAttribute('aria-valuenow', '232')
  await page.keyboard.press('End')
  await expect(splitter(page)).toHaveAttribute('aria-valuenow', '480')
  await splitter(page).dblclick()
  await expect(splitter(page)).toHaveAttribute('aria-valuenow', '248')
})

test('a narrow window shows the list or the story; Escape goes back to the row it was opened from', async () => {
  const { page } = app
  await resize(420)
  await page.keyboard.press('Escape')
  await expect(story(page)).toBeHidden()
  const row = list(page).getByRole('article').nth(1)
  await row.click()
  await expect(story(page)).toBeVisible()
  await expect(story(page)).toBeFocused()
  await expect(list(page)).toBeHidden()
  await expect.poll(() => overflow(page)).toBe(0)
  await page.keyboard.press('Escape')
  await expect(row).toBeFocused()
  await row.press('Enter')
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await expect(row).toBeFocused()
  await expect.poll(() => overflow(page)).toBe(0)
})

test('at 200 % nothing has to be scrolled sideways', async () => {
  const { page, electron } = app
  await resize(1280)
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
  await page.waitForFunction(() => innerWidth === 640)
  await expect.poll(() => overflow(page)).toBe(0)
  await list(page).getByRole('article').first().click()
  await expect(page.locator('[data-reading]')).toBeVisible()
  await expect.poll(() => overflow(page)).toBe(0)
  for (const key of [',', '?']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect.poll(() => overflow(page)).toBe(0)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1))
})

/** Pixels by which the widest part of the window, or of what scrolls in it, is too wide; tables and code may scroll in themselves. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const parts = [
      document.documentElement,
      ...document.querySelectorAll('[data-list], [data-reader], [role="dialog"], nav, header, footer')
    ]
    return Math.max(...parts.map((part) => part.scrollWidth - part.clientWidth))
  })
}

test('right to left, the window is mirrored, and so are its splitters', async () => {
  const { page } = app
  await resize(1320)
  await reopen({ language: 'ar', showSidebar: true, showTimeline: true })
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const [first, second, third] = [await leftOf(page.locator('nav')), await leftOf(page.locator('[data-list]')), await leftOf(story(page))]
  expect(first).toBeGreaterThan(second)
  expect(second).toBeGreaterThan(third)
  const handle = page.getByRole('separator').first()
  await handle.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(handle).toHaveAttribute('aria-valuenow', '264')
  await reopen({ language: 'en' })
})

test('another theme is on screen within a tenth of a second', async () => {
  const { page } = app
  await list(page).getByRole('article').first().click()
  await page.getByRole('button', { name: 'Type and theme' }).click()
  const times: number[] = []
  for (const theme of ['Dark', 'Light', 'Sepia', 'Dark', 'Light']) {
    await page.evaluate(watchTheme)
    await page.getByRole('radio', { name: theme, exact: true }).press('Space')
    times.push(await page.evaluate(async () => (await window.themeShown) ?? Number.NaN))
  }
  const [, , median = Number.NaN] = times.sort((a, b) => a - b)
  expect(median).toBeLessThan(100)
})

declare global {
  interface Window {
    /** Milliseconds from the next key to the frame that shows another theme. */
    themeShown?: Promise<number>
  }
}

function watchTheme(): void {
  window.themeShown = new Promise((resolve) => {
    let pressed = 0
    addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true })
    const changes = new MutationObserver(() => {
      changes.disconnect()
      // The frame after the one that the change is drawn in.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - pressed)))
    })
    changes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  })
}
