import { fold } from '@shared/text/fold'
import { baseLanguage } from '@shared/text/language'
import { commonWords } from './commonNewsWords'

/** A person, place or organisation as a text writes it, and how often. */
export interface Name {
  readonly text: string
  readonly count: number
}

/** A word of the text with what decides whether it belongs to a name. */
interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isCapital: boolean
  readonly opensSentence: boolean
}

const MOST_NAMES = 24
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’](?!s\b)\p{L}+|-\p{L}+)*/gu
/** What stands before the first word of a sentence. */
const sentenceEnd = /(?:^|[.!?…:;。！？]|\n)["'“”„«»‘’()[\]\s–—-]*$/u

/** Little words that join the parts of a name ("Bay of Pigs", "Ursula von der Leyen"). */
const joiners: ReadonlySet<string> = new Set([
  'al',
  'bin',
  'da',
  'de',
  'del',
  'della',
  'den',
  'der',
  'di',
  'do',
  'dos',
  'du',
  'el',
  'la',
  'of',
  'van',
  'von'
])

const noJoiners: ReadonlySet<string> = new Set()

/** Words before a name that are not part of it, folded. */
const titles: ReadonlySet<string> = new Set(
  `captain chancellor chairman chairwoman chief coach count countess director doctor dr engineer father frau general goalkeeper governor
  herr inspector judge king lady lord m madame mayor minister mme monsieur mother mr mrs ms officer prasident prasidentin prefete
  president presidente prime prince princess professor professeure queen secretary senator senor senora sir striker`.split(/\s+/)
)

/** In German every noun is written large: there a name is the last two of a run of such words ("der Maler Otto Dix"). */
const nounCapitals: ReadonlySet<string> = new Set(['de', 'lb'])

/** The names in a text, most frequent first: runs of capitalised words, and Katakana words in Japanese. */
export function findNames(text: string, language: string | null): Name[] {
  const base = baseLanguage(language)
  const words = readWords(text)
  const inside = new Set(words.filter((entry) => entry.isCapital && !entry.opensSentence).map((entry) => entry.text))
  const common = commonWords(language)
  const accept = (entry: Word, next: Word | undefined) =>
    entry.isCapital && !common.has(fold(entry.text)) && (!entry.opensSentence || inside.has(entry.text) || beginsName(text, entry, next))
  const hasNounCapitals = nounCapitals.has(base)
  const runs = capitalRuns(text, words, accept, hasNounCapitals ? noJoiners : joiners).map(trimTitles)
  const names = hasNounCapitals ? runs.filter((run) => run.length > 1).map((run) => run.slice(-2)) : runs.filter((run) => run.length > 0)
  return countNames([...names.map((run) => spell(text, run)), ...katakanaWords(text, base)])
}

/** A large first word of a sentence is a name's when another large word follows. */
function beginsName(text: string, first: Word, next: Word | undefined): boolean {
  return next?.isCapital === true && text.slice(first.end, next.start) === ' '
}

function readWords(text: string): Word[] {
  return Array.from(text.matchAll(word), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    isCapital: /^\p{Lu}[\p{L}\p{M}'’-]/u.test(match[0]),
    opensSentence: sentenceEnd.test(text.slice(Math.max(0, match.index - 12), match.index))
  }))
}

/** Runs of accepted words with nothing but a space, or joiners, between them. */
function capitalRuns(
  text: string,
  words: readonly Word[],
  accept: (word: Word, next: Word | undefined) => boolean,
  joining: ReadonlySet<string>
): Word[][] {
  const runs: Word[][] = []
  let run: Word[] = []
  let pending: Word[] = []
  const close = () => {
    if (run.length > 0) runs.push(run)
    run = []
    pending = []
  }
  for (const [index, entry] of words.entries()) {
    const last = pending.at(-1) ?? run.at(-1)
    if (last !== undefined && text.slice(last.end, entry.start) !== ' ') close()
    if (accept(entry, words[index + 1])) {
      run.push(...pending, entry)
      pending = []
    } else if (mayJoin(run, pending, entry, joining)) pending.push(entry)
    else close()
  }
  close()
  return runs
}

/** "Bank of Norland" is a name; in "Ines Marapa of Baliro" there are two. */
function mayJoin(run: readonly Word[], pending: readonly Word[], entry: Word, joining: ReadonlySet<string>): boolean {
  if (run.length === 0 || pending.length > 1 || !joining.has(entry.text)) return false
  return entry.text !== 'of' || run.length === 1
}

function trimTitles(run: readonly Word[]): readonly Word[] {
  const first = run.findIndex((entry) => !titles.has(fold(entry.text)))
  return first < 0 ? [] : run.slice(first)
}

function spell(text: string, run: readonly Word[]): string {
  return text.slice(run[0]?.start ?? 0, run.at(-1)?.end ?? 0)
}

function katakanaWords(text: string, base: string): string[] {
  return base === 'ja' ? (text.match(/[\p{Script=Katakana}ー]{3,}(?:・[\p{Script=Katakana}ー]{2,})*/gu) ?? []) : []
}

function countNames(spelled: readonly string[]): Name[] {
  const counts = new Map<string, number>()
  for (const text of spelled) if (text.length < 60) counts.set(text, (counts.get(text) ?? 0) + 1)
  const names = [...counts].map(([text, count]) => ({ text, count }))
  return names.sort((a, b) => b.count - a.count || b.text.length - a.text.length || (a.text < b.text ? -1 : 1)).slice(0, MOST_NAMES)
}
