import type { FeedHints } from '../types'
import { readAddresses } from './addresses'
import { readByline } from './authors'
import { readCommentCount } from './commentCount'
import { readCommentsUrl } from './commentsUrl'
import { readPublishedAt } from './dates'
import { readHeadline } from './headline'
import type { Page } from './page'
import { readSections } from './sections'
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

/** Reads everything that describes the story; call it before the tree is changed. Where each fact comes from, in which order: docs/decisions/metadata.md. */
export function readMetadata(page: Page, hints: FeedHints): Metadata {
  const siteName = readSiteName(page, hints)
  const title = readHeadline(page, hints, siteName)
  const sections = readSections(page, hints, title, siteName)
  return {
    title,
    topic: readTopic(page, hints, title, sections, siteName),
    byline: readByline(page, hints, siteName),
    sections,
    publishedAt: readPublishedAt(page, hints),
    siteName,
    commentCount: readCommentCount(page, hints),
    commentsUrl: readCommentsUrl(page, hints),
    addresses: readAddresses(page, hints, title)
  }
}
