import type { ExtractionInput } from '../articles/extractStory'
import type { ExtractedStory } from '../articles/types'

export interface ExtractionJob {
  readonly id: number
  readonly input: ExtractionInput
}

export type ExtractionReply =
  | { readonly id: number; readonly story: ExtractedStory; readonly failure: null }
  | { readonly id: number; readonly story: null; readonly failure: string }
