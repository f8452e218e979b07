import type { ArticleHead, ArticleStatus } from '@shared/contract/articles'

/** Times on the command line are ISO 8601 in UTC. */
export const isoTime = (milliseconds: number): string => new Date(milliseconds).toISOString()

/** A story as `list` and `import` print it. */
export function articleSummary(head: ArticleHead, status: ArticleStatus | undefined, feed: string) {
  return {
    id: head.id,
    title: head.title,
    feed,
    feedId: head.feedId,
    url: head.url,
    publishedAt: isoTime(head.publishedAt),
    revisedAt: head.revisedAt === null ? null : isoTime(head.revisedAt),
    isRead: status?.isRead ?? false,
    isStarred: status?.isStarred ?? false,
    isQueued: status?.isQueued ?? false,
    tags: status?.tags ?? [],
    capture: head.capture
  }
}
