import { expect, type Page, test } from '@playwright/test'
import { axeViolations } from '../helpers/axe'
import { type LaunchedApp, launchApp, temporaryLibrary } from '../helpers/launchApp'
import { addSampleEdition } from '../helpers/sampleLibrary'

const library = temporaryLibrary()
let app: LaunchedApp

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  app = await launchApp(library.directory)
  await addSampleEdition(app.page)
  await expect(app.page.getByRole('feed').getByRole('article').first()).toBeVisible()
})

test.afterAll(async () => {
  await app.close()
  library.remove()
})

test.beforeEach(async () => {
  await app.page.evaluate(() => window.offprint.request('search.forgetRecent', {}))
  await app.page.reload()
  await expect(app.page.locator('html')).toHaveAttribute('data-ready', 'true')
})

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search stories' })
const hits = (page: Page) => page.getByRole('feed', { name: 'Search results' }).getByRole('article')
const reading = (page: Page) => page.locator('[data-reading]')

/** Types a query and waits until the archive has ranked what is found. */
async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(query)
  await answered(page, query)
}

async function answered(page: Page, query: string): Promise<void> {
  const feed = page.getByRole('feed', { name: 'Search results' })
  await expect(feed).toHaveAttribute('data-results-for', query)
  await expect(feed).toHaveAttribute('aria-busy', 'false')
}

/** Tabs on until this is in focus. */
async function tabTo(page: Page, name: string, role: 'button' | 'slider'): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true })
  for (let presses = 0; presses < 40; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${name} is not reached by Tab`)
}

test('operators are suggested, taken by keyboard, and Escape closes the suggestions before it leaves', async () => {
  const { page } = app
  await page.keyboard.press('/')
  await page.keyboard.type('comet fee')
  const suggestions = page.getByRole('listbox', { name: 'Suggestions' })
  await expect(suggestions.getByRole('option', { name: /^feed:/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(box(page)).toHaveValue('comet feed:')
  await page.keyboard.type('peri')
  await expect(suggestions.getByRole('option', { name: /Perihelion/ })).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await expect(box(page)).toHaveValue('comet feed:=Perihelion ')
  await answered(page, 'comet feed:=Perihelion ')
  for (const source of await hits(page).locator('p').first().allTextContents()) expect(source).toContain('Perihelion')
  await page.keyboard.type('is:')
  await expect(suggestions.getByRole('option')).toHaveCount(5)
  await page.keyboard.press('Escape')
  await expect(suggestions).toHaveCount(0)
  await expect(box(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(box(page)).toHaveValue('')
})

test('what is not understood is underlined and said', async () => {
  const { page } = app
  await search(page, 'comet has:pudding ')
  const problem = page.getByText('has: takes', { exact: false })
  await expect(problem).toBeVisible()
  await expect(box(page)).toHaveAccessibleDescription(/has: takes/)
  expect(await axeViolations(page)).toEqual([])
})

test('Enter opens the best hit at its first match, n walks on, and Back restores the search, its arrangement, place and focus', async () => {
  const { page } = app
  await search(page, 'kestrel')
  await tabTo(page, 'Newest', 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Newest' })).toHaveAttribute('aria-pressed', 'true')
  await answered(page, 'kestrel')
  await page.keyboard.press('/')
  await page.keyboard.press('ArrowDown')
  for (let moves = 0; moves < 4; moves++) await page.keyboard.press('n')
  const row = hits(page).nth(4)
  await expect(row).toBeFocused()
  const [title, top] = [await row.getByRole('heading').textContent(), await row.boundingBox().then((place) => place?.y)]
  await page.keyboard.press('Enter')
  await expect(reading(page)).toHaveAttribute('aria-label', title ?? '')
  const current = page.locator('[data-reading] mark[data-current]')
  await expect(current).toBeInViewport()
  const places = await page
    .locator('[data-reading] mark')
    .evaluateAll((marks) => marks.findIndex((mark) => mark.hasAttribute('data-current')))
  await page.keyboard.press('n')
  await expect
    .poll(() => page.locator('[data-reading] mark').evaluateAll((marks) => marks.findIndex((mark) => mark.hasAttribute('data-current'))))
    .toBe(places + 1)
  await page.keyboard.press('g')
  await page.keyboard.press('u')
  await expect(page.getByRole('heading', { name: 'Unread' })).toBeVisible()
  await page.keyboard.press('[')
  await page.keyboard.press('[')
  await expect(box(page)).toHaveValue('kestrel')
  await expect(page.getByRole('button', { name: 'Newest' })).toHaveAttribute('aria-pressed', 'true')
  await expect(row).toBeFocused()
  await expect(row.getByRole('heading')).toHaveText(title ?? '')
  await expect.poll(async () => Math.abs(((await row.boundingBox())?.y ?? 0) - (top ?? 0))).toBeLessThan(3)
})

test('facets and the ribbon narrow the query by keyboard', async () => {
  const { page } = app
  await search(page, 'comet')
  const all = await hits(page).count()
  await tabTo(page, 'Feed', 'button')
  await page.keyboard.press('Enter')
  const values = page.getByRole('menu', { name: 'Feed' }).getByRole('menuitemcheckbox')
  await expect(values.first()).toBeFocused()
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(box(page)).toHaveValue(/^feed:=.* comet$/)
  await answered(page, await box(page).inputValue())
  expect(await hits(page).count()).toBeLessThan(all)
  await page
    .getByRole('button', { name: /Harbour Post|Perihelion|Meridian Wire/ })
    .and(page.locator('[data-chosen="true"]'))
    .press('Enter')
  await page.keyboard.press('Enter')
  await expect(box(page)).toHaveValue('comet')
  await answered(page, 'comet')
  await page.keyboard.press('/')
  await tabTo(page, 'From', 'slider')
  await page.keyboard.press('ArrowRight')
  await expect(box(page)).toHaveValue(/^after:\d{4}-\d\d-\d\d comet$/)
  await expect(page.getByRole('slider', { name: 'From' })).toBeFocused()
  await expect(page.getByRole('slider', { name: 'From' })).toHaveAttribute('aria-valuenow', '1')
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Home')
  await expect(box(page)).toHaveValue('comet')
})

test('right to left, the arrows move the ends of the ribbon the way they point', async () => {
  const { page } = app
  const turn = (direction: 'ltr' | 'rtl') => page.evaluate((dir) => (document.documentElement.dir = dir), direction)
  await search(page, 'comet')
  await turn('rtl')
  const from = page.getByRole('slider', { name: 'From' })
  const place = async () => (await from.boundingBox())?.x ?? 0
  const before = await place()
  await from.press('ArrowLeft')
  await expect(from).toHaveAttribute('aria-valuenow', '1')
  expect(await place()).toBeLessThan(before)
  await from.press('ArrowRight')
  await expect(from).toHaveAttribute('aria-valuenow', '0')
  await turn('ltr')
  await expect(box(page)).toHaveValue('comet')
})

test('hits of one running story are one row, unfolded in place', async () => {
  const { page } = app
  await search(page, 'belarus')
  await tabTo(page, 'One row for each running story', 'button')
  await page.keyboard.press('Enter')
  const mark = hits(page)
    .getByRole('button', { name: /in this story/ })
    .first()
  await expect(mark).toBeVisible()
  const folded = await hits(page).count()
  await page.keyboard.press('/')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(mark).toHaveAttribute('aria-expanded', 'true')
  expect(await hits(page).count()).toBeGreaterThan(folded)
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('ArrowLeft')
  await expect(hits(page)).toHaveCount(folded)
})

test('a search is kept as a smart feed, shown with its unread, and let go with a way back', async () => {
  const { page } = app
  await search(page, 'title:skerries')
  await tabTo(page, 'Keep this search', 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('The race')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'The race' })).toBeVisible()
  const feed = page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: /^The race/ })
  await expect(feed).toHaveAttribute('aria-current', 'page')
  const unread = async () => Number(/(\d+) unread/.exec((await feed.textContent()) ?? '')?.[1] ?? 0)
  const readable = page.getByRole('feed', { name: 'Search results' }).locator('article[data-read="false"]')
  await expect.poll(unread).toBe(await readable.count())
  const before = await unread()
  expect(before).toBeGreaterThan(0)
  await readable.first().focus()
  await page.keyboard.press('j')
  await expect.poll(unread).toBeLessThan(before)
  await feed.focus()
  await feed.dispatchEvent('contextmenu')
  await page.getByRole('menuitem', { name: 'Remove' }).press('Enter')
  await expect(feed).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(feed).toBeVisible()
})

test('stories are put by and tagged by keyboard, and found by their tag', async () => {
  const { page } = app
  await page.keyboard.press('j')
  await page.keyboard.press('l')
  await expect(page.getByRole('article').getByRole('img', { name: 'Read later' }).first()).toBeVisible()
  await page.keyboard.press('t')
  await page.keyboard.type('for Anna')
  await page.keyboard.press('Enter')
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('list', { name: 'Tags' }).getByRole('button', { name: 'for Anna' }).press('Enter')
  await answered(page, 'tag:="for Anna"')
  await expect(hits(page)).toHaveCount(1)
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await expect(page.getByRole('heading', { name: 'Read later' })).toBeVisible()
  await expect(page.getByRole('feed').getByRole('article')).toHaveCount(1)
})

test('the search index tells how it stands and is built anew', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Storage' }).press('Enter')
  const index = page.getByRole('region', { name: 'Search index' })
  await expect(index).toContainText('41 stories')
  await index.getByRole('button', { name: 'Build anew' }).press('Enter')
  await expect(index).toContainText('nothing is behind')
  expect(await axeViolations(page)).toEqual([])
})
