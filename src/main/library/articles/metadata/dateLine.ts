const months =
  'jan(?:uary|uar|vier|ner)?|feb(?:ruary|ruar)?|févr?(?:ier)?|mar(?:ch|s|zo)?|märz|apr(?:il)?|avr(?:il)?|abr(?:il)?|may|mai|mayo|june?|juni|juin|junio|july?|juli|juil(?:let)?|julio|aug(?:ust)?|août|agosto|sept?(?:ember|embre)?|septiembre|o[ck]t(?:ober|obre)?|octubre|nov(?:ember|embre|iembre)?|de[cz](?:ember|embre)?|déc(?:embre)?|diciembre|enero|febrero|январ\\p{L}*|феврал\\p{L}*|март\\p{L}*|апрел\\p{L}*|ма[йя]|июн\\p{L}*|июл\\p{L}*|август\\p{L}*|сентябр\\p{L}*|октябр\\p{L}*|ноябр\\p{L}*|декабр\\p{L}*'
const clock = '(?:,?\\s*(?:at|um|à|a las|в)?\\s*\\d{1,2}[:.h]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?|uhr|h)?\\s*(?:[A-Z]{2,5})?)?'
const day =
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)?,?\\s*'
const label =
  '(?:published|posted|updated|last updated|modified|first published|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|опубликовано|обновлено)?(?:\\s+(?:on|am|le|el|at))?\\s*[:：]?\\s*'

const patterns: readonly RegExp[] = [
  new RegExp(
    `^${label}${day}\\d{1,2}(?:st|nd|rd|th|\\.|er|º)?\\s+(?:de\\s+)?(?:${months})\\.?,?\\s+(?:de\\s+|del\\s+)?\\d{4}(?:\\s*г\\.?)?${clock}$`,
    'iu'
  ),
  new RegExp(`^${label}${day}(?:${months})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}${clock}$`, 'iu'),
  new RegExp(
    `^${label}\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}(?:t|\\s+|,\\s*)?(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?\\s*(?:z|utc|gmt|[+-]\\d\\d:?\\d\\d)?$`,
    'iu'
  ),
  new RegExp(`^${label}\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4}${clock}$`, 'iu'),
  /^\d{4}年\d{1,2}月\d{1,2}日(?:\s*[(（].[)）])?(?:\s*\d{1,2}[:：時时]\d{2}分?)?$/,
  /^(?:updated|published)?:?\s*\d{1,3}\s+(?:minutes?|hours?|days?|weeks?|months?)\s+ago$/i,
  /^\d{1,2}\s+min(?:ute)?s?\s+read$/i
]

/** Tells a line that is a date, with or without the time and "Published", and nothing else. */
export function isDateLine(line: string): boolean {
  const text = line.trim()
  return text.length >= 6 && text.length <= 80 && patterns.some((pattern) => pattern.test(text))
}
