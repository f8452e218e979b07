import { hashWord } from './numberTable'
import type { Term } from './termVectors'

/** An article's terms as numbers: what the index holds and what stands at the head of a stored vector. */
export interface PackedTerms {
  readonly hashes: Uint32Array
  /** Hundredths in the low 13 bits; above them what the term is. */
  readonly weights: Uint16Array
}

const WEIGHT = 0x1fff
const IS_FIGURE = 0x2000
const IN_TITLE = 0x4000
const IS_NAME = 0x8000

export type WeightedTerm = Pick<Term, 'key' | 'weight'> & Partial<Pick<Term, 'inTitle' | 'isName'>>

export function packTerms(terms: readonly WeightedTerm[]): PackedTerms {
  return { hashes: Uint32Array.from(terms, ({ key }) => hashWord(key)), weights: Uint16Array.from(terms, packWeight) }
}

function packWeight({ key, weight, isName, inTitle }: WeightedTerm): number {
  const kind = (isName === true ? IS_NAME : 0) | (inTitle === true ? IN_TITLE : 0) | (key.startsWith('#') ? IS_FIGURE : 0)
  return Math.min(WEIGHT, Math.round(weight * 100)) | kind
}

export const weightOf = (packed: number): number => (packed & WEIGHT) / 100
export const isName = (packed: number): boolean => (packed & IS_NAME) !== 0
export const isInTitle = (packed: number): boolean => (packed & IN_TITLE) !== 0
export const isFigure = (packed: number): boolean => (packed & IS_FIGURE) !== 0
