import type { Page } from '@playwright/test'
import type { LaunchedApp } from '../../tests/helpers/launchApp'
import { milliseconds, percentile, row } from './report'

/** Frames of a slow scroll through the first rows, and of a fast one through all of them. */
const SLOW = { frames: 240, pixels: 240 }
const FAST = { frames: 160, pixels: 6000 }
/** The most milliseconds that scrolling to the last row may take. */
const TO_THE_END = 120_000

/** Scrolls the list of all stories, plain and then folded by story, and reports the frames it takes. */
export async function reportScrolling({ page }: LaunchedApp): Promise<void> {
  report('scrolling the list of all stories', await page.evaluate(scrollList, [SLOW, FAST]), 'each story by itself')
  await page.keyboard.press('f')
  await page.locator('[data-list] [data-folds="true"]').first().waitFor()
  report('scrolling it folded by story', await page.evaluate(scrollList, [SLOW, FAST]), `${await rowCount(page)} rows`)
  await page.keyboard.press('f')
  await page.locator('[data-list] [data-folds="true"]').first().waitFor({ state: 'detached' })
  const down = await page.evaluate(scrollToEnd, TO_THE_END)
  report('scrolling it to the last row', down.frames, `${down.rows.toLocaleString('en')} rows`)
}

async function rowCount(page: Page): Promise<string> {
  const count = await page.locator('[data-list] [data-article-id]').first().getAttribute('aria-setsize')
  return Number(count).toLocaleString('en')
}

function report(what: string, frames: readonly number[], count: string): void {
  const longest = milliseconds(Math.max(...frames))
  row(
    what,
    milliseconds(percentile(frames, 0.5)),
    `a frame; p95 ${milliseconds(percentile(frames, 0.95))}, longest ${longest}; ${count}; wanted: ≤ 50 ms`
  )
}

/** Runs in the page: milliseconds from frame to frame. */
async function scrollList(parts: readonly { readonly frames: number; readonly pixels: number }[]): Promise<number[]> {
  const list = document.querySelector('[data-list]')
  if (list === null) throw new Error('there is no list to scroll')
  list.scrollTop = 0
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const frames: number[] = []
  let last = await new Promise<number>(requestAnimationFrame)
  for (const { frames: count, pixels } of parts) {
    for (let frame = 0; frame < count; frame++) {
      list.scrollTop += pixels
      const now = await new Promise<number>(requestAnimationFrame)
      frames.push(now - last)
      last = now
    }
  }
  list.scrollTop = 0
  return frames
}

/** Runs in the page: keeps to the end of the list, where older rows are fetched, until no more come for a second. */
async function scrollToEnd(most: number): Promise<{ readonly frames: readonly number[]; readonly rows: number }> {
  const list = document.querySelector('[data-list]')
  if (list === null) throw new Error('there is no list to scroll')
  const frames: number[] = []
  const started = performance.now()
  let last = await new Promise<number>(requestAnimationFrame)
  let height = 0
  let grew = last
  while (last - grew < 1000 && last - started < most) {
    if (list.scrollHeight > height) grew = last
    height = list.scrollHeight
    list.scrollTop = height
    const now = await new Promise<number>(requestAnimationFrame)
    frames.push(now - last)
    last = now
  }
  const rows = Number(list.querySelector('[aria-setsize]')?.getAttribute('aria-setsize') ?? 0)
  list.scrollTop = 0
  return { frames, rows }
}
