import { proportionalMiB } from '../memory'
import { keystrokes } from '../plainSearch'
import { percentile } from '../report'
import { seedText } from '../seedLibrary'
import type { Spread } from './figures'

const TYPED = 12
const ASKED = 60
const ROUNDS = 3

/** What somebody types: one to three words of headlines, from all of the library's time. */
export function typedQueries(stories: number): string[] {
  return headlineWords(stories, TYPED).flatMap(keystrokes)
}

/** Whole queries of one to three words, no two alike. */
export function wholeQueries(stories: number): string[] {
  return headlineWords(stories, ASKED)
}

function headlineWords(stories: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const { title } = seedText(Math.floor(((at + 0.5) * stories) / count))
    return title
      .toLowerCase()
      .split(' ')
      .slice(0, 1 + (at % 3))
      .join(' ')
  })
}

/** Times each piece of work in turn; of three rounds the best counts, since what else the machine does only adds. */
export async function spreadOf<Item>(items: readonly Item[], work: (item: Item) => unknown): Promise<Spread> {
  const best = items.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, item] of items.entries()) best[index] = Math.min(best[index] ?? 0, await timed(() => work(item)))
  }
  return { p50: percentile(best, 0.5), p95: percentile(best, 0.95) }
}

/** Milliseconds that a piece of work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Proportional memory of this process in MiB, rubbish collected. */
export function ownMemory(): number {
  globalThis.gc?.()
  return proportionalMiB([process.pid])
}
