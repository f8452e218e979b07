import type { Article } from '@shared/contract/articles'
import type { FeedId, StoryId } from '@shared/contract/ids'
import { useRelated } from '../replica/useArticle'
import { RelatedPanel } from './RelatedPanel'

interface RelatedStoriesProps {
  readonly article: Article
  readonly sourceOf: (feedId: FeedId) => string
  readonly onOpen: (id: Article['id']) => void
  readonly onOpenStory: (id: StoryId) => void
  readonly onFind: (query: string) => void
}

/** The related panel of a story, asked of the library. */
export function RelatedStories({ article, ...rest }: RelatedStoriesProps) {
  const { answer, error } = useRelated(article.id)
  return <RelatedPanel article={article} answer={answer ?? null} problem={error?.message ?? null} {...rest} />
}
