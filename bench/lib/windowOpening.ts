import type { Page } from '@playwright/test'
import type { LaunchedApp } from '../../tests/helpers/launchApp'
import { milliseconds, percentile, row } from './report'

const OPENED = 60

/** Opens story after story by key, once the list and the library are there, and reports how soon each text is painted. */
export async function reportOpening({ page }: Pick<LaunchedApp, 'page'>): Promise<void> {
  await page.locator('[data-list] [data-article-id]').first().waitFor()
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
  // The list shows before the library has started; stories are opened once it has.
  await page.evaluate(() => window.offprint.request('library.stats', {}))
  const opening = await measureOpening(page)
  row(
    'opening a story, key to painted text',
    milliseconds(percentile(opening, 0.5)),
    `p95 ${milliseconds(percentile(opening, 0.95))}; wanted: < 50 ms`
  )
}

/** Presses j and waits, inside the page, for the next story's text to be painted. */
async function measureOpening(page: Page): Promise<number[]> {
  const samples: number[] = []
  for (let at = 0; at < OPENED; at++) samples.push(await page.evaluate(openNext))
  return samples
}

/** Runs in the page. */
function openNext(): Promise<number> {
  const shown = (): string | null => document.querySelector('[data-reading]')?.getAttribute('data-reading') ?? null
  const before = shown()
  const start = performance.now()
  return new Promise((resolve) => {
    const look = (): void => {
      if (shown() === before) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-reading'] })
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true }))
  })
}
