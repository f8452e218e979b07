import type { Annotation, AnnotationList } from '@shared/contract/annotations'
import type { ArticleId } from '@shared/contract/ids'
import type { Answer } from '../replica/answerCache'
import type { ListChoice } from '../replica/readAnnotations'
import { useAnswer } from '../replica/useAnswer'
import { useReplica } from '../replica/useReplica'

/** What is marked and noted in a story, live. */
export function useAnnotations(id: ArticleId): Answer<readonly Annotation[]> {
  return useAnswer(useReplica().annotations, id)
}

/** Passages and notes of all stories, live; `retry` asks again after a failure. */
export function useAnnotationList(choice: ListChoice): { readonly answer: Answer<AnnotationList>; readonly retry: () => void } {
  const { annotationLists } = useReplica()
  const key = JSON.stringify(choice)
  return { answer: useAnswer(annotationLists, key), retry: () => void annotationLists.retry(key) }
}
