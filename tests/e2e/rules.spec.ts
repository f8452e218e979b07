import { expect, type Locator, type Page, test } from '@playwright/test'
import { axeViolations } from '../helpers/axe'
import { runCommand, tabTo, watchForMouse } from '../helpers/keyboard'
import { type LaunchedApp, launchApp, networkRequests, temporaryLibrary } from '../helpers/launchApp'
import { startTestServer, type TestServer } from '../helpers/testServer'

/*
 * Rules from the first one to what they do to the news of a site, without a mouse until a test has proved it.
 */

const library = temporaryLibrary()
let server: TestServer
let app: LaunchedApp
let mouseActs: () => Promise<number>

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  server = await startTestServer()
  publish(['Ferry returns after nine winters', 'A bakery bets on rye'])
  app = await launchApp(library.directory)
  mouseActs = await watchForMouse(app.page)
})

test.afterAll(async () => {
  await app.close()
  await server.close()
  library.remove()
})

/** Lets the site's feed carry these stories, whole. */
function publish(titles: readonly string[]): void {
  const items = titles.map(
    (title, index) =>
      `<item><title>${title}</title><guid>${title}</guid><pubDate>${new Date(Date.now() - (index + 1) * 60_000).toUTCString()}</pubDate><description>${title}, says the Lantern.</description></item>`
  )
  const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Lowmoor Lantern</title><link>${server.url('/')}</link><description>News</description>${items.join('')}</channel></rss>`
  server.route('/feed.xml', { headers: { 'content-type': 'application/rss+xml' }, body })
}

const row = (page: Page, title: string) => page.getByRole('feed').getByRole('article', { name: title })
const sheet = (page: Page) => page.getByRole('dialog')
const query = (page: Page) => sheet(page).getByRole('searchbox')
const button = (page: Page, name: string | RegExp) => sheet(page).getByRole('button', { name })

async function press(target: Locator): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press('Enter')
}

async function fetchNews(page: Page, titles: readonly string[]): Promise<void> {
  publish(titles)
  await page.keyboard.press('r')
  for (const title of titles) await expect(row(page, title)).toBeVisible()
}

test('a rule is written in the language of the search, with what it finds among the saved stories', async () => {
  const { page } = app
  await tabTo(page.getByRole('textbox', { name: 'Address of a site or feed' }))
  await page.keyboard.type(server.url('/feed.xml'))
  await page.keyboard.press('Enter')
  await expect(row(page, 'A bakery bets on rye')).toBeVisible()
  await runCommand(page, 'rules')
  await expect(sheet(page).getByText('No rules yet')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(query(page)).toBeFocused()

  await page.keyboard.type('ferry is:wonderful')
  await expect(query(page)).toHaveAccessibleDescription(/is: takes/)
  await expect(button(page, 'Keep the rule')).toBeDisabled()
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Control+a')
  await page.keyboard.type('title:ferr')
  await expect(sheet(page).getByText('1 saved story matches.')).toBeVisible()
  await expect(sheet(page).getByRole('list', { name: 'The newest of them' })).toHaveText(/Ferry returns.*The Lowmoor Lantern/)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('title:volcano')
  await expect(sheet(page).getByText('No saved story matches; new ones may.')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('title:ferry')
  await expect(sheet(page).getByText('1 saved story matches.')).toBeVisible()

  await tabTo(sheet(page).getByRole('checkbox', { name: 'Mark read' }))
  await page.keyboard.press('Space')
  await tabTo(sheet(page).getByRole('textbox', { name: 'Add a tag' }))
  await page.keyboard.type('boats')
  await page.keyboard.press('Enter')
  await expect(sheet(page).getByRole('list', { name: 'Tags they get' })).toContainText('boats')
  await tabTo(sheet(page).getByRole('textbox', { name: 'Name of the rule' }))
  await page.keyboard.type('No ferries')
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(button(page, 'Change “No ferries”')).toBeFocused()
  await expect(sheet(page).getByText('Mark read, Tag “boats”')).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
})

test('new stories that answer are marked as they come in; saved ones are left alone', async () => {
  const { page } = app
  await fetchNews(page, ['Ferry gets an evening crossing', 'A new bell for the chapel'])
  await expect(row(page, 'Ferry gets an evening crossing')).toHaveAttribute('data-read', 'true')
  await expect(row(page, 'A new bell for the chapel')).toHaveAttribute('data-read', 'false')
  await expect(row(page, 'Ferry returns after nine winters')).toHaveAttribute('data-read', 'false')
  await runCommand(page, 'rules')
  await expect(sheet(page).getByText('1 new story so far')).toBeVisible()
  await page.keyboard.press('Escape')
})

test('a feed that is to tell does, but not of what a rule marked read; pressed, it is shown', async () => {
  const { electron, page } = app
  await electron.evaluate(({ Notification }) => {
    const shown: unknown[] = []
    Object.assign(globalThis, { shown })
    Notification.isSupported = () => true
    Notification.prototype.show = function show() {
      shown.push({ title: this.title, body: this.body })
      setImmediate(() => this.emit('click', {}))
    }
  })
  await page.evaluate(async () => {
    const start = await window.offprint.request('replica.start', {})
    if (!start.ok) throw new Error(start.error.message)
    for (const { id } of start.value.feeds) await window.offprint.request('feeds.setRules', { feedId: id, notify: true })
  })
  await runCommand(page, 'unread')
  await expect(page.getByRole('heading', { name: 'Unread' })).toBeVisible()
  publish(['Ferry strike is off', 'The bell rings at noon'])
  await page.keyboard.press('r')
  await expect
    .poll(() => electron.evaluate(() => Reflect.get(globalThis, 'shown')))
    .toEqual([{ title: 'The Lowmoor Lantern', body: 'One new story' }])
  await expect(page.getByRole('heading', { name: 'The Lowmoor Lantern' })).toBeVisible()
})

test('with the site gone, a rule is applied to the saved stories when asked to, and that is undone', async () => {
  const { page } = app
  await server.close()
  await runCommand(page, 'rules')
  await press(button(page, 'Apply “No ferries” to saved stories'))
  await expect(sheet(page).getByText('3 saved stories match, 1 changed.')).toBeVisible()
  await expect(page.locator('[data-read="true"]', { hasText: 'Ferry returns' })).toHaveCount(1)
  await press(button(page, 'Undo'))
  await expect(page.locator('[data-read="false"]', { hasText: 'Ferry returns' })).toHaveCount(1)
  await expect(page.locator('[data-read="true"]', { hasText: 'evening crossing' })).toHaveCount(1)
  // The button that had the focus is gone: keys do nothing behind the sheet, and Escape closes it.
  await page.keyboard.press('n')
  await expect(page.locator('[data-cursor="true"]')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toHaveCount(0)
})

test('rules are put in order, switched off, removed and had back', async () => {
  const { page } = app
  await page.keyboard.press('/')
  await page.keyboard.type('bell')
  await expect(page.locator('[data-results-for="bell"] article').first()).toBeVisible()
  await press(page.getByRole('button', { name: 'Make a rule of this search' }))
  await expect(query(page)).toHaveValue('bell')
  await tabTo(sheet(page).getByRole('checkbox', { name: 'Star' }))
  await page.keyboard.press('Space')
  await press(button(page, 'Keep the rule'))
  const titles = sheet(page)
    .getByRole('listitem')
    .getByRole('button', { name: /^Change/ })
  await expect(titles).toHaveText(['No ferries', 'bell'])

  await press(button(page, 'Move “bell” up'))
  await expect(titles).toHaveText(['bell', 'No ferries'])
  await expect(sheet(page).getByText('“bell” is rule 1 of 2 now.')).toBeVisible()
  await expect(button(page, 'Move “bell” down')).toBeFocused()
  const isOn = sheet(page).getByRole('switch', { name: 'Apply “bell”' })
  await tabTo(isOn, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(isOn).toHaveAttribute('aria-checked', 'false')

  await press(button(page, 'Remove “No ferries”'))
  await expect(titles).toHaveText(['bell'])
  await press(button(page, 'Undo'))
  await expect(titles).toHaveText(['bell', 'No ferries'])
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toHaveCount(0)
})

test('all of this took no mouse, and the window asked the network for nothing', async () => {
  expect(await mouseActs()).toBe(0)
  expect(networkRequests(app.requested)).toEqual([])
})

test('from a feed’s menu a rule begins with the feed, and the feed is set to tell of its news', async () => {
  const { page } = app
  await openFeedMenu(page, 'Make a rule…')
  await expect(query(page)).toHaveValue('feed:="The Lowmoor Lantern"')
  await expect(sheet(page).getByText('6 saved stories match.')).toBeVisible()
  await page.keyboard.press('Escape')
  await openFeedMenu(page, 'Settings of the feed…')
  const tells = sheet(page).getByRole('switch', { name: /Tell me of new stories/ })
  await expect(tells).toHaveAttribute('aria-checked', 'true')
  await tells.click()
  await button(page, 'Save').click()
  await expect(sheet(page)).toHaveCount(0)
  await openFeedMenu(page, 'Settings of the feed…')
  await expect(tells).toHaveAttribute('aria-checked', 'false')
  await page.keyboard.press('Escape')
})

async function openFeedMenu(page: Page, item: string): Promise<void> {
  await page.locator('[data-sidebar-row]', { hasText: 'The Lowmoor Lantern' }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: item }).press('Enter')
}
