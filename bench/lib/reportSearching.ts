import type { LaunchedApp } from '../../tests/helpers/launchApp'
import { plainKeystrokes } from './plainSearch'
import { milliseconds, percentile, row } from './report'
import { seedHead } from './seedLibrary'
import { type Pace, type TypedKey, typeQueries, windowMemory } from './windowSearch'

/** Queries typed, from stories of all ages. */
const QUERIES = 12
/** The window's own index holds so many. */
const HOT = 20_000

const steps: readonly (readonly [step: keyof TypedKey, what: string, wanted: string])[] = [
  ['ids', 'of which in the search itself', ''],
  ['first', 'key to the first ids', 'wanted: p95 ≤ 6 ms'],
  ['fused', 'key to ids fused with the archive’s', 'wanted: p95 ≤ 16 ms'],
  ['drawn', 'key to shown results', '']
]

/** Two or three words each, from headlines all over a seeded library. */
export function seededQueries(stories: number): string[] {
  return Array.from({ length: QUERIES }, (_, at) => {
    const words = seedHead(Math.floor((stories - 1) * (1 - at / QUERIES)))
      .title.toLowerCase()
      .split(' ')
    return words.slice(at % 3, (at % 3) + 3).join(' ')
  })
}

/** Types queries into the window's search box and prints how long each step took, and what it cost. */
export async function reportSearching(app: LaunchedApp, stories: number): Promise<void> {
  const queries = seededQueries(stories)
  const before = await windowMemory(app)
  for (const pace of ['settled', 'human'] satisfies Pace[]) {
    const { keys, longest } = await typeQueries(app.page, queries, pace)
    const how = pace === 'settled' ? 'each key after the last one’s results' : 'a key every 60 ms'
    for (const [step, what, wanted] of steps) {
      const times = keys.map((key) => key[step]).filter((time) => time !== null)
      row(
        `${what}, ${how}`,
        milliseconds(percentile(times, 0.5)),
        `p95 ${milliseconds(percentile(times, 0.95))}; ${wanted || `${times.length} keys`}`
      )
    }
    row(`longest task while typing, ${how}`, longest < 50 ? '< 50 ms' : milliseconds(longest), 'wanted: < 50 ms')
  }
  const plain = plainKeystrokes(Math.min(stories, HOT), queries)
  row(
    'one plain MiniSearch over the same heads (baseline)',
    milliseconds(percentile(plain, 0.5)),
    `p95 ${milliseconds(percentile(plain, 0.95))}`
  )
  row('memory of the window after typing', `${(await windowMemory(app)).toFixed(0)} MiB`, `${before.toFixed(0)} MiB before`)
}
