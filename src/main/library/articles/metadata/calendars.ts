/** Days from 1 Farvardin 1 to the first day of a Solar Hijri year, by the 33-year rule; right from 1178 to 1633 AP. */
function solarHijriYearStart(year: number): number {
  const leaps = Math.floor((8 * year + 21) / 33)
  return (year - 1) * 365 + leaps
}

/** UTC milliseconds of a day of the Solar Hijri calendar (Iran). */
export function solarHijriDay(year: number, month: number, day: number): number {
  const dayOfYear = month <= 7 ? (month - 1) * 31 + day : 186 + (month - 7) * 30 + day
  // 1 Farvardin 1400 was 21 March 2021.
  const days = solarHijriYearStart(year) - solarHijriYearStart(1400) + dayOfYear - 1
  return Date.UTC(2021, 2, 21) + days * 86_400_000
}

/** First years of the Japanese eras since 1926, less one. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 }

/** The Gregorian year of a year that may be counted by a Japanese era, the Buddhist calendar (2400 to 2700) or with two digits. */
export function gregorianYear(digits: string, era: string | undefined): number {
  const year = digits === '元' ? 1 : Number(digits)
  if (era !== undefined) return year + (eras[era] ?? 0)
  if (digits.length === 2) return year + (year < 70 ? 2000 : 1900)
  return year > 2400 && year < 2700 ? year - 543 : year
}
