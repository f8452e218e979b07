import { ReaderError } from '@shared/contract/errors'
import { type ArticleId, articleId } from '@shared/contract/ids'
import type { CapturedArticle } from '../articles/types'
import { insertContent, writeImages, writeSections } from './articleParts'
import { keepCounts } from './counters'
import { writeLinks } from './links'
import { freeSortKey } from './sortKeys'
import type { SqlValue } from './sql'
import type { Store } from './store'
import { touch } from './touched'
import type { Archive } from './types'

type Saved = ReturnType<Archive['saveArticle']>

/** Columns that a revision replaces, each with its value; `sort_key`, `published_at`, `saved_at` and the statuses stay. */
const revised: Readonly<Record<string, (article: CapturedArticle) => SqlValue>> = {
  byline: (article) => article.byline,
  comment_count: (article) => article.commentCount,
  direction: (article) => article.direction,
  excerpt: (article) => article.excerpt,
  images_saved: (article) => article.images.filter((image) => image.hash !== null).length,
  images_total: (article) => article.images.length,
  item_hash: (article) => article.itemHash,
  language: (article) => article.language,
  lead_image: (article) => article.leadImage,
  sections: (article) => JSON.stringify(article.sections),
  site_name: (article) => article.siteName,
  text_reason: (article) => article.textReason,
  text_state: (article) => article.text,
  title: (article) => article.title,
  topic: (article) => article.topic,
  url: (article) => article.url,
  word_count: (article) => article.wordCount
}
const columns = Object.keys(revised)
const valuesOf = (article: CapturedArticle) => Object.values(revised).map((value) => value(article))

const INSERT_ARTICLE = `
INSERT INTO articles (id, sort_key, feed_id, guid, published_at, saved_at, content_id, links_total, links_saved, ${columns.join(', ')})
VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, ${columns.map(() => '?').join(', ')})`
const REVISE = `UPDATE articles SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`
/** An id that changes at each fetch is followed, unless another story of the feed has it. */
const FOLLOW_GUID = `
UPDATE articles SET guid = ?1 WHERE id = ?2
  AND NOT EXISTS (SELECT 1 FROM articles o WHERE o.feed_id = articles.feed_id AND o.guid = ?1 AND o.id <> ?2)`

/** Saves a story whole, or a revision of the stored one at `replaces` (or of the same feed and guid). One transaction. */
export function saveArticle(store: Store, article: CapturedArticle, replaces?: ArticleId): Saved {
  const target = replaces ?? idByGuid(store, article)
  if (target === null) return { id: insertArticle(store, article), kind: 'new' }
  reviseArticle(store, target, article)
  return { id: target, kind: 'changed' }
}

function idByGuid({ sql }: Store, { feedId, guid }: CapturedArticle): ArticleId | null {
  return sql.get<{ id: ArticleId }>('SELECT id FROM articles WHERE feed_id = ? AND guid = ?', feedId, guid)?.id ?? null
}

function insertArticle(store: Store, article: CapturedArticle): ArticleId {
  const { sql } = store
  const now = store.now()
  const id = nextArticleId(store)
  const publishedAt = Math.trunc(Math.min(Math.max(article.publishedAt, 0), now))
  const sortKey = freeSortKey(sql, id, publishedAt)
  touch(sql, 'VALUES (?)', id)
  keepCounts(store, () => {
    sql.run(INSERT_ARTICLE, id, sortKey, article.feedId, article.guid, publishedAt, now, ...valuesOf(article))
    sql.run('INSERT INTO statuses (article_id, feed_id, sort_key) VALUES (?, ?, ?)', id, article.feedId, sortKey)
    writeSections(sql, id, sortKey, article.sections)
  })
  writeBody(store, id, article, now)
  store.note('status', id)
  return id
}

function reviseArticle(store: Store, id: ArticleId, article: CapturedArticle): void {
  const { sql } = store
  const stored = sql.get<{ sortKey: number }>('SELECT sort_key AS sortKey FROM articles WHERE id = ?', id)
  if (stored === undefined) throw new ReaderError('not-found', 'This story is no longer kept.')
  touch(sql, 'VALUES (?)', id)
  keepCounts(store, () => {
    sql.run(REVISE, ...valuesOf(article), id)
    sql.run(FOLLOW_GUID, article.guid, id)
    writeSections(sql, id, stored.sortKey, article.sections)
  })
  writeBody(store, id, article, store.now())
}

function writeBody(store: Store, id: ArticleId, article: CapturedArticle, savedAt: number): void {
  const contentId = insertContent(store.sql, id, article, savedAt)
  store.sql.run('UPDATE articles SET content_id = ? WHERE id = ?', contentId, id)
  writeImages(store.sql, id, article.images)
  writeLinks(store, id, article.links, article.addresses)
  store.note('article', id)
}

function nextArticleId({ sql }: Store): ArticleId {
  const row = sql.get<{ seq: number }>(`SELECT seq FROM sqlite_sequence WHERE name = 'articles'`)
  return articleId.parse((row?.seq ?? 0) + 1)
}
