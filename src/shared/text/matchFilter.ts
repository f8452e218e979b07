import type { ArticleHead, ArticleStatus } from '../contract/articles'
import { assertNever } from '../contract/errors'
import { fold } from './fold'
import type { Filter } from './queryTypes'

/** What a filter looks at. */
export interface FilteredArticle {
  readonly head: ArticleHead
  readonly status: ArticleStatus
  readonly feedTitle: string
}

/** Whether an article passes a filter. Names match when they contain the value, accents and case aside. */
export function matchFilter(filter: Filter, article: FilteredArticle): boolean {
  const { head, status } = article
  switch (filter.name) {
    case 'after':
      return head.publishedAt >= filter.time
    case 'before':
      return head.publishedAt < filter.time
    case 'author':
      return matchesName(head.byline ?? '', filter.value)
    case 'feed':
      return matchesName(article.feedTitle, filter.value)
    case 'section':
      return head.sections.some((section) => matchesName(section, filter.value))
    case 'has':
      return head.capture.images.saved > 0
    case 'is':
      return filter.value === 'starred' ? status.isStarred : status.isRead === (filter.value === 'read')
    default:
      return assertNever(filter)
  }
}

/** Whether a name answers a folded value of `feed:`, `section:` or `author:`. */
export function matchesName(name: string, value: string): boolean {
  return fold(name).includes(value)
}
