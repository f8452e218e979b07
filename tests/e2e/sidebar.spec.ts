import { expect, type Page, test } from '@playwright/test'
import { axeViolations } from '../helpers/axe'
import { runCommand, tabTo, walkTo, watchForMouse } from '../helpers/keyboard'
import { type LaunchedApp, launchApp, temporaryLibrary } from '../helpers/launchApp'
import { addSampleEdition } from '../helpers/sampleLibrary'

const library = temporaryLibrary()
let app: LaunchedApp

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  app = await launchApp(library.directory)
  await addSampleEdition(app.page)
  await expect(row(app.page, 'Perihelion')).toBeVisible()
})

test.afterAll(async () => {
  await app.close()
  library.remove()
})

const nav = (page: Page) => page.getByRole('navigation', { name: 'Library' })
const row = (page: Page, name: string) => nav(page).locator('[data-sidebar-row]', { hasText: name }).first()
const focused = (page: Page) => page.locator('[data-sidebar-row]:focus')
const dialog = (page: Page) => page.getByRole('dialog')
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' })

/** The feeds and folders as they are seen, each behind as many dots as it lies deep. */
async function shown(page: Page): Promise<readonly string[]> {
  return nav(page)
    .locator('[data-sidebar-row^="feed:"], [data-sidebar-row^="folder:"]')
    .evaluateAll((rows) =>
      rows.map((one) => {
        const depth = getComputedStyle(one).getPropertyValue('--depth')
        return `${'.'.repeat(Number(depth))}${one.querySelector('[data-title]')?.textContent ?? ''}`
      })
    )
}
const expectShown = (page: Page, ...rows: readonly string[]) =>
  expect.poll(async () => (await shown(page)).join('\n')).toContain(rows.join('\n'))

/** Presses the mouse on one row and carries it to a part of another, from 0 (above) to 1 (below). */
async function carry(page: Page, from: string, to: string, part: number): Promise<void> {
  for (const name of [from, to]) await row(page, name).scrollIntoViewIfNeeded()
  const [start, end] = [await row(page, from).boundingBox(), await row(page, to).boundingBox()]
  if (start === null || end === null) throw new Error('a row is not drawn')
  await page.mouse.move(start.x + 60, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(end.x + 60, end.y + end.height * part, { steps: 10 })
}

test('is one stop of Tab, walked by the arrows', async () => {
  const { page } = app
  await tabTo(row(page, 'All stories'))
  await page.keyboard.press('ArrowDown')
  await expect(row(page, 'Unread')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(focused(page)).toHaveCount(0)
  await page.keyboard.press('Shift+Tab')
  await expect(row(page, 'Unread')).toBeFocused()
  expect(await nav(page).locator('[data-sidebar-row][tabindex="0"]').count()).toBe(1)
  await page.keyboard.press('End')
  await expect(nav(page).locator('[data-sidebar-row]').last()).toBeFocused()
  await page.keyboard.press('Home')
  await expect(row(page, 'All stories')).toBeFocused()
})

test('arrows along the line open and close folders, and go in and out of them', async () => {
  const { page } = app
  await row(page, 'Science').focus()
  await page.keyboard.press('ArrowRight')
  await expect(row(page, 'Perihelion')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(row(page, 'Science')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(row(page, 'Science')).toHaveAttribute('aria-expanded', 'false')
  await expect(row(page, 'Perihelion')).toHaveCount(0)
  await page.keyboard.press('ArrowLeft')
  await expect(row(page, 'Sample edition')).toBeFocused()
})

test('a closed folder stays closed when the app is started again', async () => {
  await app.close()
  app = await launchApp(library.directory)
  await expect(row(app.page, 'Science')).toHaveAttribute('aria-expanded', 'false')
  await row(app.page, 'Science').focus()
  await app.page.keyboard.press('ArrowRight')
  await expect(row(app.page, 'Perihelion')).toBeVisible()
})

test('by keys alone: a folder is made, named anew, filled, ordered, emptied and taken away, and all of it back', async () => {
  const { page } = app
  const mouseActs = await watchForMouse(page)
  await runCommand(page, 'add-folder')
  await expect(dialog(page)).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.type('Sample edition')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toContainText('There is a folder named “Sample edition” here already.')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Harbor')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expectShown(page, 'Harbor', 'Sample edition')

  await walkTo(row(page, 'Harbor'))
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Harbour')
  await page.keyboard.press('Enter')
  await expectShown(page, 'Harbour', 'Sample edition')

  for (const feed of ['Meridian Wire', 'The Harbour Post']) {
    await walkTo(row(page, feed))
    await page.keyboard.press('Shift+F10')
    await expect(page.getByRole('menuitem', { name: 'Move to a folder…' })).toBeVisible()
    while ((await page.locator(':focus').textContent()) !== 'Move to a folder…') await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('listbox', { name: 'Folders' })).toBeVisible()
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.type('harb')
    await page.keyboard.press('Enter')
    await expect(dialog(page)).toHaveCount(0)
    await expectShown(page, `.${feed}`, 'Sample edition')
    await expect(row(page, feed)).toBeFocused()
  }
  await expectShown(page, 'Harbour', '.Meridian Wire', '.The Harbour Post', 'Sample edition')

  await page.keyboard.press('Alt+ArrowUp')
  await expectShown(page, 'Harbour', '.The Harbour Post', '.Meridian Wire')
  await expect(page.getByRole('status').filter({ hasText: 'place 1 of 2' })).toBeVisible()
  await expect(row(page, 'The Harbour Post')).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowDown')
  await expectShown(page, 'Harbour', '.Meridian Wire', '.The Harbour Post')
  await tabTo(undo(page))
  await page.keyboard.press('Enter')
  await expectShown(page, 'Harbour', '.The Harbour Post', '.Meridian Wire')

  await tabTo(row(page, 'The Harbour Post'), 'Shift+Tab')
  await page.keyboard.press('ArrowLeft')
  await expect(row(page, 'Harbour')).toBeFocused()
  await runCommand(page, 'remove-folder')
  await expectShown(page, 'World', 'Meridian Wire', 'The Harbour Post')
  await tabTo(undo(page))
  await page.keyboard.press('Enter')
  await expectShown(page, 'Harbour', '.The Harbour Post', '.Meridian Wire', 'Sample edition')
  expect(await mouseActs()).toBe(0)
})

test('by mouse: rows are carried between others and into folders, with a mark, and stand so after a restart', async () => {
  const { page } = app
  await carry(page, 'Leeward', 'Meridian Wire', 0.2)
  await expect(row(page, 'Meridian Wire')).toHaveAttribute('data-drop', 'before')
  await page.mouse.up()
  await expectShown(page, '.The Harbour Post', '.Leeward', '.Meridian Wire', 'Sample edition')
  await expect(page.getByRole('heading', { name: 'All stories' })).toBeVisible()

  await carry(page, 'Sample edition', 'Harbour', 0.1)
  await expect(row(page, 'Harbour')).toHaveAttribute('data-drop', 'before')
  await page.mouse.up()
  await expect.poll(async () => (await shown(page))[0]).toBe('Sample edition')

  await app.close()
  app = await launchApp(library.directory)
  await expect(row(app.page, 'Leeward')).toBeVisible()
  await expectShown(app.page, 'Harbour', '.The Harbour Post', '.Leeward', '.Meridian Wire')
  expect((await shown(app.page))[0]).toBe('Sample edition')
})

test('Escape lets go, a folder goes nowhere into itself, and one that is stayed on opens', async () => {
  const { page } = app
  const before = await shown(page)
  await carry(page, 'Leeward', 'Perihelion', 0.2)
  await expect(row(page, 'Perihelion')).toHaveAttribute('data-drop', 'before')
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-drop]')).toHaveCount(0)
  await page.mouse.up()
  await carry(page, 'Sample edition', 'Science', 0.5)
  await expect(page.locator('[data-dragged]')).toHaveCount(1)
  await expect(page.locator('[data-drop]')).toHaveCount(0)
  await page.mouse.up()
  expect(await shown(page)).toEqual(before)

  await row(page, 'Science').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(row(page, 'Perihelion')).toHaveCount(0)
  await carry(page, 'Leeward', 'Science', 0.5)
  await expect(row(page, 'Perihelion')).toBeVisible()
  await page.mouse.up()
  await expectShown(page, '.Science', '..Leeward', '..Perihelion')
})

test('a search by folder follows a feed that moved', async () => {
  const { page } = app
  const found = () =>
    page.evaluate(async () => {
      const answer = await window.offprint.request('search.full', { query: 'folder:Science', limit: 200 })
      return answer.ok ? answer.value.total : -1
    })
  const before = await found()
  expect(before).toBeGreaterThan(0)
  await carry(page, 'Meridian Wire', 'Perihelion', 0.8)
  await page.mouse.up()
  await expectShown(page, '..Perihelion', '..Meridian Wire')
  expect(await found()).toBeGreaterThan(before)
})
