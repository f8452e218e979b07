import type { ArticleHead, ArticleStatus } from '@shared/contract/articles'
import { articleId, feedId, sortKey } from '@shared/contract/ids'
import type { Filter } from '@shared/text/queryTypes'

/** One fact: the part of a head or a status that it is, and a key that is the same for parts which no filter tells apart. */
interface Fact<From, Part> {
  readonly key: (from: From) => string | number | null
  readonly part: (from: From) => Part
}
type HeadFact = Fact<ArticleHead, Partial<ArticleHead>>
type StatusFact = Fact<ArticleStatus, Partial<ArticleStatus>>

export type HeadFactName = 'byline' | 'copy' | 'feed' | 'language' | 'parts' | 'sections' | 'topic'
export type StatusFactName = 'marks' | 'tags'
export type FactName = HeadFactName | StatusFactName

const bits = (...flags: readonly boolean[]) => flags.reduce((sum, flag, at) => sum + (flag ? 2 ** at : 0), 0)

/** What filters look at in a head. */
export const headFacts: Readonly<Record<HeadFactName, HeadFact>> = {
  byline: { key: ({ byline }) => byline, part: ({ byline }) => ({ byline }) },
  copy: { key: ({ duplicateOf }) => bits(duplicateOf !== null), part: ({ duplicateOf }) => ({ duplicateOf }) },
  feed: { key: (head) => head.feedId, part: (head) => ({ feedId: head.feedId }) },
  language: { key: ({ language }) => language, part: ({ language }) => ({ language }) },
  parts: {
    key: ({ commentCount, capture, revisedAt }) => bits((commentCount ?? 0) > 0, capture.images.saved > 0, revisedAt !== null),
    part: ({ commentCount, capture, revisedAt }) => ({ commentCount, capture, revisedAt })
  },
  sections: { key: ({ sections }) => sections.join('\n'), part: ({ sections }) => ({ sections }) },
  topic: { key: ({ topic }) => topic, part: ({ topic }) => ({ topic }) }
}

/** What filters look at in a status. */
export const statusFacts: Readonly<Record<StatusFactName, StatusFact>> = {
  marks: {
    key: ({ isRead, isStarred, isQueued, hasHighlight, hasNote }) => bits(isRead, isStarred, isQueued, hasHighlight, hasNote),
    part: ({ isRead, isStarred, isQueued, hasHighlight, hasNote }) => ({ isRead, isStarred, isQueued, hasHighlight, hasNote })
  },
  tags: { key: ({ tags }) => tags.join('\n'), part: ({ tags }) => ({ tags }) }
}

/** The fact a filter looks at; null for what no row tells, and for times, which are all different. */
export function factOf(filter: Filter): FactName | null {
  if (filter.name === 'is' && filter.value === 'duplicate') return 'copy'
  if (filter.name === 'has' && (filter.value === 'highlight' || filter.value === 'note')) return 'marks'
  return factsOfFilters[filter.name]
}

const factsOfFilters: Readonly<Record<Filter['name'], FactName | null>> = {
  author: 'byline',
  feed: 'feed',
  folder: 'feed',
  has: 'parts',
  is: 'marks',
  lang: 'language',
  name: null,
  section: 'sections',
  site: null,
  story: null,
  tag: 'tags',
  time: null,
  topic: 'topic'
}

/** An article of which nothing is known, for facts to be put into. */
export const unknownHead: ArticleHead = {
  id: articleId.parse(1),
  sortKey: sortKey.parse(0),
  feedId: feedId.parse(1),
  url: null,
  title: '',
  topic: null,
  byline: null,
  excerpt: '',
  sections: [],
  publishedAt: 0,
  savedAt: 0,
  revisedAt: null,
  language: null,
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
  duplicates: 0
}

export const unknownStatus: ArticleStatus = {
  articleId: unknownHead.id,
  isRead: false,
  isStarred: false,
  isQueued: false,
  tags: [],
  hasHighlight: false,
  hasNote: false
}
