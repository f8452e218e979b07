import type { ArticleId } from '@shared/contract/ids'

/** Where articles stand in a list. A list of 100,000 is looked through once: as it grows at its end, rows stay where they were. */
export class Places {
  #ids: readonly ArticleId[] = []
  #known: ReadonlyMap<ArticleId, number> = new Map()

  /** The place of an article in `ids`, which hold each once; -1 when it is not there. */
  of(id: ArticleId, ids: readonly ArticleId[]): number {
    const place = this.#known.get(id)
    if (place !== undefined && ids[place] === id) return place
    if (ids === this.#ids) return -1
    this.#ids = ids
    this.#known = new Map(ids.map((each, index) => [each, index]))
    return this.#known.get(id) ?? -1
  }
}
