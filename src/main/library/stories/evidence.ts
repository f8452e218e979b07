import { fold } from '@shared/text/fold'
import { segmentWords } from '@shared/text/tokenize'
import { sharedText } from './signature'
import type { TermIndex } from './termIndex'
import type { Term, TermVector } from './termVectors'

/** What speaks for two articles belonging together. */
export interface Evidence {
  /** Likeness of their terms, 0 to 1. */
  readonly cosine: number
  /** Names few other articles hold, as the first article writes them. */
  readonly names: readonly string[]
  /** Heaviest shared words apart from names, as the first article writes them. */
  readonly words: readonly string[]
  /** Share of the text in common, 0 to 1. */
  readonly sharedText: number
  /** Words of the link between them; null when there is none. */
  readonly link: { readonly text: string; readonly isRelated: boolean } | null
}

/** A name in more articles than this, and than a share of all, does not tell. */
const RARE_LEAST = 12
const RARE_SHARE = 0.04
const MOST_SHOWN = 5

interface Shared extends Term {
  /** Its part in the likeness. */
  readonly part: number
}

/** Compares two articles term by term. */
export function compareVectors(one: TermVector, other: TermVector, index: TermIndex): Pick<Evidence, 'names' | 'sharedText' | 'words'> {
  const shared = sharedTerms(one, other, index)
  const most = Math.max(RARE_LEAST, index.size * RARE_SHARE)
  const rare = shared.filter((term) => term.isName && index.frequency(term.key) <= most)
  return {
    names: spellNames(rare, one.names),
    words: shared
      .filter((term) => !term.isName)
      .slice(0, MOST_SHOWN)
      .map((term) => term.surface),
    sharedText: sharedText(one.signature, other.signature)
  }
}

/** The terms of the first that the second has too, the most telling first. A name must be one in both. */
function sharedTerms(one: TermVector, other: TermVector, index: TermIndex): Shared[] {
  const others = new Map(other.terms.map((term) => [term.key, term]))
  const shared = one.terms.flatMap((term): Shared[] => {
    const match = others.get(term.key)
    if (match === undefined) return []
    return [{ ...term, isName: term.isName && match.isName, part: term.weight * match.weight * index.rarity(term.key) ** 2 }]
  })
  return shared.sort((a, b) => b.part - a.part)
}

/** Shared name words as whole names, each word once: "Tsikhanouskaya" is shown as "Sviatlana Tsikhanouskaya". */
function spellNames(terms: readonly Term[], names: readonly string[]): string[] {
  const split = splitNames(names)
  const spelled: string[] = []
  const seen = new Set<string>()
  for (const term of terms) {
    const word = fold(term.surface)
    const whole = split.find(({ words }) => words.includes(word)) ?? splitName(term.surface)
    if (!whole.words.some((part) => seen.has(part))) spelled.push(whole.name)
    for (const part of whole.words) seen.add(part)
  }
  return spelled.slice(0, MOST_SHOWN)
}

interface SplitName {
  readonly name: string
  readonly words: readonly string[]
}

/** One article is compared with many: its names are taken apart once. */
const known = new WeakMap<readonly string[], readonly SplitName[]>()

function splitNames(names: readonly string[]): readonly SplitName[] {
  const split = known.get(names) ?? names.map(splitName)
  known.set(names, split)
  return split
}

function splitName(name: string): SplitName {
  return { name, words: segmentWords(name).map((token) => token.text) }
}
