import type { ErrorData } from '@shared/contract/errors'
import type { ExtractionInput } from '../articles/extractStory'
import type { ExtractedStory } from '../articles/types'
import type { ImportedStory, ImportTask } from '../imports/types'

/** What a thread is asked to make a story of. */
export type ExtractionTask =
  | { readonly kind: 'page'; readonly input: ExtractionInput }
  | { readonly kind: 'import'; readonly file: ImportTask }

export interface ExtractionJob {
  readonly id: number
  readonly task: ExtractionTask
}

/** `refused`: a failure we expect, as data; `failed`: a bug, with its stack. */
export type ExtractionReply = { readonly id: number } & (
  | { readonly kind: 'story'; readonly story: ExtractedStory }
  | { readonly kind: 'imported'; readonly imported: ImportedStory }
  | { readonly kind: 'refused'; readonly error: ErrorData }
  | { readonly kind: 'failed'; readonly failure: string }
)
