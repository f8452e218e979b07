import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchApp } from '../tests/helpers/launchApp'
import { heading, milliseconds, row } from './lib/report'
import { reportSearching, seededQueries } from './lib/reportSearching'
import { seedLibrary } from './lib/seedLibrary'
import { timeToAnswer } from './lib/windowSearch'

/** More than the window holds of its own. */
const STORIES = 25_000
const STARTS = 3

/** Search in the real window over 25,000 stories: how soon it answers, each keystroke, memory. Takes some minutes to fill the library. */
export async function benchWindowSearch(): Promise<void> {
  heading(`Search in the window over ${STORIES.toLocaleString('en')} stories`)
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  try {
    await seedLibrary(folder, STORIES)
    await reportStart(folder, 'in the session that fills the replica')
    for (let start = 0; start < STARTS; start++) await reportStart(folder, 'in later sessions')
    await reportUse(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Each start ends once all stories are indexed, so that the next one finds what was stored. */
async function reportStart(library: string, session: string): Promise<void> {
  const app = await launchApp(library)
  try {
    const [newest = ''] = seededQueries(STORIES)
    const took = await timeToAnswer(app.page, newest)
    row(`first answer of the window’s own index, ${session}`, milliseconds(took), 'after its first paint; wanted: ≤ 500 ms')
    const oldestHot = seededQueries(STORIES)[9] ?? ''
    row('  its oldest part answers too', milliseconds(await timeToAnswer(app.page, oldestHot)))
  } finally {
    await app.close()
  }
}

async function reportUse(library: string): Promise<void> {
  const app = await launchApp(library)
  try {
    await app.page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
    await app.page.evaluate(() => window.offprint.request('library.stats', {}))
    await timeToAnswer(app.page, seededQueries(STORIES)[0] ?? '')
    await reportSearching(app, STORIES)
  } finally {
    await app.close()
  }
}
