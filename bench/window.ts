import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LaunchedApp, launchApp } from '../tests/helpers/launchApp'
import { launchMeasured } from './lib/launchMeasured'
import { proportionalMiB } from './lib/memory'
import { heading, milliseconds, row } from './lib/report'
import { reportSearching } from './lib/reportSearching'
import { seedLibrary } from './lib/seedLibrary'
import { startSites } from './lib/sites'
import { reportOpening } from './lib/windowOpening'
import { reportScrolling } from './lib/windowScrolling'
import { reportThemes } from './lib/windowThemes'

const STORIES = 10_000
const IDLE_MS = 10_000

/** The real window over 10,000 stories: launch, opening, scrolling, searching, memory; then a sync while it is watched for blocks. */
export async function benchWindow(): Promise<void> {
  heading(`The window over ${STORIES.toLocaleString('en')} stories`)
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  try {
    const empty = await launchTime(join(folder, 'small'), 100)
    const library = join(folder, 'library')
    const first = await launchTime(library, STORIES)
    const later = await launchTime(library, null)
    row('list usable, 100 stories (baseline)', milliseconds(empty))
    row('list usable, first launch (replica empty)', milliseconds(first), `${(first / empty).toFixed(2)} × the baseline`)
    row('list usable, later launches', milliseconds(later), `${(later / empty).toFixed(2)} × the baseline; wanted: ≤ 1,500 ms`)
    await measureIdle(library, 'in the session that fills the replica')
    await measureIdle(library, 'in later sessions')
    await measureUse(library)
    await measureSync(join(folder, 'syncing'))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Milliseconds from starting the process to the first rows on screen. */
async function launchTime(library: string, seed: number | null): Promise<number> {
  if (seed !== null) await seedLibrary(library, seed)
  const start = performance.now()
  const app = await launchApp(library)
  await app.page.locator('[data-list] [data-article-id]').first().waitFor()
  const took = performance.now() - start
  await app.close()
  return took
}

/** Memory once the window has been left alone for a while. */
async function measureIdle(library: string, session: string): Promise<void> {
  const app = await launchMeasured(library)
  try {
    await app.page.locator('[data-list] [data-article-id]').first().waitFor()
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS))
    row(`memory of all processes, idle, ${session}`, `${(await memory(app)).toFixed(0)} MiB`, 'wanted: < 500 MB (477 MiB)')
  } finally {
    await app.close()
  }
}

async function measureUse(library: string): Promise<void> {
  const app = await launchMeasured(library)
  try {
    await reportOpening(app)
    await reportThemes(app)
    await reportScrolling(app)
    await reportSearching(app, STORIES)
    row('memory of all processes after that', `${(await memory(app)).toFixed(0)} MiB`)
  } finally {
    await app.close()
  }
}

async function memory({ electron }: LaunchedApp): Promise<number> {
  const pids = await electron.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid))
  return proportionalMiB(pids)
}

/** Syncs 20 feeds × 20 stories while the window looks on; reports the longest block of its event loop. */
async function measureSync(library: string): Promise<void> {
  const sites = await startSites({ sites: 20, stories: 20, picturesPerStory: 3, latencyMs: 50 })
  const app = await launchMeasured(library)
  try {
    const opml = `<opml version="2.0"><body>${sites.feedUrls.map((url) => `<outline type="rss" text="Site" xmlUrl="${url}"/>`).join('')}</body></opml>`
    const { longest, stories } = await app.page.evaluate(syncAndWatch, opml)
    row(
      'longest block of the window during a sync',
      longest < 50 ? '< 50 ms' : milliseconds(longest),
      `${stories} stories came in; wanted: < 50 ms`
    )
  } finally {
    await app.close()
    await sites.close()
  }
}

/** Runs in the page. The Long Tasks API reports tasks of 50 ms and more. */
async function syncAndWatch(opml: string): Promise<{ longest: number; stories: number }> {
  await new Promise((resolve) => setTimeout(resolve, 1000))
  let longest = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  })
  observer.observe({ type: 'longtask' })
  await window.offprint.request('feeds.importOpml', { bytes: new TextEncoder().encode(opml) })
  const reply = await window.offprint.request('sync.run', {})
  await new Promise((resolve) => setTimeout(resolve, 500))
  observer.disconnect()
  return { longest, stories: reply.ok ? reply.value.new : 0 }
}
