import type { ArticleHead } from '@shared/contract/articles'
import type { ArticleId } from '@shared/contract/ids'
import { baseLanguage } from '@shared/text/language'
import MiniSearch from 'minisearch'
import { type IndexedHead, indexedHead, indexOptions } from './indexedHead'
import type { InstantPlan } from './planQuery'
import { type Hit, searchSegment } from './searchSegment'

/** What the index needs of a row. `seq` tells one wording from another. */
export interface IndexedRow {
  readonly id: ArticleId
  readonly seq: number
  readonly head: ArticleHead
}

/** A part of the index that is searched in one go. Sealed ones take no new articles. */
export interface Segment {
  readonly search: MiniSearch<IndexedHead>
  readonly ids: Set<ArticleId>
  /** Largest sort key in it: segments are searched newest first. */
  newest: number
}

/** Measured: 5,000 heads are searched and stored quickly, and repeat not too much vocabulary. */
const SEGMENT_SIZE = 5000

/** The instant index: heads in segments, newest first. Knows no thread and no database. */
export class InstantIndex {
  #segments: Segment[] = []
  #open: Segment = newSegment()
  readonly #places = new Map<ArticleId, { readonly segment: Segment; readonly seq: number }>()
  /** Primary language subtags met; words are stemmed in each of them. */
  readonly languages = new Set(['en'])
  /** The log's sequence number up to which the index is known to be true. */
  followed = 0

  get size(): number {
    return this.#places.size
  }

  get segments(): readonly Segment[] {
    return this.#segments
  }

  has(id: ArticleId, seq: number): boolean {
    return this.#places.get(id)?.seq === seq
  }

  ids(): ReadonlySet<ArticleId> {
    return new Set(this.#places.keys())
  }

  /** Indexes a head, in place of what it said before. Returns the segment that this filled, if it did. */
  put({ id, seq, head }: IndexedRow): Segment | null {
    if (this.has(id, seq)) return null
    this.remove(id)
    const segment = this.#open
    if (!this.#segments.includes(segment)) this.#segments.push(segment)
    segment.search.add(indexedHead(head))
    segment.ids.add(id)
    segment.newest = Math.max(segment.newest, head.sortKey)
    this.#places.set(id, { segment, seq })
    this.languages.add(baseLanguage(head.language))
    this.#segments.sort((a, b) => b.newest - a.newest)
    return segment.ids.size < SEGMENT_SIZE ? null : this.#seal()
  }

  remove(id: ArticleId): void {
    const place = this.#places.get(id)
    if (place === undefined) return
    place.segment.search.discard(id)
    place.segment.ids.delete(id)
    this.#places.delete(id)
  }

  clear(): void {
    this.#segments = []
    this.#open = newSegment()
    this.#places.clear()
  }

  /** Takes up a stored segment; whatever is told of its articles later replaces them. */
  adopt(segment: Segment): void {
    this.#segments = [...this.#segments, segment].sort((a, b) => b.newest - a.newest)
    for (const id of segment.ids) this.#places.set(id, { segment, seq: Number.NaN })
  }

  /** Searches segment by segment, so that the caller may yield between two. */
  *search(plan: InstantPlan, isForgiving: boolean): Generator<readonly Hit[]> {
    for (const segment of this.#segments) yield searchSegment(segment.search, plan, isForgiving)
  }

  #seal(): Segment {
    const sealed = this.#open
    this.#open = newSegment()
    return sealed
  }
}

function newSegment(): Segment {
  return { search: new MiniSearch(indexOptions), ids: new Set(), newest: 0 }
}
