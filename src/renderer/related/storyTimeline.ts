import type { Article } from '@shared/contract/articles'
import type { RelatedArticle } from '@shared/contract/stories'

/** A point of a story's timeline; `related` null stands for the story being read. */
export interface TimelinePoint {
  readonly at: number
  readonly title: string
  readonly related: RelatedArticle | null
}

/** The members of a story around the one being read, earliest first. */
export function storyTimeline(article: Article, related: readonly RelatedArticle[]): readonly TimelinePoint[] {
  const members = related.filter(({ kind }) => kind === 'story')
  if (members.length === 0) return []
  const points: TimelinePoint[] = members.map((member) => ({ at: member.head.publishedAt, title: member.title, related: member }))
  return [...points, { at: article.publishedAt, title: article.title, related: null }].toSorted((one, other) => one.at - other.at)
}
