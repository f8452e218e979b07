import { expect, type Page, test } from '@playwright/test'
import { type LaunchedApp, launchApp, networkRequests, temporaryLibrary } from '../helpers/launchApp'
import { type LocalNews, startLocalNews } from '../helpers/localNews'

let library: ReturnType<typeof temporaryLibrary>
let news: LocalNews
let app: LaunchedApp

test.beforeEach(async () => {
  library = temporaryLibrary()
  news = await startLocalNews()
  app = await launchApp(library.directory)
})

test.afterEach(async () => {
  await app.close()
  await news.server.close()
  library.remove()
})

const row = (page: Page, title: string) => page.getByRole('feed').getByRole('article', { name: title })
const story = (page: Page, title: string) => page.getByRole('main').getByRole('article', { name: title })

/** Adds the local site by the address of its front page and waits until all three stories are there. */
async function subscribe(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Address of a site or feed' }).fill(news.address)
  await page.keyboard.press('Enter')
  for (const title of ['A bakery bets on rye', 'Lowmoor ferry returns after nine winters', 'Lowmoor ferry gets an evening crossing']) {
    await expect(row(page, title)).toBeVisible({ timeout: 20_000 })
  }
}

/** The natural widths of the pictures in the open story: 0 for one that did not load. */
async function pictureWidths(page: Page, title: string): Promise<number[]> {
  const pictures = story(page, title).locator('img:not([data-thumbnail])')
  await expect(pictures.first()).toBeVisible()
  return pictures.evaluateAll((all) =>
    Promise.all(
      all.map(async (image) => {
        const picture = image as HTMLImageElement
        picture.loading = 'eager'
        await picture.decode().catch(() => undefined)
        return picture.naturalWidth
      })
    )
  )
}

test('reads, follows links, searches and wanders after the server is gone, and finds all again after a restart', async () => {
  const { page } = app
  await subscribe(page)
  await news.server.close()

  await test.step('a story with all its pictures', async () => {
    await row(page, 'Lowmoor ferry gets an evening crossing').click()
    await expect(story(page, 'Lowmoor ferry gets an evening crossing')).toContainText('leaves at half past eight')
    const widths = await pictureWidths(page, 'Lowmoor ferry gets an evening crossing')
    expect(widths.length).toBeGreaterThanOrEqual(2)
    for (const width of widths) expect(width).toBeGreaterThan(0)
  })

  await test.step('an in-text link opens the saved story, and back returns', async () => {
    await story(page, 'Lowmoor ferry gets an evening crossing').getByRole('link', { name: 'the line opened again' }).click()
    await expect(story(page, 'Lowmoor ferry returns after nine winters')).toContainText('forty passengers and a crate of oysters')
    await page.keyboard.press('[')
    await expect(story(page, 'Lowmoor ferry gets an evening crossing')).toBeVisible()
  })

  await test.step('search in the full text opens at the match', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('paraffin')
    const hit = page.getByRole('article', { name: 'Lowmoor ferry gets an evening crossing' }).first()
    await expect(hit).toContainText('paraffin')
    await hit.click()
    const match = page.getByRole('main').locator('mark', { hasText: 'paraffin' }).first()
    await expect(match).toBeInViewport()
  })

  await test.step('a related story opens', async () => {
    const related = page.getByRole('region', { name: /related/i })
    await related.getByRole('button', { name: 'Lowmoor ferry returns after nine winters' }).first().click()
    await expect(story(page, 'Lowmoor ferry returns after nine winters')).toBeVisible()
  })

  await test.step('a star', async () => {
    await page.keyboard.press('s')
    await expect(page.getByRole('button', { name: /unstar|remove star/i }).first()).toBeVisible()
  })

  expect(networkRequests(app.requested)).toEqual([])
  await app.close()
  app = await launchApp(library.directory)

  await test.step('all still there after a restart', async () => {
    await app.page.getByRole('navigation').getByText('Starred').click()
    await expect(row(app.page, 'Lowmoor ferry returns after nine winters')).toBeVisible()
    await expect(row(app.page, 'A bakery bets on rye')).toHaveCount(0)
    await row(app.page, 'Lowmoor ferry returns after nine winters').click()
    for (const width of await pictureWidths(app.page, 'Lowmoor ferry returns after nine winters')) expect(width).toBeGreaterThan(0)
  })
  expect(networkRequests(app.requested)).toEqual([])
})

/** Kills the library's process; resolves when the shell has seen it gone. */
function killLibrary(electron: LaunchedApp['electron']): Promise<void> {
  return electron.evaluate(({ app: electronApp }) => {
    const library = electronApp
      .getAppMetrics()
      .find(({ name, serviceName }) => name === 'Offprint library' || serviceName?.includes('Offprint library'))
    if (library === undefined) throw new Error('no library process is running')
    const gone = new Promise<void>((resolve) => electronApp.once('child-process-gone', () => resolve()))
    process.kill(library.pid, 'SIGKILL')
    return gone
  })
}

test('goes on when the library process dies', async () => {
  const { page, electron } = app
  await subscribe(page)
  await killLibrary(electron)
  await row(page, 'A bakery bets on rye').click()
  await expect(story(page, 'A bakery bets on rye')).toContainText('nothing but rye', { timeout: 15_000 })
})

test('quits at once when the library process has just died', async () => {
  await expect(app.page.getByRole('button', { name: 'Add a site' }).first()).toBeVisible()
  await killLibrary(app.electron)
  const asked = performance.now()
  await app.close()
  expect(performance.now() - asked).toBeLessThan(3000)
})

test('loads the window again when its page dies', async () => {
  await expect(app.page.getByRole('button', { name: 'Add a site' }).first()).toBeVisible()
  const words = await app.electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('no window is open')
    const loaded = new Promise<void>((resolve) => window.webContents.once('did-finish-load', () => resolve()))
    window.webContents.forcefullyCrashRenderer()
    await loaded
    return window.webContents.executeJavaScript(
      `new Promise((resolve) => {
        const look = () => document.body.innerText.includes('Add a site') ? resolve(document.body.innerText) : requestAnimationFrame(look)
        look()
      })`
    )
  })
  expect(words).toContain('Add a site')
})
