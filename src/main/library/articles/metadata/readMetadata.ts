import type { FeedHints } from '../types'
import { readAddresses } from './addresses'
import { readSections } from './breadcrumbs'
import { readByline } from './byline'
import { readCommentCount } from './commentCount'
import { readPublishedAt } from './dates'
import { readHeadline } from './headline'
import type { Page } from './page'
import { readSiteName } from './siteName'
import { readTopic } from './topic'

/** What a page says about its story, completed by what the feed knows. */
export interface Metadata {
  readonly title: string
  readonly topic: string | null
  readonly byline: string | null
  readonly sections: readonly string[]
  readonly publishedAt: number | null
  readonly siteName: string | null
  readonly commentCount: number | null
  readonly commentsUrl: string | null
  readonly addresses: readonly string[]
}

/** Reads everything that describes the story; call it before the tree is changed. */
export function readMetadata(page: Page, hints: FeedHints): Metadata {
  const siteName = readSiteName(page)
  const title = readHeadline(page, hints.title, siteName)
  const marked = readSections(page, title, siteName)
  const sections = marked.length > 0 ? marked : hints.categories.slice(0, 1)
  return {
    title,
    topic: readTopic(page, title, sections),
    byline: readByline(page, hints.byline, siteName),
    sections,
    publishedAt: readPublishedAt(page, hints.publishedAt),
    siteName,
    commentCount: readCommentCount(page, hints.commentCount),
    commentsUrl: hints.commentsUrl,
    addresses: readAddresses(page, hints.url)
  }
}
