import { locale, t } from '../messages/translate'

const DAY_MS = 86_400_000
const WORDS_PER_MINUTE = 230
const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** Formatters are dear to make and many rows need the same one: one each for every locale and set of options. */
function kept<Options, Format>(make: (locale: string, options: Options) => Format): (options: Options) => Format {
  const formats = new Map<string, Format>()
  return (options) => {
    const key = `${locale()} ${JSON.stringify(options)}`
    const format = formats.get(key) ?? make(locale(), options)
    formats.set(key, format)
    return format
  }
}
const numbers = kept((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options))
const dates = kept((tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options))
const lists = kept((tag, options: Intl.ListFormatOptions) => new Intl.ListFormat(tag, options))

const clock = { hour: 'numeric', minute: '2-digit' } as const
const dayMonth = { day: 'numeric', month: 'short' } as const
const dayMonthYear = { ...dayMonth, year: 'numeric' } as const
const longDay = { weekday: 'long', day: 'numeric', month: 'long' } as const
const longDayYear = { ...longDay, year: 'numeric' } as const

/** A count with the reader's separators: `12,345`. */
export const formatCount = (count: number): string => numbers({}).format(count)

/** A share of one: `42%`. */
export const formatShare = (share: number): string => numbers({ style: 'percent' }).format(share)

/** `1 story`, `12 stories`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

/** Bytes in decimal units, one digit below ten: `9.4 MB`. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  const digits = power > 0 && value < 10 ? 1 : 0
  const unitDisplay = power === 0 ? 'long' : 'short'
  return numbers({
    style: 'unit',
    unit: BYTE_UNITS[power] ?? 'byte',
    unitDisplay,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits
  }).format(value)
}

/** Words as the language lists them: `Mail, Post and Times`. */
export const formatList = (items: readonly string[]): string => lists({ type: 'conjunction' }).format(items)

/** Words beside each other, none set apart: `Mail, Post, Times`. Not `Intl.ListFormat`, which parts units by a space or not at all in some languages. */
export const formatUnits = ([one = '', ...more]: readonly string[]): string =>
  more.length === 0 ? one : t('common.listed', { one, more: formatUnits(more) })

/** The whole date of a story, in milliseconds since 1970. */
export const formatDateTime = (at: number): string => dates({ ...longDayYear, ...clock }).format(at)

export const formatDay = (at: number): string => dates(dayMonthYear).format(at)

/** A day as a heading: `Monday, November 16`, with the year when it is not this one. */
export const formatLongDay = (at: number, now: number): string => dates(isSameYear(at, now) ? longDay : longDayYear).format(at)

/** The time of day. */
export const formatTime = (at: number): string => dates(clock).format(at)

/** From one day to another, what they share said once: `Nov 7 – 16, 2026`. */
export const formatDays = (first: number, last: number): string => dates(dayMonthYear).formatRange(first, last)

const isSameYear = (one: number, other: number): boolean => new Date(one).getFullYear() === new Date(other).getFullYear()

/** A date as short as a list allows: time today, weekday within six days, else the day. */
export function formatShortDate(at: number, now: number): string {
  const today = new Date(now).setHours(0, 0, 0, 0)
  if (at >= today && at < today + DAY_MS) return dates(clock).format(at)
  if (at < today && at >= today - 6 * DAY_MS) return dates({ weekday: 'long' }).format(at)
  return dates(isSameYear(at, now) ? dayMonth : dayMonthYear).format(at)
}

/** Minutes that a text of so many words takes to read, at least one. */
export const readingMinutes = (wordCount: number): number => Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE))

/** Reading time in words: `4 min read`. */
export const formatReadingTime = (wordCount: number): string => t('common.readingTime', { minutes: readingMinutes(wordCount) })

/** `1 story`, `12 stories`, where it stands alone. */
export const storyCount = (count: number): string => t('common.stories', { count })
