import { z } from 'zod'
import { articleId } from './ids'

/** The most stories that one act of the reader's takes: those of a long list, selected whole. */
export const SELECTION_LIMIT = 100_000

/** Stories that the reader has selected. */
export const selectedIds = z.array(articleId).min(1).max(SELECTION_LIMIT)

/** What a story is marked as. */
export const storyMark = z.enum(['read', 'starred', 'queued'])
export type StoryMark = z.infer<typeof storyMark>

/** What an act did: which way it went, and to how many of the stories it was new. */
export interface MarkAnswer {
  readonly value: boolean
  readonly changed: number
  readonly undoToken: string
}

/** A tag of several stories, and how many of them have it. */
export interface SharedTag {
  readonly tag: string
  readonly count: number
}

/** The longest tag in letters, and the most that a story has. */
const TAG_LETTERS = 60
export const MOST_TAGS = 40
export const tagList = z.array(z.string().trim().min(1).max(TAG_LETTERS)).max(MOST_TAGS)
