import { ReaderError } from '@shared/contract/errors'
import { type ArticleId, articleId } from '@shared/contract/ids'
import type { CapturedArticle } from '../articles/types'
import { writeImages, writeMedia, writeSections } from './articleParts'
import { keepCounts } from './counters'
import { awaitRules } from './filterRules/awaiting'
import { writeLinks } from './links'
import { insertContent, reviseContent } from './revisions'
import { freeSortKey } from './sortKeys'
import type { SqlValue } from './sql'
import type { Store } from './store'
import { touch } from './touched'
import type { Archive } from './types'

type Saved = ReturnType<Archive['saveArticle']>

/** Columns of what describes a story, each with its value; `sort_key`, `published_at`, `saved_at` and the statuses stay. */
const describing: Columns = {
  byline: (article) => article.byline,
  comment_count: (article) => article.commentCount,
  comments_url: (article) => article.commentsUrl,
  item_hash: (article) => article.itemHash,
  sections: (article) => JSON.stringify(article.sections),
  site_name: (article) => article.siteName,
  title: (article) => article.title,
  topic: (article) => article.topic,
  url: (article) => article.url
}
/** Columns of what was captured of it. */
const captured: Columns = {
  direction: (article) => article.direction,
  excerpt: (article) => article.excerpt,
  images_saved: (article) => article.images.filter((image) => image.hash !== null).length,
  images_total: (article) => article.images.length,
  language: (article) => article.language,
  lead_image: (article) => article.leadImage,
  text_reason: (article) => article.textReason,
  text_state: (article) => article.text,
  word_count: (article) => article.wordCount
}
type Columns = Readonly<Record<string, (article: CapturedArticle) => SqlValue>>

const whole: Columns = { ...describing, ...captured }
const valuesOf = (columns: Columns, article: CapturedArticle) => Object.values(columns).map((value) => value(article))
const updateOf = (columns: Columns) =>
  `UPDATE articles SET ${Object.keys(columns)
    .map((column) => `${column} = ?`)
    .join(', ')} WHERE id = ?`

const INSERT_ARTICLE = `
INSERT INTO articles (id, sort_key, feed_id, guid, published_at, saved_at, content_id, links_total, links_saved,
  ${Object.keys(whole).join(', ')})
VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, ${Object.keys(whole)
  .map(() => '?')
  .join(', ')})`
const SELECT_STORED = 'SELECT sort_key AS sortKey, text_state AS text FROM articles WHERE id = ?'
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
    sql.run(INSERT_ARTICLE, id, sortKey, article.feedId, article.guid, publishedAt, now, ...valuesOf(whole, article))
    sql.run('INSERT INTO statuses (article_id, feed_id, sort_key) VALUES (?, ?, ?)', id, article.feedId, sortKey)
    writeSections(sql, id, sortKey, article.sections)
  })
  insertContent(sql, id, article, now)
  writeParts(store, id, article)
  awaitRules(sql, id)
  store.note('article', id)
  store.note('status', id)
  return id
}

/** A page that could be had before and can't now leaves the text as it is: nothing that was kept is lost. */
function reviseArticle(store: Store, id: ArticleId, article: CapturedArticle): void {
  const { sql } = store
  const stored = sql.get<{ sortKey: number; text: CapturedArticle['text'] }>(SELECT_STORED, id)
  if (stored === undefined) throw new ReaderError('not-found', 'This story is no longer kept.')
  const isPoorer = stored.text === 'full' && article.text !== 'full'
  const columns = isPoorer ? describing : whole
  touch(sql, 'VALUES (?)', id)
  keepCounts(store, () => {
    sql.run(updateOf(columns), ...valuesOf(columns, article), id)
    sql.run(FOLLOW_GUID, article.guid, id)
    writeSections(sql, id, stored.sortKey, article.sections)
  })
  reviseContent(store, id, { ...article, html: isPoorer ? null : article.html, completes: stored.text !== 'full' })
  if (!isPoorer) writeParts(store, id, article)
  store.note('article', id)
}

function writeParts(store: Store, id: ArticleId, article: CapturedArticle): void {
  writeImages(store.sql, id, article.images)
  writeMedia(store.sql, id, article.media)
  writeLinks(store, id, article.links, article.addresses)
}

function nextArticleId({ sql }: Store): ArticleId {
  const row = sql.get<{ seq: number }>(`SELECT seq FROM sqlite_sequence WHERE name = 'articles'`)
  return articleId.parse((row?.seq ?? 0) + 1)
}
