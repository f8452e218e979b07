import { gregorianYear, solarHijriDay } from './calendars'
import { type Clock, findClock } from './clock'
import { isFiller, saysUpdated } from './dateWords'
import { monthNumber, solarHijriMonth } from './monthNames'

/** What 8/11/2026 means: the eighth of November, or the eleventh of August. */
export type DateOrder = 'day first' | 'month first'

/** A date found in a text. */
export interface FoundDate {
  /** UTC milliseconds; a time without a zone is taken as UTC, so that it means the same everywhere. */
  readonly time: number
  readonly hasClock: boolean
  /** Its time names a zone. */
  readonly hasZone: boolean
  /** The text calls it the date of a change. */
  readonly isUpdate: boolean
  /** The text says nothing else. */
  readonly isAlone: boolean
}

const word = "\\p{L}[\\p{L}\\p{M}\\u200c'’]*\\.?(?:\\p{L}\\p{M}?\\.|\\s(?:الثاني|الأول))?"
const ordinal = '(?:st|nd|rd|th|er|ème|º|ª|°|\\.)?'
const of = "(?:(?:of|de|del|di|den|av)\\s+|d['’])?"

/** The ways a day is written, each with its own groups, in the order tried. */
const forms: readonly RegExp[] = [
  '(?<era>令和|平成|昭和)?\\s*(?<![\\d])(?<year>元|\\d{1,4})\\s?[年년]\\s*(?<month>\\d{1,2})\\s?[月월]\\s*(?<day>\\d{1,2})\\s?[日일号]',
  '(?<![\\d.,/:-])(?<year>(?:19|20|13|14|25)\\d{2})\\s?[-./]\\s?(?<month>\\d{1,2})\\s?[-./]\\s?(?<day>\\d{1,2})(?!\\d)\\.?',
  `(?<![\\d.,/:-])(?<day>\\d{1,2})${ordinal}(?:\\s+|[-/–])${of}(?<month>${word})[,]?(?:\\s*|[-/–])(?:de\\s+|del\\s+|ปี\\s*|พ\\.ศ\\.\\s*)?(?<year>\\d{4})(?!\\d)`,
  `(?<!\\p{L})(?<month>${word})\\s+(?<day>\\d{1,2})${ordinal},?\\s+(?<year>\\d{4})(?!\\d)`,
  `(?<![\\d.,/:-])(?<year>\\d{4})\\.?,?\\s+(?<month>${word})\\s+(?<day>\\d{1,2})(?!\\d)\\.?`,
  '(?<![\\d.,/:-])(?<day>\\d{1,2})(?<sign>[./-])\\s?(?<month>\\d{1,2})\\k<sign>\\s?(?<year>\\d{4}|\\d{2})(?![\\d:])'
].map((source) => new RegExp(source, 'giu'))

/** Lines about time that name no day. */
const undated: readonly RegExp[] = [
  /^(?:(?:updated|published|posted):?\s*)?\d{1,3}\s+(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\s+ago$/i,
  /^vor\s+\d{1,3}\s+(?:minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?)$/i,
  /^il y a\s+\d{1,3}\s+(?:minutes?|heures?|jours?|semaines?|mois)$/i,
  /^hace\s+\d{1,3}\s+(?:minutos?|horas?|días?|semanas?|mes(?:es)?)$/i,
  /^\d{1,3}\s?(?:分钟|小时|分鐘|小時|天|時間|日|분|시간|일)\s?(?:前|전)$/,
  /^\d{1,3}[\s-]+min(?:ute)?s?(?:\s+read)?$/i,
  /^\d{1,2}[/]\d{1,2}[/]\d{2,4}$/
]

/** Dates older than the web are template zeros, much later ones mistakes. */
const [earliest, latest] = [Date.UTC(1990, 0, 1), Date.UTC(2100, 0, 1)]
const maxLine = 200

/** The time a line names that is a date and nothing else ("Published on 12 November 2026 at 06:30"), as UTC milliseconds; null for any other line. */
export function parseDateLine(line: string): number | null {
  const found = line.length > 90 ? null : findDate(line, null)
  return found?.isAlone ? found.time : null
}

/** Tells a line that is a date, an age or a reading time, and nothing else. */
export function isDateLine(line: string): boolean {
  return parseDateLine(line) !== null || undated.some((pattern) => pattern.test(line.trim()))
}

/** The date in a short text, one of publication before one of a change; null when it names none, or one that may be two days. */
export function findDate(text: string, order: DateOrder | null): FoundDate | null {
  if (text.length > maxLine) return null
  const plain = asciiDigits(text)
  const matches = forms.flatMap((form) => [...plain.matchAll(form)])
  const dates = matches.flatMap((match) => dateOf(match, plain, order) ?? [])
  const found = dates.find((date) => !date.isUpdate) ?? dates[0]
  return found ? { ...found, isAlone: isFiller(without(plain, matches)) } : null
}

/** What is left of a text without these dates and the times of day around them. */
function without(text: string, matches: readonly RegExpExecArray[]): string {
  let rest = matches.reduce((left, match) => left.replace(match[0], ' '), text)
  for (let clock = findClock(rest), tries = 0; clock && tries < 4; clock = findClock(rest), tries++) rest = rest.replace(clock.text, ' ')
  return rest
}

/** Digits of any script as 0–9, full-width signs as plain ones, white space as single spaces. */
function asciiDigits(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\u200e\u200f\u202a-\u202e]/g, '')
  return plain
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/\s+/g, ' ')
    .trim()
}

/** Decimal digits stand in runs of ten that begin at a multiple of ten or at 6 past sixteen (Unicode §4.6). */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 128) return character
  const start = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50].find((first) => code >= first && code < first + 10)
  return start === undefined ? character : String(code - start)
}

function dateOf(match: RegExpExecArray, text: string, order: DateOrder | null): Omit<FoundDate, 'isAlone'> | null {
  const day = dayOf(match.groups ?? {}, order)
  if (day === null || day < earliest || day > latest) return null
  const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)]
  const clock = findClock(after.slice(0, 40)) ?? findClock(before.slice(-30))
  // Words before an earlier date in the line speak of that one.
  const label = before.split(/\d{4}/).at(-1) ?? ''
  return {
    time: day + timeOf(clock),
    hasClock: clock !== null,
    hasZone: (clock?.offset ?? null) !== null,
    isUpdate: saysUpdated(label.slice(-40))
  }
}

function timeOf(clock: Clock | null): number {
  return clock === null ? 0 : ((clock.minutes - (clock.offset ?? 0)) * 60 + clock.seconds) * 1000
}

function dayOf(groups: Readonly<Record<string, string | undefined>>, order: DateOrder | null): number | null {
  const { year = '', month = '', day = '', sign, era } = groups
  const fullYear = gregorianYear(year, era)
  if (fullYear >= 1300 && fullYear < 1500) return solarHijri(fullYear, month, Number(day))
  if (sign === '/' && order === null && Number(day) <= 12 && Number(month) <= 12 && day !== month) return null
  const isMonthFirst = sign === '/' ? (order === 'month first' && Number(day) <= 12) || Number(month) > 12 : false
  return isMonthFirst ? utcDay(fullYear, Number(day), Number(month)) : utcDay(fullYear, monthOf(month), Number(day))
}

function monthOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : (monthNumber(text) ?? 0)
}

function solarHijri(year: number, month: string, day: number): number | null {
  const number = /^\d+$/.test(month) ? Number(month) : solarHijriMonth(month)
  return number && number <= 12 && day >= 1 && day <= 31 ? solarHijriDay(year, number, day) : null
}

/** Null for a day the month does not have. */
function utcDay(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return month >= 1 && month <= 12 && date.getUTCDate() === day ? date.getTime() : null
}
