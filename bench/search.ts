import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { heading, milliseconds, row } from './lib/report'
import type { EngineFigures, LibraryFigures, SpeedTask, Spread } from './lib/searchSpeed/figures'
import { measureSpeed } from './lib/searchSpeed/measureSpeed'
import { seedArchive } from './lib/seedLibrary'

interface Peer {
  readonly engine: Exclude<SpeedTask['engine'], 'offprint' | 'window'>
  readonly title: string
  /** Beyond so many stories it takes minutes or hundreds of megabytes (docs/decisions/ranking.md); `instead` says so. */
  readonly most: number
  readonly instead: string
}

const peers: readonly Peer[] = [
  { engine: 'fts5', title: 'FTS5 alone', most: Number.POSITIVE_INFINITY, instead: '' },
  { engine: 'miniSearch', title: 'MiniSearch, full text', most: 10_000, instead: 'not run: some 700 MB and many minutes' },
  { engine: 'orama', title: 'Orama, full text', most: 1000, instead: 'not run: 450 MB and half a second a key at 10,000' }
]

/** Speed, memory and size of the whole of search over generated stories of 450 words, beside other engines in the same run. */
export async function benchSearch(sizes: readonly number[]): Promise<void> {
  const measured: [stories: number, figures: LibraryFigures][] = []
  for (const stories of sizes) measured.push([stories, await benchSize(stories)])
  printGrowth(measured)
}

async function benchSize(stories: number): Promise<LibraryFigures> {
  heading(`Search over ${stories.toLocaleString('en')} stories of 450 words`)
  const folder = mkdtempSync(join(tmpdir(), 'offprint-search-'))
  try {
    const directory = join(folder, 'library')
    fillArchive(directory, stories)
    const library = await measureSpeed({ engine: 'offprint', stories, directory })
    const window = await measureSpeed({ engine: 'window', stories, directory })
    printEngine('Offprint, the archive', library)
    printEngine('Offprint, the window fused with it', window)
    for (const peer of peers) await benchPeer(peer, stories, folder)
    printLibrary(library)
    return library
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** `OFFPRINT_BENCH_ARCHIVES` may name a folder of archives made before, each in a folder named by its number of stories. */
function fillArchive(directory: string, stories: number): void {
  const ready = join(process.env['OFFPRINT_BENCH_ARCHIVES'] ?? '', String(stories))
  if (process.env['OFFPRINT_BENCH_ARCHIVES'] && existsSync(ready)) cpSync(ready, directory, { recursive: true, dereference: true })
  else seedArchive(directory, stories)
}

async function benchPeer({ engine, title, most, instead }: Peer, stories: number, folder: string): Promise<void> {
  if (stories > most) return row(title, instead)
  const directory = join(folder, engine)
  mkdirSync(directory)
  printEngine(title, await measureSpeed({ engine, stories, directory }))
}

function printEngine(title: string, { build, memory, typing, bytes }: EngineFigures): void {
  const parts = [
    `p95 ${milliseconds(typing.p95)}`,
    build === null ? '' : `${milliseconds(build)} a story to build`,
    bytes === null ? '' : `${kilobytes(bytes)} a story on disk`,
    memory === null ? '' : `${memory.toFixed(0)} MiB`
  ]
  row(`${title}: a keystroke`, milliseconds(typing.p50), parts.filter((part) => part !== '').join(', '))
}

function printLibrary(figures: LibraryFigures): void {
  const { full, addToSearch, addToStories, related, buildStories, storyBytes } = figures
  printSpread('ranked answer with facets, folded by story', full, 'p95 wanted: ≤ 100 ms')
  printSpread('taking a new story into the full text', addToSearch, 'wanted with the next: ≤ 5 ms, typically')
  printSpread('placing it among the running stories', addToStories, 'wanted: ≤ 20 ms')
  printSpread('related articles of a story', related, 'wanted: ≤ 5 ms')
  row('placing all stories, each', milliseconds(buildStories), `${kilobytes(storyBytes)} a story on disk`)
}

function printSpread(what: string, { p50, p95 }: Spread, wanted: string): void {
  row(what, milliseconds(p50), `p95 ${milliseconds(p95)}; ${wanted}`)
}

type Growth = readonly [what: string, of: (figures: LibraryFigures) => number]

const growths: readonly Growth[] = [
  ['a keystroke, p95', ({ typing }) => typing.p95],
  ['ranked answer with facets, p95', ({ full }) => full.p95],
  ['a new story in the full text, typically', ({ addToSearch }) => addToSearch.p50],
  ['a new story among the running ones, typically', ({ addToStories }) => addToStories.p50],
  ['related articles, p95', ({ related }) => related.p95],
  ['indexing, a story', ({ build }) => build ?? Number.NaN],
  ['size on disk, a story', ({ bytes }) => bytes ?? Number.NaN],
  ['memory', ({ memory }) => memory ?? Number.NaN]
]

function printGrowth(measured: readonly (readonly [number, LibraryFigures])[]): void {
  for (const [at, [stories, figures]] of measured.entries()) {
    const before = measured[at - 1]
    if (before === undefined) continue
    heading(`From ${before[0].toLocaleString('en')} to ${stories.toLocaleString('en')} stories`)
    for (const [what, of] of growths) row(what, `${(of(figures) / of(before[1])).toFixed(2)} ×`)
  }
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`
