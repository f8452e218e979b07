import type { LaunchedApp } from '../../tests/helpers/launchApp'
import { milliseconds, percentile, row } from './report'

const ROUNDS = 5

/** Goes through the themes again and again, a story being open, and reports how soon each is painted. */
export async function reportThemes({ page }: LaunchedApp): Promise<void> {
  await page.getByRole('button', { name: 'Type and theme' }).click()
  const themes = await page.locator('input[type="radio"][value="dark"]').evaluate((radio) => {
    const { name } = radio as HTMLInputElement
    return [...document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)]
      .map(({ value }) => value)
      .filter((theme) => theme !== 'system')
  })
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) for (const theme of themes) times.push(await page.evaluate(switchTheme, theme))
  await page.evaluate(switchTheme, 'light')
  await page.locator('input[type="radio"][value="light"]:checked').waitFor({ state: 'attached' })
  await page.getByRole('dialog', { name: 'Type and theme' }).press('Escape')
  await page.getByRole('dialog', { name: 'Type and theme' }).waitFor({ state: 'detached' })
  const [median, longest] = [percentile(times, 0.5), Math.max(...times)]
  row('switching the theme, press to painted window', milliseconds(median), `longest ${milliseconds(longest)}; wanted: < 100 ms`)
}

/** Runs in the page. */
function switchTheme(theme: string): Promise<number> {
  const root = document.documentElement
  const start = performance.now()
  return new Promise((resolve) => {
    const painted = (): void => {
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
    }
    if (root.dataset['theme'] === theme) return painted()
    const observer = new MutationObserver(() => {
      if (root.dataset['theme'] !== theme) return
      observer.disconnect()
      painted()
    })
    observer.observe(root, { attributes: true })
    document.querySelector<HTMLInputElement>(`input[type="radio"][value="${theme}"]`)?.click()
  })
}
