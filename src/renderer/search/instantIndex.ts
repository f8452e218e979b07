import type { ArticleHead } from '@shared/contract/articles'
import { baseLanguage } from '@shared/text/language'
import MiniSearch from 'minisearch'
import { type IndexedHead, indexedHead, indexOptions, wordsHash } from './indexedHead'
import type { PackedSegment } from './packedSegment'
import { packSegment } from './packSegment'
import type { InstantPlan } from './planQuery'
import { PackedSearch } from './searchPacked'
import { searchSegment } from './searchSegment'

/** A packed part of the index. It takes no new articles; what it says of some may be `gone`. */
export interface SealedSegment {
  readonly packed: PackedSegment
  readonly search: PackedSearch
  readonly gone: Uint8Array
  /** Documents that are not gone. */
  live: number
  /** Largest sort key in it: segments are searched newest first. */
  readonly newest: number
}

/** Where an article is indexed: its document in a sealed segment, or the open one. */
interface Place {
  readonly segment: SealedSegment | null
  readonly document: number
  readonly words: number
}

/** Measured: MiniSearch answers few heads at once, and packing them takes no longer than a keystroke may wait. */
const OPEN_SIZE = 500

/** The instant index: heads in segments, newest first, the open one a MiniSearch. Knows no thread and no database. */
export class InstantIndex {
  #sealed: SealedSegment[] = []
  #open = new MiniSearch(indexOptions)
  #openNewest = 0
  readonly #places = new Map<number, Place>()
  /** Primary language subtags met; words are stemmed in each of them. */
  readonly languages = new Set(['en'])

  get size(): number {
    return this.#places.size
  }

  get sealed(): readonly SealedSegment[] {
    return this.#sealed
  }

  get isFull(): boolean {
    return this.#open.documentCount >= OPEN_SIZE
  }

  ids(): IterableIterator<number> {
    return this.#places.keys()
  }

  /** Indexes a head, in place of what it said before. */
  put(head: ArticleHead): void {
    const words = wordsHash(head)
    if (this.#places.get(head.id)?.words === words) return
    this.remove(head.id)
    this.#open.add(indexedHead(head))
    this.#openNewest = Math.max(this.#openNewest, head.sortKey)
    this.#places.set(head.id, { segment: null, document: 0, words })
    this.languages.add(baseLanguage(head.language))
  }

  remove(id: number): void {
    const place = this.#places.get(id)
    if (place === undefined) return
    if (place.segment === null) this.#open.discard(id)
    else bury(place.segment, place.document)
    this.#places.delete(id)
  }

  clear(): void {
    this.#sealed = []
    this.#places.clear()
    this.#beginOpen()
  }

  /** Packs the open segment and begins another. */
  seal(): SealedSegment {
    const packed = packSegment(this.#open, (id) => this.#places.get(id)?.words ?? 0)
    const segment = sealedSegment(packed, this.#openNewest)
    this.#beginOpen()
    this.#insert(segment)
    for (const [document, id] of segment.packed.ids.entries()) this.#place(segment, document, id)
    return segment
  }

  /** Takes up a stored segment; of an article that two of them hold, the one taken up first is believed. */
  adopt(packed: PackedSegment, newest: number): SealedSegment {
    const segment = sealedSegment(packed, newest)
    for (const [document, id] of packed.ids.entries()) {
      if (this.#places.has(id)) bury(segment, document)
      else this.#place(segment, document, id)
    }
    this.#insert(segment)
    return segment
  }

  /** Puts a segment that was merged from others in their place; what left them meanwhile is gone in it too. */
  replace(parts: readonly SealedSegment[], packed: PackedSegment): SealedSegment {
    const segment = sealedSegment(packed, Math.max(0, ...parts.map(({ newest }) => newest)))
    for (const [document, id] of packed.ids.entries()) {
      const place = this.#places.get(id)
      if (place?.segment && parts.includes(place.segment)) this.#place(segment, document, id)
      else bury(segment, document)
    }
    this.#sealed = this.#sealed.filter((each) => !parts.includes(each))
    if (packed.ids.length > 0) this.#insert(segment)
    return segment
  }

  /** Searches segment by segment, so that the caller may yield between two. */
  *search(plan: InstantPlan, isForgiving: boolean, visit: (id: number, score: number) => void): Generator<void> {
    for (const { id, score } of searchSegment(this.#open, plan, isForgiving)) visit(id, score)
    for (const { packed, search, gone } of this.#sealed) {
      yield
      search.search(plan, isForgiving, (document, score) => {
        if (gone[document] === 0) visit(packed.ids[document] ?? 0, score)
      })
    }
  }

  #place(segment: SealedSegment, document: number, id: number): void {
    this.#places.set(id, { segment, document, words: segment.packed.words[document] ?? 0 })
  }

  #insert(segment: SealedSegment): void {
    this.#sealed = [...this.#sealed, segment].sort((a, b) => b.newest - a.newest)
  }

  #beginOpen(): void {
    this.#open = new MiniSearch<IndexedHead>(indexOptions)
    this.#openNewest = 0
  }
}

function sealedSegment(packed: PackedSegment, newest: number): SealedSegment {
  return { packed, search: new PackedSearch(packed), gone: new Uint8Array(packed.ids.length), live: packed.ids.length, newest }
}

function bury(segment: SealedSegment, document: number): void {
  segment.gone[document] = 1
  segment.live--
}
