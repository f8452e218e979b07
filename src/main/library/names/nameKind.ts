import type { NameKind } from '@shared/contract/stories'
import { cities } from './cities'
import { isCountry } from './countries'
import { givenNames } from './givenNames'
import { endsLikePlace, farCues, followingCues, innerCues, isInnerCue, leadingCues, type TellingKind, type WordCue } from './kindCues'
import type { NameWord } from './nameWords'

/** What speaks for each kind of a name, in weights. */
export type KindEvidence = Readonly<Record<TellingKind, number>>

/** One place of a text where a name stands. */
export interface Mention {
  readonly words: readonly NameWord[]
  readonly hasTitle: boolean
  /** The words before and after it within its sentence, folded; empty where there is none. */
  readonly before: string
  readonly beforeThat: string
  readonly after: string
  /** What follows it, at most a few characters. */
  readonly rest: string
}

export const noEvidence: KindEvidence = { organization: 0, person: 0, place: 0 }
/** Less than this tells nothing. */
const LEAST = 1.5
const kinds: readonly TellingKind[] = ['organization', 'person', 'place']

/** Words between what a thing is and what it is called ("the city of Brae"). */
const links: ReadonlySet<string> = new Set(['d', 'de', 'del', 'des', 'du', 'la', 'le', 'of', 'von'])

/** `, 34,` after a person; `(AP) –` and the like after the place a report comes from. */
const ageAfter = /^(?:, \d{2}\b|,? \(\d{2}\)|,? aged? \d)/u
const datelineAfter = /^(?:,? ?\([\p{L} ]+\))? ?[–—-] /u

/** A sign of a kind beside the words that tell. */
interface Sign {
  readonly kind: TellingKind
  readonly weight: number
  readonly holds: (mention: Mention, base: string) => boolean
}

const signs: readonly Sign[] = [
  { kind: 'person', weight: 4, holds: ({ hasTitle }) => hasTitle },
  { kind: 'person', weight: 4, holds: ({ rest }) => ageAfter.test(rest) },
  { kind: 'person', weight: 3, holds: ({ words }) => words.length > 1 && givenNames.has(words[0]?.folded ?? '') },
  { kind: 'person', weight: 3, holds: ({ words }) => words.length > 1 && /^\p{Lu}$/u.test(words[0]?.text ?? '') },
  // Two words that nothing else speaks for are a person more often than not.
  { kind: 'person', weight: 1.5, holds: ({ words }) => words.length === 2 && !words.some((word) => isInnerCue(word.folded)) },
  { kind: 'place', weight: 6, holds: ({ words }, base) => isKnownPlace(words, base) },
  {
    kind: 'place',
    weight: 3,
    holds: ({ words, before, rest }) => words[0]?.opensSentence === true && before === '' && datelineAfter.test(rest)
  },
  { kind: 'place', weight: 2, holds: ({ words }) => words.length === 1 && endsLikePlace(words[0]?.folded ?? '') },
  { kind: 'organization', weight: 2, holds: ({ words }) => words.length === 1 && /^\p{Lu}{2,5}$/u.test(words[0]?.text ?? '') }
]

function isKnownPlace(words: readonly NameWord[], base: string): boolean {
  const name = words.map((word) => word.folded).join(' ')
  return cities.has(name) || isCountry(name, base)
}

/** What one mention says of its kind. */
export function readEvidence(mention: Mention, base: string): KindEvidence {
  const { words, before, beforeThat, after } = mention
  const isSingle = words.length === 1
  const sum = { ...noEvidence }
  const add = (cues: readonly WordCue[], holds: (cue: WordCue) => boolean, weigh = ({ weight }: WordCue) => weight) => {
    for (const cue of cues) if (holds(cue)) sum[cue.kind] += weigh(cue)
  }
  add(innerCues, (cue) => words.some((word) => cue.words.has(word.folded)))
  add(
    leadingCues[base] ?? [],
    (cue) => cue.words.has(before),
    ({ weight, kind }) => (weight > 1 || (isSingle && kind === 'place') ? 2 : 1.5)
  )
  add(farCues, (cue) => cue.words.has(before) || (links.has(before) && cue.words.has(beforeThat)))
  add(followingCues, (cue) => cue.words.has(after))
  for (const { kind, weight, holds } of signs) if (holds(mention, base)) sum[kind] += weight
  return sum
}

export function addEvidence(one: KindEvidence, other: KindEvidence): KindEvidence {
  return { organization: one.organization + other.organization, person: one.person + other.person, place: one.place + other.place }
}

/** The kind most speaks for; `other` when little does, or as much for another. */
export function kindOf(evidence: KindEvidence): NameKind {
  const [first, second] = [...kinds].sort((a, b) => evidence[b] - evidence[a])
  if (first === undefined || second === undefined) return 'other'
  return evidence[first] < LEAST || evidence[first] === evidence[second] ? 'other' : first
}
