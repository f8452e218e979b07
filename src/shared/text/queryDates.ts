const calendar = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/
const age = /^(\d{1,4})(h|d|w|m|y)$/

/**
 * The moment a date of a query stands for: the start of a year, month or day (`2020`, `2020-08`, `2020-08-09`),
 * or that long before `now` (`12h`, `7d`, `2w`, `3m`, `1y`), in local time. Null when it is no date.
 */
export function parseQueryDate(text: string, now: number): number | null {
  const plain = text.trim().toLowerCase()
  if (plain === 'today' || plain === 'yesterday') return startOfDay(now, plain === 'today' ? 0 : -1)
  return parseCalendar(plain) ?? parseAge(plain, now)
}

function startOfDay(now: number, days: number): number {
  const date = new Date(now)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime()
}

function parseCalendar(text: string): number | null {
  const match = calendar.exec(text)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1)]
  const date = new Date(2000, month, day)
  date.setFullYear(year, month, day)
  // A 31 February would roll over into March.
  return date.getMonth() === month && date.getDate() === day ? date.getTime() : null
}

function parseAge(text: string, now: number): number | null {
  const match = age.exec(text)
  if (match === null) return null
  const amount = Number(match[1])
  const date = new Date(now)
  if (match[2] === 'h') date.setHours(date.getHours() - amount)
  if (match[2] === 'd') date.setDate(date.getDate() - amount)
  if (match[2] === 'w') date.setDate(date.getDate() - 7 * amount)
  if (match[2] === 'm') date.setMonth(date.getMonth() - amount)
  if (match[2] === 'y') date.setFullYear(date.getFullYear() - amount)
  return date.getTime()
}
