import type { LocalNews } from '../../../tests/helpers/localNews'
import { libraryProcess, openStory, type Stage, type Views } from '../stage'

/** A library that dies so often within a minute stays down. */
const DEATHS = 5

/** Ends the library's process and waits until the shell knows. */
async function endLibrary(stage: Stage): Promise<void> {
  let id = await libraryProcess(stage)
  while (id === null) id = await libraryProcess(stage)
  await stage.electron.evaluate(({ app }, pid) => {
    const gone = new Promise<void>((resolve) => app.once('child-process-gone', () => resolve()))
    process.kill(pid, 'SIGKILL')
    return gone
  }, id)
}

/** What goes wrong on a network and in a process. The last one ends the library for good. */
export const troublesWith = (news: LocalNews): Views => ({
  'failing-feed': async ({ page }) => {
    await page.evaluate((url) => window.offprint.request('feeds.subscribe', { url }), news.server.url('/feed.xml'))
    for (const path of ['/', '/feed.xml']) news.server.route(path, { status: 500 })
    await page.evaluate(() => window.offprint.request('sync.run', {}))
    await page.locator('[data-sidebar-row]', { hasText: 'Lowmoor' }).first().click()
    await page.locator('[data-sidebar-row] [role="img"]').first().waitFor()
  },
  'library-down': async (stage) => {
    await openStory(stage)
    for (let death = 0; death < DEATHS; death++) await endLibrary(stage)
    await stage.page.getByRole('status').getByText(stage.say('offline.libraryFailed')).waitFor()
  }
})
