import { join } from 'node:path'
import type { ArticleId } from '@shared/contract/ids'
import { openArchive } from '../../../src/main/library/archive/archive'
import type { Archive } from '../../../src/main/library/archive/types'
import type { CapturedArticle, SanitizedHtml } from '../../../src/main/library/articles/types'
import { silentLog } from '../../../src/main/library/log'
import { openSearch, type Search } from '../../../src/main/library/search/search'
import { openStories } from '../../../src/main/library/stories/stories'
import { imageHash } from '../../../src/shared/contract/ids'
import { fts5 } from '../peers/fts5'
import { miniSearch } from '../peers/miniSearch'
import { orama } from '../peers/orama'
import type { Peer } from '../peers/peer'
import { openWindowSearch } from '../windowOverArchive'
import type { JudgedArticle } from './judgedNews'

/** One way to answer a judged query: keys of articles, best first. */
export interface JudgedEngine {
  readonly name: string
  rank(query: string): Promise<string[]>
}

/** What is measured, Offprint's archive first. `close` lets go of the files. */
export interface JudgedEngines {
  readonly archive: JudgedEngine
  readonly window: readonly JudgedEngine[]
  readonly peers: readonly JudgedEngine[]
  close(): void
}

const LIMIT = 20
/** The articles end with October 2026. */
const NOW = Date.UTC(2026, 10, 1)

/** A real library of the judged articles in `directory`, the window over it, and the peers over the same articles. */
export async function openJudgedEngines(directory: string, articles: readonly JudgedArticle[]): Promise<JudgedEngines> {
  const archive = openArchive(directory, { now: () => NOW })
  const keys = saveAll(archive, articles)
  const search = openSearch(archive, directory, silentLog)
  const stories = openStories(archive, silentLog)
  await stories.catchUp()
  await search.catchUp()
  const window = await openWindowSearch(archive, search, { stories: articles.length, limit: LIMIT })
  const peers = [fts5(join(directory, 'peer.sqlite')), miniSearch(), orama()]
  for (const peer of peers) peer.add(articles.map((article, id) => ({ id, title: article.title, body: bodyOf(article) })))
  const named = (ids: readonly ArticleId[]) => ids.map((id) => keys.get(id) ?? '')
  return {
    archive: { name: 'Offprint, the archive', rank: async (query) => named(await fullIds(search, query)) },
    window: [
      { name: 'Offprint, the window once settled', rank: async (query) => named(await window.settled(query)) },
      { name: 'Offprint, the window while typing', rank: async (query) => named(await window.typed(query)) }
    ],
    peers: peers.map((peer) => ranking(peer, articles)),
    close: () => {
      for (const peer of peers) peer.close()
      search.close()
      stories.close()
      archive.close()
    }
  }
}

async function fullIds(search: Search, query: string): Promise<ArticleId[]> {
  return (await search.full(query, { limit: LIMIT, offset: 0 })).results.map(({ id }) => id)
}

function ranking(peer: Peer, articles: readonly JudgedArticle[]): JudgedEngine {
  return { name: peer.name, rank: async (query) => peer.search(query, LIMIT).map((id) => articles[id]?.key ?? '') }
}

/** Peers know no fields: what stands beside the text is put before it. */
function bodyOf({ byline = '', section = '', text }: JudgedArticle): string {
  return `${byline}\n${section}\n${text}`
}

function saveAll(archive: Archive, articles: readonly JudgedArticle[]): Map<ArticleId, string> {
  const feeds = new Map<string, CapturedArticle['feedId']>()
  const keys = new Map<ArticleId, string>()
  archive.transaction(() => {
    for (const article of articles) {
      const feed = feeds.get(article.feed) ?? addFeed(archive, article.feed)
      feeds.set(article.feed, feed)
      keys.set(archive.saveArticle(captured(article, feed)).id, article.key)
    }
  })
  return keys
}

function addFeed(archive: Archive, name: string): CapturedArticle['feedId'] {
  const siteUrl = `https://${name}.example/`
  const title = name.replace(/(^|-)(\w)/g, (_, dash: string, letter: string) => `${dash && ' '}${letter.toUpperCase()}`)
  return archive.addFeed({ kind: 'web', url: `${siteUrl}feed`, siteUrl, title, folderId: null }).id
}

function captured(article: JudgedArticle, feed: CapturedArticle['feedId']): CapturedArticle {
  const { key, at, language, title, text, topic = null, byline = null, section } = article
  const url = `https://${article.feed}.example/${key.replace('#', '/')}`
  const paragraphs = text.split('\n\n')
  return {
    feedId: feed,
    guid: url,
    itemHash: imageHash.parse(Buffer.from(key).toString('hex').padStart(64, '0').slice(-64)),
    url,
    title,
    topic,
    byline,
    sections: section === undefined ? [] : section.split('/'),
    publishedAt: Date.parse(at),
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    siteName: null,
    commentCount: null,
    commentsUrl: null,
    html: paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n') as SanitizedHtml,
    excerpt: (paragraphs[0] ?? '').slice(0, 240),
    wordCount: text.split(/\s+/).length,
    images: [],
    leadImage: null,
    links: [],
    media: [],
    addresses: [url],
    text: 'full',
    textReason: null
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
