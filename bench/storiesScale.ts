import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openArchive } from '../src/main/library/archive/archive'
import type { Archive } from '../src/main/library/archive/types'
import { silentLog } from '../src/main/library/log'
import { loadVectors } from '../src/main/library/stories/followArticles'
import { openStories, type Stories } from '../src/main/library/stories/stories'
import { makeTermIndex } from '../src/main/library/stories/termIndex'
import { openVectorStore } from '../src/main/library/stories/vectorStore'
import { articleId } from '../src/shared/contract/ids'
import { seededRandom } from './lib/random'
import { heading, milliseconds, percentile, row } from './lib/report'
import { seedArchive } from './lib/seedLibrary'

const ASKED = 500
const MIB = 1024 * 1024

/** What stories cost in a library of so many generated articles: placing, starting, the related panel, the story page. */
export async function benchStoriesScale(articles: number): Promise<void> {
  heading(`Stories over ${articles.toLocaleString('en')} articles`)
  const directory = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  try {
    seedArchive(directory, articles)
    await measurePlacing(directory, articles)
    await measureUse(directory)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

async function measurePlacing(directory: string, articles: number): Promise<void> {
  const archive = openArchive(directory)
  const stories = openStories(archive, silentLog)
  const before = process.cpuUsage()
  await stories.catchUp()
  const { user, system } = process.cpuUsage(before)
  row('CPU to describe and place an article', milliseconds((user + system) / 1000 / articles), 'wanted: as little as can be, ≤ 20 ms')
  row('stories', archive.counts().stories.toLocaleString('en'))
  stories.close()
  archive.close()
}

async function measureUse(directory: string): Promise<void> {
  const archive = openArchive(directory)
  const stories = openStories(archive, silentLog)
  const { longest, took } = await watch(() => stories.catchUp())
  row('to load the vectors at start', milliseconds(took), `longest hold-up ${milliseconds(longest)}`)
  row('memory of the term index', `${((await indexMemory(archive)) / MIB).toFixed(1)} MiB`, 'wanted at 100,000: ≤ 60 MB (57.2 MiB)')
  measureAnswers(archive, stories)
  stories.close()
  archive.close()
}

/** Bytes that a further index of the same articles takes. */
async function indexMemory(archive: Archive): Promise<number> {
  const index = makeTermIndex()
  const before = usedMemory()
  await loadVectors(openVectorStore(archive.database), index, () => true)
  const taken = usedMemory() - before
  if (index.size !== archive.counts().articles) throw new Error('the index is not whole')
  return taken
}

/** Bytes of heap and typed arrays in use, once what is not has been let go: typed arrays go a turn after what holds them. */
function usedMemory(): number {
  setFlagsFromString('--expose-gc')
  for (let turn = 0; turn < 3; turn++) runInNewContext('gc')()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function measureAnswers(archive: Archive, stories: Stories): void {
  const random = seededRandom(3)
  const count = archive.counts().articles
  const asked = Array.from({ length: ASKED }, () => articleId.parse(1 + Math.floor(random() * count)))
  const before = process.cpuUsage()
  const related = asked.map((id) => timed(() => stories.related(id, 12)))
  const { user, system } = process.cpuUsage(before)
  const latest = archive.latestStories(ASKED)
  const pages = latest.map(({ id }) => timed(() => stories.page(id)))
  row('the related panel', milliseconds(percentile(related, 0.5)), `p95 ${milliseconds(percentile(related, 0.95))}; wanted: p95 ≤ 5 ms`)
  row('CPU of a related panel, mean', milliseconds((user + system) / 1000 / ASKED))
  row('a story’s page', milliseconds(percentile(pages, 0.5)), `p95 ${milliseconds(percentile(pages, 0.95))}; wanted: ≤ 20 ms`)
}

function timed(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** Runs something and watches for how long it keeps other work from its turn. */
async function watch(work: () => Promise<void>): Promise<{ longest: number; took: number }> {
  const started = performance.now()
  let [longest, last, isOver] = [0, started, false]
  const look = (): void => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
    if (!isOver) setImmediate(look)
  }
  setImmediate(look)
  await work()
  isOver = true
  return { longest, took: performance.now() - started }
}
