import type MiniSearch from 'minisearch'
import type { Query, SearchOptions, SearchResult } from 'minisearch'
import type { IndexedHead } from './indexedHead'
import type { InstantPlan, Prefix, Term, Terms } from './planQuery'
import type { Hit } from './topHits'

type Segment = MiniSearch<IndexedHead>

/** A short word with a typo is another word. */
const FUZZY_FROM = 4
const FUZZINESS = 0.2
const TITLE_ONLY = ['title']

/**
 * Searches the open segment by the plan: complete words first, then the prefix among their candidates only, since MiniSearch
 * makes an object for every posting of every word a prefix stands for. `isForgiving` lets words differ by a typo.
 */
export function searchSegment(segment: Segment, plan: InstantPlan, isForgiving: boolean): Hit[] {
  const words = plan.groups.length > 0 ? segment.search(wordsQuery(plan.groups, isForgiving)) : null
  if (plan.prefix === null) return (words ?? []).map(toHit)
  const prefix = plan.prefix
  if (words === null) return segment.search(prefixQuery(prefix), prefixOptions(prefix, isForgiving)).map(toHit)
  return words.length === 0 ? [] : searchAmong(segment, words, prefix, isForgiving)
}

function searchAmong(segment: Segment, words: readonly SearchResult[], prefix: Prefix, isForgiving: boolean): Hit[] {
  const candidates = new Map(words.map((result) => [result.id, result]))
  const found = segment.search(prefixQuery(prefix), {
    ...prefixOptions(prefix, isForgiving),
    boostDocument: (id) => (candidates.has(id) ? 1 : 0)
  })
  if (found.length === 0 && prefix.mayBeStopWord) return words.map(toHit)
  return found.map((result) => ({ id: result.id, score: jointScore(result, candidates.get(result.id)) }))
}

/** The score that MiniSearch gives to both halves asked as one: its sum counts as often as there are words in it. */
function jointScore(one: SearchResult, other: SearchResult = one): number {
  const words = new Set([...one.queryTerms, ...other.queryTerms])
  return (one.score / one.queryTerms.length + other.score / other.queryTerms.length) * words.size
}

function prefixOptions({ titleOnly }: Prefix, isForgiving: boolean): SearchOptions {
  return { ...typing(isForgiving), ...(titleOnly ? { fields: TITLE_ONLY } : {}) }
}

function typing(isForgiving: boolean): SearchOptions {
  return isForgiving ? { prefix: true, fuzzy: fuzziness } : { prefix: true }
}

/** Which share of a word's letters may be mistyped. */
export function fuzziness(term: string): number | false {
  return term.length >= FUZZY_FROM ? FUZZINESS : false
}

function prefixQuery({ text, stems, beginnings }: Prefix): Query {
  const own: Query = { combineWith: 'OR', prefix: false, queries: [...stems] }
  const outgrown: Query = { combineWith: 'OR', prefix: false, fuzzy: false, queries: [...beginnings] }
  return { combineWith: 'OR', queries: [text, own, outgrown] }
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
