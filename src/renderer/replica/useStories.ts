import type { ArticleHead } from '@shared/contract/articles'
import type { ArticleId, StoryId } from '@shared/contract/ids'
import type { StoryPage } from '@shared/contract/stories'
import type { Answer } from './answerCache'
import { useAnswer } from './useAnswer'
import { useReplica } from './useReplica'

/** The page of a running story, live, and how to ask for it again. */
export function useStoryPage(id: StoryId): { readonly page: Answer<StoryPage>; readonly retry: () => void } {
  const { stories } = useReplica()
  return { page: useAnswer(stories, id), retry: () => void stories.retry(id) }
}

/** The copies that an article's row stands for. */
export function useCopies(id: ArticleId): Answer<readonly ArticleHead[]> {
  return useAnswer(useReplica().copies, id)
}
