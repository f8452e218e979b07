import { TITLE_BOOST } from './indexedHead'
import { NearWords } from './nearWords'
import { FIELDS, type PackedSegment, PostingsReader } from './packedSegment'
import type { InstantPlan, Prefix, Term, Terms } from './planQuery'
import { beginningWith, findTerm, termLength } from './termTable'

/** BM25+ with MiniSearch's constants, so that a head scores the same in a sealed segment and in the open one. */
const K = 1.2
const B = 0.7
const D = 0.5
/** What words count that only begin like the one asked for, or that differ from it by a typo (MiniSearch's weights). */
const PREFIX_WEIGHT = 0.375
const FUZZY_WEIGHT = 0.45
/** Bits that tell words apart. */
const LAST_BIT = 31

/** What of a query the documents answer: the sum of what its words are worth, and a bit for each different word they answer. */
interface Matches {
  readonly worth: Float64Array
  readonly answered: Uint32Array
}

interface Lookup {
  readonly word: string
  readonly titleOnly: boolean
  readonly isPrefix: boolean
  readonly isFuzzy: boolean
}

/** Searches sealed segments. Keeps what is reckoned once for a segment: its average lengths, and memory to read postings into. */
export class PackedSearch {
  readonly #segment: PackedSegment
  readonly #reader: PostingsReader
  readonly #averages: readonly number[]
  readonly #near: NearWords

  constructor(segment: PackedSegment) {
    this.#segment = segment
    this.#reader = new PostingsReader(segment)
    this.#averages = averageLengths(segment)
    this.#near = new NearWords(segment.terms)
  }

  /** Calls back for each document that answers the plan, with its score: the one MiniSearch gives to all of the query asked as one. */
  search(plan: InstantPlan, isForgiving: boolean, visit: (document: number, score: number) => void): void {
    const query = new PackedQuery({
      segment: this.#segment,
      reader: this.#reader,
      averages: this.#averages,
      near: isForgiving ? this.#near : null
    })
    const matches = query.run(plan)
    if (matches === null) return
    const { worth, answered } = matches
    for (let document = 0; document < answered.length; document++) {
      const words = answered[document] ?? 0
      if (words !== 0) visit(document, (worth[document] ?? 0) * bitCount(words))
    }
  }
}

/** What a query is put to. `near` is there when typos are forgiven. */
interface Searched {
  readonly segment: PackedSegment
  readonly reader: PostingsReader
  readonly averages: readonly number[]
  readonly near: NearWords | null
}

class PackedQuery {
  readonly #words = new Map<string, number>()

  readonly #on: Searched

  constructor(on: Searched) {
    this.#on = on
  }

  run(plan: InstantPlan): Matches | null {
    const groups = plan.groups.map((group) => anyOf(group.map((terms) => this.#allTerms(terms))))
    const complete = groups.length > 0 ? allOf(groups) : null
    if (plan.prefix === null) return complete
    const typed = this.#prefix(plan.prefix)
    if (complete === null) return typed
    const both = allOf([typed, complete])
    return plan.prefix.mayBeStopWord && isEmpty(both) ? complete : both
  }

  #allTerms(terms: Terms): Matches {
    return allOf(terms.map((term) => this.#term(term)))
  }

  #term({ stems, titleOnly }: Term): Matches {
    const matches = this.#none()
    for (const word of stems) this.#look(matches, { word, titleOnly, isPrefix: false, isFuzzy: true })
    return matches
  }

  #prefix({ text, stems, beginnings, titleOnly }: Prefix): Matches {
    const matches = this.#none()
    this.#look(matches, { word: text, titleOnly, isPrefix: true, isFuzzy: true })
    for (const word of stems) this.#look(matches, { word, titleOnly, isPrefix: false, isFuzzy: true })
    for (const word of beginnings) this.#look(matches, { word, titleOnly, isPrefix: false, isFuzzy: false })
    return matches
  }

  #none(): Matches {
    const size = this.#on.segment.ids.length
    return { worth: new Float64Array(size), answered: new Uint32Array(size) }
  }

  /** Adds what a word, those that it begins and those it may be a typo of are worth. */
  #look(matches: Matches, { word, titleOnly, isPrefix, isFuzzy }: Lookup): void {
    const { terms } = this.#on.segment
    const bit = this.#bitOf(word)
    const add = (term: number, weight: number) => this.#add(matches, term, weight, bit, titleOnly)
    const exact = findTerm(terms, word)
    if (exact >= 0) add(exact, 1)
    const [from, to] = isPrefix ? beginningWith(terms, word) : [0, 0]
    for (let term = from; term < to; term++) {
      const length = termLength(terms, term)
      if (term !== exact) add(term, (PREFIX_WEIGHT * length) / (length + 0.3 * (length - word.length)))
    }
    for (const { term, distance } of isFuzzy ? (this.#on.near?.of(word) ?? []) : []) {
      if (term === exact || (term >= from && term < to)) continue
      const length = termLength(terms, term)
      add(term, (FUZZY_WEIGHT * length) / (length + distance))
    }
  }

  #add({ worth, answered }: Matches, term: number, weight: number, bit: number, titleOnly: boolean): void {
    const { ids, lengths } = this.#on.segment
    this.#on.reader.open(term)
    while (this.#on.reader.next()) {
      const { field, count, documents, frequencies } = this.#on.reader.current
      if (titleOnly && field !== 0) continue
      const rarity = Math.log(1 + (ids.length - count + 0.5) / (count + 0.5))
      const factor = weight * rarity * (field === 0 ? TITLE_BOOST : 1)
      const average = this.#on.averages[field] ?? 1
      for (let at = 0; at < count; at++) {
        const document = documents[at] ?? 0
        const frequency = frequencies[at] ?? 1
        const length = lengths[document * FIELDS.length + field] ?? 0
        worth[document] = (worth[document] ?? 0) + factor * (D + (frequency * (K + 1)) / (frequency + K * (1 - B + (B * length) / average)))
        answered[document] = (answered[document] ?? 0) | bit
      }
    }
  }

  /** Words beyond the last bit share it: a query of so many is no longer ranked by how many it answers. */
  #bitOf(word: string): number {
    const place = this.#words.get(word) ?? Math.min(this.#words.size, LAST_BIT)
    this.#words.set(word, place)
    return 1 << place
  }
}

function averageLengths({ lengths, ids }: PackedSegment): number[] {
  const sums = FIELDS.map(() => 0)
  for (const [at, length] of lengths.entries()) sums[at % FIELDS.length] = (sums[at % FIELDS.length] ?? 0) + length
  return sums.map((sum) => sum / ids.length)
}

/** Joins into the first. */
function allOf([first, ...others]: readonly Matches[]): Matches {
  if (first === undefined) throw new Error('a query of no words')
  for (const other of others) join(first, other, true)
  return first
}

function anyOf([first, ...others]: readonly Matches[]): Matches {
  if (first === undefined) throw new Error('a query of no words')
  for (const other of others) join(first, other, false)
  return first
}

function join(into: Matches, other: Matches, mustBoth: boolean): void {
  for (let document = 0; document < into.answered.length; document++) {
    const [mine, theirs] = [into.answered[document] ?? 0, other.answered[document] ?? 0]
    const stays = mustBoth ? mine !== 0 && theirs !== 0 : (mine | theirs) !== 0
    into.answered[document] = stays ? mine | theirs : 0
    into.worth[document] = stays ? (into.worth[document] ?? 0) + (other.worth[document] ?? 0) : 0
  }
}

function isEmpty({ answered }: Matches): boolean {
  return answered.every((words) => words === 0)
}

function bitCount(bits: number): number {
  let count = 0
  for (let rest = bits >>> 0; rest !== 0; rest &= rest - 1) count++
  return count
}
