import { fold } from '@shared/text/fold'
import { cities } from './cities'
import { isCountry } from './countries'
import { endsLikePlace, innerCues } from './kindCues'
import type { NameRun } from './nameRuns'
import type { NameWord } from './nameWords'

const folded = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(fold))

/** Nouns before a noun that make no name with it: measures, times, collections. */
const measures = folded(`
  abend anzahl art dutzend euro fund glas grad hektar jahre kilo kilogramm kilometer kronen kubikmeter liter löffel meter milliarde
  milliarden million millionen minuten mittag monate monatsende montagmorgen morgen nachmittag nacht pro prozent quadratmeter reihe stapel
  stück stunde stunden tage teil tonne tonnen uhr vormittag wochen wochenende zentimeter per montag dienstag mittwoch donnerstag freitag samstag sonntag`)
/** Ends of nouns that are no names. */
const nounEndings: readonly string[] = [
  'erinnen',
  'heit',
  'heiten',
  'ion',
  'ionen',
  'keit',
  'keiten',
  'nis',
  'schaft',
  'schaften',
  'tion',
  'tionen',
  'tat',
  'ung',
  'ungen'
]
/** Words before a place that stands without an article. */
const towards = folded('aus bei in nach nahe um von')
const organizations = innerCues.filter(({ kind }) => kind === 'organization').map(({ words }) => words)

/**
 * Of the runs of large words in a German text, those that are names: the last two words of a run ("der Maler Otto Dix"), a place
 * that stands alone after a preposition, what a text takes up again without an article.
 */
export function germanNames(text: string, words: readonly NameWord[], runs: readonly NameRun[]): NameRun[] {
  const pairs = runs.flatMap((run) => pairOf(run))
  const known = new Set(pairs.flatMap((pair) => pair.words.at(-1)?.folded ?? []))
  const place = new Map(words.map((word, index) => [word, index]))
  const single = runs.flatMap((run) => {
    const [word, second] = run.words
    if (word === undefined || second !== undefined) return []
    const last = words[(place.get(word) ?? 0) - 1]
    const isBeside = last !== undefined && text.slice(last.end, word.start) === ' '
    const isPlace = isBeside && towards.has(last.folded) && !isNoun(word.folded) && endsLikePlace(word.folded)
    const isKnown = cities.has(word.folded) || isCountry(word.folded, 'de')
    return run.hasTitle || isPlace || isKnown || known.has(word.folded) ? [run] : []
  })
  return [...pairs, ...single]
}

function pairOf(run: NameRun): NameRun[] {
  const [first, second] = run.words.slice(-2)
  if (first === undefined || second === undefined) return []
  const isName = !measures.has(first.folded) && (isOrganization(first, second) || !isNoun(second.folded)) && !isAdjective(first)
  return isName ? [{ words: [first, second], hasTitle: run.hasTitle }] : []
}

function isOrganization(first: NameWord, second: NameWord): boolean {
  return organizations.some((cue) => cue.has(first.folded) || cue.has(second.folded))
}

/** What opens a sentence large is an adjective more often than a given name when it ends like one. */
function isAdjective({ opensSentence, folded: word }: NameWord): boolean {
  return (
    opensSentence && /(?:bare|ende|ender|endes|ere|erer|es|ete|eter|ige|iger|igste|ische|ischer|liche|licher|ste|ster|te|ter)$/.test(word)
  )
}

function isNoun(word: string): boolean {
  return nounEndings.some((end) => word.endsWith(end) && word.length > end.length + 2)
}
