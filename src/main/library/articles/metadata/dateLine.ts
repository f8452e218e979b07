/** Month names as they open in the languages we read, January first; each is the source of a pattern. */
const months: readonly string[] = [
  'jan(?:uary|uar|vier|eiro|uari)?|jänner|enero|gennaio|январ[ья]|студзеня|січня',
  'feb(?:ruary|ruar|ruari)?|févr?(?:ier)?|febrero|fevereiro|febbraio|феврал[ья]|лютага|лютого',
  'mar(?:ch|s|zo|ço)?|märz|maart|марта?|сакавіка|березня',
  'apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|апрел[ья]|красавіка|квітня',
  'may|mai|mayo|maio|maggio|mei|ма[йя]|траўня|травня',
  'june?|juni|juin|junio|junho|giugno|июн[ья]|чэрвеня|червня',
  'july?|juli|juil(?:let)?|julio|julho|luglio|июл[ья]|ліпеня|липня',
  'aug(?:ust|ustus)?|août|agosto|августа?|жніўня|серпня',
  'sept?(?:ember|embre)?|septiembre|setembro|settembre|сентябр[ья]|верасня|вересня',
  'o[ck]t(?:ober|obre)?|octubre|outubro|ottobre|октябр[ья]|кастрычніка|жовтня',
  'nov(?:ember|embre|iembre|embro)?|ноябр[ья]|лістапада|листопада',
  'de[cz](?:ember|embre|embro)?|déc(?:embre)?|diciembre|dicembre|декабр[ья]|снежня|грудня'
]
const month = `(?:${months.join('|')})\\.?`
const monthPatterns = months.map((names) => new RegExp(`^(?:${names})\\.?$`, 'iu'))
const weekday =
  '(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\\.?,?\\s+)?'
const label =
  '(?:(?:first\\s+published|published|posted|last\\s+updated|updated|modified|veröffentlicht|aktualisiert|stand|publié|mis\\s+à\\s+jour|publicado|actualizado|опубликовано|обновлено)(?:\\s+(?:on|am|le|el|at))?\\s*[:：]?\\s*)?'
const clock =
  '(?:\\s*[,–-]?\\s*(?:at|um|à|a\\s+las|в)?\\s*(?<hour>\\d{1,2})[:.h](?<minute>\\d{2})(?::\\d{2})?\\s*(?<half>[ap]\\.?m\\.?)?\\s*(?:uhr|h)?\\s*(?<zone>z|utc|gmt|[a-z]{2,5}|[+-]\\d\\d:?\\d\\d)?)?'

/** Each form of a date in words or numbers. */
const forms: readonly RegExp[] = [
  new RegExp(
    `^${label}${weekday}(?<day>\\d{1,2})(?:st|nd|rd|th|\\.|er|º)?\\s+(?:de\\s+)?(?<month>${month}),?\\s+(?:de\\s+|del\\s+)?(?<year>\\d{4})(?:\\s*г\\.?)?${clock}$`,
    'iu'
  ),
  new RegExp(`^${label}${weekday}(?<month>${month})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})${clock}$`, 'iu'),
  new RegExp(`^${label}(?<year>\\d{4})[-./](?<month>\\d{1,2})[-./](?<day>\\d{1,2})(?:t)?${clock}$`, 'iu'),
  new RegExp(`^${label}${weekday}(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<year>\\d{4})${clock}$`, 'iu'),
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日(?:\s*[(（].[)）])?(?:\s*(?<hour>\d{1,2})[:：時时](?<minute>\d{2})分?)?$/u
]

/** Lines about time that name no day. */
const undated: readonly RegExp[] = [
  /^(?:(?:updated|published|posted):?\s*)?\d{1,3}\s+(?:minutes?|hours?|days?|weeks?|months?)\s+ago$/i,
  /^\d{1,3}[\s-]+min(?:ute)?s?(?:\s+read)?$/i,
  /^\d{1,2}[/]\d{1,2}[/]\d{2,4}$/
]

/** The time a line names that is a date and nothing else ("Published on 12 November 2026 at 06:30"), as UTC milliseconds; null for any other line. */
export function parseDateLine(line: string): number | null {
  const text = line.trim()
  if (text.length < 6 || text.length > 90) return null
  for (const form of forms) {
    const parts = form.exec(text)?.groups
    const time = parts ? timeOf(parts) : null
    if (time !== null) return time
  }
  return null
}

/** Tells a line that is a date, an age or a reading time, and nothing else. */
export function isDateLine(line: string): boolean {
  return parseDateLine(line) !== null || undated.some((pattern) => pattern.test(line.trim()))
}

function timeOf(parts: Readonly<Record<string, string | undefined>>): number | null {
  const monthIndex = monthOf(parts['month'] ?? '')
  const [year, day, minute] = [parts['year'], parts['day'], parts['minute']].map((part) => Number(part ?? 0))
  const hour = hourOf(Number(parts['hour'] ?? 0), parts['half'])
  if (monthIndex < 0 || monthIndex > 11 || !day || day > 31 || !year || hour > 24) return null
  return Date.UTC(year, monthIndex, day, hour, minute)
}

function monthOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) - 1 : monthPatterns.findIndex((pattern) => pattern.test(text))
}

function hourOf(hour: number, half: string | undefined): number {
  if (!half) return hour
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
}
