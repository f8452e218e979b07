import { Readability } from '@mozilla/readability'
import { DOMParser } from 'linkedom'
import { extractStory, noHints } from '../src/main/library/articles/extractStory'
import { createExtractor } from '../src/main/library/workers/extractionPool'
import { buildWorker } from '../tests/helpers/buildWorker'
import { type LargePage, makeLargePages } from './lib/largePages'
import { heading, milliseconds, percentile, row } from './lib/report'

const OF_EACH = 25
const WARM_UP = 12
const WANTED_MS = 40

/** Extraction and sanitizing of pages of 100 KB in four designs, against parsing and Mozilla's Readability alone; then in one and two threads. */
export async function benchExtraction(): Promise<void> {
  heading(`Extraction: ${OF_EACH * 4} pages of 100 KB, from bytes to sanitized story`)
  const pages = makeLargePages(OF_EACH)
  for (const page of pages.slice(0, WARM_UP).concat(pages.slice(-WARM_UP))) {
    ours(page)
    peer(page)
  }
  const before = process.cpuUsage()
  for (const page of pages) ours(page)
  const { user, system } = process.cpuUsage(before)
  row('CPU a page', milliseconds((user + system) / 1_000 / pages.length), 'all threads of the process, garbage collection included')
  const times = pages.map((page) => ({ design: page.design, ours: timed(() => ours(page)), peer: timed(() => peer(page)) }))
  const peerMedian = median(times.map((time) => time.peer))
  row('parsing and Readability alone, same DOM (baseline), median', milliseconds(peerMedian))
  for (const design of [...new Set(pages.map((page) => page.design))]) {
    const own = times.filter((time) => time.design === design)
    row(
      `${design}, median`,
      milliseconds(median(own.map((time) => time.ours))),
      ratio(median(own.map((time) => time.ours)), median(own.map((time) => time.peer)))
    )
  }
  const all = times.map((time) => time.ours)
  row('all, median', milliseconds(median(all)), `${ratio(median(all), peerMedian)}; wanted: ≤ ${WANTED_MS} ms`)
  row('all, p95', milliseconds(percentile(all, 0.95)))
  await benchThreads(pages)
}

async function benchThreads(pages: readonly LargePage[]): Promise<void> {
  const { worker, remove } = await buildWorker('extractionWorker')
  try {
    const one = await pagesASecond(worker, 1, pages)
    const two = await pagesASecond(worker, 2, pages)
    row('pages a second, 1 thread', one.toFixed(1))
    row('pages a second, 2 threads', two.toFixed(1), `${(two / one).toFixed(2)} × one thread`)
  } finally {
    await remove()
  }
}

async function pagesASecond(worker: URL, threads: number, pages: readonly LargePage[]): Promise<number> {
  const extractor = createExtractor({ worker, threads })
  const extract = ({ html }: LargePage) => extractor.extract(inputOf(html))
  await Promise.all(pages.slice(0, WARM_UP * threads).map(extract))
  const started = performance.now()
  await Promise.all(pages.map(extract))
  const seconds = (performance.now() - started) / 1_000
  await extractor.close()
  return pages.length / seconds
}

const inputOf = (html: string) => ({
  pageHtml: new TextEncoder().encode(html),
  contentType: 'text/html',
  pageUrl: 'https://bench.example/story',
  hints: noHints
})

function ours({ html, design }: LargePage): void {
  const story = extractStory(inputOf(html))
  if (story.text !== 'full' || story.wordCount < 800) throw new Error(`the ${design} page gave ${story.wordCount} words`)
}

function peer({ html, design }: LargePage): void {
  const document = new DOMParser().parseFromString(html, 'text/html')
  const article: { readonly length?: number | null } | null = Reflect.construct(Readability, [document]).parse()
  if (!article?.length) throw new Error(`Readability found nothing on the ${design} page`)
}

function timed(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

const median = (samples: readonly number[]): number => percentile(samples, 0.5)
const ratio = (value: number, baseline: number): string => `${(value / baseline).toFixed(2)} × Readability alone`
