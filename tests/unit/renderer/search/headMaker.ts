import type { ArticleHead } from '@shared/contract/articles'
import { articleId, feedId, sortKey } from '@shared/contract/ids'

/** A head that says nothing but what the test gives it. */
export function makeHead(id: number, given: Partial<ArticleHead> = {}): ArticleHead {
  return {
    id: articleId.parse(id),
    sortKey: sortKey.parse(id),
    feedId: feedId.parse(1),
    url: null,
    title: '',
    topic: null,
    byline: null,
    excerpt: '',
    sections: [],
    publishedAt: id,
    savedAt: id,
    revisedAt: null,
    language: 'en',
    commentCount: null,
    wordCount: 0,
    leadImage: null,
    capture: {
      text: 'full',
      textReason: null,
      images: { saved: 0, total: 0 },
      links: { saved: 0, total: 0 },
      media: { saved: 0, total: 0 }
    },
    storyId: null,
    duplicateOf: null,
    duplicates: 0,
    ...given
  }
}
