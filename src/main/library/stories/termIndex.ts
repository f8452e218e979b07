import { type GrowingArray, makeGrowingArray } from './growingArray'
import { largest } from './largest'
import { hashWord, makeNumberTable } from './numberTable'
import { type PackedTerms, packTerms, type WeightedTerm, weightOf } from './packedTerms'
import { makeSlotTable } from './slotTable'

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

export interface IndexedArticle {
  readonly id: number
  readonly contentId: number
  readonly publishedAt: number
  readonly terms: PackedTerms
}

/** The term vectors of all articles in memory: about 0.5 KB an article. */
export interface TermIndex {
  readonly size: number
  add(article: IndexedArticle): void
  remove(id: number): void
  /** Which revision of an article is described here; null when none is. */
  contentOf(id: number): number | null
  /** When an article was published; null when it is not here. */
  publishedAt(id: number): number | null
  /** How telling a term is here (inverse document frequency), the more the rarer it is. */
  rarity(key: string): number
  /** The rarity of a term that no article holds. */
  readonly mostRarity: number
  /** The same by the number that `eachTerm` gives. */
  rarityOf(term: number): number
  /** In how many articles a term is among the heaviest. */
  frequency(key: string): number
  /** Calls back with each term of an article: its number here, and its packed weight. */
  eachTerm(id: number, visit: (term: number, packed: number) => void): void
  /** Cosine of an article's vector with these terms, 0 to 1; 0 when it is not here. */
  cosineOf(id: number, terms: readonly WeightedTerm[]): number
  /** The articles most like these terms, best first. */
  nearest(terms: readonly WeightedTerm[], window: TimeWindow, limit: number): Likeness[]
}

/** Terms an article has at most; each article takes the room of so many, so that an entry tells its article. */
export const MOST_TERMS = 48
/** A library is taken to hold so many articles more, in none of which a term is: in a new one, too, most words are rare. */
const PRIOR_ARTICLES = 1500
/** So many of the likeliest candidates are compared term by term. */
const COMPARED = 100
/** A term in more articles than this share of all finds no candidates: it only adds to the likeness of those found. */
const COMMON_SHARE = 0.01
const COMMON_LEAST = 200
/** So many entries are looked at for candidates, those of the rarest terms first: commoner ones only add to the likeness. */
const VISITED = 4000
/** Rarities kept by frequency, so that no logarithm is taken for the same one twice. */
const RARITIES_KEPT = 4096

/**
 * Postings are linked lists through flat arrays, newest entry first; an article's entries stand side by side, so that its
 * length can be computed with the present rarities. A removed article's entries stay until the next start, marked dead.
 */
export function makeTermIndex(): TermIndex {
  const numbers = makeNumberTable()
  const heads = makeGrowingArray((length) => new Int32Array(length))
  const frequencies = uints()
  const entries = {
    term: uints(),
    next: makeGrowingArray((length) => new Int32Array(length)),
    weight: makeGrowingArray((length) => new Uint16Array(length))
  }
  const slots = {
    id: uints(),
    content: uints(),
    terms: makeGrowingArray((length) => new Uint8Array(length)),
    published: makeGrowingArray((length) => new Float64Array(length))
  }
  const slotOf = makeSlotTable()
  /** Scratch for one question: a product for each slot, zero between questions, and the slots that have one. */
  const products = makeGrowingArray((length) => new Float32Array(length))
  let touched: number[] = []
  const rarities = new Float64Array(RARITIES_KEPT)
  let raritiesFor = -1

  function termNumber(hash: number): number {
    const number = numbers.add(hash)
    if (number === heads.length) {
      heads.push(-1)
      frequencies.push(0)
    }
    return number
  }

  /** The logarithms change with the number of articles: little, so they are taken anew once it has grown by a thousandth. */
  function rarityFor(frequency: number): number {
    const size = slotOf.size
    if (Math.abs(size - raritiesFor) > raritiesFor / 1000) {
      for (let at = 0; at < RARITIES_KEPT; at++) rarities[at] = Math.log(1 + (size + PRIOR_ARTICLES) / (at + 1))
      raritiesFor = size
    }
    return rarities[frequency] ?? Math.log(1 + (size + PRIOR_ARTICLES) / (frequency + 1))
  }

  const rarityOf = (term: number) => rarityFor(term < 0 ? 0 : frequencies.get(term))
  const firstOf = (slot: number) => slot * MOST_TERMS
  const endOf = (slot: number) => slot * MOST_TERMS + slots.terms.get(slot)
  const isAlive = (slot: number) => slotOf.get(slots.id.get(slot)) === slot

  function add({ id, contentId, publishedAt, terms }: IndexedArticle): void {
    remove(id)
    const slot = slots.id.length
    slotOf.set(id, slot)
    slots.id.push(id)
    slots.content.push(contentId)
    slots.published.push(publishedAt)
    slots.terms.push(Math.min(MOST_TERMS, terms.hashes.length))
    products.push(0)
    for (let place = 0; place < MOST_TERMS; place++) {
      const hash = terms.hashes[place]
      if (hash === undefined) skipEntry()
      else addEntry(termNumber(hash), terms.weights[place] ?? 0)
    }
  }

  function skipEntry(): void {
    entries.next.push(-1)
    entries.term.push(0)
    entries.weight.push(0)
  }

  function addEntry(term: number, packed: number): void {
    entries.next.push(heads.get(term))
    heads.set(term, entries.term.length)
    entries.term.push(term)
    entries.weight.push(packed)
    frequencies.set(term, frequencies.get(term) + 1)
  }

  function remove(id: number): void {
    const slot = slotOf.get(id)
    if (slot === undefined) return
    slotOf.delete(id)
    for (let entry = firstOf(slot); entry < endOf(slot); entry++) {
      const term = entries.term.get(entry)
      frequencies.set(term, frequencies.get(term) - 1)
    }
  }

  /** Adds a term's share to the products of the articles in a window that hold it. */
  function addProducts(term: number, weight: number, window: TimeWindow): void {
    const share = weight * rarityOf(term) ** 2
    for (let entry = heads.get(term); entry >= 0; entry = entries.next.get(entry)) {
      const slot = Math.trunc(entry / MOST_TERMS)
      const product = products.get(slot)
      if (product === 0) {
        if (!isIn(slot, window)) continue
        touched.push(slot)
      }
      products.set(slot, product + share * weightOf(entries.weight.get(entry)))
    }
  }

  /** The slots touched since the last call, likeliest first; clears the products. */
  function takeLikely(limit: number): number[] {
    const likely = largest(touched, limit, products.get)
    for (const slot of touched) products.set(slot, 0)
    touched = []
    return likely
  }

  function isIn(slot: number, { from, to }: TimeWindow): boolean {
    const published = slots.published.get(slot)
    return published >= from && published <= to && isAlive(slot)
  }

  /** Cosine of an article with wanted weights by term number, all terms counted, with the present rarities. */
  function cosine(slot: number, wanted: ReadonlyMap<number, number>, length: number): number {
    let [product, squares] = [0, 0]
    for (let entry = firstOf(slot), end = endOf(slot); entry < end; entry++) {
      const term = entries.term.get(entry)
      const rarity = rarityOf(term)
      const weight = weightOf(entries.weight.get(entry)) * rarity
      squares += weight * weight
      product += (wanted.get(term) ?? 0) * weight * rarity
    }
    return product === 0 ? 0 : Math.min(1, product / (length * Math.sqrt(squares)))
  }

  function askFor(terms: readonly WeightedTerm[]): { wanted: Map<number, number>; length: number } {
    const { hashes, weights } = packTerms(terms)
    const wanted = new Map<number, number>()
    let squares = 0
    for (const [place, hash] of hashes.entries()) {
      const [term, weight] = [numbers.get(hash), weightOf(weights[place] ?? 0)]
      squares += (weight * rarityOf(term)) ** 2
      if (term >= 0) wanted.set(term, weight)
    }
    return { wanted, length: Math.sqrt(squares) }
  }

  function nearest(terms: readonly WeightedTerm[], window: TimeWindow, limit: number): Likeness[] {
    const { wanted, length } = askFor(terms)
    const most = Math.max(COMMON_LEAST, slotOf.size * COMMON_SHARE)
    let visited = 0
    for (const [term, weight] of [...wanted].sort((a, b) => frequencies.get(a[0]) - frequencies.get(b[0]))) {
      visited += frequencies.get(term)
      if (frequencies.get(term) > most || (visited > VISITED && touched.length >= COMPARED)) break
      addProducts(term, weight, window)
    }
    const found = takeLikely(Math.max(COMPARED, limit)).map((slot) => likeness(slot, cosine(slot, wanted, length)))
    return found.sort((a, b) => b.cosine - a.cosine || a.id - b.id).slice(0, limit)
  }

  function cosineOf(id: number, terms: readonly WeightedTerm[]): number {
    const slot = slotOf.get(id)
    const { wanted, length } = askFor(terms)
    return slot === undefined ? 0 : cosine(slot, wanted, length)
  }

  function likeness(slot: number, value: number): Likeness {
    return { id: slots.id.get(slot), cosine: value, publishedAt: slots.published.get(slot) }
  }

  function eachTerm(id: number, visit: (term: number, packed: number) => void): void {
    const slot = slotOf.get(id)
    if (slot === undefined) return
    for (let entry = firstOf(slot), end = endOf(slot); entry < end; entry++) visit(entries.term.get(entry), entries.weight.get(entry))
  }

  const fieldOf = (id: number, values: GrowingArray) => {
    const slot = slotOf.get(id)
    return slot === undefined ? null : values.get(slot)
  }
  const numberOf = (key: string) => numbers.get(hashWord(key))

  return {
    get size() {
      return slotOf.size
    },
    add,
    remove,
    contentOf: (id) => fieldOf(id, slots.content),
    publishedAt: (id) => fieldOf(id, slots.published),
    get mostRarity() {
      return rarityFor(0)
    },
    rarity: (key) => rarityOf(numberOf(key)),
    rarityOf,
    frequency: (key) => (numberOf(key) < 0 ? 0 : frequencies.get(numberOf(key))),
    eachTerm,
    cosineOf,
    nearest
  }
}

function uints(): GrowingArray {
  return makeGrowingArray((length) => new Uint32Array(length))
}
