import { parseDate } from '../../feeds/dates'

/** A time of day found in a text. */
export interface Clock {
  /** Minutes since midnight, as written. */
  readonly minutes: number
  readonly seconds: number
  /** Minutes east of UTC; null when the text names no zone. */
  readonly offset: number | null
  /** What was read. */
  readonly text: string
}

const before = '(?<early>上午|午前|오전|凌晨|早上|صباحا)|(?<late>下午|午後|오후|晚上|傍晚)'
const half = '(?<half>[ap]\\.?\\s?m\\b\\.?|ق\\.?ظ|ب\\.?ظ|[صم](?!\\p{L})|[πμ]\\.?μ\\.?)'
const zone = '(?<zone>z\\b|(?:utc|gmt)\\s?[+-]\\s?\\d{1,2}(?::?\\d{2})?|[+-]\\d{2}:?\\d{2}|(?-i:[A-Z]{2,5})\\b|МСК|мск)'

/** "10:30", "10.30 Uhr", "8h30", "15 Uhr", "3 p.m.", "午後3時20分", "오후 3:20", with what follows. */
const patterns: readonly RegExp[] = [
  `(?:(?:${before})\\s*)?(?<![\\d.,/:-])(?<hour>\\d{1,2})\\s?[:٫h：.]\\s?(?<minute>[0-5]\\d)(?![\\d/-]|\\.\\d)(?::(?<second>\\d{2})(?:\\.\\d+)?)?(?:\\s*${half})?(?:\\s*\\(?${zone})?`,
  `(?:(?:${before})\\s*)?(?<![\\d.,/:-])(?<hour>\\d{1,2})\\s?[時时시点點](?:\\s?(?<minute>[0-5]?\\d)\\s?[分분]?)?`,
  `(?<![\\d.,/:-])(?<hour>\\d{1,2})(?:\\s*${half}|\\s?(?:uhr|h|uur|hrs)\\b)(?:\\s*${zone})?`
].map((source) => compile(source))

/** Names of zones that the feeds' table does not have. */
const zoneAliases: Readonly<Record<string, string>> = { MESZ: 'CEST', MEZ: 'CET', МСК: 'MSK' }

/** Engines before 2024 know no flags inside a pattern; names of zones are then taken in small letters too. */
function compile(source: string): RegExp {
  return new RegExp(source.replaceAll('(?-i:', '(?:'), 'iu')
}

/** The first time of day in a text; null when there is none. */
export function findClock(text: string): Clock | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)
    const clock = found?.groups ? clockOf(found[0], found.groups) : null
    if (clock) return clock
  }
  return null
}

function clockOf(text: string, groups: Readonly<Record<string, string | undefined>>): Clock | null {
  const hour = hourOfDay(Number(groups['hour']), groups)
  if (hour > 24) return null
  const offset = zoneMinutes(groups['zone'])
  const read = offset === null && groups['zone'] ? text.slice(0, text.lastIndexOf(groups['zone'])) : text
  return { minutes: hour * 60 + Number(groups['minute'] ?? 0), seconds: Number(groups['second'] ?? 0), offset, text: read }
}

function hourOfDay(hour: number, { half, early, late }: Readonly<Record<string, string | undefined>>): number {
  if (half === undefined && early === undefined && late === undefined) return hour
  const isLate = late !== undefined || /^(?:p|م|ب|μ)/i.test(half ?? '')
  return (hour % 12) + (isLate ? 12 : 0)
}

/** Minutes east of UTC of a zone as written; null for what is none. */
function zoneMinutes(written: string | undefined): number | null {
  if (written === undefined) return null
  const name = written.replace(/\s/g, '').toUpperCase()
  const time = parseDate(`2000-01-01 00:00 ${zoneAliases[name] ?? name}`)
  return time === null ? null : (Date.UTC(2000, 0, 1) - time) / 60_000
}
