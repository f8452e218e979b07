/** An article and what it is worth; higher is better. */
export interface Hit {
  readonly id: number
  readonly score: number
}

/** Keeps the best hits of many: sorts only when twice as many are there as are wanted. */
export class TopHits {
  readonly #limit: number
  #hits: Hit[] = []
  /** What a hit must be worth to be among the best so far. */
  #least = Number.NEGATIVE_INFINITY

  constructor(limit: number) {
    this.#limit = limit
  }

  add(id: number, score: number): void {
    if (score < this.#least) return
    this.#hits.push({ id, score })
    if (this.#hits.length >= 2 * this.#limit) this.#cut()
  }

  /** Best first. Ids grow with time, so that of equal hits the later saved comes first. */
  ids(): number[] {
    this.#cut()
    return this.#hits.map(({ id }) => id)
  }

  #cut(): void {
    this.#hits.sort((a, b) => b.score - a.score || b.id - a.id)
    this.#hits = this.#hits.slice(0, this.#limit)
    if (this.#hits.length === this.#limit) this.#least = this.#hits.at(-1)?.score ?? this.#least
  }
}
