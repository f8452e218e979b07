import { expect, type Page, test } from '@playwright/test'
import type { Settings } from '../../src/shared/contract/settings'
import { type LaunchedApp, launchApp, temporaryLibrary } from '../helpers/launchApp'
import { longStory, rightToLeftStory } from '../helpers/pageStories'
import { addSampleEdition } from '../helpers/sampleLibrary'

const library = temporaryLibrary()
let app: LaunchedApp

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  app = await launchApp(library.directory)
  await addSampleEdition(app.page)
  for (const { name, html } of [longStory, rightToLeftStory]) {
    await app.page.evaluate(
      async ({ file, text }) => {
        const imported = await window.offprint.request('articles.importFile', { name: file, bytes: new TextEncoder().encode(text) })
        if (!imported.ok) throw new Error(imported.error.message)
      },
      { file: name, text: html }
    )
  }
})

test.afterAll(async () => {
  await app.close()
  library.remove()
})

const story = (page: Page) => page.getByRole('main').getByRole('article')
const body = (page: Page) => page.locator('[data-story-body]')

/** Opens the first story found by a search, and leaves the search. */
async function open(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.insertText(query)
  await page.locator(`[data-results-for='${query}'] article`).first().click()
  await page.keyboard.press('Escape')
  await expect(body(page).locator('mark').first()).toBeAttached()
}

/** Opens it without matches, from the list of all stories. */
async function openPlain(page: Page, title: string): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await page.getByRole('feed').getByRole('article').filter({ hasText: title }).first().click()
  await expect(story(page)).toHaveAttribute('aria-label', title)
}

async function setSettings(page: Page, patch: Partial<Settings>): Promise<void> {
  await page.evaluate((changed) => window.offprint.request('settings.set', changed), patch)
  await page.reload()
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
}

/** The first paragraph that shows at the head of the pane. */
const headOfPane = (page: Page) =>
  page.evaluate(() => {
    const pane = document.querySelector('[data-reader]')
    const top = pane?.getBoundingClientRect().top ?? 0
    const paragraphs = [...document.querySelectorAll('[data-story-body] p')]
    return paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > top + 1)?.textContent?.slice(0, 24)
  })

const style = (page: Page, name: string) =>
  body(page).evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name)

test('type, size and width of the story are changed above it, at once', async () => {
  const { page } = app
  await openPlain(page, longStory.title)
  const width = (await body(page).boundingBox())?.width ?? 0
  await page.getByRole('button', { name: 'Type and theme' }).click()
  await page.getByRole('radio', { name: 'Atkinson Hyperlegible' }).press('Space')
  await expect.poll(() => style(page, 'font-family')).toContain('Atkinson Hyperlegible')
  await page.getByRole('button', { name: 'Larger text' }).click()
  await expect.poll(() => style(page, 'font-size')).toBe('20px')
  for (let step = 0; step < 5; step += 1) await page.getByRole('button', { name: 'Narrower column' }).click()
  await expect.poll(async () => (await body(page).boundingBox())?.width ?? 0).toBeLessThan(width - 100)
  await page.keyboard.press('Escape')
})

test('a story opens again at the paragraph where it was left, after a restart and at another width', async () => {
  await openPlain(app.page, longStory.title)
  await app.page.locator('[data-reader]').evaluate((pane) => {
    const paragraph = [...document.querySelectorAll('[data-story-body] p')].find((one) => one.textContent?.startsWith('Paragraph 25'))
    pane.scrollTop += (paragraph?.getBoundingClientRect().top ?? 0) - pane.getBoundingClientRect().top + 4
  })
  expect(await headOfPane(app.page)).toContain('Paragraph 25')
  const id = Number(await story(app.page).getAttribute('data-reading'))
  await expect.poll(() => keptBlock(app.page, id)).toBeGreaterThan(20)
  await openPlain(app.page, rightToLeftStory.title)
  await app.close()
  app = await launchApp(library.directory)
  await openPlain(app.page, longStory.title)
  await expect.poll(() => headOfPane(app.page)).toContain('Paragraph 25')
  await app.page.getByRole('button', { name: 'Type and theme' }).click()
  for (let step = 0; step < 3; step += 1) await app.page.getByRole('button', { name: 'Wider column' }).click()
  await app.page.keyboard.press('Escape')
  await expect.poll(() => headOfPane(app.page)).toContain('Paragraph 25')
  await setSettings(app.page, { measure: 66, textSize: 19, storyFont: 'newsreader' })
})

/** The block that the library knows a story was left at; null at its beginning. */
const keptBlock = (page: Page, id: number) =>
  page.evaluate(async (story) => {
    const read = await window.offprint.request('articles.read', { id: story })
    return read.ok ? (read.value.position?.block ?? null) : null
  }, id)

test('a story that is left in the frame in which it was scrolled is kept where it was', async () => {
  const { page } = app
  await openPlain(page, longStory.title)
  await expect.poll(() => headOfPane(page)).toContain('Paragraph 25')
  const id = Number(await story(page).getAttribute('data-reading'))
  const kept = await page.evaluate(() => {
    const pane = document.querySelector('[data-reader]')
    const paragraph = [...document.querySelectorAll('[data-story-body] p')].find((one) => one.textContent?.startsWith('Paragraph 9 '))
    if (!pane || !paragraph) throw new Error('no such paragraph')
    pane.scrollTop += paragraph.getBoundingClientRect().top - pane.getBoundingClientRect().top + 4
    const blocks = [...document.querySelectorAll('[data-story-body] p')]
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true }))
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', bubbles: true }))
    return blocks.indexOf(paragraph)
  })
  expect(kept).toBeGreaterThan(0)
  await expect.poll(() => keptBlock(page, id)).toBeLessThan(20)
  await openPlain(page, longStory.title)
  await expect.poll(() => headOfPane(page)).toContain('Paragraph 9 ')
})

test('a story in Arabic runs right to left, its English block left to right', async () => {
  const { page } = app
  await openPlain(page, rightToLeftStory.title)
  expect(await style(page, 'direction')).toBe('rtl')
  const english = body(page).locator('p', { hasText: 'The minister said' })
  expect(await english.evaluate((block) => getComputedStyle(block).direction)).toBe('ltr')
})

test('words are found in the story, counted and walked, and Escape gives the focus back', async () => {
  const { page } = app
  await openPlain(page, longStory.title)
  await page.keyboard.press('ControlOrMeta+f')
  const box = page.getByRole('textbox', { name: 'Find in this story' })
  await expect(box).toBeFocused()
  await page.keyboard.insertText('paragraph 3')
  await expect(page.getByRole('search', { name: 'Find in this story' }).getByRole('status')).toHaveText('1 of 11')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('search', { name: 'Find in this story' }).getByRole('status')).toHaveText('3 of 11')
  await expect(body(page).locator('p', { hasText: 'Paragraph 31 ' })).toBeInViewport()
  await page.keyboard.press('Shift+Enter')
  await expect(page.getByRole('search', { name: 'Find in this story' }).getByRole('status')).toHaveText('2 of 11')
  expect(await page.evaluate(() => CSS.highlights.get('found')?.size)).toBe(11)
  await page.keyboard.press('Escape')
  await expect(box).toHaveCount(0)
  expect(await page.evaluate(() => CSS.highlights.has('found'))).toBe(false)
})

test('the matches of a search are counted as they are walked', async () => {
  const { page } = app
  await open(page, 'herring')
  await expect(page.getByText(/^Match \d of \d+$/)).toBeVisible()
})

test('a note opens beside its sign, and closing it gives the focus back', async () => {
  const { page } = app
  await openPlain(page, longStory.title)
  const sign = body(page).getByRole('link', { name: '2', exact: true })
  await sign.focus()
  await page.keyboard.press('Enter')
  const note = page.getByRole('dialog', { name: 'Note 2' })
  await expect(note).toContainText('Depths are those of the spring survey.')
  await expect(note.getByRole('link')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(note).toHaveCount(0)
  await expect(sign).toBeFocused()
  await page.keyboard.press('Enter')
  await note.getByRole('button', { name: 'Show among the notes' }).click()
  await expect(body(page).getByText('Depths are those of the spring survey.')).toBeInViewport()
})

test('code is coloured after the story is shown', async () => {
  await expect(body(app.page).locator('pre .hljs-keyword').first()).toHaveText('def')
  expect(await body(app.page).locator('pre').innerText()).toContain('return 2.4 if hour % 12 < 6 else "low"')
})

test('the contents of a long story lead to its parts, and say which is read', async () => {
  const { page } = app
  await openPlain(page, longStory.title)
  await page.keyboard.press('c')
  const contents = page.getByRole('navigation', { name: 'Contents' })
  await contents.getByRole('button', { name: 'The crews' }).click()
  await expect(body(page).getByRole('heading', { name: 'The crews' })).toBeInViewport()
  await expect(contents.locator('[aria-current="location"]')).toHaveText('The crews')
  await page.keyboard.press('Escape')
  await expect(contents).toHaveCount(0)
})

test('focus mode shows nothing but the story, and Escape leaves it', async () => {
  const { page } = app
  await page.keyboard.press('z')
  await expect(page.getByRole('feed')).toBeHidden()
  await expect(body(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('feed')).toBeVisible()
})

test('printed, the page is the story and nothing else', async () => {
  const { page } = app
  await page.emulateMedia({ media: 'print' })
  await expect(body(page)).toBeVisible()
  await expect(page.getByRole('feed')).toBeHidden()
  await expect(page.getByRole('toolbar', { name: 'Story' })).toBeHidden()
  await page.emulateMedia({ media: null })
  const start = await app.electron.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true })
    return { head: pdf?.subarray(0, 4).toString('latin1'), pages: pdf?.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0 }
  })
  expect(start.head).toBe('%PDF')
  expect(start.pages).toBeGreaterThan(2)
})

test('a story is read aloud, or the system is said to have no voice', async () => {
  const { page } = app
  await openPlain(page, longStory.title)
  await page.keyboard.press('y')
  const bar = page.getByRole('region', { name: 'Reading aloud' })
  await expect(bar.getByRole('status')).toHaveText(/ of 4\d|no voice/)
  await bar.getByRole('button', { name: 'Stop reading aloud' }).click()
  await expect(bar).toHaveCount(0)
})

test('page by page a story is turned by keys and zones, and comes back to its page', async () => {
  const { page } = app
  await setSettings(page, { paged: true })
  await openPlain(page, longStory.title)
  const place = page.getByRole('main').getByText(/^Page \d+ of \d+$/)
  await page.locator('[data-reader]').click({ position: { x: 200, y: 40 } })
  const pageNow = async () => Number(/\d+/.exec((await place.textContent()) ?? '')?.[0])
  await expect(place).toBeVisible()
  const first = await pageNow()
  await page.keyboard.press('PageDown')
  await expect.poll(pageNow).toBe(first + 1)
  await page.keyboard.press('ArrowRight')
  await expect.poll(pageNow).toBe(first + 2)
  await page.getByRole('button', { name: 'Previous page' }).click()
  await expect.poll(pageNow).toBe(first + 1)
  const head = await headOfPages(page)
  await openPlain(page, rightToLeftStory.title)
  await page.keyboard.press('ArrowLeft')
  await openPlain(page, longStory.title)
  await expect.poll(() => headOfPages(page)).toBe(head)
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.insertText('paragraph 40')
  await expect(body(page).locator('p', { hasText: 'Paragraph 40 ' })).toBeInViewport()
  await page.keyboard.press('Escape')
  await setSettings(page, { paged: false })
})

/** The first paragraph that begins on the page that is shown. */
const headOfPages = (page: Page) =>
  page.evaluate(() => {
    const frame = document.querySelector('[data-reader]')?.getBoundingClientRect()
    const starts = [...document.querySelectorAll('[data-story-body] p')].map((one) => ({
      at: one.getClientRects()[0],
      text: one.textContent
    }))
    return starts.find(({ at }) => frame && at && at.left >= frame.left && at.right <= frame.right)?.text?.slice(0, 24)
  })
