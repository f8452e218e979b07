import type { Page } from '@playwright/test'
import type { Settings } from '../../src/shared/contract/settings'

/** Subscribes to the sample edition and waits until all of it is stored. */
export async function addSampleEdition(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const added = await window.offprint.request('feeds.addSampleEdition', {})
    if (!added.ok) throw new Error(added.error.message)
    const synced = await window.offprint.request('sync.run', {})
    if (!synced.ok || synced.value.failed.length > 0) throw new Error(JSON.stringify(synced))
  })
}

/** Sets the theme and waits until the window shows it. */
export async function showTheme(page: Page, theme: Exclude<Settings['theme'], 'system'>): Promise<void> {
  await page.evaluate((chosen) => window.offprint.request('settings.set', { theme: chosen }), theme)
  await page.reload()
  await page.waitForFunction(
    (chosen) => document.documentElement.dataset['theme'] === chosen && document.documentElement.dataset['ready'] === 'true',
    theme
  )
}
