import type { LaunchedApp } from '../../tests/helpers/launchApp'
import { milliseconds, percentile, row } from './report'

/** Frames of a slow scroll through the first rows, and of a fast one through all of them. */
const SLOW = { frames: 240, pixels: 240 }
const FAST = { frames: 160, pixels: 6000 }
/** The most milliseconds that all rows may take to fold. */
const FOLDING = 120_000

/** Scrolls the list of all stories, plain and then folded by story, and reports the frames it takes. */
export async function reportScrolling({ page }: LaunchedApp): Promise<void> {
  report('scrolling the list of all stories', await page.evaluate(scrollList, [SLOW, FAST]), 'each story by itself')
  await page.keyboard.press('f')
  const count = await page.getByText(/[\d.,]+ rows/).innerText({ timeout: FOLDING })
  report('scrolling it folded by story', await page.evaluate(scrollList, [SLOW, FAST]), count)
  await page.keyboard.press('f')
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
