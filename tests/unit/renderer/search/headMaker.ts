import type { ArticleHead } from '@shared/contract/articles'
import { articleId, feedId, sortKey } from '@shared/contract/ids'
import { InstantIndex } from '../../../../src/renderer/search/instantIndex'

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
    language: 'en',
    commentCount: null,
    wordCount: 0,
    leadImage: null,
    capture: { text: 'full', textReason: null, images: { saved: 0, total: 0 }, links: { saved: 0, total: 0 } },
    storyId: null,
    ...given
  }
}

export function indexOf(heads: readonly ArticleHead[]): InstantIndex {
  const index = new InstantIndex()
  for (const head of heads) index.put({ id: head.id, seq: 1, head })
  return index
}
