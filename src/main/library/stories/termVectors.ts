import { baseLanguage } from '@shared/text/language'
import { segmentWords, type Token } from '@shared/text/tokenize'
import { namesOf } from '../names/namesOf'
import { commonWords } from './commonNewsWords'
import { findFigures } from './figures'
import { signText } from './signature'
import { MOST_TERMS } from './termIndex'
import { termKey } from './termKey'

/** A term of an article. Its final weight is `weight` times how rare the term is in the library at the time of comparing. */
export interface Term {
  /** Stem by the article's language: what is compared. */
  readonly key: string
  /** As the article writes it: what is shown. */
  readonly surface: string
  readonly weight: number
  readonly isName: boolean
  /** It is in the headline. */
  readonly inTitle: boolean
}

/** What is kept of an article to find others like it. */
export interface TermVector {
  /** Heaviest first. */
  readonly terms: readonly Term[]
  /** Names as written, most frequent first. */
  readonly names: readonly string[]
  readonly signature: Uint32Array
  /** Primary subtag, English when nothing is known. */
  readonly language: string
}

export interface VectorSource {
  readonly title: string
  /** The label that opens the title ("Belarus Crisis"): no name, though it is written like one. */
  readonly topic: string | null
  readonly text: string
  /** BCP 47 tag, when known. */
  readonly language: string | null
}

const NAME_WEIGHT = 1.6
const TITLE_WEIGHT = 2
/** Words of the beginning, where news says what it is about. */
const LEAD_WORDS = 60
const LEAD_WEIGHT = 1.3

interface Tally {
  count: number
  inTitle: boolean
  inLead: boolean
  isName: boolean
  readonly surfaces: Map<string, number>
}

/** Describes an article by its heaviest terms; `rarity` is how telling a term is in the library (its idf). */
export function describeTerms(source: VectorSource, rarity: (key: string) => number): TermVector {
  const { text, language } = source
  const names = namesOf(source)
  const nameWords = new Set(names.flatMap((name) => segmentWords(name.text).map((token) => token.text)))
  const tokens = segmentWords(text)
  const terms = [...tallyTerms(source, tokens, nameWords)].map(([key, tally]) => weigh(key, tally))
  terms.sort((a, b) => b.weight * rarity(b.key) - a.weight * rarity(a.key) || (a.key < b.key ? -1 : 1))
  return {
    terms: terms.slice(0, MOST_TERMS),
    names: names.map((name) => name.text),
    signature: signText(tokens.map((token) => token.text)),
    language: baseLanguage(language)
  }
}

function tallyTerms({ title, text, language }: VectorSource, tokens: readonly Token[], nameWords: ReadonlySet<string>): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  const common = commonWords(language)
  const read = (part: string, words: readonly Token[], inTitle: boolean) => {
    for (const [index, token] of words.entries()) {
      if (token.text.length < 2 || common.has(token.text) || /^\p{N}+$/u.test(token.text)) continue
      const tally = tallyOf(tallies, termKey(token.text, language))
      const surface = part.slice(token.start, token.end)
      tally.count++
      tally.inTitle ||= inTitle
      tally.inLead ||= index < LEAD_WORDS
      tally.isName ||= nameWords.has(token.text)
      tally.surfaces.set(surface, (tally.surfaces.get(surface) ?? 0) + 1)
    }
  }
  read(text, tokens, false)
  read(title, segmentWords(title), true)
  for (const { key, surface } of findFigures(text)) {
    tallies.set(key, { count: 1, inTitle: title.includes(surface), inLead: false, isName: false, surfaces: new Map([[surface, 1]]) })
  }
  return tallies
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? { count: 0, inTitle: false, inLead: false, isName: false, surfaces: new Map() }
  tallies.set(key, tally)
  return tally
}

function weigh(key: string, { count, inTitle, inLead, isName, surfaces }: Tally): Term {
  const [surface = key] = [...surfaces].sort((a, b) => b[1] - a[1])[0] ?? []
  const place = inTitle ? TITLE_WEIGHT : inLead ? LEAD_WEIGHT : 1
  return { key, surface, weight: (1 + Math.log(count)) * place * (isName ? NAME_WEIGHT : 1), isName, inTitle }
}
