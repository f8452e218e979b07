import { z } from 'zod'
import { articleId, feedId } from './ids'

export const annotationId = z.int().positive().brand('AnnotationId')
export type AnnotationId = z.infer<typeof annotationId>

export const annotationColor = z.enum(['yellow', 'green', 'blue', 'pink'])
export type AnnotationColor = z.infer<typeof annotationColor>

/** The longest passage and the longest note, in characters. */
export const MOST_QUOTE = 20_000
export const MOST_NOTE = 100_000

/**
 * Where a passage stands in a story, by two selectors of the W3C Web Annotation Data Model: TextQuoteSelector (§4.2.4; `quote`, paragraphs
 * parted by blank lines, with what stands around it) and TextPositionSelector (§4.2.5; `startAt` in UTF-16 units of the plain text, every run
 * of white space in it one unit). The quote finds it, the position tells one of several apart.
 */
export const passage = z.object({
  quote: z.string().min(1).max(MOST_QUOTE),
  prefix: z.string().max(200),
  suffix: z.string().max(200),
  startAt: z.int().nonnegative()
})
export type Passage = z.infer<typeof passage>

/** A passage the reader marked, or, where `passage` is null, a note on the whole story. Times are milliseconds since 1970. */
export interface Annotation {
  readonly id: AnnotationId
  readonly articleId: z.infer<typeof articleId>
  readonly passage: Passage | null
  readonly color: AnnotationColor
  /** Plain text; empty: the passage is marked and no more. */
  readonly note: string
  readonly createdAt: number
  readonly changedAt: number
}

/** What is to be kept of a new one; a note on the whole story needs words. */
export const newAnnotation = z
  .object({
    articleId,
    passage: passage.nullable(),
    color: annotationColor.default('yellow'),
    note: z.string().max(MOST_NOTE).default('')
  })
  .refine(({ passage, note }) => passage !== null || note.trim() !== '')

/** What a list of them shows, with what tells the story. */
export interface ListedAnnotation extends Annotation {
  readonly title: string
  readonly url: string | null
  readonly feedTitle: string
  readonly publishedAt: number
}

/** Which of them: those with all of the words in note, passage or title; in one of the colors, any where null; of one story or one feed, any where null. */
export const annotationChoice = z.object({
  text: z.string().max(1000).default(''),
  color: annotationColor.nullable().default(null),
  articleId: articleId.nullable().default(null),
  feedId: feedId.nullable().default(null)
})
export type AnnotationChoice = z.input<typeof annotationChoice>

/** By story, the story with the latest first; in a story, notes on the whole first, then passages as they stand in the text. */
export interface AnnotationList {
  readonly annotations: readonly ListedAnnotation[]
  /** How many there are on all pages, and in how many stories. */
  readonly total: number
  readonly stories: number
}
