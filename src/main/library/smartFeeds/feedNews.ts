import type { Events } from '@shared/contract/events'
import { openSql } from '../archive/sql'
import type { Archive } from '../archive/types'
import { lastArticle, newsOfFeeds } from './newArticles'

export interface FeedNewsParts {
  readonly archive: Pick<Archive, 'database'>
  readonly onNews: (news: Events['feed.news']) => void
  readonly now?: () => number
}

/** Answers what tells, after a sync, of the new stories of feeds that are to tell: of each feed once. */
export function createFeedNews({ archive, onNews, now = Date.now }: FeedNewsParts): () => void {
  const sql = openSql(archive.database, () => undefined)
  let told = lastArticle(sql)
  return () => {
    const since = told
    told = lastArticle(sql)
    for (const news of newsOfFeeds(sql, since, now())) onNews(news)
  }
}
