import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { SyncSummary } from '../src/shared/contract/sync'
import { importFeeds } from './lib/importFeeds'
import { heading, percentile, row } from './lib/report'
import { runOffprint } from './lib/runOffprint'
import { startSites } from './lib/sites'
import { measureStorage } from './lib/storage'

const STORIES_A_FEED = 100
const MIB = 1024 * 1024
const WANTED_RATIO = 1.25
const WANTED_BYTES = 8_000

interface Sample {
  readonly stored: number
  readonly memory: NodeJS.MemoryUsage
}

/** A first sync of so many feeds × 100 stories with their pages, no pictures: memory as the library grows, then its bytes a story. */
export async function benchFlatSync(feeds: number): Promise<void> {
  const stories = feeds * STORIES_A_FEED
  heading(`Memory and disk: a first sync of ${stories.toLocaleString('en')} stories with pages of 60 KB, 450 words each, no pictures`)
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  const sites = await startSites({ sites: feeds, stories: STORIES_A_FEED, picturesPerStory: 0, latencyMs: 0 })
  try {
    const library = join(folder, 'library')
    await importFeeds(sites.feedUrls, library)
    reportMemory(await watchSync(library, stories), stories)
    await reportStorage(library, stories)
  } finally {
    await sites.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function watchSync(library: string, stories: number): Promise<readonly Sample[]> {
  const samples: Sample[] = []
  const archive = new DatabaseSync(join(library, 'library.sqlite'), { readOnly: true, timeout: 5000 })
  const newest = archive.prepare(`SELECT seq FROM sqlite_sequence WHERE name = 'articles'`)
  const run = await runOffprint(['sync', '--library', library], (memory) => {
    const { seq: stored = 0 } = (newest.get() ?? {}) as { seq?: number }
    samples.push({ stored, memory })
  })
  archive.close()
  const { new: added } = run.answer as SyncSummary
  if (added !== stories) throw new Error(`the sync is not whole: ${JSON.stringify(run.answer).slice(0, 500)}`)
  row('first sync', `${run.seconds.toFixed(0)} s`, `${(stories / run.seconds).toFixed(1)} stories a second`)
  row('CPU', `${run.cpuSeconds.toFixed(0)} s`, `${((run.cpuSeconds / stories) * 1000).toFixed(0)} ms a story`)
  row('largest memory', `${run.peakMiB.toFixed(0)} MiB`)
  return samples
}

function reportMemory(samples: readonly Sample[], stories: number): void {
  const tenths = Array.from({ length: 10 }, (_, tenth) =>
    samples.filter(({ stored }) => Math.min(9, Math.floor((stored * 10) / stories)) === tenth)
  )
  const most = Math.max(...tenths.map((tenth) => typical(tenth, 'rss')))
  for (const [at, tenth] of tenths.entries()) {
    const rss = typical(tenth, 'rss')
    row(`memory up to ${(((at + 1) * stories) / 10).toLocaleString('en')} stories`, `${rss.toFixed(0)} MiB`, '█'.repeat((rss / most) * 40))
  }
  const [first = [], last = []] = [tenths[1], tenths[9]]
  const ratio = typical(last, 'rss') / typical(first, 'rss')
  row('the last tenth to the second', `${ratio.toFixed(2)} ×`, `wanted: ≤ ${WANTED_RATIO}`)
  for (const kind of ['heapUsed', 'external', 'arrayBuffers'] as const) {
    row(
      `of the main thread: ${kind}`,
      `${typical(last, kind).toFixed(0)} MiB`,
      `${typical(first, kind).toFixed(0)} MiB in the second tenth`
    )
  }
}

/** Half of the samples lie below; MiB. */
function typical(samples: readonly Sample[], kind: keyof NodeJS.MemoryUsage): number {
  return (
    percentile(
      samples.map(({ memory }) => memory[kind]),
      0.5
    ) / MIB
  )
}

async function reportStorage(library: string, stories: number): Promise<void> {
  const { archive, search, shares } = await measureStorage(library)
  const perStory = (bytes: number): string => `${(bytes / stories / 1000).toFixed(2)} KB`
  row('disk a story: library.sqlite', perStory(archive))
  row('disk a story: search.sqlite', perStory(search))
  row('disk a story: both', perStory(archive + search), `wanted: ≤ ${perStory(WANTED_BYTES * stories)}`)
  for (const { name, bytes } of shares.filter((share) => share.bytes / stories >= 100)) row(`  ${name}`, perStory(bytes))
}
