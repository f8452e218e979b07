/** Minutes east of UTC of the zone names met in feeds (RFC 822 §5.1 and common use). */
const zones: ReadonlyMap<string, number> = new Map([
  ['acst', 570],
  ['aedt', 660],
  ['aest', 600],
  ['akdt', -480],
  ['akst', -540],
  ['bst', 60],
  ['cdt', -300],
  ['cest', 120],
  ['cet', 60],
  ['cst', -360],
  ['edt', -240],
  ['eest', 180],
  ['eet', 120],
  ['est', -300],
  ['gmt', 0],
  ['hkt', 480],
  ['hst', -600],
  ['ist', 330],
  ['jst', 540],
  ['kst', 540],
  ['mdt', -360],
  ['msk', 180],
  ['mst', -420],
  ['nzdt', 780],
  ['nzst', 720],
  ['pdt', -420],
  ['pst', -480],
  ['ut', 0],
  ['utc', 0],
  ['west', 60],
  ['wet', 0],
  ['z', 0]
])

/** How the names of the twelve months begin in the languages feeds write them in, accents folded. */
const months: readonly RegExp[] = [
  /^(jan|ene|gen|янв)/,
  /^(feb|fev|фев)/,
  /^(mar|mae|mrt|мар)/,
  /^(apr|abr|avr|апр)/,
  /^(may|mai|mei|mag|мая|май)/,
  /^(jun|juin|giu|июн)/,
  /^(jul|juil|lug|июл)/,
  /^(aug|aou|ago|авг)/,
  /^(sep|set|сен)/,
  /^(oct|okt|out|ott|окт)/,
  /^(nov|ноя)/,
  /^(dec|dez|dic|дек)/
]

const clock = String.raw`(?:[\sT,]+(?:um |at )?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?)?\s*(?<half>[ap]\.?m\.?)?`
const zone = String.raw`\s*(?<zone>[a-z]{1,5}|(?:gmt|utc)?[+-]\d{1,2}:?\d{0,2})?\s*(?:\([^)]*\))?$`

/** The ways dates are written, in the order tried: ISO 8601 and RFC 3339, RFC 822, asctime, American. */
const patterns: readonly RegExp[] = [
  new RegExp(String.raw`^(?<year>\d{4})[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?${clock}${zone}`, 'i'),
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?)?(?<zone>z|[+-]\d{2}:?\d{2})?$/i,
  new RegExp(
    String.raw`^(?:\p{L}+\.?,?\s+)?(?<day>\d{1,2})\.?[\s-]+(?:de )?(?<month>\p{L}+)\.?,?[\s-]+(?:de )?(?<year>\d{2,4})${clock}${zone}`,
    'iu'
  ),
  new RegExp(String.raw`^(?:\p{L}+\.?,?\s+)?(?<month>\p{L}+)\.?\s+(?<day>\d{1,2})${clock}\s+(?<zone>[a-z]{2,5}\s+)?(?<year>\d{4})$`, 'iu'),
  new RegExp(String.raw`^(?:\p{L}+\.?,?\s+)?(?<month>\p{L}+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})${clock}${zone}`, 'iu')
]

/**
 * Reads a date as feeds write it, in milliseconds since 1970; null when it is none.
 * A date without a zone is taken as UTC, so that it means the same on every machine.
 */
export function parseDate(text: string | null | undefined): number | null {
  const plain = (text ?? '')
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
  if (/^\d{9,10}$/.test(plain)) return Number(plain) * 1000
  if (/^\d{12,13}$/.test(plain)) return Number(plain)
  for (const pattern of patterns) {
    const groups = pattern.exec(plain)?.groups
    if (groups !== undefined) return fromGroups(groups)
  }
  return null
}

function fromGroups(groups: Readonly<Record<string, string | undefined>>): number | null {
  const month = monthNumber(groups['month'] ?? '')
  const day = Number(groups['day'] ?? 1)
  const offset = zoneMinutes(groups['zone'])
  const hour = hourOfDay(Number(groups['hour'] ?? 0), groups['half'])
  const [minute, second] = [Number(groups['minute'] ?? 0), Number(groups['second'] ?? 0)]
  if (month === null || offset === null || hour > 24 || minute > 59 || second > 60) return null
  const date = new Date(Date.UTC(fullYear(groups['year'] ?? ''), month - 1, day))
  if (date.getUTCDate() !== day) return null
  return date.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1000
}

function monthNumber(text: string): number | null {
  const number = /^\d+$/.test(text) ? Number(text) : months.findIndex((names) => names.test(text.toLowerCase())) + 1
  return number >= 1 && number <= 12 ? number : null
}

/** Two digits mean 1970 to 2069. */
function fullYear(text: string): number {
  const year = Number(text)
  return text.length > 2 ? year : year + (year < 70 ? 2000 : 1900)
}

function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
}

/** Minutes east of UTC; null for a name that is not known. */
function zoneMinutes(text: string | undefined): number | null {
  const name = text?.trim().toLowerCase() ?? 'utc'
  const [, sign, hours, minutes] = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?$/.exec(name) ?? []
  if (hours !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0))
  return zones.get(name) ?? null
}
