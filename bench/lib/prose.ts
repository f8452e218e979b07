import { seededRandom } from './random'

const ONSETS = [
  'b',
  'br',
  'c',
  'cl',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w'
]
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou']
const CODAS = ['', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'st', 'ck']
const VOCABULARY_SIZE = 30_000

/** Invented words, most frequent first. */
const vocabulary = makeVocabulary()

function makeVocabulary(): readonly string[] {
  const random = seededRandom(7)
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? ''
  const words = new Set<string>()
  while (words.size < VOCABULARY_SIZE) {
    const syllables = 1 + Math.floor(random() * 3)
    words.add(Array.from({ length: syllables }, () => pick(ONSETS) + pick(VOWELS) + pick(CODAS)).join(''))
  }
  return [...words]
}

export interface Prose {
  word(): string
  /** A capitalised name of two words, from a small circle, so that stories share some. */
  name(): string
  sentence(words: number): string
  paragraph(): string
  headline(): string
}

/** What a text is about: words and names that it uses beside those any text may use. */
export interface Subject {
  readonly words: readonly string[]
  readonly names: readonly string[]
}

const NAME_SHARE = 0.04
/** Of the words of a text about something, so many are of its subject; and most of its names. */
const SUBJECT_SHARE = 0.14
const SUBJECT_NAMES = 0.7

/** Text with a Zipf-like spread of invented words: rank r comes about 1/r as often as rank 1. */
export function prose(seed: number, subject?: Subject): Prose {
  const random = seededRandom(seed)
  const pick = <Item>(from: readonly Item[]): Item | undefined => from[Math.floor(random() * from.length)]
  const common = (): string => vocabulary[Math.floor(VOCABULARY_SIZE ** random()) - 1] ?? 'the'
  const word = (): string => (subject !== undefined && random() < SUBJECT_SHARE ? (pick(subject.words) ?? common()) : common())
  const name = (): string => {
    const own = subject !== undefined && random() < SUBJECT_NAMES ? pick(subject.names) : undefined
    return own ?? nameAt(random)
  }
  const sentence = (words: number): string =>
    `${capital(Array.from({ length: words }, (_, at) => (at > 0 && random() < NAME_SHARE ? name() : word())).join(' '))}.`
  return {
    word,
    name,
    sentence,
    paragraph: () => Array.from({ length: 3 + Math.floor(random() * 3) }, () => sentence(10 + Math.floor(random() * 10))).join(' '),
    headline: () => `${name()} ${Array.from({ length: 7 }, word).join(' ')}`
  }
}

/** A subject of its own: `words` rare words and `names` names. */
export function subjectOf(seed: number, words: number, names: number): Subject {
  const random = seededRandom(seed)
  const rare = (): string => vocabulary[500 + Math.floor(random() * (VOCABULARY_SIZE - 500))] ?? ''
  return { words: Array.from({ length: words }, rare), names: Array.from({ length: names }, () => nameAt(random)) }
}

function nameAt(random: () => number): string {
  const at = 500 + Math.floor(random() * 2000)
  return `${capital(vocabulary[at] ?? '')} ${capital(vocabulary[at + 3000 + Math.floor(random() * 5)] ?? '')}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
