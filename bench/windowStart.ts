import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchPackagedApp } from '../tests/helpers/packagedApp'
import { launchMeasured } from './lib/launchMeasured'
import { heading, milliseconds, percentile, row } from './lib/report'
import { seedLibrary } from './lib/seedLibrary'
import { reportOpening } from './lib/windowOpening'
import { reportScrolling } from './lib/windowScrolling'
import { reportThemes } from './lib/windowThemes'

const STARTS = 7

/** Milliseconds from starting the program to its first painted frame, and to the list's first rows. */
interface Start {
  readonly visible: number
  readonly usable: number
}

/** The packaged app from start to window, over libraries of these sizes; the first is the baseline. */
export async function benchWindowStart(sizes: readonly number[]): Promise<void> {
  heading('The packaged app, from start to window')
  const baseline: Start[] = []
  for (const stories of sizes) await withLibrary(stories, (library) => reportStarts(library, stories, baseline))
}

/** What may take longer with more stories: the packaged start, opening, themes and scrolling over 100,000. Filling the library takes a quarter of an hour. */
export async function benchWindowLong(): Promise<void> {
  heading('The window over 100,000 stories')
  const baseline: Start[] = []
  await withLibrary(100, (library) => reportStarts(library, 100, baseline))
  await withLibrary(100_000, async (library) => {
    await reportStarts(library, 100_000, baseline)
    const app = await launchMeasured(library)
    try {
      await reportOpening(app)
      await reportThemes(app)
      await reportScrolling(app)
    } finally {
      await app.close()
    }
  })
}

/** The first start fills the window's replica and is not counted. */
async function reportStarts(library: string, stories: number, baseline: Start[]): Promise<void> {
  await start(library)
  const starts: Start[] = []
  for (let at = 0; at < STARTS; at++) starts.push(await start(library))
  if (baseline.length === 0) baseline.push(...starts)
  report(stories, starts, baseline)
}

async function withLibrary(stories: number, measure: (library: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  try {
    await seedLibrary(folder, stories)
    await measure(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function start(library: string): Promise<Start> {
  const startedAt = Date.now()
  const app = await launchPackagedApp(library)
  try {
    await app.page.waitForFunction(() => performance.getEntriesByName('usable').length > 0)
    const entries = ['first-paint', 'usable']
    const [visible = Number.NaN, usable = Number.NaN] = await app.page.evaluate(
      (names) => names.map((name) => performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN)),
      entries
    )
    return { visible: visible - startedAt, usable: usable - startedAt }
  } finally {
    await app.close()
  }
}

function report(stories: number, starts: readonly Start[], baseline: readonly Start[]): void {
  const median = (of: readonly Start[], what: keyof Start): number =>
    percentile(
      of.map((one) => one[what]),
      0.5
    )
  for (const what of ['visible', 'usable'] as const) {
    const ratio = `${(median(starts, what) / median(baseline, what)).toFixed(2)} × the baseline`
    const slowest = milliseconds(Math.max(...starts.map((one) => one[what])))
    const wanted = what === 'visible' ? '< 1,000 ms' : '< 1,500 ms'
    row(
      `${what}, ${stories.toLocaleString('en')} stories`,
      milliseconds(median(starts, what)),
      `slowest ${slowest}; ${ratio}; wanted: ${wanted}`
    )
  }
}
