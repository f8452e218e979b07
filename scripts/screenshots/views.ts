import type { Page } from '@playwright/test'

/** A story with a topic, links and a timeline. */
const story = (page: Page) => page.getByRole('feed').getByRole('article').filter({ hasText: 'A jury, a clock and a day given back' })
const search = (page: Page) => page.getByRole('searchbox').first()
const dialog = (page: Page) => page.getByRole('dialog').last().waitFor()

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function openStory(page: Page): Promise<void> {
  await story(page).click()
  await page.locator('[data-reading] img').first().waitFor()
}

/** Opens a sheet over the story, by its key. */
const sheet =
  (...keys: readonly string[]) =>
  async (page: Page): Promise<void> => {
    await openStory(page)
    await press(page, ...keys)
    await dialog(page)
  }

/** Runs a command by its title. */
const command = (title: string) => async (page: Page) => {
  await openStory(page)
  await press(page, 'ControlOrMeta+k')
  await dialog(page)
  await page.keyboard.type(title)
  await page.getByRole('option', { name: title }).first().waitFor()
  await press(page, 'Enter')
}

/** How each main view comes on screen, from a window that has just opened. */
export const views: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  start: async (page) => {
    await page.getByRole('feed').waitFor()
  },
  reading: openStory,
  related: async (page) => {
    await openStory(page)
    await page.getByRole('region', { name: 'This story over time' }).waitFor()
    await press(page, 'g', 'r')
  },
  'running-story': async (page) => {
    await openStory(page)
    await press(page, 'g', 't')
    await page.locator('[data-story] img').first().waitFor()
  },
  search: async (page) => {
    await search(page).fill('kestrel')
    await page.getByRole('slider', { name: 'From' }).waitFor()
    await page.locator('[data-article-id]').first().click()
    await page.locator('[data-reading] mark').first().waitFor()
  },
  suggestions: async (page) => {
    await press(page, '/')
    await page.keyboard.type('comet feed:')
    await page.getByRole('option', { name: /Perihelion/ }).waitFor()
    await press(page, 'ArrowDown')
  },
  mistake: async (page) => {
    await search(page).fill('kestrel autor:voss is:gone')
    await page.locator('#search-problem').waitFor()
  },
  'nothing-found': async (page) => {
    await search(page).fill('zyzzyva')
    await page.getByText('Nothing found').waitFor()
  },
  'empty-list': async (page) => {
    await press(page, 'g', 's')
    await page.getByRole('feed').waitFor({ state: 'detached' })
  },
  lightbox: async (page) => {
    await openStory(page)
    await page.locator('[data-reading] img').first().click()
    await dialog(page)
  },
  type: async (page) => {
    await openStory(page)
    await page.getByRole('button', { name: 'Type and theme' }).click()
    await dialog(page)
  },
  palette: async (page) => {
    await sheet('ControlOrMeta+k')(page)
    await page.keyboard.type('mar')
    await page.getByRole('option').first().waitFor()
  },
  keys: sheet('?'),
  settings: sheet(','),
  tags: sheet('t'),
  subscribe: sheet('+'),
  'save-page': sheet('Shift+S'),
  prepare: sheet('Shift+O'),
  storage: command('Storage')
}
