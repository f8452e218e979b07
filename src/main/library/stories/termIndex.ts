import { type GrowingArray, makeGrowingArray } from './growingArray'
import type { Term } from './termVectors'

/** An article like another. */
export interface Likeness {
  readonly id: number
  /** Cosine of the two term vectors, 0 to 1. */
  readonly cosine: number
  readonly publishedAt: number
}

/** Milliseconds since 1970 between which articles are looked for, both ends included. */
export interface TimeWindow {
  readonly from: number
  readonly to: number
}

export type WeightedTerm = Pick<Term, 'key' | 'weight'>

export interface IndexedArticle {
  readonly id: number
  readonly contentId: number
  readonly publishedAt: number
  readonly terms: readonly WeightedTerm[]
}

/** The term vectors of all articles in memory: about 0.4 KB an article. */
export interface TermIndex {
  readonly size: number
  add(article: IndexedArticle): void
  remove(id: number): void
  /** Which revision of an article is described here; null when none is. */
  contentOf(id: number): number | null
  /** How telling a term is here (inverse document frequency): 0.7 for one in every article, more for rarer ones. */
  rarity(key: string): number
  /** In how many articles a term is among the heaviest. */
  frequency(key: string): number
  /** Cosine of an article's vector with these terms, 0 to 1; 0 when it is not here. */
  cosineOf(id: number, terms: readonly WeightedTerm[]): number
  /** The articles most like these terms, best first. */
  nearest(terms: readonly WeightedTerm[], window: TimeWindow, limit: number): Likeness[]
}

/** So many of the likeliest candidates are compared term by term. */
const COMPARED = 100
/** A term in more articles than this share of all finds no candidates: it only adds to the likeness of those found. */
const COMMON_SHARE = 0.01
const COMMON_LEAST = 200

/**
 * Postings are linked lists through flat arrays, newest entry first; an article's entries stand side by side, so that its
 * length can be computed with the present rarities. A removed article's entries stay until the next start, marked dead.
 */
export function makeTermIndex(): TermIndex {
  const termNumbers = new Map<string, number>()
  const heads = makeGrowingArray((size) => new Int32Array(size))
  const frequencies = makeGrowingArray((size) => new Uint32Array(size))
  const entries = { term: uints(), slot: uints(), next: makeGrowingArray((size) => new Int32Array(size)), weight: floats() }
  const slots = { id: uints(), content: uints(), first: uints(), published: makeGrowingArray((size) => new Float64Array(size)) }
  const slotOf = new Map<number, number>()
  /** Scratch for one question: a product for each slot, zero between questions, and the slots that have one. */
  const products = makeGrowingArray((size) => new Float64Array(size))
  let touched: number[] = []

  function termNumber(key: string): number {
    const known = termNumbers.get(key)
    if (known !== undefined) return known
    const number = heads.length
    termNumbers.set(key, number)
    heads.push(-1)
    frequencies.push(0)
    return number
  }

  const rarityOf = (term: number) => Math.log(1 + (slotOf.size + 1) / (frequencies.get(term) + 1))
  const endOf = (slot: number) => (slot + 1 < slots.first.length ? slots.first.get(slot + 1) : entries.term.length)
  const isAlive = (slot: number) => slotOf.get(slots.id.get(slot)) === slot

  function add({ id, contentId, publishedAt, terms }: IndexedArticle): void {
    remove(id)
    const slot = slots.id.length
    slotOf.set(id, slot)
    slots.id.push(id)
    slots.content.push(contentId)
    slots.published.push(publishedAt)
    slots.first.push(entries.term.length)
    products.push(0)
    for (const { key, weight } of terms) addEntry(termNumber(key), slot, weight)
  }

  function addEntry(term: number, slot: number, weight: number): void {
    entries.next.push(heads.get(term))
    heads.set(term, entries.term.length)
    entries.term.push(term)
    entries.slot.push(slot)
    entries.weight.push(weight)
    frequencies.set(term, frequencies.get(term) + 1)
  }

  function remove(id: number): void {
    const slot = slotOf.get(id)
    if (slot === undefined) return
    slotOf.delete(id)
    for (let entry = slots.first.get(slot); entry < endOf(slot); entry++) {
      const term = entries.term.get(entry)
      frequencies.set(term, frequencies.get(term) - 1)
    }
  }

  /** Length of an article's vector with the present rarities. */
  function lengthOf(slot: number): number {
    let sum = 0
    for (let entry = slots.first.get(slot); entry < endOf(slot); entry++) {
      sum += (entries.weight.get(entry) * rarityOf(entries.term.get(entry))) ** 2
    }
    return Math.sqrt(sum)
  }

  /** Adds a term's share to the products of the articles in a window that hold it. */
  function addProducts(term: number, weight: number, window: TimeWindow): void {
    const share = weight * rarityOf(term) ** 2
    for (let entry = heads.get(term); entry >= 0; entry = entries.next.get(entry)) {
      const slot = entries.slot.get(entry)
      const product = products.get(slot)
      if (product === 0) {
        if (!isIn(slot, window)) continue
        touched.push(slot)
      }
      products.set(slot, product + share * entries.weight.get(entry))
    }
  }

  /** The slots touched since the last call, likeliest first; clears the products. */
  function takeLikely(limit: number): number[] {
    const likely = touched.sort((a, b) => products.get(b) - products.get(a)).slice(0, limit)
    for (const slot of touched) products.set(slot, 0)
    touched = []
    return likely
  }

  function isIn(slot: number, { from, to }: TimeWindow): boolean {
    const published = slots.published.get(slot)
    return published >= from && published <= to && isAlive(slot)
  }

  /** Cosine of an article with wanted weights by term number, all terms counted. */
  function cosine(slot: number, wanted: ReadonlyMap<number, number>, length: number): number {
    let product = 0
    for (let entry = slots.first.get(slot); entry < endOf(slot); entry++) {
      const term = entries.term.get(entry)
      product += (wanted.get(term) ?? 0) * entries.weight.get(entry) * rarityOf(term) ** 2
    }
    return product === 0 ? 0 : Math.min(1, product / (length * lengthOf(slot)))
  }

  function askFor(terms: readonly WeightedTerm[]): { wanted: Map<number, number>; length: number } {
    const length = Math.sqrt(terms.reduce((sum, { key, weight }) => sum + (weight * rarity(key)) ** 2, 0))
    const wanted = new Map(terms.map(({ key, weight }) => [termNumbers.get(key) ?? -1, weight]))
    wanted.delete(-1)
    return { wanted, length }
  }

  function nearest(terms: readonly WeightedTerm[], window: TimeWindow, limit: number): Likeness[] {
    const { wanted, length } = askFor(terms)
    const most = Math.max(COMMON_LEAST, slotOf.size * COMMON_SHARE)
    for (const [term, weight] of wanted) if (frequencies.get(term) <= most) addProducts(term, weight, window)
    const found = takeLikely(Math.max(COMPARED, limit)).map((slot) => likeness(slot, cosine(slot, wanted, length)))
    return found.sort((a, b) => b.cosine - a.cosine || a.id - b.id).slice(0, limit)
  }

  function cosineOf(id: number, terms: readonly WeightedTerm[]): number {
    const slot = slotOf.get(id)
    const { wanted, length } = askFor(terms)
    return slot === undefined ? 0 : cosine(slot, wanted, length)
  }

  function likeness(slot: number, cosine: number): Likeness {
    return { id: slots.id.get(slot), cosine, publishedAt: slots.published.get(slot) }
  }

  const frequency = (key: string) => frequencies.get(termNumbers.get(key) ?? -1)
  const rarity = (key: string) => Math.log(1 + (slotOf.size + 1) / (frequency(key) + 1))

  return {
    get size() {
      return slotOf.size
    },
    add,
    remove,
    contentOf: (id) => {
      const slot = slotOf.get(id)
      return slot === undefined ? null : slots.content.get(slot)
    },
    rarity,
    frequency,
    cosineOf,
    nearest
  }
}

function uints(): GrowingArray {
  return makeGrowingArray((size) => new Uint32Array(size))
}

function floats(): GrowingArray {
  return makeGrowingArray((size) => new Float32Array(size))
}
