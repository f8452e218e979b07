/** Numbers such as scroll positions in pixels, kept while the window lives; the oldest go when there are too many. */
class ScrollMemory<Key> {
  readonly #positions = new Map<Key, number>()
  constructor(private readonly limit: number) {}

  get(key: Key): number | undefined {
    return this.#positions.get(key)
  }

  set(key: Key, position: number): void {
    this.#positions.delete(key)
    this.#positions.set(key, position)
    const [oldest] = this.#positions.keys()
    if (this.#positions.size > this.limit && oldest !== undefined) this.#positions.delete(oldest)
  }
}

/** Where each list was left, by `listKey`. */
export const listScroll = new ScrollMemory<string>(200)
/** The article that was last opened from the page of each running story, by the story's id. */
export const openedMember = new ScrollMemory<number>(200)
/** Where each story was left, by its id. */
export const storyScroll = new ScrollMemory<number>(1000)
