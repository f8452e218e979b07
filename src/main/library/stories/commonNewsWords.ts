import { fold } from '@shared/text/fold'
import { baseLanguage } from '@shared/text/language'
import { stopWords } from '@shared/text/stopWords'

/** Words that any news story may hold, beside the stop words of its language: folded, they say nothing of its subject. */
const newsWords: Readonly<Record<string, string>> = {
  de: `april august dezember dienstag donnerstag erklärte februar freitag gestern hatte heute jahr jahre jahren januar juli juni mai
    märz menschen million millionen mittwoch monat monate montag morgen neue neuen november oktober prozent sagte samstag september
    sonntag sprach tag tage tagen teilte uhr worden wurde wurden woche wochen zwei drei vier`,
  en: `according added after afternoon again against ago all along already also although always among another announced any april around
    asked august away back because became become been before began being best better between both brought call called came can cannot
    change come comes could day days december did different does doing done down during each early either end enough even evening ever
    every expected far february few find first five following former found four friday from full further gave get gets getting give
    given goes going gone good got great group had half hand hard has have having held help here high hold home hour hours how however
    hundred hundreds include included including inside instead into january july june just keep kept kind knew know known large last
    late later latest least left less let life like likely line little local long look looking lot made main make makes making many
    march may means meet member members might million monday month months more morning most move much must name near nearly need needed
    never new next night nine november now number october off often old once one only open opened other others our out outside over own
    part past people per perhaps person place plan planned plans point possible put quite rather ready really reported right said same
    saturday saw say saying says second see seen september set seven several shall she should show showed side since six small some
    something soon spoke spokesman spokeswoman started statement still such sunday take taken talk tell ten than thing things think
    third this those though thought thousand thousands three through thursday time times today together told tomorrow too took toward
    tuesday turn turned twice two under until upon use used using very want wanted was way wednesday week weekend weeks well went were
    what when where whether which while who whole whose why will with within without word words work worked working would year years
    yesterday yet young`,
  es: `abril agosto ahora años año ayer dijo diciembre dos domingo enero febrero hoy jueves julio junio lunes martes marzo mayo mes meses
    miércoles millones noviembre nuevo nueva octubre personas sábado semana semanas septiembre según tras tres viernes`,
  fr: `août aujourd avril ans année années après décembre deux dimanche dit février hier janvier jeudi jour jours juillet juin lundi mai
    mardi mars mercredi millions mois novembre nouveau nouvelle octobre personnes plusieurs samedi selon semaine semaines septembre trois
    vendredi`,
  ru: `август апрель апреля августа вторник год года году декабря день дня заявил июля июня лет марта мая ноября октября пятница
    сегодня сентября сказал среда суббота февраля человек четверг января`
}
const sets = new Map<string, ReadonlySet<string>>()

/** Folded words that do not tell one story from another, in a language (BCP 47; English when null). */
export function commonWords(language: string | null): ReadonlySet<string> {
  const base = baseLanguage(language)
  const known = sets.get(base)
  if (known !== undefined) return known
  const own = (newsWords[base] ?? '').split(/\s+/).map(fold)
  const set = new Set([...stopWords(base), ...own])
  sets.set(base, set)
  return set
}
