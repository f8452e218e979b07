import type { NameKind } from '@shared/contract/stories'
import { cities } from './cities'
import { isCountry } from './countries'
import { givenNames } from './givenNames'
import { farCues, followingCues, innerCues, leadingCues, placeEndings, type TellingKind } from './kindCues'
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
/** Two words that nothing else speaks for are a person more often than not. */
const TWO_WORDS = 1.5

/** Words between what a thing is and what it is called ("the city of Brae"). */
const links: ReadonlySet<string> = new Set(['d', 'de', 'del', 'des', 'du', 'la', 'le', 'of', 'von'])

/** `, 34,` after a person; `(AP) –` and the like after the place a report comes from. */
const ageAfter = /^(?:, \d{2}\b|,? \(\d{2}\)|,? aged? \d)/u
const datelineAfter = /^(?:,? ?\([\p{L} ]+\))? ?[–—-] /u

/** What one mention says of its kind. */
export function readEvidence({ words, hasTitle, before, beforeThat, after, rest }: Mention, base: string): KindEvidence {
  const sum = { ...noEvidence }
  const folded = words.map((word) => word.folded)
  for (const { kind, weight, words: cueWords } of innerCues) if (folded.some((word) => cueWords.has(word))) sum[kind] += weight
  const isSingle = words.length === 1
  for (const { kind, weight, words: cueWords } of leadingCues[base] ?? []) {
    if (cueWords.has(before)) sum[kind] += weight > 1 ? weight : isSingle && kind === 'place' ? 2 : 1.5
  }
  for (const { kind, weight, words: cueWords } of farCues)
    if (cueWords.has(before) || (links.has(before) && cueWords.has(beforeThat))) sum[kind] += weight
  for (const { kind, weight, words: cueWords } of followingCues) if (cueWords.has(after)) sum[kind] += weight
  const [first = ''] = folded
  if (words.length === 2 && sum.organization + sum.place < 4) sum.person += TWO_WORDS
  if (hasTitle) sum.person += 4
  if (words.length > 1 && givenNames.has(first)) sum.person += 3
  if (words.length > 1 && /^\p{Lu}$/u.test(words[0]?.text ?? '')) sum.person += 3
  if (ageAfter.test(rest)) sum.person += 4
  if (datelineAfter.test(rest) && words[0]?.opensSentence === true && before === '') sum.place += 3
  const name = folded.join(' ')
  if (cities.has(name) || isCountry(name, base)) sum.place += 6
  if (isSingle && placeEndings.some((end) => first.endsWith(end) && first.length >= end.length + 3)) sum.place += 2
  if (isSingle && /^\p{Lu}{2,5}$/u.test(words[0]?.text ?? '')) sum.organization += 2
  return sum
}

export function addEvidence(one: KindEvidence, other: KindEvidence): KindEvidence {
  return { organization: one.organization + other.organization, person: one.person + other.person, place: one.place + other.place }
}

/** The kind most speaks for; `other` when little does, or as much for another. */
export function kindOf({ organization, person, place }: KindEvidence): NameKind {
  const most = Math.max(organization, person, place)
  if (most < LEAST) return 'other'
  const best = [organization === most, person === most, place === most].filter(Boolean)
  if (best.length > 1) return 'other'
  if (person === most) return 'person'
  return place === most ? 'place' : 'organization'
}
