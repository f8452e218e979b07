import type { Article } from '@shared/contract/articles'
import { memo, type RefObject } from 'react'
import { AnnotatedStory } from './AnnotatedStory'
import { useAfterPaint } from './useAfterPaint'

export interface StoryAnnotationsProps {
  readonly article: Article
  readonly scroller: RefObject<HTMLDivElement | null>
}

/** The reader's passages and notes of the open story; drawn once the story itself is seen. */
export const StoryAnnotations = memo(function StoryAnnotations(props: StoryAnnotationsProps) {
  return useAfterPaint() ? <AnnotatedStory {...props} /> : null
})
