import { foldDate, monthByName } from './monthNames'
import { zoneMinutes } from './zones'

const clock = String.raw`(?:\D{0,12}?(?<hour>\d{1,2})[:.h](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:[.,]\d+)?)?(?:\s?(?:h|uhr|hrs)\b)?)?\s*(?<half>[ap]\.?m\b\.?)?`
const zone = String.raw`\s*(?<zone>[a-z]{1,5}|(?:gmt|utc?|z)?\s?[+-]\d{1,2}:?\d{0,2})?\s*(?:\(.*|\[.*)?$`
const day = String.raw`(?<day>\d{1,2})(?:\.|a|o|e|er|st|nd|rd|th)?`
const weekday = String.raw`(?:\p{L}[\p{L}.'’ -]*?[.,]*\s+|\p{L}+[.,]\s*)?`
const month = String.raw`(?<month>thang \d{1,2}|\p{L}[\p{L}.]*?)`
const isoClock = String.raw`(?:[t\s,_-]*(?:at |kl\.? )?(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:[.,:]\d+)?)?)?\s*(?<half>[ap]\.?m\b\.?)?`

/** The ways dates are written, folded, in the order tried. */
const patterns: readonly RegExp[] = [
  // ISO 8601, RFC 3339, SQL: 2026-11-03T08:00:00Z, 2026/11/03 8:00
  new RegExp(String.raw`^${weekday}(?<year>\d{4})[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?\.?${isoClock}${zone}`, 'u'),
  // RFC 822, RFC 850, most languages: Tue, 3 Nov 2026 08:00:00 GMT, 3. listopadu 2026
  new RegExp(
    String.raw`^${weekday}${day}[\s-]+(?:de |d'|of |ngay )?${month}\.?,?[\s/-]+(?:de |del |of )?(?<year>\d{4}|\d{2}(?=\s))${clock}${zone}`,
    'u'
  ),
  // asctime: Tue Nov 3 08:00:00 UTC 2026
  new RegExp(String.raw`^${weekday}${month}\.?\s+${day}${clock}\s+(?<zone>[a-z]{2,5}\s+|[+-]\d{4}\s+)?(?<year>\d{4})$`, 'u'),
  // American, and JavaScript's own: November 3rd, 2026 8:00 am, Tue Nov 03 2026 08:00:00 GMT+0100
  new RegExp(String.raw`^${weekday}${month}\.?\s+${day},?\s+(?<year>\d{4})${clock}${zone}`, 'u'),
  // Hungarian: 2026. november 3., 2026-november-03T9:15-05:00
  new RegExp(String.raw`^(?<year>\d{4})[.\s-]+(?<month>\p{L}+)\.?[\s-]+(?<day>\d{1,2})\.?${isoClock}${zone}`, 'u'),
  // 3.11.2026 8:00
  new RegExp(String.raw`^${weekday}(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4}|\d{2}(?!\d))${clock}${zone}`, 'u'),
  // Without separators: 20261103T080000Z
  /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?:t?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?:[.,]\d+)?|[t\s]+(?<hour2>\d{2}):(?<minute2>\d{2})(?::(?<second2>\d{2}))?)?\s*(?<zone>z|utc|gmt|[+-]\d{2}:?(?:\d{2})?)?$/,
  // A year alone
  /^(?<year>(?:19|20)\d{2})$/
]

/** Two numbers and a year: day or month first, which only the numbers or a clock of twelve hours tell. */
const slashed = new RegExp(String.raw`^${weekday}(?<first>\d{1,2})[/-](?<middle>\d{1,2})[/-](?<year>\d{4}|\d{2}(?!\d))${clock}${zone}`, 'u')
const ordinal =
  /^(?<year>\d{4})-?(?<dayOfYear>[0-3]\d{2})(?:t(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?<zone>z|[+-]\d{2}:?\d{2})?)?$/
const week = /^(?<year>\d{4})-?w(?<week>\d{2})(?:-?(?<weekday>[1-7]))?$/

/** Words of other languages in the place of signs, rewritten before anything is matched. */
const rewrites: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?/, '$1-$2-$3 '],
  [/(\d)\s?[時时点點시]\s?(?=\d)/g, '$1:'],
  [/(\d)\s?[分분]\s?(?=\d)/g, '$1:'],
  [/(\d)\s?[時时点點시](?!\d)/g, '$1:00'],
  [/(\d)\s?[分분秒초]/g, '$1'],
  [/\s?\([日月火水木金土一二三四五六월화수목금토일]\)\s?/, ' '],
  [/\s(?:星期|週|周)[一二三四五六日天]\s?/, ' '],
  [/(?:上午|午前|오전|πμ|π\.μ\.)\s?/, 'am '],
  [/(?:下午|午後|오후|μμ|μ\.μ\.)\s?/, 'pm '],
  [/\b(am|pm) (\d{1,2}:\d{2}(?::\d{2})?)/, '$2 $1'],
  [/\s(?:ora|orakor)\b/, ''],
  [/\b(?:del|de) (?=\d{4})/, '']
]

/** When Buddhist years are meant: 2569 is 2026. */
const BUDDHIST = 2400
const BUDDHIST_OFFSET = 543

type Groups = Readonly<Record<string, string | undefined>>

/**
 * Reads a date as feeds write it, in milliseconds since 1970; null when it is none, or when day and month can't be told
 * apart. A date without a zone is taken as UTC, so that it means the same on every machine. Weekdays are ignored:
 * where they contradict the date, they are what is wrong.
 */
export function parseDate(text: string | null | undefined): number | null {
  const plain = rewriteDate(
    foldDate((text ?? '').slice(0, 200))
      .normalize('NFC')
      .slice(0, 100)
  )
  if (/^\d{9,10}(?:\.\d+)?$/.test(plain)) return Math.round(Number(plain) * 1000)
  if (/^\d{12,13}$/.test(plain)) return Number(plain)
  for (const pattern of patterns) {
    const groups = pattern.exec(plain)?.groups
    if (groups !== undefined) return fromGroups(groups)
  }
  return fromSlashed(slashed.exec(plain)?.groups) ?? fromOrdinal(ordinal.exec(plain)?.groups) ?? fromWeek(week.exec(plain)?.groups)
}

function rewriteDate(folded: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is all that needs no rewriting
  if (/^[\x00-\x7f]*$/.test(folded) && !/ora|de/.test(folded)) return folded
  return rewrites.reduce((date, [pattern, replacement]) => date.replace(pattern, replacement), folded).trim()
}

function fromGroups(groups: Groups): number | null {
  const written = groups['month'] ?? '1'
  const monthNumber = /^\d+$/.test(written) ? Number(written) : monthByName(written)
  return monthNumber === null ? null : compose(groups, monthNumber, Number(groups['day'] ?? 1))
}

function fromSlashed(groups: Groups | undefined): number | null {
  if (groups === undefined) return null
  const [first, second] = [Number(groups['first']), Number(groups['middle'])]
  const isAmerican = second > 12 || groups['half'] !== undefined
  if (!isAmerican && first <= 12 && first !== second) return null
  return isAmerican ? compose(groups, first, second) : compose(groups, second, first)
}

/** ISO 8601 §5.2.2: the day of the year. */
function fromOrdinal(groups: Groups | undefined): number | null {
  const dayOfYear = Number(groups?.['dayOfYear'] ?? 0)
  if (groups === undefined || dayOfYear < 1 || dayOfYear > 366) return null
  const date = new Date(Date.UTC(Number(groups['year']), 0, dayOfYear))
  return compose(groups, date.getUTCMonth() + 1, date.getUTCDate())
}

/** ISO 8601 §5.2.3: the first week has the year's first Thursday. */
function fromWeek(groups: Groups | undefined): number | null {
  const number = Number(groups?.['week'] ?? 0)
  if (groups === undefined || number < 1 || number > 53) return null
  const fourth = new Date(Date.UTC(Number(groups['year']), 0, 4))
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000
  return monday + ((number - 1) * 7 + Number(groups['weekday'] ?? 1) - 1) * 86_400_000
}

function compose(groups: Groups, monthNumber: number, dayOfMonth: number): number | null {
  const part = (name: string) => Number(groups[name] ?? groups[`${name}2`] ?? 0)
  const [hour, minute, second] = [hourOfDay(part('hour'), groups['half']), part('minute'), part('second')]
  const offset = zoneMinutes(groups['zone'])
  if (offset === null || monthNumber < 1 || monthNumber > 12 || hour > 24 || minute > 59 || second > 60) return null
  const date = new Date(Date.UTC(fullYear(groups['year'] ?? ''), monthNumber - 1, dayOfMonth))
  if (date.getUTCDate() !== dayOfMonth) return null
  return date.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1000
}

/** Two digits mean 1970 to 2069. */
function fullYear(text: string): number {
  const year = Number(text)
  if (text.length <= 2) return year + (year < 70 ? 2000 : 1900)
  return year >= BUDDHIST && year < BUDDHIST + 300 ? year - BUDDHIST_OFFSET : year
}

/** Some write a half of the day beside an hour of twenty-four. */
function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour
  return (hour % 12) + (half.startsWith('p') ? 12 : 0)
}
