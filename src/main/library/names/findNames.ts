import type { NameKind } from '@shared/contract/stories'
import { baseLanguage } from '@shared/text/language'
import { commonWords } from '../stories/commonNewsWords'
import { foldVariants } from './foldVariants'
import { germanNames } from './germanNames'
import { isInnerCue } from './kindCues'
import { addEvidence, type KindEvidence, kindOf, type Mention, noEvidence, readEvidence } from './nameKind'
import { findRuns, type NameRun } from './nameRuns'
import { type NameWord, readNameWords } from './nameWords'

/** A person, place or organisation as a text writes it, and how often. */
export interface Name {
  readonly text: string
  readonly count: number
  readonly kind: NameKind
}

interface Found {
  readonly text: string
  readonly count: number
  readonly evidence: KindEvidence
  /** A short form of it stands alone elsewhere. */
  readonly hasShortForm: boolean
}

const MOST_NAMES = 24
const MOST_CHARACTERS = 60
/** In German every noun is written large. */
const nounCapitals: ReadonlySet<string> = new Set(['de', 'lb'])

/** The names in a text, most frequent first, each with its kind: runs of capitalised words, and Katakana words in Japanese. */
export function findNames(text: string, language: string | null): Name[] {
  const base = baseLanguage(language)
  const words = readNameWords(text, base)
  const runs = nounCapitals.has(base) ? germanNames(text, words, runsOf(text, words, language, false)) : runsOf(text, words, language, true)
  const found = new Map<string, Found>()
  const indexOf = new Map(words.map((word, index) => [word, index]))
  for (const run of runs) count(found, spell(text, run), readEvidence(mentionOf(text, words, indexOf, run), base))
  for (const name of base === 'ja' ? katakanaNames(text) : []) count(found, name, noEvidence)
  const whole = foldVariants([...found.values()], base, joinForms)
  return whole.map(describe).sort(byCount).slice(0, MOST_NAMES)
}

function runsOf(text: string, words: readonly NameWord[], language: string | null, joins: boolean): NameRun[] {
  const inside = new Set(words.filter((word) => word.isCapital && !word.opensSentence).map((word) => word.text))
  const common = commonWords(language)
  const accept = (word: NameWord, next: NameWord | undefined, last: NameWord | undefined) =>
    word.isCapital &&
    (!common.has(word.folded) || (last !== undefined && isInnerCue(word.folded))) &&
    (!word.opensSentence || inside.has(word.text) || acronym.test(word.text) || beginsName(text, word, next))
  return findRuns(text, words, accept, joins)
}

/** Written all large in a text that is not: it is so wherever it stands. */
const acronym = /^\p{Lu}{3,5}$/u

/** A large first word of a sentence is a name's when another large word follows. */
function beginsName(text: string, first: NameWord, next: NameWord | undefined): boolean {
  return next?.isCapital === true && (text.slice(first.end, next.start) === ' ' || first.isShortened)
}

function mentionOf(text: string, words: readonly NameWord[], indexOf: ReadonlyMap<NameWord, number>, run: NameRun): Mention {
  const [first, last] = [run.words[0], run.words.at(-1)]
  const at = first === undefined ? 0 : (indexOf.get(first) ?? 0)
  const end = last === undefined ? 0 : (indexOf.get(last) ?? 0)
  const near = (word: NameWord | undefined, isJoined: boolean) => (word !== undefined && isJoined ? word.folded : '')
  const [before, beforeThat, after] = [words[at - 1], words[at - 2], words[end + 1]]
  const isInside = first?.opensSentence !== true
  return {
    ...run,
    before: near(before, isInside),
    beforeThat: near(beforeThat, isInside && before?.opensSentence !== true),
    after: near(after, after?.opensSentence !== true),
    rest: last === undefined ? '' : text.slice(last.end, last.end + 24)
  }
}

/** As it is written, a dateline's capitals made small ("PORTO LUME"). */
function spell(text: string, { words }: NameRun): string {
  const written = text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0)
  return /\p{Ll}/u.test(written) || !/\p{Lu}{6}/u.test(written.replace(/\P{L}/gu, '')) ? written : capitalize(written)
}

function capitalize(written: string): string {
  return written.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
}

function katakanaNames(text: string): string[] {
  return text.match(/[\p{Script=Katakana}ー]{3,}(?:・[\p{Script=Katakana}ー]{2,})*/gu) ?? []
}

function count(found: Map<string, Found>, text: string, evidence: KindEvidence): void {
  if (text.length >= MOST_CHARACTERS) return
  const known = found.get(text)
  found.set(text, {
    text,
    count: (known?.count ?? 0) + 1,
    evidence: addEvidence(known?.evidence ?? noEvidence, evidence),
    hasShortForm: false
  })
}

function joinForms(full: Found, part: Found): Found {
  const isShort = !part.text.includes(' ') && full.text.includes(' ')
  return {
    text: full.text,
    count: full.count + part.count,
    evidence: addEvidence(full.evidence, part.evidence),
    hasShortForm: full.hasShortForm || isShort
  }
}

/** News calls people by their last name after the first time, and hardly anything else of two or three words. */
function describe({ text, count, evidence, hasShortForm }: Found): Name {
  return { text, count, kind: kindOf(hasShortForm ? addEvidence(evidence, { ...noEvidence, person: 2 }) : evidence) }
}

function byCount(a: Name, b: Name): number {
  return b.count - a.count || b.text.length - a.text.length || (a.text < b.text ? -1 : 1)
}
