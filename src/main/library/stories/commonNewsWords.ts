import { fold } from '@shared/text/fold'
import { baseLanguage } from '@shared/text/language'
import { stopWords } from '@shared/text/stopWords'

/** Words that any news story may hold, beside the stop words of its language: folded, they say nothing of its subject. */
const newsWords: Readonly<Record<string, string>> = {
  de: `april august dezember dienstag donnerstag erklärte februar freitag gestern hatte heute jahr jahre jahren januar juli juni mai
    märz menschen million millionen mittwoch monat monate montag morgen neue neuen november oktober prozent sagte samstag september
    sonntag sprach tag tage tagen teilte uhr worden wurde wurden woche wochen zwei drei vier`,
  en: `about above according across added after afternoon again against ago all along already also although always amid among announced
    another any april around ask asked asking asks august away back became because become been before began being below best
    better between both bring brings brought call called calling calls came can cannot change come comes could day days december
    did different does doing done down dr during each early either end enough even evening ever every expected far february feel
    feels felt few find first five following former found four friday from full further gave get gets getting give given goes
    going gone good got great group had half hand hard has have having he hear heard held help her here hers high him his hold
    holds home hour hours how however hundred hundreds i include included including inside instead into it its january july june
    just keep keeps kept kind knew know known large last late later latest lay least leave leaves left less let life like likely
    line little local long look looking lot made main make makes making many march may me mean means meant meet member members
    might million monday month months more morning most move mr mrs ms much must my name near nearly need needed never new next
    night nine no nor not november now number october off often old once one only onto open opened other others our ours out
    outside over own part past people per perhaps person place plan planned plans point possible put quite ran rather read reads
    ready really reported right run runs said same saturday saw say saying says second see seem seemed seems seen september set
    seven several shall she should show showed side since six small so some something soon speak speaks spoke spoken spokesman
    spokeswoman started statement stay stayed stays still such sunday take taken talk tell telling tells ten than their theirs
    them thing things think third this those though thought thousand thousands three through thursday time times today together
    told tomorrow too took toward towards tuesday turn turned twice two under until upon us use used using very via want wanted
    was way we wednesday week weekend weeks well went were what when where whether which while who whole whose why will with
    within without word words work worked working would write written wrote year years yes yesterday yet you young your yours`,
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
