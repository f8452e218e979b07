import type { Catalog } from './catalog/types'

/** The rows of an answer, by their indexes in its ranking. */
export interface AnswerRows {
  readonly indexes: readonly number[]
  /** How many other answers of the same story each row stands for; null when rows are not folded. */
  readonly folded: readonly number[] | null
}

/** One row a running story: its first answer stands for the others. `order` lists indexes of `places`. */
export function foldByStory({ stories }: Catalog, places: readonly number[], order: readonly number[]): AnswerRows {
  const rowOfStory = new Map<number, number>()
  const indexes: number[] = []
  const folded: number[] = []
  for (const index of order) {
    const story = stories[places[index] ?? 0] ?? 0
    const row = story === 0 ? undefined : rowOfStory.get(story)
    if (row !== undefined) folded[row] = (folded[row] ?? 0) + 1
    else {
      rowOfStory.set(story, indexes.length)
      indexes.push(index)
      folded.push(0)
    }
  }
  return { indexes, folded }
}
