import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SyncSummary } from '../src/shared/contract/sync'
import { downloadAll } from './lib/download'
import { importFeeds } from './lib/importFeeds'
import { heading, row } from './lib/report'
import { runOffprint } from './lib/runOffprint'
import { startSites } from './lib/sites'

const SITES = 50
const STORIES = 20
const PICTURES = 3
const LATENCY_MS = 50

/** First and second sync of 50 feeds × 20 stories with pages and 3 pictures each, against the plain download of the same. */
export async function benchSync(): Promise<void> {
  heading(`Sync: ${SITES} feeds × ${STORIES} stories with pages and ${PICTURES} pictures each, ${LATENCY_MS} ms latency`)
  const sites = await startSites({ sites: SITES, stories: STORIES, picturesPerStory: PICTURES, latencyMs: LATENCY_MS })
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  try {
    const floor = await downloadAll(sites.feedUrls, STORIES, PICTURES)
    await sites.requests()
    row('plain download of the same (baseline)', `${floor.toFixed(1)} s`)
    await measureSyncs(sites.feedUrls, join(folder, 'library'), floor, sites.requests)
  } finally {
    await sites.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureSyncs(
  feedUrls: readonly string[],
  library: string,
  floor: number,
  requests: () => Promise<Readonly<Record<string, number>>>
): Promise<void> {
  await importFeeds(feedUrls, library)

  const first = await runOffprint(['sync', '--library', library])
  const summary = first.answer as SyncSummary
  if (summary.new !== SITES * STORIES || summary.images !== SITES * STORIES * PICTURES)
    throw new Error(`the first sync is not whole: ${JSON.stringify(summary).slice(0, 500)}`)
  row('first sync, stored whole', `${first.seconds.toFixed(1)} s`, `${(first.seconds / floor).toFixed(1)} × the download`)
  row('stories a second', (summary.new / first.seconds).toFixed(1), 'wanted: ≥ 15')
  row('CPU', `${first.cpuSeconds.toFixed(1)} s`, `${((first.cpuSeconds / summary.new) * 1000).toFixed(0)} ms a story`)
  row('largest memory', `${first.peakMiB.toFixed(0)} MiB`)

  await requests()
  const second = await runOffprint(['sync', '--library', library])
  const counts = await requests()
  row('second sync, nothing new', `${second.seconds.toFixed(2)} s`, `${(second.seconds / first.seconds).toFixed(3)} × the first`)
  row(
    'requests a feed',
    `${((counts['feed.xml'] ?? 0) / SITES).toFixed(2)}`,
    `pages and pictures: ${(counts['story'] ?? 0) + (counts['picture'] ?? 0)}`
  )
  row('CPU', `${second.cpuSeconds.toFixed(2)} s`, 'wanted: < 1 s')
}
