import type { AnnotationId } from '@shared/contract/annotations'
import type { ArticleId } from '@shared/contract/ids'
import { createStore } from '../library/store'

/** What commands can do to the passages of the story on the page. */
export interface StoryActs {
  /** Marks the words that are selected; where none are, lets the keyboard choose them. */
  highlight(withNote: boolean): void
  writeNote(): void
  /** How many passages stand in the text. */
  count(): number
  /** Goes to the next or previous one, around the ends. */
  walk(step: 1 | -1): void
}

/** The story on the page; null when none is, or it is not drawn yet. */
export const storyActs = createStore<StoryActs | null>(null)

/** The passage to be shown once its story is on the page. */
export const wantedPassage = createStore<{ readonly articleId: ArticleId; readonly annotationId: AnnotationId } | null>(null)
