import { segmentWords } from '@shared/text/tokenize'

/** A text taken apart for comparing it with others. */
export interface TextParts {
  /** Folded, in order. */
  readonly words: readonly string[]
  /** Every run of three words. */
  readonly runs: ReadonlySet<string>
  /** Numbers as they are written, without what groups their digits ("61,000" → "61000"). */
  readonly figures: ReadonlySet<string>
  /** Words written large, folded: names, days, months. In languages that write all nouns large, those. */
  readonly capitals: ReadonlySet<string>
}

/** What two texts have in common; shares are from 0 to 1. */
export interface TextLikeness {
  /** Of the shorter one's runs, and of the longer one's. */
  readonly ofShorter: number
  readonly ofLonger: number
  /** Of the shorter one's figures that the longer has; 1 when it has fewer than three. */
  readonly figures: number
  /** Of the shorter one's words written large that the longer has. */
  readonly capitals: number
}

const RUN = 3
/** Fewer figures than this say nothing. */
const TELLING_FIGURES = 3
const figure = /\p{N}+(?:[.,’'\u00a0\u202f ]?\p{N}{1,3})*/gu

export function takeApart(text: string): TextParts {
  const tokens = segmentWords(text)
  const words = tokens.map((token) => token.text)
  const runs = runsOf(words)
  const capitals = tokens.filter(({ start }) => /^\p{Lu}/u.test(text.charAt(start))).map((token) => token.text)
  const figures = Array.from(text.matchAll(figure), ([written]) => written.replace(/\P{N}/gu, ''))
  return { words, runs, figures: new Set(figures), capitals: new Set(capitals) }
}

export function compareTexts(one: TextParts, other: TextParts): TextLikeness {
  const [shorter, longer] = one.runs.size <= other.runs.size ? [one, other] : [other, one]
  const shared = countShared(shorter.runs, longer.runs)
  return {
    ofShorter: share(shared, shorter.runs),
    ofLonger: share(shared, longer.runs),
    figures: shorter.figures.size < TELLING_FIGURES ? 1 : share(countShared(shorter.figures, longer.figures), shorter.figures),
    capitals: shorter.capitals.size === 0 ? 1 : share(countShared(shorter.capitals, new Set(longer.words)), shorter.capitals)
  }
}

/** How much of the first words of the longer text the shorter has, 0 to 1. */
export function openingShare(one: TextParts, other: TextParts, words: number): number {
  const [shorter, longer] = one.runs.size <= other.runs.size ? [one, other] : [other, one]
  const opening = runsOf(longer.words.slice(0, words))
  return share(countShared(opening, shorter.runs), opening)
}

/** The share of a text's runs that another does not have, 0 to 1. */
export function newShare(text: TextParts, known: TextParts): number {
  return text.runs.size === 0 ? 0 : 1 - share(countShared(text.runs, known.runs), text.runs)
}

function runsOf(words: readonly string[]): Set<string> {
  const runs = new Set<string>()
  for (let start = 0; start + RUN <= words.length; start++) runs.add(words.slice(start, start + RUN).join(' '))
  return runs
}

function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const value of one) if (other.has(value)) shared++
  return shared
}

function share(count: number, all: ReadonlySet<string>): number {
  return all.size === 0 ? 0 : count / all.size
}
