import { expect, type Page, test } from '@playwright/test'
import { axeViolations } from '../helpers/axe'
import { type DockNews, startDockNews } from '../helpers/dockNews'
import { type LaunchedApp, launchApp, temporaryLibrary } from '../helpers/launchApp'
import { addSampleEdition, showTheme } from '../helpers/sampleLibrary'

const library = temporaryLibrary()
let app: LaunchedApp
let docks: DockNews

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  docks = await startDockNews()
  app = await launchApp(library.directory)
  await addSampleEdition(app.page)
  await app.page.evaluate(async (opml) => {
    await window.offprint.request('feeds.importOpml', { bytes: new TextEncoder().encode(opml) })
    await window.offprint.request('sync.run', {})
  }, docks.opml)
  // 48 articles, two of them copies, once all are placed.
  await expect(rows(app.page).first()).toHaveAttribute('aria-setsize', '46')
})

test.afterAll(async () => {
  await app.close()
  await docks.server.close()
  library.remove()
})

/** A race told by five articles of three papers. */
const RACE = /Round the Skerries/

/** Told by two papers; close to another fire a season before. */
const FIRE = 'Caldmoor mill burns'

const rows = (page: Page) => page.getByRole('feed').getByRole('article')
const row = (page: Page, title: string | RegExp) => rows(page).filter({ hasText: title })
const storyPage = (page: Page) => page.locator('[data-story]')
const members = (page: Page) => storyPage(page).locator('[data-story-member]')
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' })

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

const listed = (page: Page, name: string) => page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name, exact: true })

/** Stands on a row of a feed or folder and opens the page of its story. */
async function openStoryOf(page: Page, title: string | RegExp, list: string): Promise<void> {
  await listed(page, list).press('Enter')
  await row(page, title).first().click()
  await press(page, 'g', 't')
  await expect(storyPage(page)).toBeVisible()
}

test('a list folds its running stories, and unfolds one in place by the arrows', async () => {
  const { page } = app
  const all = await rows(page).first().getAttribute('aria-setsize')
  await press(page, 'f')
  await expect(rows(page).first()).not.toHaveAttribute('aria-setsize', all ?? '')
  await press(page, 'g', 's', 'g', 'a')
  while ((await row(page, RACE).count()) === 0) await press(page, 'n')
  await expect(row(page, RACE)).toHaveCount(1)
  await expect(row(page, RACE)).toContainText(/\+4 more · 3 sources/)
  await row(page, RACE).click()
  await press(page, 'ArrowRight')
  await expect(row(page, RACE)).not.toHaveCount(1)
  await press(page, 'j')
  await expect(page.locator('[data-cursor="true"]')).toHaveAttribute('data-depth', '1')
  await press(page, 'ArrowLeft')
  await expect(row(page, RACE)).toHaveCount(1)
  await expect(page.locator('[data-cursor="true"]')).toHaveAttribute('data-depth', '0')
  await press(page, 'f')
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', all ?? '')
})

test('the page of a story is read by keyboard only, and back leads to it', async () => {
  const { page } = app
  await openStoryOf(page, RACE, 'Sample edition')
  await expect(storyPage(page).getByRole('heading', { level: 1 })).toHaveText('Round the Skerries')
  await expect(storyPage(page)).toContainText('5 articles from 3 sources')
  await press(page, 'ArrowDown', 'ArrowDown')
  await expect(members(page).nth(1)).toBeFocused()
  const second = await members(page).nth(1).getAttribute('data-story-member')
  await press(page, 'Enter')
  await expect(page.locator('[data-reading]')).toHaveAttribute('data-reading', second ?? '')
  await press(page, '[')
  await expect(members(page).nth(1)).toBeFocused()
})

test('what happened before and next is a key away, and the way up leads from folder to story', async () => {
  const { page } = app
  await openStoryOf(page, RACE, 'Sample edition')
  const [first, second] = await members(page).evaluateAll((all) => all.map((each) => each.getAttribute('data-story-member')))
  await members(page).first().click()
  await expect(page.locator('[data-reading]')).toHaveAttribute('data-reading', first ?? '')
  await press(page, '>')
  await expect(page.locator('[data-reading]')).toHaveAttribute('data-reading', second ?? '')
  await press(page, '<')
  await expect(page.locator('[data-reading]')).toHaveAttribute('data-reading', first ?? '')
  const way = page.getByRole('navigation', { name: 'Where this story is from' })
  await expect(way.getByRole('button')).toContainText(['Sample edition', 'Outdoors', 'Leeward'])
  await way.getByRole('button', { name: 'Round the Skerries' }).click()
  await expect(storyPage(page)).toBeVisible()
})

test('an article that is not of the story is taken out, and undo puts it back', async () => {
  const { page } = app
  await openStoryOf(page, RACE, 'Sample edition')
  await expect(members(page)).toHaveCount(5)
  await press(page, 'Home', 'Tab', 'Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  await press(page, 'End', 'Enter')
  await expect(members(page)).toHaveCount(4)
  await undo(page).press('Enter')
  await expect(members(page)).toHaveCount(5)
})

test('some articles are made a story of their own', async () => {
  const { page } = app
  await openStoryOf(page, RACE, 'Sample edition')
  await page.getByRole('button', { name: 'Choose articles' }).press('Enter')
  for (const index of [0, 1]) await page.getByRole('checkbox').nth(index).press('Space')
  await page.getByRole('button', { name: 'Make a story of their own' }).press('Enter')
  await expect(members(page)).toHaveCount(3)
  await undo(page).press('Enter')
  await expect(members(page)).toHaveCount(5)
})

test('a story is joined with one that is close, or kept apart from it for good; both can be undone', async () => {
  const { page } = app
  await openStoryOf(page, FIRE, 'Caldmoor')
  await expect(members(page)).toHaveCount(2)
  await page.getByRole('button', { name: /^Never join with/ }).press('Enter')
  await expect(page.getByRole('region', { name: 'Close to this story' })).toHaveCount(0)
  await undo(page).press('Enter')
  await page.getByRole('button', { name: /^Join with/ }).press('Enter')
  await expect(members(page)).toHaveCount(4)
  await undo(page).press('Enter')
  await expect(members(page)).toHaveCount(2)
})

test('a name leads to every saved story that has it', async () => {
  const { page } = app
  await openStoryOf(page, RACE, 'Sample edition')
  await page
    .getByRole('region', { name: 'Who and where' })
    .getByRole('button', { name: /Ailsa Renwick/ })
    .press('Enter')
  await expect(page.getByRole('searchbox', { name: 'Search stories' })).toHaveValue('name:="Ailsa Renwick"')
  await expect(page.getByRole('feed', { name: 'Search results' }).getByRole('article').first()).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search stories' }).focus()
  await press(page, 'Escape')
})

test('copies are one row that unfolds, and a folder can show each by itself', async () => {
  const { page } = app
  const [keeper, lamp] = ['Last winter for the keeper of Lindow Head', 'Lindow Head to be lit without a hand'] as const
  const folder = listed(page, 'Caldmoor')
  await folder.click()
  const copies = row(page, /Lindow Head/)
  await expect(copies).toHaveCount(1)
  await expect(copies).toContainText(/Also in The (Caldmoor Post|Quay Crier)/)
  await copies.click()
  await expect(page.getByRole('main')).toContainText(/Also in The (Caldmoor Post|Quay Crier)/)
  await press(page, 'ArrowRight')
  await expect(row(page, keeper)).toHaveCount(1)
  await expect(row(page, lamp)).toHaveCount(1)
  await expect(row(page, /Lindow Head/).and(page.locator('[data-read="false"]'))).toHaveCount(0)
  await press(page, 'ArrowLeft')
  await expect(copies).toHaveCount(1)
  await folder.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Show copies as rows of their own' }).press('Enter')
  await expect(copies).toHaveCount(2)
  await folder.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Show copies as one row' }).press('Enter')
  await expect(copies).toHaveCount(1)
})

for (const theme of ['light', 'sepia', 'dark'] as const) {
  test(`axe finds nothing on the page of a story in the ${theme} theme`, async () => {
    const { page } = app
    await showTheme(page, theme)
    await openStoryOf(page, FIRE, 'Caldmoor')
    await page.getByRole('button', { name: 'Why together?' }).click()
    await page.getByRole('button', { name: 'Choose articles' }).click()
    expect(await axeViolations(page)).toEqual([])
  })
}
