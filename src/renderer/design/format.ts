const counts = new Intl.NumberFormat(undefined)
const dayAndTime = new Intl.DateTimeFormat(undefined, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit'
})
const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'long' })
const dayMonth = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' })
const dayMonthYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' })

const longDay = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' })
const longDayYear = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

const DAY_MS = 86_400_000
const units = ['bytes', 'kB', 'MB', 'GB', 'TB']

/** A count with the reader's separators: `12,345`. */
export const formatCount = (count: number): string => counts.format(count)

/** `1 story`, `12 stories`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

/** Bytes in decimal units, one digit below ten: `9.4 MB`. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  const digits = power > 0 && value < 10 ? 1 : 0
  return `${value.toFixed(digits)} ${units[power]}`
}

/** The whole date of a story, in milliseconds since 1970. */
export const formatDateTime = (at: number): string => dayAndTime.format(at)

export const formatDay = (at: number): string => dayMonthYear.format(at)

/** A day as a heading: `Monday, November 16`, with the year when it is not this one. */
export const formatLongDay = (at: number, now: number): string => (isSameYear(at, now) ? longDay : longDayYear).format(at)

/** The time of day. */
export const formatTime = (at: number): string => clock.format(at)

/** From one day to another, what they share said once: `Nov 7 – 16, 2026`. */
export const formatDays = (first: number, last: number): string => dayMonthYear.formatRange(first, last)

const isSameYear = (one: number, other: number): boolean => new Date(one).getFullYear() === new Date(other).getFullYear()

/** A date as short as a list allows: time today, weekday within six days, else the day. */
export function formatShortDate(at: number, now: number): string {
  const today = new Date(now).setHours(0, 0, 0, 0)
  if (at >= today && at < today + DAY_MS) return clock.format(at)
  if (at < today && at >= today - 6 * DAY_MS) return weekday.format(at)
  return isSameYear(at, now) ? dayMonth.format(at) : dayMonthYear.format(at)
}

const WORDS_PER_MINUTE = 230
/** Reading time in words: `4 min read`. */
export const formatReadingTime = (wordCount: number): string => `${Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE))} min read`
