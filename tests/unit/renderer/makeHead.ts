import type { ArticleHead } from '@shared/contract/articles'
import { articleId, feedId, sortKey } from '@shared/contract/ids'

/** What a list knows of an article: a short English one unless told. */
export function makeHead(change: Partial<ArticleHead> = {}): ArticleHead {
  return {
    id: articleId.parse(7),
    sortKey: sortKey.parse(7),
    feedId: feedId.parse(1),
    url: null,
    title: 'Ferries <return> & stay',
    topic: null,
    byline: null,
    excerpt: 'Forty passengers.',
    sections: [],
    publishedAt: Date.UTC(2026, 10, 2),
    savedAt: 0,
    revisedAt: null,
    language: 'en',
    commentCount: null,
    wordCount: 100,
    leadImage: null,
    capture: {
      text: 'full',
      textReason: null,
      images: { saved: 1, total: 1 },
      links: { saved: 0, total: 0 },
      media: { saved: 0, total: 0 }
    },
    storyId: null,
    duplicateOf: null,
    duplicates: 0,
    ...change
  }
}
