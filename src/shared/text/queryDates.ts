/** A half-open span of time in milliseconds since 1970. */
export interface QuerySpan {
  readonly from: number
  readonly to: number
}

const calendar = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/
const age = /^(\d{1,4})(h|d|w|m|y)$/
const relative = /^(this|last)[\s_-]*(week|month|year)$/

/**
 * The span that a date of a query stands for, in local time: a year, month or day (`2020`, `2020-08`, `2020-08-09`), `today`,
 * `yesterday`, `this week` or `last month` (weeks begin on Monday, ISO 8601), or from that long ago until `now` (`12h`, `7d`, `2w`, `3m`,
 * `1y`). Null when it is no date.
 */
export function parseQueryDate(text: string, now: number): QuerySpan | null {
  const plain = text.trim().toLowerCase()
  if (plain === 'today') return daysFrom(now, 0)
  if (plain === 'yesterday') return daysFrom(now, -1)
  return parseCalendar(plain) ?? parseRelative(plain, now) ?? parseAge(plain, now)
}

function daysFrom(now: number, days: number): QuerySpan {
  const { year, month, day } = partsOf(now)
  return { from: at(year, month, day + days), to: at(year, month, day + days + 1) }
}

function partsOf(time: number) {
  const date = new Date(time)
  return { year: date.getFullYear(), month: date.getMonth(), day: date.getDate(), weekday: date.getDay() }
}

/** Midnight that begins a day; months and days may be out of their bounds, years may be below 100. */
function at(year: number, month: number, day: number): number {
  const date = new Date(2000, 0, 1)
  date.setFullYear(year, month, day)
  return date.getTime()
}

function parseCalendar(text: string): QuerySpan | null {
  const match = calendar.exec(text)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1)]
  // A 31 February would roll over into March.
  if (month < 0 || month > 11 || new Date(at(year, month, day)).getMonth() !== month) return null
  const from = at(year, month, day)
  if (match[3] !== undefined) return { from, to: at(year, month, day + 1) }
  return { from, to: match[2] === undefined ? at(year + 1, 0, 1) : at(year, month + 1, 1) }
}

function parseRelative(text: string, now: number): QuerySpan | null {
  const [, which, unit] = relative.exec(text) ?? []
  if (unit === undefined) return null
  const { year, month, day, weekday } = partsOf(now)
  const back = which === 'last' ? 1 : 0
  if (unit === 'year') return { from: at(year - back, 0, 1), to: at(year - back + 1, 0, 1) }
  if (unit === 'month') return { from: at(year, month - back, 1), to: at(year, month - back + 1, 1) }
  const monday = day - ((weekday + 6) % 7) - 7 * back
  return { from: at(year, month, monday), to: at(year, month, monday + 7) }
}

function parseAge(text: string, now: number): QuerySpan | null {
  const match = age.exec(text)
  if (match === null) return null
  const amount = Number(match[1])
  const date = new Date(now)
  if (match[2] === 'h') date.setHours(date.getHours() - amount)
  if (match[2] === 'd') date.setDate(date.getDate() - amount)
  if (match[2] === 'w') date.setDate(date.getDate() - 7 * amount)
  if (match[2] === 'm') date.setMonth(date.getMonth() - amount)
  if (match[2] === 'y') date.setFullYear(date.getFullYear() - amount)
  return { from: date.getTime(), to: now }
}
