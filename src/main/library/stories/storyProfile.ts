import { isFigure, isInTitle, isName, weightOf } from './packedTerms'
import type { TermIndex } from './termIndex'

/** A term in the texts of a group. */
export interface ProfileTerm {
  /** How telling it is in the library: 0 for what many articles hold, up to about 0.65 for what one does. */
  readonly rarity: number
  /** Sum over the articles of the term's share in each. */
  weight: number
  /** How many of the articles hold it, and how many in the headline. */
  count: number
  titles: number
  isName: boolean
  readonly isFigure: boolean
}

/** What a group of articles — one, or the members of a story — is about. */
export interface StoryProfile {
  readonly size: number
  readonly terms: ReadonlyMap<number, ProfileTerm>
  /** Length of the vector of weights. */
  readonly length: number
  /** When its first and last article were published. */
  readonly from: number
  readonly to: number
}

/** Rarity relative to the rarest possible below which a term says nothing; a share of the logarithm of the library's size. */
const COMMON = 0.35

/** Sums up a group of articles that are in the index. */
export function profileOf(index: TermIndex, ids: readonly number[]): StoryProfile {
  const terms = new Map<number, ProfileTerm>()
  for (const id of ids) addArticle(terms, index, id)
  const dates = ids.flatMap((id) => index.publishedAt(id) ?? [])
  let squares = 0
  for (const { weight } of terms.values()) squares += weight * weight
  return { size: ids.length, terms, length: Math.sqrt(squares), from: Math.min(...dates), to: Math.max(...dates) }
}

function addArticle(terms: Map<number, ProfileTerm>, index: TermIndex, id: number): void {
  let squares = 0
  index.eachTerm(id, (term, packed) => {
    squares += (weightOf(packed) * index.rarityOf(term)) ** 2
  })
  const length = Math.sqrt(squares)
  index.eachTerm(id, (term, packed) => {
    const idf = index.rarityOf(term)
    const rarity = Math.max(0, idf / index.mostRarity - COMMON)
    const known = terms.get(term) ?? { rarity, weight: 0, count: 0, titles: 0, isName: false, isFigure: isFigure(packed) }
    known.weight += (weightOf(packed) * idf) / length
    known.count += 1
    known.titles += isInTitle(packed) ? 1 : 0
    known.isName ||= isName(packed)
    terms.set(term, known)
  })
}
