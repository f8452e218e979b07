import type { InstantIndex, SealedSegment } from './instantIndex'
import { mergeSegments } from './mergeSegments'
import type { SegmentStore } from './segmentStore'

/** Segments under this size are small; so many of them are merged into one. */
const SMALL = 2500
const MOST_SMALL = 10

/** Keeps an index's sealed segments stored: takes them up at a start, adds those that become full, merges small and hollow ones. */
export class KeptIndex {
  readonly #index: InstantIndex
  readonly #store: SegmentStore
  readonly #pause: () => Promise<void>
  readonly #keys = new Map<SealedSegment, number>()
  #libraryId: string | null = null

  constructor(index: InstantIndex, store: SegmentStore, pause: () => Promise<void>) {
    this.#index = index
    this.#store = store
    this.#pause = pause
  }

  /** Opens the store: the first to read from a database waits for it. */
  async prepare(): Promise<void> {
    await this.#listed()
  }

  /** Takes up what is stored of a library, newest first; what is of another one, or of another shape, is deleted. */
  async open(libraryId: string): Promise<void> {
    if (libraryId === this.#libraryId) return
    if (this.#libraryId !== null) this.#index.clear()
    this.#libraryId = libraryId
    this.#keys.clear()
    for (const key of await this.#listed()) {
      await this.#takeUp(key, libraryId)
      await this.#pause()
    }
  }

  /** None where the store can't be read: all of it can be built again. */
  async #listed(): Promise<readonly number[]> {
    try {
      return await this.#store.keys()
    } catch (thrown) {
      console.warn('the stored parts of the search index can not be read', thrown)
      return []
    }
  }

  async #takeUp(key: number, libraryId: string): Promise<void> {
    try {
      const row = await this.#store.read(key)
      if (row?.libraryId !== libraryId) return await this.#store.delete([key])
      for (const language of row.languages) this.#index.languages.add(language)
      this.#keys.set(this.#index.adopt(row.packed, row.newest), key)
    } catch (thrown) {
      console.warn('a stored part of the search index can not be read', thrown)
    }
  }

  /** Seals the open segment once it is full. */
  async sealWhenFull(): Promise<void> {
    if (!this.#index.isFull) return
    await this.#keep(this.#index.seal(), [])
    const small = this.#index.sealed.filter(({ packed }) => packed.ids.length < SMALL)
    if (small.length >= MOST_SMALL) await this.#merge(small)
  }

  /** Packs anew, or drops, segments of which more than half is gone. */
  async tidy(): Promise<void> {
    for (const segment of this.#index.sealed) if (segment.live * 2 < segment.packed.ids.length) await this.#merge([segment])
  }

  async #merge(parts: readonly SealedSegment[]): Promise<void> {
    const merging = mergeSegments(parts.map(({ packed, gone }) => ({ packed, isGone: (document) => gone[document] === 1 })))
    for (let step = merging.next(); ; step = merging.next()) {
      if (step.done) return this.#keep(this.#index.replace(parts, step.value), parts)
      await this.#pause()
    }
  }

  /** A segment that can't be stored is still searched; the next start builds it again. */
  async #keep(segment: SealedSegment, replaced: readonly SealedSegment[]): Promise<void> {
    const keys = replaced.flatMap((part) => this.#keys.get(part) ?? [])
    for (const part of replaced) this.#keys.delete(part)
    const { packed, newest } = segment
    try {
      if (packed.ids.length === 0) return await this.#store.delete(keys)
      const row = { libraryId: this.#libraryId ?? '', languages: [...this.#index.languages], newest, packed }
      this.#keys.set(segment, await this.#store.write(row, keys))
    } catch (thrown) {
      console.warn('a part of the search index could not be stored', thrown)
    }
  }
}
