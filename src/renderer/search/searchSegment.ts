import type { ArticleId } from '@shared/contract/ids'
import type MiniSearch from 'minisearch'
import type { Query, SearchOptions, SearchResult } from 'minisearch'
import type { IndexedHead } from './indexedHead'
import type { InstantPlan, Term, Terms } from './planQuery'

export interface Hit {
  readonly id: ArticleId
  /** BM25+ of its segment; higher is better. */
  readonly score: number
}

type Segment = MiniSearch<IndexedHead>

/** Fewer letters stand for too many words: a lone prefix then looks at titles only, and not at all of them. */
const SHORT_PREFIX = 4
const SHORT_PREFIX_POSTINGS = 400
/** A short word with a typo is another word. */
const FUZZY_FROM = 4
const FUZZINESS = 0.2
const TITLE_ONLY = ['title']
/** Letters a stem may be shorter than the word being typed: "electio" still means the stem "elect". */
const ENDING_LETTERS = 4
const STEM_LETTERS = 3

/**
 * Searches one segment by the plan: complete words first, then the prefix among their candidates only, since MiniSearch
 * makes an object for every posting of every word a prefix stands for. `isForgiving` lets words differ by a typo.
 */
export function searchSegment(segment: Segment, plan: InstantPlan, isForgiving: boolean): Hit[] {
  const words = plan.groups.length > 0 ? segment.search(wordsQuery(plan.groups, isForgiving)) : null
  if (plan.prefix === null) return (words ?? []).map(toHit)
  const prefix = plan.prefix
  if (words === null) return segment.search(prefixQuery(prefix.text), prefixOptions(prefix, isForgiving)).map(toHit)
  return words.length === 0 ? [] : searchAmong(segment, words, prefix, isForgiving)
}

function searchAmong(
  segment: Segment,
  words: readonly SearchResult[],
  prefix: NonNullable<InstantPlan['prefix']>,
  isForgiving: boolean
): Hit[] {
  const scores = new Map(words.map((result) => [result.id, result.score]))
  const found = segment.search(prefixQuery(prefix.text), {
    ...typing(isForgiving),
    ...(prefix.titleOnly ? { fields: TITLE_ONLY } : {}),
    boostDocument: (id) => (scores.has(id) ? 1 : 0)
  })
  return found.map(({ id, score }) => ({ id, score: score + (scores.get(id) ?? 0) }))
}

function prefixOptions({ text, titleOnly }: NonNullable<InstantPlan['prefix']>, isForgiving: boolean): SearchOptions {
  if (text.length >= SHORT_PREFIX) return { ...typing(isForgiving), ...(titleOnly ? { fields: TITLE_ONLY } : {}) }
  let postings = 0
  return { prefix: true, fields: TITLE_ONLY, boostDocument: () => (++postings > SHORT_PREFIX_POSTINGS ? 0 : 1) }
}

function typing(isForgiving: boolean): SearchOptions {
  return isForgiving ? { prefix: true, fuzzy: fuzziness } : { prefix: true }
}

function fuzziness(term: string): number | false {
  return term.length >= FUZZY_FROM ? FUZZINESS : false
}

/** The prefix, or the stem that it may have outgrown. */
function prefixQuery(text: string): Query {
  const shortest = Math.max(STEM_LETTERS, text.length - ENDING_LETTERS)
  const stems = Array.from({ length: Math.max(0, text.length - shortest) }, (_, index) => text.slice(0, shortest + index))
  if (stems.length === 0) return text
  return { combineWith: 'OR', queries: [text, { combineWith: 'OR', prefix: false, fuzzy: false, queries: stems }] }
}

function wordsQuery(groups: InstantPlan['groups'], isForgiving: boolean): Query {
  const queries = groups.map((group): Query => ({ combineWith: 'OR', queries: group.map(termsQuery) }))
  return { combineWith: 'AND', ...(isForgiving ? { fuzzy: fuzziness } : {}), queries }
}

function termsQuery(terms: Terms): Query {
  return { combineWith: 'AND', queries: terms.map(termQuery) }
}

function termQuery({ stems, titleOnly }: Term): Query {
  return { combineWith: 'OR', ...(titleOnly ? { fields: TITLE_ONLY } : {}), queries: [...stems] }
}

function toHit({ id, score }: SearchResult): Hit {
  return { id, score }
}
