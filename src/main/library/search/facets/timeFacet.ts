import type { TimeFacet } from '@shared/contract/search'

/** Steps of a calendar in local time; `next` gives the beginning of the step after one that begins at a time. */
interface Step {
  /** The longest span in days that is shown in such steps. */
  readonly days: number
  readonly begin: (date: Date) => Date
  readonly next: (begin: Date) => Date
}

const MOST_BARS = 60
const DAY_MS = 86_400_000

const day = (date: Date, days: number) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + days)
const month = (date: Date, months: number) => new Date(date.getFullYear(), date.getMonth() + months, 1)
const year = (date: Date, years: number) => new Date(date.getFullYear() + years, 0, 1)

/** From fine to coarse; weeks begin on Monday (ISO 8601). */
const steps: readonly Step[] = [
  { days: MOST_BARS - 2, begin: (date) => day(date, 0), next: (begin) => day(begin, 1) },
  { days: (MOST_BARS - 2) * 7, begin: (date) => day(date, -((date.getDay() + 6) % 7)), next: (begin) => day(begin, 7) },
  { days: (MOST_BARS - 2) * 30, begin: (date) => month(date, 0), next: (begin) => month(begin, 1) },
  { days: (MOST_BARS - 2) * 91, begin: (date) => month(date, -(date.getMonth() % 3)), next: (begin) => month(begin, 3) },
  { days: Number.POSITIVE_INFINITY, begin: (date) => year(date, 0), next: (begin) => year(begin, 1) }
]

/** Counts times (milliseconds since 1970, in any order) by days, weeks, months, quarters or years: the finest of which at most 60 are needed. */
export function timeFacet(times: readonly number[]): TimeFacet {
  if (times.length === 0) return { starts: [], counts: [], end: 0 }
  const [first, last] = times.reduce(([least, most], time) => [Math.min(least, time), Math.max(most, time)], [times[0] ?? 0, times[0] ?? 0])
  const step = steps.find(({ days }) => (last - first) / DAY_MS <= days) ?? steps[0]
  const starts: number[] = []
  let begin = step?.begin(new Date(first)) ?? new Date(first)
  for (; begin.getTime() <= last && step !== undefined; begin = step.next(begin)) starts.push(begin.getTime())
  return { ...merged(starts, times), end: begin.getTime() }
}

/** More than 60 years are counted in steps of several. */
function merged(starts: readonly number[], times: readonly number[]): Omit<TimeFacet, 'end'> {
  const every = Math.ceil(starts.length / MOST_BARS)
  const kept = starts.filter((_, index) => index % every === 0)
  const counts = kept.map(() => 0)
  for (const time of times) {
    const bar = lastAtMost(kept, time)
    counts[bar] = (counts[bar] ?? 0) + 1
  }
  return { starts: kept, counts }
}

/** The index of the last number that is not above a value, by halving. */
function lastAtMost(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length]
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? 0) <= value) low = middle
    else high = middle
  }
  return low
}
