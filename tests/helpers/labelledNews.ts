import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ArticleId, FeedId } from '@shared/contract/ids'
import { canonicalUrl } from '@shared/text/canonicalUrl'
import { z } from 'zod'
import type { Archive } from '../../src/main/library/archive/types'
import type { CapturedArticle } from '../../src/main/library/articles/types'
import { makeArticle, trustedHtml } from './makeArticle'

/** Folders of `tests/fixtures` that hold labelled news: the first two to tune by, the last only to measure on. */
export type NewsFolder = 'newsStories' | 'stories' | 'unseenStories'

const fields = z.object({
  feed: z.string(),
  at: z.iso.datetime(),
  language: z.string(),
  title: z.string(),
  text: z.string(),
  byline: z.string().optional(),
  section: z.string().optional(),
  topic: z.string().optional(),
  links: z.array(z.int()).optional()
})

/** An article of the fixtures with the event it belongs to; null for those that stand alone. */
export interface LabelledArticle extends z.infer<typeof fields> {
  readonly event: string | null
  /** Where it is published; unique. */
  readonly url: string
  /** Addresses its text links to. */
  readonly linked: readonly string[]
}

/** All labelled articles of a folder in order of time. */
export function labelledNews(folder: NewsFolder): LabelledArticle[] {
  const directory = join(import.meta.dirname, '../fixtures', folder)
  const files = readdirSync(directory).filter((name) => name.endsWith('.json'))
  const articles = files.flatMap((name) => {
    const slug = basename(name, '.json')
    const urlOf = (place: number) => `https://news.example/${slug}/${place}`
    const parsed = z.array(fields).parse(JSON.parse(readFileSync(join(directory, name), 'utf8')))
    return parsed.map((entry, place) => ({
      ...entry,
      event: slug.startsWith('alone') ? null : slug,
      url: urlOf(place),
      linked: (entry.links ?? []).map(urlOf)
    }))
  })
  return articles.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.url < b.url ? -1 : 1))
}

/** Answers how to save articles into an archive, with a feed for each outlet. */
export function saveNews(archive: Archive): (article: LabelledArticle) => ArticleId {
  const feeds = new Map<string, FeedId>()
  const feedOf = (name: string): FeedId => {
    const known = feeds.get(name)
    const url = `https://${name}.example/feed`
    const id = known ?? archive.addFeed({ kind: 'web', url, siteUrl: null, title: name, folderId: null }).id
    feeds.set(name, id)
    return id
  }
  return (article) => archive.saveArticle(captured(article, feedOf(article.feed))).id
}

function captured(article: LabelledArticle, feedId: FeedId): CapturedArticle {
  const { title, language, url, byline = null, section, topic = null } = article
  const paragraphs = article.text.split('\n\n').map((paragraph) => `<p>${paragraph.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
  return makeArticle({
    ...{ feedId, guid: url, url, addresses: [url], title, language, byline, topic },
    sections: section === undefined ? [] : section.split('/'),
    publishedAt: Date.parse(article.at),
    html: trustedHtml(paragraphs.join('')),
    links: article.linked.map((target) => ({ url: target, canonicalUrl: canonicalUrl(target), text: 'more on this', isRelated: false }))
  })
}

/** The running story each article is in, all its chapters as one; null for those in none. */
export function sagasOf(archive: Archive, ids: readonly ArticleId[]): (number | null)[] {
  const rows = archive.database
    .prepare('SELECT a.id, ifnull(s.saga_id, s.id) AS saga FROM articles a JOIN stories s ON s.id = a.story_id')
    .all()
  const sagas = new Map(
    z
      .array(z.object({ id: z.int(), saga: z.int() }))
      .parse(rows)
      .map(({ id, saga }) => [id, saga])
  )
  return ids.map((id) => sagas.get(id) ?? null)
}
