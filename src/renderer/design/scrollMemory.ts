import type { ReadingPosition } from '@shared/contract/articles'

/** Numbers such as scroll positions in pixels, kept while the window lives; the oldest go when there are too many. */
class ScrollMemory<Key, Position = number> {
  readonly #positions = new Map<Key, Position>()
  constructor(private readonly limit: number) {}

  get(key: Key): Position | undefined {
    return this.#positions.get(key)
  }

  set(key: Key, position: Position): void {
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
/** Where a story was left: by its text, and to the pixel as long as it is laid out the same. */
interface LeftStory {
  readonly position: ReadingPosition | null
  /** Names the layout that `top` and `left` belong to. */
  readonly layout: string
  readonly top: number
  readonly left: number
}

/** Where each story was left, by its id. */
export const storyScroll = new ScrollMemory<number, LeftStory>(1000)
